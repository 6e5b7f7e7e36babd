/** A test card: why it refuses what, and what goes wrong on the way. */
export type Card = {
  refuses?: { verb: 'authorize' | 'capture' | 'refund'; reason: string }
  /** The first request gets lost before it is executed. */
  loses?: true
  /** So long the answer to the first request takes, in ms. */
  answersAfter?: number
}

/** Every card that the sandbox knows. */
export const cards: ReadonlyMap<string, Card> = new Map<string, Card>([
  ['tok_approve', {}],
  ['tok_decline', { refuses: { verb: 'authorize', reason: 'DECLINED' } }],
  ['tok_insufficient_funds', { refuses: { verb: 'authorize', reason: 'INSUFFICIENT_FUNDS' } }],
  ['tok_timeout_charged', { answersAfter: Number.POSITIVE_INFINITY }],
  ['tok_timeout_not_charged', { loses: true }],
  ['tok_slow', { answersAfter: 1000 }],
  ['tok_slow_decline', { answersAfter: 1000, refuses: { verb: 'authorize', reason: 'DECLINED' } }],
  ['tok_slow_capture_refused', { answersAfter: 1000, refuses: { verb: 'capture', reason: 'CAPTURE_REFUSED' } }],
  ['tok_capture_refused', { refuses: { verb: 'capture', reason: 'CAPTURE_REFUSED' } }],
  ['tok_refund_refused', { refuses: { verb: 'refund', reason: 'REFUND_REFUSED' } }],
])

/** What a card answers to a verb where it refuses it. */
export const refusalOf = (method: string, verb: string): string | undefined => {
  const refuses = cards.get(method)?.refuses
  return refuses?.verb === verb ? refuses.reason : undefined
}
