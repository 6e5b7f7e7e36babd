import { and, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import type { EventOf } from '#schema/events.ts'
import { movePayment } from './ledger.ts'
import { type PayableRow, payables, payments } from './tables.ts'

/** From now on the order can be paid. */
export async function openPayable(tx: Tx, { orderId, owner, total, currency, expiresAt }: EventOf<'order.confirmed'>): Promise<void> {
  await note(tx, { orderId, status: 'OPEN', owner, total, currency, expiresAt: new Date(expiresAt) })
}

/** The order cannot be paid any more, and what was authorised for it is given up. One that is not known yet leaves a tombstone. */
export async function closePayable(tx: Tx, { orderId }: EventOf<'order.closed'>): Promise<void> {
  const tombstone = { orderId, owner: '', total: 0, currency: tx.config.CURRENCY, expiresAt: tx.now }
  if (await note(tx, { ...tombstone, status: 'CLOSED' })) return
  if (await closeOpen(tx, orderId)) await movePayment(tx, eq(payments.orderId, orderId), 'AUTHORIZED', 'VOIDING')
}

/** Whether the order's payable has come, open or closed; undefined while it has not. */
export async function payableKnown(ctx: Context, orderId: string): Promise<true | undefined> {
  return (await ctx.db.select({ status: payables.status }).from(payables).where(eq(payables.orderId, orderId)).get()) ? true : undefined
}

// false: the order is known already, or its tombstone
async function note(tx: Tx, payable: Omit<PayableRow, 'at'>): Promise<boolean> {
  return (
    (
      await tx
        .insert(payables)
        .values({ ...payable, at: tx.now })
        .onConflictDoNothing()
        .returning()
    ).length === 1
  )
}

async function closeOpen(tx: Tx, orderId: string): Promise<boolean> {
  const open = and(eq(payables.orderId, orderId), eq(payables.status, 'OPEN'))
  return (await tx.update(payables).set({ status: 'CLOSED', at: tx.now }).where(open).returning()).length === 1
}
