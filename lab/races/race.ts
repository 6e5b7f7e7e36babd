import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomOf } from '#lab/random.ts'
import { brokenInvariants } from './invariants.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import type { Pair } from './pairs.ts'
import type { Answer, Slot } from './scenario.ts'
import { createReferences, type Kind, type Reference } from './serial.ts'
import type { RaceShop } from './shop.ts'

export type Violation = { pair: Pair; round: number; start: Start; outcome: Outcome; broken: string[]; references: Reference[] }
export type Result = { pair: Pair; rounds: number; kinds: Kind[]; violations: Violation[] }

/** Which of the two comes first, how long after it the other, and whether the provider answers late. */
export type Start = { first: Slot; ms: number; slow: boolean }

const [latestMs, mostDelayMs] = [20, 8]

/** Runs a pair at once, as often as `rounds`, and looks for each outcome among those of the serial orders. */
export async function racePair(shop: RaceShop, pair: Pair, { rounds, seed }: { rounds: number; seed: string }): Promise<Result> {
  const result: Result = { pair, rounds, kinds: [], violations: [] }
  const references = createReferences(shop, pair)
  for (let round = 1; round <= rounds; round++) {
    const random = randomOf(`${seed} ${pair.name} ${round}`)
    const start = drawStart(pair, random)
    const outcome = await atOnce(shop, pair, start, random)
    const [found, broken] = [await references.find(outcome), brokenInvariants(outcome)]
    if (found) result.kinds.push(found.kind)
    if (!found || broken.length > 0) result.violations.push({ pair, round, start, outcome, broken, references: references.known })
  }
  return result
}

// a fifth of them begin together
function drawStart({ scenario, acts }: Pair, random: Random): Start {
  return {
    first: random() < 0.5 ? 0 : 1,
    ms: Math.max(0, (random() * 1.25 - 0.25) * latestMs),
    slow: random() < 0.15 && acts.some((act) => scenario.slow.includes(act)),
  }
}

async function atOnce(shop: RaceShop, { scenario, acts }: Pair, { first, ms, slow }: Start, random: Random): Promise<Outcome> {
  const stage = await scenario.begin(shop, acts, slow)
  const send = async (slot: Slot): Promise<Answer> => {
    if (slot !== first && ms > 0) await sleep(ms)
    return stage.send(slot)
  }
  shop.stream.delay(() => random() * mostDelayMs)
  const outcome = await outcomeOf(shop, stage, await Promise.all([send(0), send(1)]))
  shop.stream.delay()
  return outcome
}
