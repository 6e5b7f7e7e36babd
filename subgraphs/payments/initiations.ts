import { and, eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { newId } from '#kit/data/id.ts'
import { sameRequest } from '#kit/data/idempotency.ts'
import { DomainError } from '#kit/errors.ts'
import { checkAttempts } from './attempt-limits.ts'
import type { PaymentsContext } from './context.ts'
import { addPaymentEntry, stateColumns } from './ledger.ts'
import { ownPayable } from './payables.ts'
import { live } from './payment-status.ts'
import type { InitiatePaymentInput } from './schema.generated.ts'
import { type PayableRow, type PaymentRow, payments } from './tables.ts'

const orderPath = { path: ['input', 'orderId'] }

/**
 * Starts a payment of an order, once for each idempotency key. Throws NOT_FOUND, IDEMPOTENCY_MISMATCH, UNKNOWN_PAYMENT_METHOD,
 * ORDER_NOT_PAYABLE, PAYMENT_ATTEMPTS_LIMIT, or PAYMENT_IN_PROGRESS with the payment that is under way.
 */
export function startPayment(ctx: PaymentsContext, input: InitiatePaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const payable = await ownPayable(tx, input.orderId)
    const known = await paymentOfKey(tx, payable.owner, input)
    if (known) return known
    checkMethod(ctx, input.method)
    checkPayable(tx, payable)
    await checkNoneLive(tx, input.orderId)
    await checkAttempts(tx, payable)
    return insertPayment(tx, payable, input)
  })
}

async function paymentOfKey(tx: Tx, owner: string, input: InitiatePaymentInput): Promise<PaymentRow | undefined> {
  const { orderId, method, idempotencyKey } = input
  const used = and(eq(payments.owner, owner), eq(payments.idempotencyKey, idempotencyKey))
  const known = await tx.select().from(payments).where(used).get()
  return sameRequest(known, (payment) => payment.orderId === orderId && payment.method === method, known?.id)
}

function checkMethod({ resources }: PaymentsContext, method: string) {
  if (resources.provider.takes(method)) return
  throw new DomainError('UNKNOWN_PAYMENT_METHOD', 'This payment method is not known. Choose another one.', { path: ['input', 'method'] })
}

function checkPayable(tx: Tx, { status, expiresAt }: PayableRow) {
  if (status === 'CLOSED') throw new DomainError('ORDER_NOT_PAYABLE', 'This order is closed and cannot be paid any more.', orderPath)
  if (expiresAt <= tx.now) throw new DomainError('ORDER_NOT_PAYABLE', 'The time to pay this order is over.', orderPath)
}

async function checkNoneLive(tx: Tx, orderId: string) {
  const ofOrder = and(eq(payments.orderId, orderId), inList(payments.status, live))
  const found = await tx.select().from(payments).where(ofOrder).get()
  if (!found) return
  const place = { ...orderPath, subject: found.id }
  if (found.status === 'CAPTURED') throw new DomainError('ORDER_NOT_PAYABLE', 'This order is paid already.', place)
  throw new DomainError('PAYMENT_IN_PROGRESS', 'A payment of this order is under way. Wait for its outcome.', place)
}

async function insertPayment(tx: Tx, { orderId, owner, total, currency }: PayableRow, { method, idempotencyKey }: InitiatePaymentInput) {
  const request = { orderId, owner, idempotencyKey, method, amount: total, currency }
  const [row] = await tx
    .insert(payments)
    .values({ id: newId('pay', tx.now), ...request, ...stateColumns(tx, 'STARTED'), network: tx.caller.network, createdAt: tx.now })
    .returning()
  await addPaymentEntry(tx, row as PaymentRow)
  return row as PaymentRow
}
