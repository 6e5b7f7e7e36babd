import type { Answer, Verb } from './providers/contract.ts'
import type { PaymentRow } from './tables.ts'

export type Status = PaymentRow['status']

type Transition = { to: Status } & Partial<Pick<PaymentRow, 'authorization' | 'failureReason'>>

/** An order has at most one payment in one of these states. */
export const live = ['STARTED', 'AUTHORIZED', 'CAPTURING', 'CAPTURED', 'VOIDING'] as const satisfies Status[]

/** The state in which a payment waits for the provider's answer to a call. */
export const pendingStatus = { authorize: 'STARTED', capture: 'CAPTURING', void: 'VOIDING' } as const satisfies Record<
  Exclude<Verb, 'refund'>,
  Status
>

const pendingCalls = new Map<Status, keyof typeof pendingStatus>([
  ['STARTED', 'authorize'],
  ['CAPTURING', 'capture'],
  ['VOIDING', 'void'],
])

const [firstPauseMs, longestPauseMs] = [1000, 300_000]

/** The call whose answer a payment in this state waits for; undefined where it waits for none. */
export function pendingCall(status: Status) {
  return pendingCalls.get(status)
}

/** Whether the customer still has to wait to know how the payment ends. */
export function isUnderWay({ status }: Pick<PaymentRow, 'status'>): boolean {
  return ['STARTED', 'AUTHORIZED', 'CAPTURING'].includes(status)
}

/**
 * What a payment becomes by the provider's answer to the call that its state waits for; undefined where it stays as it is.
 * Money authorised for a closed order is released at once: a late success is never charged. An answer that asks the customer to
 * act would keep a payment STARTED, with the address where the customer acts.
 */
export function transition(status: Status, answer: Answer, payable: 'OPEN' | 'CLOSED' | undefined): Transition | undefined {
  switch (status) {
    case 'STARTED':
      return afterAuthorize(answer, payable)
    case 'CAPTURING':
      return afterCapture(answer)
    case 'VOIDING':
      return afterVoid(answer)
    default:
      return undefined
  }
}

/** How long to wait before a call is made again, after this many tries without an answer, in ms. */
export function pauseAfter(tries: number): number {
  return Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs)
}

function afterAuthorize(answer: Answer, payable: 'OPEN' | 'CLOSED' | undefined): Transition {
  switch (answer.outcome) {
    case 'APPROVED':
      return { to: payable === 'OPEN' ? 'AUTHORIZED' : 'VOIDING', authorization: answer.authorization }
    case 'REFUSED':
      return { to: 'FAILED', failureReason: answer.reason === 'INSUFFICIENT_FUNDS' ? 'INSUFFICIENT_FUNDS' : 'DECLINED' }
    // 'ACTION_REQUIRED' goes here
  }
}

function afterCapture(answer: Answer): Transition | undefined {
  if (answer.outcome === 'APPROVED') return { to: 'CAPTURED' }
  // the provider has the money, though not by this call: never a failure, or the order would be paid twice
  return answer.reason === 'ALREADY_CAPTURED' ? undefined : { to: 'FAILED', failureReason: 'CAPTURE_REFUSED' }
}

function afterVoid(answer: Answer): Transition | undefined {
  const isReleased = answer.outcome === 'APPROVED' || answer.reason === 'AUTHORIZATION_GONE'
  return isReleased ? { to: 'VOIDED', failureReason: 'VOIDED' } : undefined
}
