import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { sameRequest } from '#kit/data/idempotency.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { checkAttempts } from './attempt-limits.ts'
import type { PaymentsContext } from './context.ts'
import { addPaymentEntry, stateColumns } from './ledger.ts'
import { ownPayable } from './payables.ts'
import { live } from './payment-status.ts'
import type { InitiatePaymentInput } from './schema.generated.ts'
import { claims, type PayableRow, type PaymentRow, payments } from './tables.ts'

type Key = Pick<PaymentRow, 'orderId' | 'owner' | 'idempotencyKey'>
type Request = Key & Pick<PaymentRow, 'id' | 'method' | 'amount' | 'currency' | 'createdAt'> & { network: string | undefined }

/** What a new payment may repeat or collide with: that of the same key, and that of the order which has not failed. */
const selectEarlier = statement((db, { orderId, owner, idempotencyKey }: Key) => {
  const ofKey = and(eq(payments.owner, owner), eq(payments.idempotencyKey, idempotencyKey))
  const ofOrder = and(eq(payments.orderId, orderId), inArray(payments.status, live))
  return db.select().from(payments).where(or(ofKey, ofOrder))
})
const insertPayment = statement((db, { orderId, ...row }: Request & ReturnType<typeof stateColumns>) => {
  const claimedBy = sql`(SELECT ${claims.userId} FROM ${claims} WHERE ${claims.orderId} = ${orderId})`
  return db
    .insert(payments)
    .values({ orderId, claimedBy, ...row })
    .returning()
})

const orderPath = { path: ['input', 'orderId'] }

/**
 * Starts a payment of an order, once for each idempotency key. Throws NOT_FOUND, IDEMPOTENCY_MISMATCH, UNKNOWN_PAYMENT_METHOD,
 * ORDER_NOT_PAYABLE, PAYMENT_ATTEMPTS_LIMIT, or PAYMENT_IN_PROGRESS with the payment that is under way.
 */
export function startPayment(ctx: PaymentsContext, input: InitiatePaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const { orderId, idempotencyKey } = input
    const payable = await ownPayable(tx, orderId)
    const earlier = await selectEarlier.all(tx, { orderId, owner: payable.owner, idempotencyKey })
    const known = paymentOfKey(earlier, payable.owner, input)
    if (known) return known
    checkMethod(ctx, input.method)
    checkPayable(tx, payable)
    // none has this key, so it is one of this order
    checkNoneLive(earlier[0])
    await checkAttempts(tx, payable)
    return addPayment(tx, payable, input)
  })
}

function paymentOfKey(earlier: PaymentRow[], owner: string, { orderId, method, idempotencyKey }: InitiatePaymentInput) {
  const known = earlier.find((payment) => payment.owner === owner && payment.idempotencyKey === idempotencyKey)
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

function checkNoneLive(found: PaymentRow | undefined) {
  if (!found) return
  const place = { ...orderPath, subject: found.id }
  if (found.status === 'CAPTURED') throw new DomainError('ORDER_NOT_PAYABLE', 'This order is paid already.', place)
  throw new DomainError('PAYMENT_IN_PROGRESS', 'A payment of this order is under way. Wait for its outcome.', place)
}

async function addPayment(tx: Tx, { orderId, owner, total, currency }: PayableRow, { method, idempotencyKey }: InitiatePaymentInput) {
  const request = { orderId, owner, idempotencyKey, method, amount: total, currency, network: tx.caller.network, createdAt: tx.now }
  const payment = (await insertPayment.get(tx, { id: newId('pay', tx.now), ...request, ...stateColumns(tx, 'STARTED') })) as PaymentRow
  await addPaymentEntry(tx, payment)
  return payment
}
