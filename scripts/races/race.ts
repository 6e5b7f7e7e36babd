import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Arena } from './arena.ts'
import { troublesOf } from './books.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import type { Pair } from './pairs.ts'
import { type Random, randomOf } from './random.ts'
import type { Slot, Stage } from './scenario.ts'
import { type Order, openReferences, type Reference } from './serial.ts'

export type Violation = { pair: Pair; round: number; start: string; outcome: Outcome; troubles: string[]; references: Reference[] }
export type Result = { pair: Pair; rounds: number; orders: Map<Order, number>; violations: Violation[] }

const latestMs = 20

/** Which of the two comes first, and how long after it the other. */
type Start = { first: Slot; ms: number }

const startOf = (random: Random): Start => ({ first: random() < 0.5 ? 0 : 1, ms: random() * latestMs })

const both = (stage: Stage, { acts }: Pair, { first, ms }: Start): Promise<[Answer, Answer]> => {
  const run = async (slot: Slot) => {
    if (slot !== first) await sleep(ms)
    return stage.act(acts[slot], slot)
  }
  return Promise.all([run(0), run(1)])
}

const inWords = ({ acts }: Pair, { first, ms }: Start): string => `${acts[first]} first, the other ${ms.toFixed(1)} ms later`

/** Runs a pair at once, so many rounds, and looks for each outcome among those of the serial orders. */
export const racePair = async (arena: Arena, pair: Pair, { rounds, seed }: { rounds: number; seed: string }): Promise<Result> => {
  const references = openReferences(arena, pair)
  const result: Result = { pair, rounds, orders: new Map(), violations: [] }
  for (let round = 1; round <= rounds; round++) {
    const [stage, start] = [await pair.scenario.begin(arena), startOf(randomOf(`${seed} ${pair.name} ${round}`))]
    const outcome = await outcomeOf(arena, stage, await both(stage, pair, start))
    const [found, troubles] = [await references.find(outcome), troublesOf(outcome)]
    if (found) result.orders.set(found.order, (result.orders.get(found.order) ?? 0) + 1)
    if (!found || troubles.length > 0)
      result.violations.push({ pair, round, start: inWords(pair, start), outcome, troubles, references: references.known })
  }
  return result
}
