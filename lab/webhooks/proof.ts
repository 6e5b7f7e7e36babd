import { none, type Statement, same } from '#lab/proof.ts'
import { hasEffect, refusals } from './plan.ts'
import type { Ready } from './send.ts'
import type { Standing } from './standing.ts'

/** What was sent, what came back and how often, and where everything stood before and after. */
export type Facts = {
  events: Ready[]
  answers: Map<string, number>
  before: Map<string, Standing>
  after: Map<string, Standing>
  stored: Set<string>
}

/** Lines of the ledger that an event's row got since. */
export function effectsOf({ before, after }: Facts, { about }: Ready): number {
  return (after.get(about)?.lines ?? 0) - (before.get(about)?.lines ?? 0)
}

/** Whether the event is to change something. */
export function isToAct({ fate, kind }: Ready): boolean {
  return fate === 'good' && hasEffect(kind)
}

/** Holds what came of the events against what should have. */
export function statementsOf(facts: Facts): Statement[] {
  const { events, after, stored } = facts
  const wrong = (isWrong: (event: Ready) => boolean) => events.filter(isWrong).map(named)
  const kept = events.filter(({ fate, kind }) => fate === 'good' && kind.start !== 'nothing')
  return [
    none(
      'events that had another number of effects than theirs',
      wrong((event) => effectsOf(facts, event) !== Number(isToAct(event))),
    ),
    none(
      'payments and refunds in another state than theirs',
      wrong((event) => statusOf(after, event) !== stateWanted(event)),
    ),
    none(
      'payments and refunds of which something else was published',
      wrong((event) => saidSince(facts, event) !== saidWanted(event)),
    ),
    ...ofAnswers(facts),
    same('events stored, one row each', kept.length, stored.size),
    none(
      'events stored that were refused, or are about nothing',
      wrong(({ id, fate, kind }) => stored.has(id) && (fate !== 'good' || kind.start === 'nothing')),
    ),
  ]
}

function named({ kind, fate, about }: Ready) {
  return `${kind.name}, ${fate} (${about})`
}

function statusOf(standing: Map<string, Standing>, { about }: Ready): string {
  return standing.get(about)?.status ?? 'nothing'
}

function stateWanted(event: Ready): string {
  return isToAct(event) ? event.kind.becomes : (event.kind.start.split(',')[0] ?? '')
}

function saidSince({ before, after }: Facts, { about }: Ready): string {
  return (after.get(about)?.said ?? []).slice(before.get(about)?.said.length ?? 0).join()
}

function saidWanted(event: Ready): string {
  return isToAct(event) ? (event.kind.says ?? '') : ''
}

function ofAnswers({ events, answers }: Facts): Statement[] {
  const wanted = answersWanted(events)
  const all = [...new Set([...wanted.keys(), ...answers.keys()])]
  return all.map((answer) =>
    same(answer === 'heard' ? 'answered with 200' : `refused with ${answer}`, wanted.get(answer) ?? 0, answers.get(answer) ?? 0),
  )
}

/** How often each answer is to come. */
function answersWanted(events: Ready[]): Map<string, number> {
  const wanted = new Map<string, number>()
  for (const way of events.flatMap(({ ways }) => ways)) {
    const answer = refusals[way] ?? 'heard'
    wanted.set(answer, (wanted.get(answer) ?? 0) + 1)
  }
  return wanted
}
