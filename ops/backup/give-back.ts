import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '#app/command.ts'
import type { Answer, Provider } from '#subgraphs/payments/providers/contract.ts'
import { leftOf, type Standing } from './standings.ts'

/** What became of the money of an attempt that our books do not know. */
export type Given = Pick<Standing, 'paymentId' | 'currency'> & { amount: number; by: 'void' | 'refund'; refusal?: string }

const [tries, timeoutMs] = [5, 3000]

/** Gives back what is reserved or captured; undefined where nothing is left. To do it again is harmless. */
export async function giveBack(provider: Provider, standing: Standing): Promise<Given | undefined> {
  if (standing.state === 'RESERVED') return release(provider, standing)
  return standing.state === 'CAPTURED' ? refund(provider, standing) : undefined
}

async function release(provider: Provider, standing: Standing): Promise<Given | undefined> {
  const { paymentId, authorization, amount, currency } = standing
  const answer = await insist(() => provider.void({ key: `restore/${paymentId}/void`, authorization }))
  if (answer.outcome === 'REFUSED' && answer.reason === 'ALREADY_CAPTURED') return refund(provider, { ...standing, state: 'CAPTURED' })
  if (answer.outcome === 'REFUSED' && answer.reason === 'AUTHORIZATION_GONE') return undefined
  return { paymentId, currency, amount, by: 'void', ...(answer.outcome === 'REFUSED' && { refusal: answer.reason }) }
}

/** Asks until it is answered: each time with the same key, so that it is done once. */
async function insist(ask: () => Promise<Answer>): Promise<Answer> {
  for (let left = tries; left > 0; left -= 1) {
    const answer = await Promise.race([ask().catch(() => undefined), sleep(timeoutMs, undefined, { ref: false })])
    if (answer) return answer
    await sleep(500)
  }
  throw new UsageError('The payment provider does not answer. What was given back so far stays so; run this again.')
}

async function refund(provider: Provider, standing: Standing): Promise<Given | undefined> {
  const { paymentId, authorization, amount, currency } = standing
  const left = leftOf(standing)
  if (left === 0) return undefined
  // a key has one result for ever: what was refused for a larger rest must not answer for a smaller one
  const key = `restore/${paymentId}/refund-after-${amount - left}`
  const answer = await insist(() => provider.refund({ key, authorization, amount: left }))
  return { paymentId, currency, amount: left, by: 'refund', ...(answer.outcome === 'REFUSED' && { refusal: answer.reason }) }
}
