import { calledId } from '#subgraphs/payments/due-calls.ts'
import type { ProviderCall } from '#subgraphs/payments/providers/contract.ts'

/** A payment as the provider's ledger has it. */
export type Authorization = {
  paymentId: string
  authorization: string
  amount: number
  currency: string
  state: 'RESERVED' | 'CAPTURED' | 'ENDED'
  /** Every refund that was paid, with its key. */
  refunds: { key: string; amount: number }[]
}

/** Returns every authorisation in these calls. */
export function authorizationsIn(calls: ProviderCall[]): Authorization[] {
  const byAuthorization = Map.groupBy(calls, ({ authorization }) => authorization ?? '')
  byAuthorization.delete('')
  return [...byAuthorization].flatMap(([authorization, own]) => authorizationOf(authorization, own))
}

/** Returns how much of a captured payment has not been refunded. */
export function unrefunded({ state, amount, refunds }: Authorization): number {
  return state === 'CAPTURED' ? amount - refunds.reduce((sum, refund) => sum + refund.amount, 0) : 0
}

function authorizationOf(authorization: string, calls: ProviderCall[]): Authorization[] {
  const first = calls.find((call) => call.verb !== 'refund' && calledId(call))
  const refunds = calls.filter((call) => call.verb === 'refund' && isApproved(call)).map(({ key, amount }) => ({ key, amount }))
  const paymentId = first && calledId(first)
  return paymentId ? [{ paymentId, authorization, amount: first.amount, currency: first.currency, state: stateOf(calls), refunds }] : []
}

function stateOf(calls: ProviderCall[]): Authorization['state'] {
  if (calls.some((call) => call.verb === 'capture' && isApproved(call))) return 'CAPTURED'
  // a refused capture ends the authorisation, too
  return calls.some((call) => call.verb === 'capture' || (call.verb === 'void' && isApproved(call))) ? 'ENDED' : 'RESERVED'
}

function isApproved({ answer }: ProviderCall) {
  return answer.outcome === 'APPROVED'
}
