/**
 * A test card: why it refuses what, and what goes wrong on the way. What goes wrong concerns the first request to authorise alone:
 * asked again with the same key, every card answers at once.
 */
export type Card = {
  refuses?: { verb: 'authorize' | 'capture' | 'refund'; reason: string }
  /** The first request gets lost before it is executed. */
  loses?: true
  /** So long the answer to the first request takes, in ms. */
  answersAfter?: number
  /** No web-hook reports the first request: only asking again settles it. */
  untold?: true
}

const never = Number.POSITIVE_INFINITY

/** Every card that the sandbox knows. Where a WEBHOOK_URL is set, all that is executed is also reported there, 0.3 s later. */
export const cards: ReadonlyMap<string, Card> = new Map<string, Card>([
  ['tok_approve', {}],
  ['tok_decline', { refuses: { verb: 'authorize', reason: 'DECLINED' } }],
  ['tok_insufficient_funds', { refuses: { verb: 'authorize', reason: 'INSUFFICIENT_FUNDS' } }],
  // charged, without an answer and without a web-hook
  ['tok_timeout_charged', { answersAfter: never, untold: true }],
  // not charged before it is asked for again
  ['tok_timeout_not_charged', { loses: true }],
  // charged, and the web-hook is the only answer
  ['tok_webhook_only', { answersAfter: never }],
  ['tok_slow', { answersAfter: 1000 }],
  ['tok_slow_decline', { answersAfter: 1000, refuses: { verb: 'authorize', reason: 'DECLINED' } }],
  ['tok_slow_capture_refused', { answersAfter: 1000, refuses: { verb: 'capture', reason: 'CAPTURE_REFUSED' } }],
  ['tok_capture_refused', { refuses: { verb: 'capture', reason: 'CAPTURE_REFUSED' } }],
  ['tok_refund_refused', { refuses: { verb: 'refund', reason: 'REFUND_REFUSED' } }],
])

/** What a card answers to a verb where it refuses it. */
export function refusalOf(method: string, verb: string): string | undefined {
  const refuses = cards.get(method)?.refuses
  return refuses?.verb === verb ? refuses.reason : undefined
}
