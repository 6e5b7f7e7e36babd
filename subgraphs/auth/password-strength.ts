import { DomainError } from '#kit/errors.ts'
import type { Context } from './context.ts'
import { settings } from './settings.ts'

type Judge = (password: string, ownWords: string[]) => { score: number; feedback: { warning: string | null } }

/** The least score of zxcvbn, of 0 to 4. With 3 it takes at least 10^8 guesses. */
const leastScore = 3
/** How many characters are judged: 32 take some ms, 200 take a second. */
const judgedMost = 32
/** In how many ways signs are read as letters, such as 1 as i or l: the judge's own 100 take four times as long and refuse hardly any more. */
const readingsMost = 16
/** How many of the user's own words are looked for, and how long each may be. */
const [wordsMost, wordMost] = [20, 50]

/** Why a password is easy to guess, by the warning of zxcvbn. */
const reasons: Record<string, string> = {
  topTen: 'It is one of the most used passwords of all.',
  topHundred: 'It is one of the most used passwords of all.',
  common: 'Many people use this password.',
  similarToCommon: 'It is much like a password that many people use.',
  userInputs: 'It is made of your name or your e-mail address, or of the name of the shop.',
  simpleRepeat: 'It repeats itself.',
  extendedRepeat: 'It repeats itself.',
  sequences: 'It is a row of letters or digits.',
  straightRow: 'It is a row of keys.',
  keyPattern: 'It is a row of keys.',
  dates: 'It is little more than a date.',
  recentYears: 'It is little more than a year.',
}

// 20 MB that only those need who register people
let judge: Promise<Judge> | undefined

/**
 * Throws PASSWORD_TOO_WEAK for a password that is easy to guess: a common one, a pattern, or one made of what the user or the shop is known by.
 * `path` leads to the password.
 */
export async function checkStrength({ config }: Context, password: string, knownBy: string[], path: string[]): Promise<void> {
  judge ??= loadJudge()
  const { score, feedback } = (await judge)(password.normalize('NFKC').slice(0, judgedMost), [
    ...wordsOf(knownBy),
    ...wordsOf(settings.of(config).PASSWORD_WORDS),
  ])
  if (score >= leastScore) return
  const reason = reasons[feedback.warning ?? ''] ?? 'It is short, or has few different parts.'
  const message = `This password is easy to guess. ${reason} Choose a longer one, such as four words that have nothing to do with each other.`
  throw new DomainError('PASSWORD_TOO_WEAK', message, { path })
}

async function loadJudge(): Promise<Judge> {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core')
  const { dictionary, adjacencyGraphs } = await import('@zxcvbn-ts/language-common')
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, l33tMaxSubstitutions: readingsMost })
  return (password, ownWords) => zxcvbn.check(password, ownWords)
}

/** The texts, what is before an @ in them, and their words. */
function wordsOf(texts: string[]): string[] {
  const words = texts.flatMap((text) => [text, ...text.split('@'), ...text.split(/[^\p{L}\p{N}]+/u)])
  return words
    .filter(({ length }) => length > 2)
    .slice(0, wordsMost)
    .map((word) => word.slice(0, wordMost))
}
