import { eq } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import { fulfilmentMove } from './order-status.ts'
import type { UpdateOrderStatusInput } from './schema.generated.ts'
import { type OrderRow, orders } from './tables.ts'
import { moveOrder } from './timeline.ts'

const path = ['input', 'orderId']

/** Moves a paid order on by one step. Throws NOT_FOUND, VERSION_CONFLICT or INVALID_TRANSITION. */
export function updateOrderStatus(ctx: Context, { orderId, status, expectedVersion }: UpdateOrderStatusInput): Promise<OrderRow> {
  return ctx.write(async (tx) => {
    const before = await tx.select().from(orders).where(eq(orders.id, orderId)).get()
    if (!before) throw notFound('order', path)
    if (before.version !== expectedVersion) throw conflict(before)
    const move = fulfilmentMove(before.status, status)
    const after = move && (await moveOrder(tx, orderId, move))
    if (!after) throw cannotMove(before, status)
    const { version } = after
    await publish(tx, { type: 'order.moved', orderId, status, version })
    await audit(tx, 'updateOrderStatus', orderId, { status: before.status, version: before.version }, { status, version })
    return after
  })
}

function conflict({ id, version }: OrderRow) {
  return new DomainError('VERSION_CONFLICT', `The order is at version ${version} by now.`, {
    path: ['input', 'expectedVersion'],
    subject: id,
  })
}

function cannotMove({ id, status }: OrderRow, to: string) {
  return new DomainError('INVALID_TRANSITION', `The order is ${status}: it cannot be moved to ${to}.`, {
    path: ['input', 'status'],
    subject: id,
  })
}
