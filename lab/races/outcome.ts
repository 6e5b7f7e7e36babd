import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, type Arena, codesOf } from './arena.ts'
import type { Stage } from './scenario.ts'
import type { State } from './state.ts'

/** What two mutations came to: the codes of both answers, and what the graph shows when all is at rest. */
export type Outcome = { codes: [string[], string[]]; state: State }

const underWay = /"status":"(PENDING|PAYING|STARTED|AUTHORIZED|CAPTURING|VOIDING|REQUESTED)"/
const patienceMs = 5000

/** The state when the outboxes are empty and the provider has answered; as it is after five seconds where it never rests. */
export async function stateAtRest(arena: Arena, stage: Stage, end = Date.now() + patienceMs): Promise<State> {
  await arena.untilIdle()
  const state = await stage.read()
  if (!underWay.test(JSON.stringify(state)) || Date.now() > end) return state
  await sleep(50)
  return stateAtRest(arena, stage, end)
}

export async function outcomeOf(arena: Arena, stage: Stage, answers: [Answer, Answer]): Promise<Outcome> {
  return {
    codes: [codesOf(answers[0]), codesOf(answers[1])],
    state: { ...(await stateAtRest(arena, stage)), ...(await stage.probe()) },
  }
}

/** Equal outcomes have equal keys. */
export function keyOf({ codes, state }: Outcome): string {
  return JSON.stringify([codes, state])
}
