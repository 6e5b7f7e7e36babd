import { oneOf, type Random, shuffled } from '#lab/random.ts'

/** A text that somebody looks for a product with, and what was done to the product's name. */
export type Query = { name: string; what: string; text: string }

type Change = (random: Random, name: string) => string | undefined

/** How many names may have all words of a query: of more, no order can put the wanted one among the first three. */
const namesMost = 3
const lettersLeast = 4
/** The keys beside each other on a keyboard, row by row. */
const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** What a hand does wrong: it leaves a letter out, types one twice, changes the places of two, or hits the key beside it. */
const slips: Record<string, Change> = {
  dropped: inWord((random, word) => changedAt(random, word, () => '')),
  doubled: inWord((random, word) => changedAt(random, word, (letter) => letter + letter)),
  swapped: inWord((random, word) => swapped(word, Math.floor(random() * (word.length - 1)))),
  mistyped: inWord((random, word) => changedAt(random, word, (letter) => oneOf(random, besides(letter)))),
}

/** What people write otherwise than the shop. */
const rephrasings: Record<string, Change> = {
  plural: inWord((_, word) => otherNumber(word)),
  order: (random, name) => shuffled(random, wordsOf(name)).join(' '),
  omission: (random, name) => without(wordsOf(name), random),
}

/** Names with one slip each, of each kind the same number. */
export function slippedQueries(random: Random, names: string[], count: number): Query[] {
  return draw(random, names, slips, count)
}

/** Names in another number or order of words, or without one of them. */
export function rephrasedQueries(random: Random, names: string[], count: number): Query[] {
  return draw(random, names, rephrasings, count)
}

function draw(random: Random, names: string[], changes: Record<string, Change>, count: number): Query[] {
  const kinds = Object.entries(changes)
  const sets = names.map((name) => new Set(wordsOf(name)))
  const queries: Query[] = []
  for (let tries = 0; queries.length < count && tries < count * 100; tries += 1) {
    const [what, change] = kinds[queries.length % kinds.length] as [string, Change]
    const name = oneOf(random, names)
    const text = change(random, name)
    if (text !== undefined && text !== name.toLowerCase() && isClear(what, text, sets)) queries.push({ name, what, text })
  }
  return queries
}

/** Whether a query without a word still says which product is meant. */
function isClear(what: string, text: string, sets: Set<string>[]): boolean {
  if (what !== 'omission') return true
  const words = wordsOf(text)
  return sets.filter((set) => words.every((word) => set.has(word))).length <= namesMost
}

function inWord(change: (random: Random, word: string) => string): Change {
  return (random, name) => {
    const words = name.toLowerCase().split(' ')
    const long = [...words.keys()].filter((at) => new RegExp(`^[a-z]{${lettersLeast},}$`).test(words[at] ?? ''))
    if (long.length === 0) return undefined
    const chosen = oneOf(random, long)
    return words.map((word, at) => (at === chosen ? change(random, word) : word)).join(' ')
  }
}

function changedAt(random: Random, word: string, change: (letter: string) => string): string {
  const at = Math.floor(random() * word.length)
  return word.slice(0, at) + change(word[at] ?? '') + word.slice(at + 1)
}

function swapped(word: string, at: number): string {
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}

function besides(letter: string): string[] {
  const row = keys.find((one) => one.includes(letter)) ?? ''
  const at = row.indexOf(letter)
  return [row[at - 1], row[at + 1]].filter((one) => one !== undefined)
}

function otherNumber(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word)) return word.slice(0, -1)
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

function without(words: string[], random: Random): string | undefined {
  if (words.length < 3) return undefined
  const left = Math.floor(random() * words.length)
  return words.filter((_, at) => at !== left).join(' ')
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
