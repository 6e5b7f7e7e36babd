import { locale } from '#pages/shop/texts.ts'
import { english } from './english.ts'
import { german } from './german.ts'

/** Every text of the screens of this folder. */
export const reviewTexts = locale === 'de' ? german : english
