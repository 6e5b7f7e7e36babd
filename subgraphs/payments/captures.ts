import { and, eq, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { audit } from '#kit/events/audit.ts'
import type { EventOf } from '#schema/events.ts'
import { movePayment } from './ledger.ts'
import { wrongState } from './payment-errors.ts'
import { audited, existingPayment } from './payments.ts'
import type { CapturePaymentInput } from './schema.generated.ts'
import { type PaymentRow, payments } from './tables.ts'

/** Starts to capture a payment that its order has accepted. Nothing else captures one. */
export async function acceptPayment(tx: Tx, { orderId, paymentId }: EventOf<'order.payment-accepted'>): Promise<void> {
  const accepted = and(eq(payments.id, paymentId), eq(payments.orderId, orderId)) as SQL
  await movePayment(tx, accepted, 'AUTHORIZED', 'CAPTURING')
}

/** Makes the call of a payment that is being captured due now. Throws NOT_FOUND or INVALID_PAYMENT_STATE. */
export function retryCapture(ctx: Context, { paymentId }: CapturePaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const payment = await existingPayment(tx, paymentId)
    if (!['CAPTURING', 'CAPTURED'].includes(payment.status)) throw wrongState(payment, 'captured: its order has not accepted it')
    const capturing = and(eq(payments.id, paymentId), eq(payments.status, 'CAPTURING'))
    await tx.update(payments).set({ nextTryAt: tx.now }).where(capturing)
    await audit(tx, 'capturePayment', paymentId, audited(payment), audited(payment))
    return payment
  })
}
