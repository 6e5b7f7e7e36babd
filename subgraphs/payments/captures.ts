import { and, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { audit } from '#kit/events/audit.ts'
import type { EventOf } from '#schema/events.ts'
import { dueNow } from './due-calls.ts'
import { movePayment } from './ledger.ts'
import { wrongState } from './payment-errors.ts'
import { audited, existingPayment } from './payments.ts'
import type { CapturePaymentInput } from './schema.generated.ts'
import { type PaymentRow, payments } from './tables.ts'

const updateNextTry = statement((db, { id, nextTryAt }: { id: string; nextTryAt: Date }) =>
  db
    .update(payments)
    .set({ nextTryAt })
    .where(and(eq(payments.id, id), eq(payments.status, 'CAPTURING'))),
)

/** Starts to capture a payment that its order has accepted. Nothing else captures one. */
export async function acceptPayment(tx: Tx, { orderId, paymentId }: EventOf<'order.payment-accepted'>): Promise<void> {
  await movePayment(tx, { id: paymentId, orderId }, 'AUTHORIZED', 'CAPTURING')
}

/** Makes the call of a payment that is being captured due now. Throws NOT_FOUND or INVALID_PAYMENT_STATE. */
export function retryCapture(ctx: Context, { paymentId }: CapturePaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const payment = await existingPayment(tx, paymentId)
    if (!['CAPTURING', 'CAPTURED'].includes(payment.status)) throw wrongState(payment, 'captured: its order has not accepted it')
    await updateNextTry.run(tx, { id: paymentId, nextTryAt: dueNow(tx) })
    await audit(tx, 'capturePayment', paymentId, audited(payment), audited(payment))
    return payment
  })
}
