import { timesEach } from '#lab/figures.ts'
import { none, type Statement, same } from '#lab/proof.ts'
import type { Entry } from './books.ts'
import { refusals } from './plan.ts'
import type { Ready } from './send.ts'

/** The events, how often each answer came, the books before and after, and the ids of the events that are stored. */
export type Facts = {
  events: Ready[]
  answers: Map<string, number>
  before: Map<string, Entry>
  after: Map<string, Entry>
  stored: Set<string>
}

/** Lines that the ledger got for an event's row since. */
export function effectsOf({ before, after }: Facts, { subject }: Ready): number {
  return (after.get(subject)?.lines ?? 0) - (before.get(subject)?.lines ?? 0)
}

/** Whether the event is to change something. */
export function isToAct({ validity, kind }: Ready): boolean {
  return validity === 'valid' && kind.end !== kind.start
}

/** Holds what the events did against what they should do. */
export function statementsOf(facts: Facts): Statement[] {
  const { events, after, stored } = facts
  const wrong = (isWrong: (event: Ready) => boolean) =>
    events.filter(isWrong).map(({ kind, validity, subject }) => `${kind.name}, ${validity} (${subject})`)
  const isKept = ({ validity, kind }: Ready) => validity === 'valid' && kind.start !== 'nothing'
  return [
    none(
      'events that had another number of effects than theirs',
      wrong((event) => effectsOf(facts, event) !== Number(isToAct(event))),
    ),
    none(
      'payments and refunds in another state than theirs',
      wrong((event) => (after.get(event.subject)?.status ?? 'nothing') !== expectedState(event)),
    ),
    none(
      'payments and refunds of which something else was published',
      wrong((event) => publishedSince(facts, event) !== (isToAct(event) ? event.kind.publishes : '')),
    ),
    ...ofAnswers(facts),
    same('events stored, one row each', events.filter(isKept).length, stored.size),
    none(
      'events stored that were refused, or are about nothing',
      wrong((event) => stored.has(event.id) && !isKept(event)),
    ),
  ]
}

function expectedState(event: Ready): string {
  return isToAct(event) ? event.kind.end : (event.kind.start.split(',')[0] ?? '')
}

function publishedSince({ before, after }: Facts, { subject }: Ready): string {
  return (after.get(subject)?.published ?? []).slice(before.get(subject)?.published.length ?? 0).join()
}

function ofAnswers({ events, answers }: Facts): Statement[] {
  const expected = timesEach(events.flatMap(({ sendings }) => sendings.map((signing) => refusals[signing] ?? 'accepted')))
  return [...new Set([...expected.keys(), ...answers.keys()])].map((answer) =>
    same(answer === 'accepted' ? 'answered with 200' : `refused with ${answer}`, expected.get(answer) ?? 0, answers.get(answer) ?? 0),
  )
}
