import { stemmer as englishStemmer } from 'stemmer'

/** How words of a language are searched for: what a word and its other forms begin with, and how else this may be written. */
export type Language = { stemOf: (word: string) => string; spellings: (stem: string) => string[] }

const stemLeast = 3

/** A stemmer is loaded when it is first needed. */
const stemmers: Record<string, () => Promise<{ stemmer: (word: string) => string }>> = {
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  hu: () => import('@orama/stemmers/hungarian'),
  it: () => import('@orama/stemmers/italian'),
  nb: () => import('@orama/stemmers/norwegian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
}

export const english: Language = {
  stemOf: (word) => (/^[a-z]+$/.test(word) ? sharedBy(word, englishStemmer(word)) : word),
  spellings: englishSpellings,
}

const known = new Map<string, Promise<Language>>()

/** The language of a tag such as de-AT. Words of one without a stemmer are searched for as they are. */
export function languageOf(tag: string): Language | Promise<Language> {
  const language = tag.split('-')[0] ?? tag
  if (language === 'en') return english
  const found = known.get(language) ?? load(language)
  known.set(language, found)
  return found
}

async function load(language: string): Promise<Language> {
  const stemmer = (await stemmers[language]?.())?.stemmer
  if (!stemmer) return { stemOf: (word) => word, spellings: () => [] }
  const stemOf = (word: string) => (/^\p{L}+$/u.test(word) ? sharedBy(word, stemmer(word)) : word)
  return language === 'de'
    ? { stemOf: (word) => stemOf(word.replaceAll('ß', 'ss')), spellings: germanSpellings }
    : { stemOf, spellings: () => [] }
}

/** What a word has in common with its stem. */
function sharedBy(word: string, stem: string): string {
  const end = [...word].findIndex((letter, at) => letter !== stem[at])
  const shared = (end < 0 ? word : word.slice(0, end)).replace(/i$/, '')
  return shared.length < stemLeast ? word.replace(/(?<=..)s$/, '') : shared
}

// knife and knives, shelf and shelves
function englishSpellings(stem: string): string[] {
  return /[fv]e?$/.test(stem) ? [stem.replace(/[fv](?=e?$)/, (letter) => (letter === 'f' ? 'v' : 'f'))] : []
}

// Tür and Tuer, Straße and Strasse; the index has no umlauts
function germanSpellings(stem: string): string[] {
  const plain = stem.replace(/([aou])e/g, '$1')
  const all = [stem, plain].flatMap((one) => [one, one.replaceAll('ss', 'ß')])
  return [...new Set(all)].filter((one) => one !== stem)
}
