import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '#app/command.ts'
import type { Answer, Provider } from '#subgraphs/payments/providers/contract.ts'
import { type Authorization, unrefunded } from './authorizations.ts'

/** The return of a payment that our books do not know. `refusal`: why the provider did not do it. */
export type Reversal = Pick<Authorization, 'paymentId' | 'currency'> & { amount: number; by: 'void' | 'refund'; refusal?: string }

const [tries, timeoutMs] = [5, 3000]

/** Voids a reserved payment, or refunds a captured one. Returns undefined if nothing is left to return. A second run is harmless. */
export async function reverse(provider: Provider, authorization: Authorization): Promise<Reversal | undefined> {
  if (authorization.state === 'RESERVED') return release(provider, authorization)
  return authorization.state === 'CAPTURED' ? refund(provider, authorization) : undefined
}

async function release(provider: Provider, payment: Authorization): Promise<Reversal | undefined> {
  const { paymentId, authorization, amount, currency } = payment
  const answer = await retry(() => provider.void({ key: `restore/${paymentId}/void`, authorization }))
  if (answer.outcome === 'REFUSED' && answer.reason === 'ALREADY_CAPTURED') return refund(provider, { ...payment, state: 'CAPTURED' })
  if (answer.outcome === 'REFUSED' && answer.reason === 'AUTHORIZATION_GONE') return undefined
  return { paymentId, currency, amount, by: 'void', ...(answer.outcome === 'REFUSED' && { refusal: answer.reason }) }
}

/** Repeats a call until the provider answers. Each try has the same key, so the provider acts once. */
async function retry(call: () => Promise<Answer>): Promise<Answer> {
  for (let left = tries; left > 0; left -= 1) {
    const answer = await Promise.race([call().catch(() => undefined), sleep(timeoutMs, undefined, { ref: false })])
    if (answer) return answer
    await sleep(500)
  }
  throw new UsageError('The payment provider does not answer. What was given back so far stays so; run this again.')
}

async function refund(provider: Provider, payment: Authorization): Promise<Reversal | undefined> {
  const { paymentId, authorization, amount, currency } = payment
  const left = unrefunded(payment)
  if (left === 0) return undefined
  // a key keeps its first answer: a refusal of a larger amount must not be the answer for a smaller one
  const key = `restore/${paymentId}/refund-after-${amount - left}`
  const answer = await retry(() => provider.refund({ key, authorization, amount: left }))
  return { paymentId, currency, amount: left, by: 'refund', ...(answer.outcome === 'REFUSED' && { refusal: answer.reason }) }
}
