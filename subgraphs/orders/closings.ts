import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { rememberDeletedOwner } from '#kit/data/deleted-owners.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { forgetCustomer } from './customers.ts'
import { erasePersonalData } from './erasure.ts'
import { unpaid } from './order-status.ts'
import { type OrderRow, orders, type Refusal } from './tables.ts'
import { moveOrder } from './timeline.ts'

type Outcome = EventOf<'order.closed'>['outcome']
type Closing = { reason: string; refusals?: Refusal[]; dueBy?: Date }

// the index has the orders that are not paid
const isUnpaid = and(inArray(orders.status, unpaid), isNull(orders.paidAt))

const selectDue = statement((db, { by, limit }: { by: Date; limit: number }) =>
  db
    .select({ id: orders.id })
    .from(orders)
    .where(and(isUnpaid, lte(orders.expiresAt, by)))
    .orderBy(asc(orders.expiresAt))
    .limit(limit),
)
const selectUnpaidOf = statement((db, { owner }: { owner: string }) =>
  db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.owner, owner), isUnpaid))
    .orderBy(asc(orders.expiresAt)),
)

const batch = 50

/** Ends an unpaid order. Returns undefined if it is paid, being paid or ended. */
export async function closeOrder(
  tx: Tx,
  orderId: string,
  outcome: Outcome,
  { reason, refusals = [], dueBy }: Closing,
): Promise<OrderRow | undefined> {
  const order = await moveOrder(tx, orderId, outcome, { change: { reason, refusals }, dueBy, details: reason })
  if (order) await publish(tx, { type: 'order.closed', orderId, owner: order.owner, outcome, reason, version: order.version })
  return order
}

/** Refuses an order, with every reason. */
export async function rejectOrder(tx: Tx, orderId: string, refusals: Refusal[]): Promise<void> {
  await closeOrder(tx, orderId, 'REJECTED', { reason: refusals[0]?.code ?? 'OUT_OF_STOCK', refusals })
}

/** Closes the unpaid orders whose time has run out, each in a transaction of its own. An order that is being paid does not expire. */
export async function expireOrders(ctx: Context): Promise<void> {
  const due = await selectDue.all(ctx.db, { by: ctx.now, limit: batch })
  const outcomes = await Promise.allSettled(due.map(({ id }) => expire(ctx, id)))
  for (const [at, outcome] of outcomes.entries())
    if (outcome.status === 'rejected')
      ctx.log.error({ err: outcome.reason, id: due[at]?.id }, 'an order could not be closed when it expired')
  if (outcomes.some(({ status }) => status === 'fulfilled') && due.length === batch) await expireOrders(ctx)
}

/** Cancels a deleted user's unpaid orders, and removes personal data from their ended ones. The rest loses it when it ends. */
export async function closeOrdersOfDeleted(tx: Tx, { userId }: EventOf<'user.deleted'>): Promise<void> {
  await rememberDeletedOwner(tx, userId)
  await forgetCustomer(tx, userId)
  for (const { id } of await selectUnpaidOf.all(tx, { owner: userId })) await closeOrder(tx, id, 'CANCELLED', { reason: 'USER_DELETED' })
  await erasePersonalData(tx, { owner: userId })
}

function expire(ctx: Context, id: string) {
  return ctx.write((tx) => closeOrder(tx, id, 'EXPIRED', { reason: 'ORDER_EXPIRED', dueBy: ctx.now }))
}
