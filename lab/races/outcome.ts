import { setTimeout as sleep } from 'node:timers/promises'
import type { Answers, Stage } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import type { State } from './state.ts'

/** What two mutations came to: the codes of both answers, and what the graph shows when all is at rest. */
export type Outcome = { codes: string[][]; state: State }

const underWay = /"status":"(PENDING|PAYING|STARTED|AUTHORIZED|CAPTURING|VOIDING|REQUESTED)"/
const patienceMs = 5000

/** The state when the outboxes are empty and the provider has answered; as it is after five seconds where it never rests. */
export async function stateAtRest(shop: RaceShop, stage: Stage): Promise<State> {
  for (const end = Date.now() + patienceMs; ; await sleep(50)) {
    await shop.untilIdle()
    const state = await stage.read()
    if (!underWay.test(JSON.stringify(state)) || Date.now() > end) return state
  }
}

export async function outcomeOf(shop: RaceShop, stage: Stage, answers: Answers): Promise<Outcome> {
  const state = await stateAtRest(shop, stage)
  return { codes: answers.map(({ codes }) => codes), state: { ...state, ...(await stage.probe(answers)) } }
}

/** Equal outcomes have equal keys. */
export function keyOf({ codes, state }: Outcome): string {
  return JSON.stringify([codes, state])
}
