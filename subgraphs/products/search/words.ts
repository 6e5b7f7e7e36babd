import { english, type Language } from './languages.ts'

/** A word, and what may have been meant by it, as beginnings of words. `instead` is the word of the index that stands in for it. */
export type Word = { word: string; meant: string[]; instead?: string | undefined }

/** The words of each synonym, by its stem. */
export type Synonyms = Map<string, string[]>

/** A longer text has more words than somebody looks for. */
const wordsMost = 16

/** The words of a text, each once, in lower case, and those of Latin letters without accents, as the index has them. */
export function wordsOf(text: string, synonyms: Synonyms = new Map(), language: Language = english): Word[] {
  const words = new Set(plain(text).match(/[\p{L}\p{N}]+/gu))
  return [...words].slice(0, wordsMost).map((word) => ({ word, meant: meantBy(word, synonyms, language) }))
}

/** The synonyms of a setting: words with commas between them, and semicolons between the groups. */
export function synonymsOf(setting: string): Synonyms {
  const groups = setting.split(';').map((group) => wordsOf(group).map(({ word }) => word))
  const entries = groups.flatMap((group) => group.map((word): [string, string[]] => [english.stemOf(word), group]))
  return new Map(entries.filter(([, group]) => group.length > 1))
}

/**
 * The queries of FTS5 for a search, the best matches first, each without the matches of those before it: every word in SKU and name; the
 * beginning of every word; what the words may mean; the same in the description too. Each word is quoted, so that none is an operator.
 */
export function tiersOf(words: Word[]): string[] {
  if (words.length === 0) return []
  const named = [words.map(exact), words.map(begun), words.map(meant)].map((all) => `({sku name} : (${all.join(' AND ')}))`)
  return [...named, anywhere(words)].map((query, at, all) => (at === 0 ? query : `${query} NOT ${all[at - 1]}`))
}

/** The query for all matches of a search. */
export function anywhere(words: Word[]): string {
  return `(${words.map(meant).join(' AND ')})`
}

function plain(text: string): string {
  const bare = text.normalize('NFD').replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, '')
  return bare.normalize('NFC').toLowerCase()
}

function meantBy(word: string, synonyms: Synonyms, language: Language): string[] {
  const stem = language.stemOf(word)
  const others = (synonyms.get(english.stemOf(word)) ?? []).map(language.stemOf)
  return [...new Set([stem, ...language.spellings(stem), ...others])]
}

function exact({ word }: Word): string {
  return `"${word}"`
}

function begun({ word }: Word): string {
  return beginning(word)
}

function meant({ meant: [...meant] }: Word): string {
  return meant.length === 1 ? beginning(meant[0] ?? '') : `(${meant.map(beginning).join(' OR ')})`
}

// one letter begins too many words
function beginning(word: string): string {
  return [...word].length > 1 ? `"${word}"*` : `"${word}"`
}
