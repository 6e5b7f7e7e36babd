import { and, eq, gte, lt, type SQL } from 'drizzle-orm'
import { type Context, callerIds, type Tx } from '#kit/context.ts'
import { inList, unindexed } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { firstId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { updateVersion } from '#kit/data/version.ts'
import { notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { mayRead } from './claims.ts'
import type { PaymentFilter, PaymentStatus, UpdatePaymentInput } from './schema.generated.ts'
import { type PaymentRow, payables, payments } from './tables.ts'

type ListArgs = PageArgs & { filter?: PaymentFilter | null }
type Filter = Pick<PaymentFilter, 'orderId' | 'statuses'> & {
  owners?: string[]
  claimants?: string[]
  anyStatus?: PaymentStatus[]
  from?: string
  to?: string
}

const selectPayment = statement((db, { id }: { id: string }) => db.select().from(payments).where(eq(payments.id, id)))
const selectWithOrder = statement((db, { id }: { id: string }) =>
  db
    .select({ payment: payments, paidAt: payables.paidAt })
    .from(payments)
    .leftJoin(payables, eq(payables.orderId, payments.orderId))
    .where(eq(payments.id, id)),
)
const paymentPage = pagesOf(payments, {
  where: matching,
  merged: { owners: payments.owner, claimants: payments.claimedBy, anyStatus: payments.status },
})

/** Edits note and reference of a payment. Throws NOT_FOUND or VERSION_CONFLICT. */
export function updatePayment(ctx: Context, { paymentId, expectedVersion, note, reference }: UpdatePaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const before = await existingPayment(tx, paymentId)
    const change = { note: edited(before.note, note), reference: edited(before.reference, reference), updatedAt: tx.now }
    const after = await updateVersion(tx, payments, { before, expectedVersion, change })
    await audit(tx, 'updatePayment', paymentId, audited(before), audited(after))
    return after
  })
}

/** Returns a payment that the caller may see. */
export async function findPayment(ctx: Context, id: string): Promise<PaymentRow | undefined> {
  const payment = await ctx.load.one(payments, 'id', id)
  return payment && mayRead(ctx, payment) ? payment : undefined
}

/** Returns the payments of an order that the caller may see, the oldest first. */
export async function paymentsOfOrder(ctx: Context, orderId: string): Promise<PaymentRow[]> {
  return (await ctx.load.many(payments, 'orderId', orderId)).filter((payment) => mayRead(ctx, payment))
}

/** Returns the caller's own payments, the newest first. */
export function listPayments(ctx: Context, args: ListArgs) {
  return paymentPage(ctx.db, args, filterOf(args, { owners: callerIds(ctx), ...(ctx.caller.sub && { claimants: [ctx.caller.sub] }) }))
}

/** Returns everybody's payments, the newest first. */
export function listAllPayments(ctx: Context, args: ListArgs) {
  return paymentPage(ctx.db, args, filterOf(args))
}

/** Returns a payment as it is now, for any caller. */
export function findPaymentRow(db: Db, id: string): Promise<PaymentRow | undefined> {
  return selectPayment.get(db, { id })
}

/** Returns a payment that exists, and when its order was paid, as far as is known here. */
export async function paymentAndOrder({ db }: Pick<Context, 'db'>, id: string): Promise<{ payment: PaymentRow; paidAt: Date | null }> {
  return (await selectWithOrder.get(db, { id })) as { payment: PaymentRow; paidAt: Date | null }
}

/** Returns a payment that exists, for any caller. */
export async function currentPayment({ db }: Pick<Context, 'db'>, id: string): Promise<PaymentRow> {
  return (await findPaymentRow(db, id)) as PaymentRow
}

/** Returns the payment of an input, for any caller. Throws NOT_FOUND. */
export async function existingPayment(tx: Tx, id: string): Promise<PaymentRow> {
  const payment = await findPaymentRow(tx, id)
  if (!payment) throw notFound('payment', ['input', 'paymentId'])
  return payment
}

/** What the audit log keeps of a payment: not how it was paid. */
export function audited({ status, amount, currency, note, reference, version }: PaymentRow) {
  return { status, amount, currency, note, reference, version }
}

function edited(before: string | null, text: string | null | undefined) {
  return text === undefined ? before : text?.trim() || null
}

function filterOf({ filter }: ListArgs, whose: Pick<Filter, 'owners' | 'claimants'> = {}): Filter {
  const { statuses, createdFrom, createdBefore, ...others } = filter ?? {}
  // where nothing else leads to a few payments, those of each status are merged
  const isWide = !whose.owners && !filter?.orderId
  return {
    ...others,
    ...whose,
    ...(statuses && (isWide ? { anyStatus: statuses } : { statuses })),
    ...(createdFrom && { from: firstId('pay', createdFrom) }),
    ...(createdBefore && { to: firstId('pay', createdBefore) }),
  }
}

function matching({ orderId, statuses, from, to }: Filter): SQL | undefined {
  return and(
    orderId ? eq(payments.orderId, orderId) : undefined,
    statuses ? inList(unindexed(payments.status), statuses) : undefined,
    // a payment's id begins with the time at which it was created
    from ? gte(payments.id, from) : undefined,
    to ? lt(payments.id, to) : undefined,
  )
}
