import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomOf } from '#lab/random.ts'
import type { Answer, Arena } from './arena.ts'
import { troublesOf } from './books.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import type { Pair } from './pairs.ts'
import type { Slot, Stage } from './scenario.ts'
import { type Order, openReferences, type Reference, type References } from './serial.ts'

export type Violation = { pair: Pair; round: number; start: string; outcome: Outcome; troubles: string[]; references: Reference[] }
export type Result = { pair: Pair; rounds: number; orders: Map<Order, number>; violations: Violation[] }

/** Which of the two comes first, how long after it the other, and whether the provider takes its time. */
type Start = { first: Slot; ms: number; slow: boolean }

const [latestMs, lagMs] = [20, 8]

/** Runs a pair at once, so many rounds, and looks for each outcome among those of the serial orders. */
export async function racePair(arena: Arena, pair: Pair, { rounds, seed }: { rounds: number; seed: string }): Promise<Result> {
  const result: Result = { pair, rounds, orders: new Map(), violations: [] }
  const references = openReferences(arena, pair)
  for (let round = 1; round <= rounds; round++) {
    const random = randomOf(`${seed} ${pair.name} ${round}`)
    const start = startOf(pair, random)
    const outcome = await atOnce(arena, pair, start, random)
    await noteRound(result, references, { round, start: inWords(pair, start), outcome })
  }
  return result
}

// a fifth of them begin together
function startOf({ scenario, acts }: Pair, random: Random): Start {
  return {
    first: random() < 0.5 ? 0 : 1,
    ms: Math.max(0, (random() * 1.25 - 0.25) * latestMs),
    slow: random() < 0.15 && acts.some((act) => scenario.slow.includes(act)),
  }
}

async function atOnce(arena: Arena, pair: Pair, start: Start, random: Random): Promise<Outcome> {
  const fresh = await pair.scenario.begin(arena)
  const stage = start.slow ? fresh.slow() : fresh
  arena.stream.slowDown(() => random() * lagMs)
  const outcome = await outcomeOf(arena, stage, await both(stage, pair, start))
  arena.stream.slowDown()
  return outcome
}

function both(stage: Stage, { acts }: Pair, { first, ms }: Start): Promise<[Answer, Answer]> {
  const run = async (slot: Slot) => {
    if (slot !== first && ms > 0) await sleep(ms)
    return stage.act(acts[slot], slot)
  }
  return Promise.all([run(0), run(1)])
}

async function noteRound(
  { pair, orders, violations }: Result,
  references: References,
  round: Omit<Violation, 'pair' | 'troubles' | 'references'>,
) {
  const [found, troubles] = [await references.find(round.outcome), troublesOf(round.outcome)]
  if (found) orders.set(found.order, (orders.get(found.order) ?? 0) + 1)
  if (!found || troubles.length > 0) violations.push({ ...round, pair, troubles, references: references.known })
}

function inWords({ acts }: Pair, { first, ms, slow }: Start): string {
  return `${acts[first]} first, the other ${ms.toFixed(1)} ms later${slow ? ', with a provider that takes its time' : ''}`
}
