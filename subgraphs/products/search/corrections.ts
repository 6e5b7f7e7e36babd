import type { Context } from '#kit/context.ts'
import type { Part, Texts } from './parts.ts'
import { type Known, knownWords, wordsBetween } from './vocabulary.ts'
import type { Word } from './words.ts'

const letters = [...'abcdefghijklmnopqrstuvwxyz']
/** What is shorter or longer is taken as it is. */
const [lettersLeast, lettersMost] = [3, 20]
/** So many words of a text are corrected. */
const wordsMost = 8
/** So many words of the index stand in for one that is not there. */
const candidatesMost = 8
/** A slip behind the head is found among the words that begin with it. */
const [headLeast, sameHeadMost] = [3, 500]

/**
 * The words of a text without a match. Those that the index does not have, or all where it has each, may also be the words of the index that
 * they become by one slip of the hand, the most frequent first.
 */
export async function corrected(ctx: Context, { words, ...texts }: Part): Promise<Word[]> {
  const known = await knownWords(
    ctx.aside,
    texts,
    words.map(({ word }) => word),
  )
  const unknown = words.filter(({ word }) => !known.some(({ term }) => term === word))
  const wrong = new Set((unknown.length > 0 ? unknown : words).slice(0, wordsMost))
  const all: Word[] = []
  for (const one of words) all.push(wrong.has(one) ? await correctedWord(ctx, texts, one) : one)
  return all
}

async function correctedWord(ctx: Context, texts: Texts, { word, meant }: Word): Promise<Word> {
  const forms = [...new Set([word, ...meant])].filter((form) => isCorrectable(form))
  const known = (await Promise.all(forms.map((form) => neighbours(ctx, texts, form)))).flat()
  const mostFirst = known.toSorted((one, other) => other.doc - one.doc).map(({ term }) => term)
  return { word, meant: [...new Set([...meant, ...mostFirst.slice(0, candidatesMost)])], instead: mostFirst[0] }
}

function isCorrectable(word: string): boolean {
  return word.length >= lettersLeast && word.length <= lettersMost && /^\p{L}+$/u.test(word)
}

/** The words of the index that are one slip away. */
async function neighbours(ctx: Context, texts: Texts, word: string): Promise<Known[]> {
  const head = Math.max(headLeast, Math.ceil(word.length / 2))
  const from = word.slice(0, head)
  const begun = await wordsBetween(ctx.aside, texts, { from, to: `${from}\u{10ffff}`, limit: sameHeadMost })
  const others = await knownWords(ctx.aside, texts, [...new Set(slipsOf(word, head))])
  return [...begun.filter(({ term }) => isOneSlip(word, term)), ...others]
}

/** What a word becomes when a letter of its head is left out, changes places with the next, or is another or one too many. */
function slipsOf(word: string, head: number): string[] {
  return Array.from({ length: head }, (_, at) => [word.slice(0, at), word.slice(at)] as const).flatMap(([start, end]) => [
    start + end.slice(1),
    start + end.slice(1, 2) + end.slice(0, 1) + end.slice(2),
    ...letters.flatMap((letter) => [start + letter + end, start + letter + end.slice(1)]),
  ])
}

function isOneSlip(one: string, other: string): boolean {
  let [start, end] = [0, 0]
  const least = Math.min(one.length, other.length)
  while (start < least && one[start] === other[start]) start += 1
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0]
  return Math.max(left.length, right.length) === 1
}
