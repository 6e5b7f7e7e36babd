import type { Context } from '#kit/context.ts'
import { audit } from '#kit/events/audit.ts'
import { movePayment } from './ledger.ts'
import { wrongState } from './payment-errors.ts'
import { audited, existingPayment } from './payments.ts'
import type { VoidPaymentInput } from './schema.generated.ts'
import type { PaymentRow } from './tables.ts'

/** Starts to void an authorised payment; one that is voided already stays so. Throws NOT_FOUND or INVALID_PAYMENT_STATE. */
export function startVoid(ctx: Context, { paymentId }: VoidPaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const payment = await existingPayment(tx, paymentId)
    if (['VOIDING', 'VOIDED'].includes(payment.status)) return payment
    const voiding = await movePayment(tx, { id: paymentId }, 'AUTHORIZED', 'VOIDING')
    if (!voiding) throw wrongState(payment, 'voided')
    await audit(tx, 'voidPayment', paymentId, audited(payment), audited(voiding))
    return voiding
  })
}
