import { and, eq, isNull, notExists, sql } from 'drizzle-orm'
import { type Context, owned, type Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { notFound } from '#kit/errors.ts'
import type { EventOf } from '#schema/events.ts'
import { mayBeRemoved } from '#schema/removed-orders.ts'
import { sharedSettings } from '#schema/settings.ts'
import { movePayment } from './ledger.ts'
import { type PayableRow, payables, payments } from './tables.ts'

/** Makes an order payable. */
export async function openPayable(tx: Tx, { orderId, owner, total, currency, expiresAt }: EventOf<'order.confirmed'>): Promise<void> {
  if (mayBeRemoved(tx, orderId)) return
  await insertPayable(tx, { orderId, status: 'OPEN', owner, total, currency, expiresAt: new Date(expiresAt) })
}

/** Closes an order for payments, and voids an authorised one. An order that is not known yet leaves a tombstone. */
export async function closePayable(tx: Tx, { orderId, owner = '' }: EventOf<'order.closed'>): Promise<void> {
  const tombstone = { orderId, owner, total: 0, currency: sharedSettings.of(tx.config).CURRENCY, expiresAt: tx.now }
  if (!mayBeRemoved(tx, orderId) && (await insertPayable(tx, { ...tombstone, status: 'CLOSED' }))) return
  if (await closeOpen(tx, orderId)) await movePayment(tx, eq(payments.orderId, orderId), 'AUTHORIZED', 'VOIDING')
}

/** Forgets the orders that orders has removed. One for which a card was tried stays, as its ledger does. */
export async function forgetPayables(tx: Tx, { orderIds }: EventOf<'order.removed'>): Promise<void> {
  const tried = tx.select({ one: sql`1` }).from(payments).where(eq(payments.orderId, payables.orderId))
  await tx.delete(payables).where(and(inList(payables.orderId, orderIds), eq(payables.status, 'CLOSED'), notExists(tried)))
}

/** Notes that an order is paid: until then its payment is captured and its status may still be PAYING. */
export async function notePaid(tx: Tx, { orderId }: EventOf<'order.paid'>): Promise<void> {
  const isNew = and(eq(payables.orderId, orderId), isNull(payables.paidAt))
  await tx.update(payables).set({ paidAt: tx.now }).where(isNew)
}

/** True where orders is known to have it paid; undefined until then. */
export async function isPaid({ db }: Context, orderId: string): Promise<true | undefined> {
  return (await db.select().from(payables).where(eq(payables.orderId, orderId)).get())?.paidAt ? true : undefined
}

/** True where the order's payable is known, open or closed; undefined until then. */
export async function isPayableKnown({ db }: Context, orderId: string): Promise<true | undefined> {
  return (await db.select({ status: payables.status }).from(payables).where(eq(payables.orderId, orderId)).get()) ? true : undefined
}

/** Returns the payable of the caller's own order. Throws NOT_FOUND. */
export async function ownPayable(tx: Tx, orderId: string): Promise<PayableRow> {
  const own = and(eq(payables.orderId, orderId), owned(tx, payables.owner))
  const payable = await tx.select().from(payables).where(own).get()
  if (!payable) throw notFound('order', ['input', 'orderId'])
  return payable
}

/** Whether an order may be paid: CLOSED also where it is not known. */
export async function payableStatus(tx: Tx, orderId: string): Promise<PayableRow['status']> {
  return (await tx.select().from(payables).where(eq(payables.orderId, orderId)).get())?.status ?? 'CLOSED'
}

// false if the order has a payable already
async function insertPayable(tx: Tx, payable: Omit<PayableRow, 'at' | 'paidAt'>): Promise<boolean> {
  const row = { ...payable, at: tx.now }
  const inserted = await tx.insert(payables).values(row).onConflictDoNothing().returning()
  return inserted.length === 1
}

async function closeOpen(tx: Tx, orderId: string): Promise<boolean> {
  const open = and(eq(payables.orderId, orderId), eq(payables.status, 'OPEN'))
  return (await tx.update(payables).set({ status: 'CLOSED', at: tx.now }).where(open).returning()).length === 1
}
