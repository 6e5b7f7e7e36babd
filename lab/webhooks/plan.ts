import { type Random, randomOf } from '#lab/random.ts'
import type { Verb } from '#subgraphs/payments/providers/contract.ts'
import type { Result } from '#subgraphs/payments/providers/sandbox/company/tables.ts'
import type { Options } from './options.ts'

/** Where a payment or refund stands before its event comes. */
export type Start = 'STARTED' | 'STARTED, closed' | 'CAPTURING' | 'VOIDING' | 'REQUESTED' | 'nothing'

/** What an event says, what its row is then, and what is published. */
export type Kind = { name: string; start: Start; verb: Verb; result: Result; becomes: string; says?: string }

export type Way = keyof typeof refusals

type Fate = keyof typeof fates

/** An event and the ways in which it comes, once for each. */
export type Planned = { at: number; kind: Kind; fate: Fate; ways: Way[] }
export type Delivery = { event: Planned; way: Way }

const yes: Result = { ok: true, authorization: 'auth_1' }

export const kinds: Kind[] = [
  kind('authorised', 'STARTED', ['authorize', yes], 'AUTHORIZED', 'payment.authorized'),
  kind('authorised, order closed', 'STARTED, closed', ['authorize', yes], 'VOIDING'),
  kind('declined', 'STARTED', ['authorize', no('DECLINED')], 'FAILED', 'payment.failed'),
  kind('captured', 'CAPTURING', ['capture', yes], 'CAPTURED', 'payment.captured'),
  kind('capture refused', 'CAPTURING', ['capture', no('CAPTURE_REFUSED')], 'FAILED', 'payment.failed'),
  kind('voided', 'VOIDING', ['void', yes], 'VOIDED', 'payment.failed'),
  kind('void of what is gone', 'VOIDING', ['void', no('AUTHORIZATION_GONE')], 'VOIDED', 'payment.failed'),
  kind('refunded', 'REQUESTED', ['refund', yes], 'DONE', 'payment.refunded'),
  kind('refund refused', 'REQUESTED', ['refund', no('REFUND_REFUSED')], 'FAILED', 'payment.refund-failed'),
  kind('late: authorised long ago', 'CAPTURING', ['authorize', yes], 'CAPTURING'),
  kind('early: captured already', 'STARTED', ['capture', yes], 'STARTED'),
  kind('of a payment unknown', 'nothing', ['capture', yes], 'nothing'),
]

/** The ways in which an event comes, and the code by which it is refused then; undefined: it is heard. */
export const refusals = {
  'well signed': undefined,
  'with another key': 'BAD_SIGNATURE',
  'with another body': 'BAD_SIGNATURE',
  'without a signature': 'UNSIGNED',
  'without a time': 'UNSIGNED',
  'too old': 'STALE_SIGNATURE',
  'of the future': 'STALE_SIGNATURE',
} as const

const fates = {
  good: ['well signed'],
  bad: ['with another key', 'with another body', 'without a signature', 'without a time'],
  old: ['too old', 'of the future'],
} as const satisfies Record<string, Way[]>

/** Whether the event changes anything. */
export function hasEffect({ start, becomes }: Kind): boolean {
  return becomes !== start
}

/** Draws the events, of which a tenth is bad and a tenth is old, and the order in which they come. */
export function planOf({ events, seed }: Options): { planned: Planned[]; deliveries: Delivery[] } {
  const random = randomOf(`webhooks ${seed}`)
  const tenth = Math.round(events / 10)
  const drawn = Array.from({ length: events }, (_, at): Fate => (at < tenth ? 'bad' : at < 2 * tenth ? 'old' : 'good'))
  const planned = shuffled(random, drawn).map((fate, at) => {
    const ways = Array.from({ length: 1 + Math.floor(random() * 5) }, () => oneOf<Way>(random, fates[fate]))
    return { at, kind: oneOf(random, kinds), fate, ways }
  })
  const deliveries = planned.flatMap((event) => event.ways.map((way) => ({ event, way })))
  return { planned, deliveries: shuffled(random, deliveries) }
}

function kind(name: string, start: Start, [verb, result]: [Verb, Result], becomes: string, says?: string): Kind {
  return {
    ...{ name, start, verb, result, becomes },
    ...(says !== undefined && { says }),
  }
}

function no(reason: string): Result {
  return { ok: false, reason }
}

function shuffled<T>(random: Random, items: T[]): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

function oneOf<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T
}
