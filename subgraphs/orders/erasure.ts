import { and, eq, inArray, or } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { ownerDeleted } from '#kit/data/deleted-owners.ts'
import { statement } from '#kit/data/statement.ts'
import { ended } from './order-status.ts'
import { type OrderRow, orders } from './tables.ts'

type Which = { orderId?: string; owner?: string }

const updateErased = statement((db, { orderId, owner }: Which) =>
  db
    .update(orders)
    .set({ email: null, shippingAddress: null, notes: null })
    .where(
      and(
        orderId ? eq(orders.id, orderId) : undefined,
        owner ? or(eq(orders.owner, owner), eq(orders.claimedBy, owner)) : undefined,
        inArray(orders.status, ended),
        or(ownerDeleted(db, orders.owner), ownerDeleted(db, orders.claimedBy)),
      ),
    )
    .returning(),
)

/** Removes e-mail and address from an order, or from those of an owner, that has ended and whose owner, or who has claimed it, is deleted. Returns the first. */
export async function erasePersonalData(tx: Tx, which: Which): Promise<OrderRow | undefined> {
  return (await updateErased.all(tx, which))[0]
}
