import { and, eq, exists, isNull, notExists, or, sql } from 'drizzle-orm'
import { type Context, callerIds, type Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { notFound } from '#kit/errors.ts'
import type { EventOf } from '#schema/events.ts'
import { mayBeRemoved } from '#schema/removed-orders.ts'
import { sharedSettings } from '#schema/settings.ts'
import { forgetClaims } from './claims.ts'
import { movePayment } from './ledger.ts'
import { claims, type PayableRow, payables, payments } from './tables.ts'

type ByOrder = { orderId: string }

const insertPayable = statement((db, row: Omit<PayableRow, 'paidAt'>) => db.insert(payables).values(row).onConflictDoNothing())
const selectPayable = statement((db, { orderId }: ByOrder) => db.select().from(payables).where(eq(payables.orderId, orderId)))
const selectOwn = statement((db, { orderId, callerIds }: ByOrder & { callerIds: string[] }) => {
  const claim = db.select({ one: sql`1` }).from(claims)
  const isClaimed = exists(claim.where(and(eq(claims.orderId, payables.orderId), inList(claims.userId, callerIds))))
  return db
    .select()
    .from(payables)
    .where(and(eq(payables.orderId, orderId), or(inList(payables.owner, callerIds), isClaimed)))
})
const closeOpen = statement((db, { orderId, at }: ByOrder & { at: Date }) =>
  db
    .update(payables)
    .set({ status: 'CLOSED', at })
    .where(and(eq(payables.orderId, orderId), eq(payables.status, 'OPEN'))),
)
const updatePaidAt = statement((db, { orderId, paidAt }: ByOrder & { paidAt: Date }) =>
  db
    .update(payables)
    .set({ paidAt })
    .where(and(eq(payables.orderId, orderId), isNull(payables.paidAt))),
)
const deleteUntried = statement((db, { orderIds }: { orderIds: string[] }) => {
  const tried = db.select({ one: sql`1` }).from(payments).where(eq(payments.orderId, payables.orderId))
  return db.delete(payables).where(and(inList(payables.orderId, orderIds), eq(payables.status, 'CLOSED'), notExists(tried)))
})

/** Makes an order payable. */
export async function openPayable(tx: Tx, { orderId, owner, total, currency, expiresAt }: EventOf<'order.confirmed'>): Promise<void> {
  if (mayBeRemoved(tx, orderId)) return
  await insertPayable.run(tx, { orderId, status: 'OPEN', owner, total, currency, expiresAt: new Date(expiresAt), at: tx.now })
}

/** Closes an order for payments, and voids an authorised one. An order that is not known yet leaves a tombstone. */
export async function closePayable(tx: Tx, { orderId, owner = '' }: EventOf<'order.closed'>): Promise<void> {
  const { CURRENCY: currency } = sharedSettings.of(tx.config)
  const tombstone = { orderId, status: 'CLOSED', owner, total: 0, currency, expiresAt: tx.now, at: tx.now } as const
  if (!mayBeRemoved(tx, orderId) && (await insertPayable.run(tx, tombstone))) return
  if (await closeOpen.run(tx, { orderId, at: tx.now })) await movePayment(tx, { orderId }, 'AUTHORIZED', 'VOIDING')
}

/** Forgets the orders that orders has removed. One for which a card was tried stays, as its ledger does. */
export async function forgetPayables(tx: Tx, { orderIds }: EventOf<'order.removed'>): Promise<void> {
  await deleteUntried.run(tx, { orderIds })
  await forgetClaims(tx, orderIds)
}

/** Notes that an order is paid: until then its payment is captured and its status may still be PAYING. */
export async function notePaid(tx: Tx, { orderId }: EventOf<'order.paid'>): Promise<void> {
  await updatePaidAt.run(tx, { orderId, paidAt: tx.now })
}

/** True where the order's payable is known, open or closed; undefined until then. */
export async function isPayableKnown({ db }: Context, orderId: string): Promise<true | undefined> {
  return (await selectPayable.get(db, { orderId })) ? true : undefined
}

/** Returns the payable of an order that the caller has placed or claimed. Throws NOT_FOUND. */
export async function ownPayable(tx: Tx, orderId: string): Promise<PayableRow> {
  const payable = await selectOwn.get(tx, { orderId, callerIds: callerIds(tx) })
  if (!payable) throw notFound('order', ['input', 'orderId'])
  return payable
}

/** Whether an order may be paid: CLOSED also where it is not known. */
export async function payableStatus(tx: Tx, orderId: string): Promise<PayableRow['status']> {
  return (await selectPayable.get(tx, { orderId }))?.status ?? 'CLOSED'
}
