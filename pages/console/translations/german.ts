import type { english } from './english.ts'

export const german: typeof english = {
  add: 'Hinzufügen',
  addLanguage: 'Sprache hinzufügen',
  details: 'Einzelheiten',
  language: 'Sprache',
  languages: 'Sprachen',
  languagesHint: 'Was leer bleibt, erscheint in der ersten Sprache des Ladens.',
  term: (term: string) => `„${term}“ in dieser Sprache`,
  values: 'Werte',
  valuesHint: 'Je eine Zeile, etwa „Cotton = Baumwolle“: was bei Produkten steht, und wie es in dieser Sprache heißt.',
}
