import { eq } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { publish } from '#kit/events/outbox.ts'
import { givenEmail } from './customers.ts'
import { fulfilmentMove, isShipping } from './order-status.ts'
import { isPaidBack, refundsIn } from './refunds.ts'
import type { UpdateOrderStatusInput } from './schema.generated.ts'
import { type OrderRow, orders } from './tables.ts'
import { moveOrder } from './timeline.ts'

const selectOrder = statement((db, { id }: { id: string }) => db.select().from(orders).where(eq(orders.id, id)))

/** Moves a paid order to its next status. Throws NOT_FOUND, VERSION_CONFLICT or INVALID_TRANSITION. */
export function updateOrderStatus(ctx: Context, { orderId, status, expectedVersion }: UpdateOrderStatusInput): Promise<OrderRow> {
  return ctx.write(async (tx) => {
    const before = await selectOrder.get(tx, { id: orderId })
    if (!before) throw notFound('order', ['input', 'orderId'])
    expectVersion(before, expectedVersion)
    const move = fulfilmentMove(before.status, status)
    if (move && isShipping(move) && isPaidBack(before, await refundsIn(tx, orderId))) throw paidBack(before)
    const after = move && (await moveOrder(tx, orderId, move, { atVersion: expectedVersion }))
    if (!after) throw cannotMove(before, status)
    const { owner, version } = after
    await publish(tx, { type: 'order.moved', orderId, status, owner, email: givenEmail(after), version })
    await audit(tx, 'updateOrderStatus', orderId, { status: before.status, version: before.version }, { status, version })
    return after
  })
}

function paidBack({ id }: OrderRow): DomainError {
  return new DomainError('INVALID_TRANSITION', 'All the money of this order was paid back. Cancel it instead.', {
    path: ['input', 'status'],
    subject: id,
  })
}

function cannotMove({ id, status }: OrderRow, to: string): DomainError {
  return new DomainError('INVALID_TRANSITION', `This order is ${status} and cannot be moved to ${to}.`, {
    path: ['input', 'status'],
    subject: id,
  })
}
