import { inMs, medianOf } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import { type Random, randomOf } from '#lab/random.ts'
import type { Attempt } from './shop.ts'

/** The answers for addresses that have an account, and for others. */
type Answers = { known: Attempt[]; unknown: Attempt[] }

export type Kind = keyof Answers
/** Tries something with one of the addresses of a kind. */
export type Ask = (kind: Kind, at: number) => Promise<Attempt>

/** Asks for addresses of both kinds in turn, in a random order, so that a busy moment hits both. */
export async function compare(samples: number, ask: Ask): Promise<Answers> {
  const [answers, random]: [Answers, Random] = [{ known: [], unknown: [] }, randomOf('enumeration')]
  for (let at = 0; at < samples; at += 1) {
    const kinds: Kind[] = random() < 0.5 ? ['known', 'unknown'] : ['unknown', 'known']
    for (const kind of kinds) answers[kind].push(await ask(kind, at))
  }
  return answers
}

/** What two kinds of answers say, and whether their times tell them apart. */
export function statementsOf(what: string, { known, unknown }: Answers): Statement[] {
  const area = areaUnder(
    known.map(({ ms }) => ms),
    unknown.map(({ ms }) => ms),
  )
  // four standard errors of the statistic where nothing differs
  const spread = 4 * Math.sqrt((2 * known.length + 1) / (12 * known.length ** 2))
  const medians = [known, unknown].map((all) => inMs(medianOf(all.map(({ ms }) => ms))))
  return [
    none(`answers to ${what} that tell whether there is an account`, differing(known, unknown)),
    {
      what: `times of ${what}, for known and unknown addresses`,
      holds: Math.abs(area - 0.5) <= spread,
      says: `AUC ${area.toFixed(3)}, at most ${spread.toFixed(3)} from 0.5; medians ${medians.join(' and ')}`,
    },
  ]
}

/** The answers without what is another in each: tokens, times and the addresses that were asked for. */
function differing(known: Attempt[], unknown: Attempt[]): string[] {
  const textsOf = (all: Attempt[]) => new Set(all.map(({ text }) => text.replace(/[\w.-]{40,}/g, 'token').replace(/\d+/g, 'n')))
  const [one, other] = [textsOf(known), textsOf(unknown)]
  return [...one.symmetricDifference(other)]
}

/** How likely a value of the first is greater than one of the second: 0.5 where they cannot be told apart. */
function areaUnder(first: number[], second: number[]): number {
  const greater = first.flatMap((one) => second.map((other): number => (one > other ? 1 : one === other ? 0.5 : 0)))
  return greater.reduce((sum, one) => sum + one, 0) / greater.length
}
