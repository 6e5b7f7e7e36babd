/**
 * A test card: which verb it refuses and why, and what goes wrong on the way. Only the first request to authorise goes wrong:
 * asked again with the same key, every card answers at once.
 */
export type Card = {
  refuses?: { verb: 'authorize' | 'capture' | 'refund'; reason: string }
  /** The first request gets lost before it is executed. */
  loses?: true
  /** How long the answer to the first request takes, in ms. */
  answersAfter?: number
  /** No webhook reports the first request: only asking again settles it. */
  unreported?: true
}

const never = Number.POSITIVE_INFINITY

/** Every card that the sandbox knows. Where WEBHOOK_URL is set, everything executed is also reported there, 0.3 s later. */
export const cards: ReadonlyMap<string, Card> = new Map<string, Card>([
  ['tok_approve', {}],
  ['tok_decline', { refuses: { verb: 'authorize', reason: 'DECLINED' } }],
  ['tok_insufficient_funds', { refuses: { verb: 'authorize', reason: 'INSUFFICIENT_FUNDS' } }],
  // charged, without an answer and without a webhook
  ['tok_timeout_charged', { answersAfter: never, unreported: true }],
  // not charged until the request is sent again
  ['tok_timeout_not_charged', { loses: true }],
  // charged, and the webhook is the only answer
  ['tok_webhook_only', { answersAfter: never }],
  ['tok_slow', { answersAfter: 1000 }],
  ['tok_slow_decline', { answersAfter: 1000, refuses: { verb: 'authorize', reason: 'DECLINED' } }],
  ['tok_slow_capture_refused', { answersAfter: 1000, refuses: { verb: 'capture', reason: 'CAPTURE_REFUSED' } }],
  ['tok_capture_refused', { refuses: { verb: 'capture', reason: 'CAPTURE_REFUSED' } }],
  ['tok_refund_refused', { refuses: { verb: 'refund', reason: 'REFUND_REFUSED' } }],
])

/** Returns why a card refuses a verb; undefined where it does not. */
export function refusalOf(method: string, verb: string): string | undefined {
  const refuses = cards.get(method)?.refuses
  return refuses?.verb === verb ? refuses.reason : undefined
}
