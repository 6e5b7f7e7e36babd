import { sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { amounts } from './tables.ts'

type Kind = (typeof amounts.$inferSelect)['kind']
type Movement = { orderId: string; cause: string; amount: number; occurredAt: string }

const insertAmount = statement((db, row: typeof amounts.$inferInsert) => db.insert(amounts).values(row).onConflictDoNothing())

/** Records an amount of an order, a row for each cause, so that nothing counts twice. */
export async function recordAmount(tx: Tx, kind: Kind, { orderId, cause, amount, occurredAt }: Movement): Promise<void> {
  await insertAmount.run(tx, { orderId, kind, cause, amount, at: new Date(occurredAt) })
}

/** Records a captured payment. */
export function recordCaptured(tx: Tx, event: EventOf<'payment.captured'>): Promise<void> {
  return recordAmount(tx, 'CAPTURED', { ...event, cause: event.paymentId })
}

/** Records a refund. */
export function recordRefunded(tx: Tx, event: EventOf<'payment.refunded'>): Promise<void> {
  return recordAmount(tx, 'REFUNDED', { ...event, cause: event.refundId })
}

/** Returns the sum of one kind of amounts of an order, as a column beside `known_orders`; null where there is none. */
export function amountOf(kind: Kind) {
  return sql<
    number | null
  >`(SELECT sum(${amounts.amount}) FROM ${amounts} WHERE ${amounts.orderId} = known_orders.id AND ${amounts.kind} = ${kind})`
}
