import { oneOf, type Random, shuffled } from '#lab/random.ts'
import { besides, type Change, changedAt, inWord, otherNumber, swapped, without, wordsOf } from './words.ts'

/** A text that somebody looks for a product with, and what was done to the product's name. */
export type Query = { name: string; what: string; text: string }

/** How many names may have all words of a query: of more, no order can put the wanted one among the first three. */
const namesMost = 3

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
