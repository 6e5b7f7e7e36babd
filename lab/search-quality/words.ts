import { oneOf, type Random } from '#lab/random.ts'

/** The text that a name becomes; undefined where it has nothing to change. */
export type Change = (random: Random, name: string) => string | undefined

const lettersLeast = 4
/** The keys beside each other on a keyboard, row by row. */
const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Changes a long word of a name. */
export function inWord(change: (random: Random, word: string) => string): Change {
  return (random, name) => {
    const words = name.toLowerCase().split(' ')
    const long = [...words.keys()].filter((at) => new RegExp(`^[a-z]{${lettersLeast},}$`).test(words[at] ?? ''))
    if (long.length === 0) return undefined
    const chosen = oneOf(random, long)
    return words.map((word, at) => (at === chosen ? change(random, word) : word)).join(' ')
  }
}

/** Changes a letter of a word. */
export function changedAt(random: Random, word: string, change: (letter: string) => string): string {
  const at = Math.floor(random() * word.length)
  return word.slice(0, at) + change(word[at] ?? '') + word.slice(at + 1)
}

/** The word with a letter and the next one in each other's place. */
export function swapped(word: string, at: number): string {
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}

/** The letters of the keys beside a letter's. */
export function besides(letter: string): string[] {
  const row = keys.find((one) => one.includes(letter)) ?? ''
  const at = row.indexOf(letter)
  return [row[at - 1], row[at + 1]].filter((one) => one !== undefined)
}

/** The plural of a word, or its singular where it is one. */
export function otherNumber(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word)) return word.slice(0, -1)
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

/** The words without one of them. */
export function without(words: string[], random: Random): string | undefined {
  if (words.length < 3) return undefined
  const left = Math.floor(random() * words.length)
  return words.filter((_, at) => at !== left).join(' ')
}

/** The words of a name, in lower case. */
export function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
