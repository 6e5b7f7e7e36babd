import { english } from './english.ts'
import { german } from './german.ts'

const chosen = localStorage.getItem('language') ?? navigator.language

/** The language of the page: what was chosen here, or that of the browser. */
export const locale = chosen.startsWith('de') ? 'de' : 'en-GB'

/** Every text of the page. */
export const texts = locale === 'de' ? german : english

/** Shows the page in the other language. */
export function changeLanguage(): void {
  localStorage.setItem('language', locale === 'de' ? 'en' : 'de')
  location.reload()
}
