import { inLanguage } from '#pages/shared/language.ts'
import { english } from './english.ts'
import { german } from './german.ts'

export { changeLanguage, locale } from '#pages/shared/language.ts'

/** Every text of the page. */
export const texts = inLanguage(english, german)
