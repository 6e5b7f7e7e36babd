import { inLanguage } from '#pages/shared/language.ts'
import { english } from './english.ts'
import { german } from './german.ts'

/** The texts that every screen of the console has. Those of a room are in its folder. */
export const texts = inLanguage(english, german)
