export const english = {
  add: 'Add',
  addLanguage: 'Add a language',
  details: 'Details',
  language: 'Language',
  languages: 'Languages',
  languagesHint: 'What is left empty falls back on the text in the first language of the shop.',
  term: (term: string) => `“${term}” in this language`,
  values: 'Values',
  valuesHint: 'A line for each, such as “Cotton = Baumwolle”: what products say, and how it is called in this language.',
}
