import { calledId } from '#subgraphs/payments/due-calls.ts'
import type { ProviderCall } from '#subgraphs/payments/providers/contract.ts'

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

/** Returns the standing of every authorisation in these calls. */
export function standingsIn(calls: ProviderCall[]): Standing[] {
  const byAuthorization = Map.groupBy(calls, ({ authorization }) => authorization ?? '')
  byAuthorization.delete('')
  return [...byAuthorization].flatMap(([authorization, own]) => standingOf(authorization, own))
}

/** What of a captured payment was not paid back yet. */
export function leftOf({ state, amount, refunds }: Standing): number {
  return state === 'CAPTURED' ? amount - refunds.reduce((sum, refund) => sum + refund.amount, 0) : 0
}

function standingOf(authorization: string, calls: ProviderCall[]): Standing[] {
  const first = calls.find((call) => call.verb !== 'refund' && calledId(call))
  const refunds = calls.filter((call) => call.verb === 'refund' && isApproved(call)).map(({ key, amount }) => ({ key, amount }))
  const paymentId = first && calledId(first)
  return paymentId ? [{ paymentId, authorization, amount: first.amount, currency: first.currency, state: stateOf(calls), refunds }] : []
}

function stateOf(calls: ProviderCall[]): Standing['state'] {
  if (calls.some((call) => call.verb === 'capture' && isApproved(call))) return 'CAPTURED'
  // a refused capture ends the authorisation, too
  return calls.some((call) => call.verb === 'capture' || (call.verb === 'void' && isApproved(call))) ? 'ENDED' : 'RESERVED'
}

function isApproved({ answer }: ProviderCall) {
  return answer.outcome === 'APPROVED'
}
