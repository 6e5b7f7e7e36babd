import { oneOf, randomOf, shuffled } from '#lab/random.ts'
import type { Verb } from '#subgraphs/payments/providers/contract.ts'
import type { Result } from '#subgraphs/payments/providers/sandbox/company/tables.ts'

export type Options = { events: number; seed: string }

/** What state a payment or refund is in before its event comes. */
export type Start = 'STARTED' | 'STARTED, closed' | 'CAPTURING' | 'VOIDING' | 'REQUESTED' | 'nothing'

/** What an event says, the state of its row after it, and the type of what is published. */
export type Kind = { name: string; start: Start; verb: Verb; result: Result; end: string; publishes: string }

/** How an event is signed when it is sent. */
export type Signing = keyof typeof refusals
type Validity = keyof typeof signings

/** An event, and how it is signed each time it is sent. */
export type Planned = { id: string; kind: Kind; validity: Validity; sendings: Signing[] }
export type Sending = { event: Planned; signing: Signing }

const ok: Result = { ok: true, authorization: 'auth_1' }

export const kinds: Kind[] = [
  kind('authorised', 'STARTED', 'authorize', ok, 'AUTHORIZED', 'payment.authorized'),
  kind('authorised, order closed', 'STARTED, closed', 'authorize', ok, 'VOIDING'),
  kind('declined', 'STARTED', 'authorize', 'DECLINED', 'FAILED', 'payment.failed'),
  kind('captured', 'CAPTURING', 'capture', ok, 'CAPTURED', 'payment.captured'),
  kind('capture refused', 'CAPTURING', 'capture', 'CAPTURE_REFUSED', 'FAILED', 'payment.failed'),
  kind('voided', 'VOIDING', 'void', ok, 'VOIDED', 'payment.failed'),
  kind('void of what is gone', 'VOIDING', 'void', 'AUTHORIZATION_GONE', 'VOIDED', 'payment.failed'),
  kind('refunded', 'REQUESTED', 'refund', ok, 'DONE', 'payment.refunded'),
  kind('refund refused', 'REQUESTED', 'refund', 'REFUND_REFUSED', 'FAILED', 'payment.refund-failed'),
  kind('late: authorised long ago', 'CAPTURING', 'authorize', ok, 'CAPTURING'),
  kind('early: captured already', 'STARTED', 'capture', ok, 'STARTED'),
  kind('of a payment unknown', 'nothing', 'capture', ok, 'nothing'),
]

/** The code by which an event is refused when it is signed in this way; undefined: it is accepted. */
export const refusals = {
  'well signed': undefined,
  'with another key': 'BAD_SIGNATURE',
  'with another body': 'BAD_SIGNATURE',
  'without a signature': 'UNSIGNED',
  'without a time': 'UNSIGNED',
  'too old': 'STALE_SIGNATURE',
  'of the future': 'STALE_SIGNATURE',
} as const

const signings = {
  valid: ['well signed'],
  bad: ['with another key', 'with another body', 'without a signature', 'without a time'],
  stale: ['too old', 'of the future'],
} as const satisfies Record<string, Signing[]>

/** Draws the events, of which a tenth is badly signed and a tenth is stale, and the order in which they are sent. */
export function planOf({ events, seed }: Options): { planned: Planned[]; sendings: Sending[] } {
  const random = randomOf(`webhooks ${seed}`)
  const tenth = Math.round(events / 10)
  const drawn = Array.from({ length: events }, (_, at): Validity => (at < tenth ? 'bad' : at < 2 * tenth ? 'stale' : 'valid'))
  const planned = shuffled(random, drawn).map((validity, at) => {
    const sendings = Array.from({ length: 1 + Math.floor(random() * 5) }, () => oneOf<Signing>(random, signings[validity]))
    return { id: `evt_${at}`, kind: oneOf(random, kinds), validity, sendings }
  })
  return {
    planned,
    sendings: shuffled(
      random,
      planned.flatMap((event) => event.sendings.map((signing) => ({ event, signing }))),
    ),
  }
}

function kind(name: string, start: Start, verb: Verb, answer: Result | string, end: string, publishes = ''): Kind {
  return { name, start, verb, result: typeof answer === 'string' ? { ok: false, reason: answer } : answer, end, publishes }
}
