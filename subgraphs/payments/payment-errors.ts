import { DomainError, toUserError } from '#kit/errors.ts'
import type { PaymentRefundRow, PaymentRow } from './tables.ts'

const declines = {
  DECLINED: 'The payment was declined. Try another payment method.',
  INSUFFICIENT_FUNDS: 'The payment was declined: there is not enough money. Try another payment method.',
  CAPTURE_REFUSED: 'The payment was authorised, but the money could not be collected. Try another payment method.',
  VOIDED: 'The payment was voided. Try again.',
} as const

const refundFailures = {
  OVER_CAPTURED: ['OVER_CAPTURED', 'This is more than was captured and not yet refunded.', ['input', 'amount']],
  PROVIDER_REFUSED: ['REFUND_REFUSED', 'The payment provider refused the refund.', ['input', 'paymentId']],
} as const

/** INVALID_PAYMENT_STATE, with the payment as its subject. `verb` is what cannot be done to it. */
export function wrongState({ id, status }: PaymentRow, verb: string) {
  const place = { path: ['input', 'paymentId'], subject: id }
  return new DomainError('INVALID_PAYMENT_STATE', `A payment that is ${status} cannot be ${verb}.`, place)
}

/** Why a payment has failed; nothing where it has not. */
export function declineErrors({ id, status, failureReason }: PaymentRow) {
  if (status !== 'FAILED') return []
  const message = declines[failureReason ?? 'DECLINED']
  return [toUserError(new DomainError('PAYMENT_DECLINED', message, { path: ['input', 'method'], subject: id }))]
}

/** Why a capture has failed; nothing where it has not. */
export function captureErrors(payment: PaymentRow) {
  return payment.status === 'FAILED' ? [toUserError(wrongState(payment, 'captured: the provider refused it'))] : []
}

/** Why a refund has failed; nothing where it has not. */
export function refundErrors({ id, failureReason }: PaymentRefundRow) {
  if (!failureReason) return []
  const [code, message, path] = refundFailures[failureReason]
  return [toUserError(new DomainError(code, message, { path: [...path], subject: id }))]
}
