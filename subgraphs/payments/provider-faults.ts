import { contradiction } from '#schema/books.ts'
import type { ProviderCall } from './providers/contract.ts'
import type { ProviderFault } from './schema.generated.ts'
import type { PaymentEventRow, PaymentRefundRow, PaymentRow } from './tables.ts'

type Known = { payment: PaymentRow; refund: PaymentRefundRow | undefined }
/** The rows that a call is about; undefined where nobody here made it. */
export type KnownRows = { of: (call: ProviderCall) => Known | undefined }

/**
 * The states in which a payment can be after the provider has executed a call, the one that still waits for the answer first.
 * A restored backup may not know of a void: the capture that it asks for is refused then, and the payment is FAILED.
 */
const after = { authorize: [], capture: ['CAPTURING', 'CAPTURED'], void: ['VOIDING', 'VOIDED', 'FAILED'] }

/** Returns where an executed call is not what the rows here say. */
export function callFaults(call: ProviderCall, known: KnownRows): ProviderFault[] {
  const rows = known.of(call)
  if (!rows) return []
  const found = rows.refund ? refundFaults(call, rows.payment, rows.refund) : paymentFaults(call, rows.payment)
  return found.map((message) => ({ subject: rows.payment.orderId, message: `${call.key} at the provider: ${message}` }))
}

/** The difference that the ledger here has an entry, and the provider has not executed its call. */
export function absentFault({ orderId, kind, amount, paymentId, refundId }: PaymentEventRow): ProviderFault {
  return { subject: orderId, message: `${refundId ?? paymentId} is ${kind} with ${amount} here, and the provider has not done it` }
}

/** The difference that the provider has executed a call that nobody here made. */
export function unknownFault({ key, verb, amount, currency, authorization }: ProviderCall): ProviderFault {
  return {
    subject: key,
    message: `the provider has executed ${verb} of ${amount} ${currency} for ${authorization}, and nobody here knows it`,
  }
}

function paymentFaults(call: ProviderCall, payment: PaymentRow): string[] {
  // the answer is still on its way, and the call is made again
  if (payment.status === 'STARTED') return []
  const states: string[] = call.verb === 'refund' ? [] : after[call.verb]
  return [
    ...contradiction('amount', call.amount, payment.amount),
    ...contradiction('currency', call.currency, payment.currency),
    ...contradiction('authorisation', call.authorization, payment.authorization),
    ...(states.length > 0 && !states.includes(payment.status) ? [`executed, and the payment is ${payment.status}`] : []),
  ]
}

function refundFaults(call: ProviderCall, payment: PaymentRow, refund: PaymentRefundRow): string[] {
  return [
    ...contradiction('amount', call.amount, refund.amount),
    ...contradiction('currency', call.currency, refund.currency),
    ...contradiction('authorisation', call.authorization, payment.authorization),
    ...(refund.status === 'FAILED' ? ['executed, and the refund is FAILED'] : []),
  ]
}
