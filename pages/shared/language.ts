const chosen = localStorage.getItem('language') ?? navigator.language

/** The language of the page: what was chosen here, or that of the browser. */
export const locale = chosen.startsWith('de') ? 'de' : 'en-GB'

/** The texts in the language of the page. */
export function inLanguage<Texts>(english: Texts, german: Texts): Texts {
  return locale === 'de' ? german : english
}

/** Shows the page in the other language. */
export function changeLanguage(): void {
  localStorage.setItem('language', locale === 'de' ? 'en' : 'de')
  location.reload()
}
