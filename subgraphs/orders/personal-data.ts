import { and, inArray, type SQL } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { ended } from './order-status.ts'
import { deletedOwners, type OrderRow, orders } from './tables.ts'

/** Remembers that this owner is gone, for the orders that end later. */
export async function rememberDeletion(tx: Tx, owner: string): Promise<void> {
  await tx.insert(deletedOwners).values({ owner, at: tx.now }).onConflictDoNothing()
}

/** Removes e-mail and address from those of the orders that have ended and whose owner is gone; answers with them. */
export function erasePersonalData(tx: Tx, which: SQL): Promise<OrderRow[]> {
  return tx
    .update(orders)
    .set({ email: null, shippingAddress: null })
    .where(and(which, inArray(orders.status, ended), ofDeleted(tx)))
    .returning()
}

function ofDeleted(tx: Tx) {
  return inArray(orders.owner, tx.select({ owner: deletedOwners.owner }).from(deletedOwners))
}
