import { and, inArray, type SQL } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { ownerDeleted } from '#kit/data/deleted-owners.ts'
import { ended } from './order-status.ts'
import { type OrderRow, orders } from './tables.ts'

/** Removes e-mail and address from those of the orders that have ended and whose owner is deleted. Returns these orders. */
export function erasePersonalData(tx: Tx, which: SQL): Promise<OrderRow[]> {
  return tx
    .update(orders)
    .set({ email: null, shippingAddress: null })
    .where(and(which, inArray(orders.status, ended), ownerDeleted(tx, orders.owner)))
    .returning()
}
