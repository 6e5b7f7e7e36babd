import { inLanguage } from '#pages/shared/language.ts'
import { english } from './english.ts'
import { german } from './german.ts'

export const texts = inLanguage(english, german)
