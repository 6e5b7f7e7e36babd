import type { Answer, Verb } from './ask-provider.ts'
import type { PaymentRow } from './tables.ts'

export type Status = PaymentRow['status']

type Transition = { to: Status; failureReason?: PaymentRow['failureReason'] }

/** An order has at most one payment in one of these states. */
export const live = ['STARTED', 'AUTHORIZED', 'CAPTURING', 'CAPTURED', 'VOIDING'] as const satisfies Status[]

const owed: Partial<Record<Status, Exclude<Verb, 'refund'>>> = { STARTED: 'authorize', CAPTURING: 'capture', VOIDING: 'void' }

/** The state in which the provider owes an answer to this. */
export const owing = { authorize: 'STARTED', capture: 'CAPTURING', void: 'VOIDING' } as const satisfies Record<string, Status>

const [firstMs, mostMs] = [1000, 300_000]

/** What the provider owes an answer to in this state. */
export function pendingCall(status: Status) {
  return owed[status]
}

/** Whether whoever pays still has to wait to know how it ends. */
export function isUnderWay(status: Status): boolean {
  return ['STARTED', 'AUTHORIZED', 'CAPTURING'].includes(status)
}

/**
 * What a payment becomes by the provider's answer to what is owed in its state; undefined where it stays as it is.
 * What is authorised for a closed order is given up at once: a late success is never a charge.
 */
export function transition(status: Status, answer: Answer, payable: 'OPEN' | 'CLOSED'): Transition | undefined {
  if (status === 'STARTED') return answer.ok ? { to: payable === 'OPEN' ? 'AUTHORIZED' : 'VOIDING' } : declined(answer.reason)
  if (status === 'CAPTURING') return captured(answer)
  return status === 'VOIDING' ? voided(answer) : undefined
}

/** How long to wait before the provider is asked again, after so many times without an answer. */
export function pauseAfter(tries: number): number {
  return Math.min(firstMs * 2 ** (tries - 1), mostMs)
}

function declined(reason: string) {
  return failed(reason === 'INSUFFICIENT_FUNDS' ? reason : 'DECLINED')
}

function failed(failureReason: PaymentRow['failureReason']): Transition {
  return { to: 'FAILED', failureReason }
}

function captured(answer: Answer): Transition | undefined {
  if (answer.ok) return { to: 'CAPTURED' }
  // it says that we have the money, though not by this call: never a failure, lest the order be paid twice
  return answer.reason === 'ALREADY_CAPTURED' ? undefined : failed('CAPTURE_REFUSED')
}

function voided(answer: Answer): Transition | undefined {
  return answer.ok || answer.reason === 'AUTHORIZATION_GONE' ? { to: 'VOIDED', failureReason: 'VOIDED' } : undefined
}
