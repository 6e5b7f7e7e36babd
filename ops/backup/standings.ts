import type { Line } from './provider.ts'

/** Money that a card has reserved for an attempt of ours, and what became of it, by the provider's ledger. */
export type Standing = {
  paymentId: string
  authorization: string
  amount: number
  currency: string
  state: 'RESERVED' | 'CAPTURED' | 'ENDED'
  /** Every refund that was paid, by its key. */
  refunds: { key: string; amount: number }[]
}

/** The row of ours that a line is about: payments makes its keys of a row's id and a verb. Undefined: the key is none of payments'. */
export function idIn({ key, verb }: Line): string | undefined {
  const [id, ...rest] = key.split('/')
  return rest.join('/') === verb ? id : undefined
}

/** Every authorisation that the lines speak of. */
export function standingsIn(lines: Line[]): Standing[] {
  const byAuthorization = Map.groupBy(lines, ({ authorization }) => authorization ?? '')
  byAuthorization.delete('')
  return [...byAuthorization].flatMap(([authorization, own]) => standingOf(authorization, own))
}

/** What of a captured payment was not paid back yet. */
export function leftOf({ state, amount, refunds }: Standing): number {
  return state === 'CAPTURED' ? amount - refunds.reduce((sum, refund) => sum + refund.amount, 0) : 0
}

function standingOf(authorization: string, lines: Line[]): Standing[] {
  const first = lines.find((line) => line.verb !== 'refund' && idIn(line))
  const refunds = lines.filter(({ verb, result }) => verb === 'refund' && result.ok).map(({ key, amount }) => ({ key, amount }))
  const paymentId = first && idIn(first)
  return paymentId ? [{ paymentId, authorization, amount: first.amount, currency: first.currency, state: stateOf(lines), refunds }] : []
}

function stateOf(lines: Line[]): Standing['state'] {
  if (lines.some(({ verb, result }) => verb === 'capture' && result.ok)) return 'CAPTURED'
  // a capture that is refused ends the authorisation, too
  return lines.some(({ verb, result }) => verb === 'capture' || (verb === 'void' && result.ok)) ? 'ENDED' : 'RESERVED'
}
