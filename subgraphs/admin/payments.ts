import { sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { EventOf } from '#schema/events.ts'
import { amounts } from './tables.ts'

type Kind = (typeof amounts.$inferSelect)['kind']
type Moved = { orderId: string; cause: string; amount: number; occurredAt: string }

/** Money that moved for an order: a row for each cause, so that nothing counts twice. */
export async function noteAmount(tx: Tx, kind: Kind, { orderId, cause, amount, occurredAt }: Moved): Promise<void> {
  await tx
    .insert(amounts)
    .values({ orderId, kind, cause, amount, at: new Date(occurredAt) })
    .onConflictDoNothing()
}

/** Money that was captured. */
export function noteCaptured(tx: Tx, event: EventOf<'payment.captured'>): Promise<void> {
  return noteAmount(tx, 'CAPTURED', { ...event, cause: event.paymentId })
}

/** Money that was paid back. */
export function noteRefunded(tx: Tx, event: EventOf<'payment.refunded'>): Promise<void> {
  return noteAmount(tx, 'REFUNDED', { ...event, cause: event.refundId })
}

/** What moved for one order in one way, as a column beside `known_orders`; null where nothing did. */
export function movedFor(kind: Kind) {
  return sql<
    number | null
  >`(SELECT sum(${amounts.amount}) FROM ${amounts} WHERE ${amounts.orderId} = known_orders.id AND ${amounts.kind} = ${kind})`
}
