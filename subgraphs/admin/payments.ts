import { sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { ownCurrency } from '#schema/currencies.ts'
import type { EventOf } from '#schema/events.ts'
import { amounts } from './tables.ts'

type Kind = (typeof amounts.$inferSelect)['kind']
type Movement = { orderId: string; cause: string; amount: number; currency?: string | undefined; occurredAt: string }

const insertAmount = statement((db, row: typeof amounts.$inferInsert) => db.insert(amounts).values(row).onConflictDoNothing())

/** Records an amount of an order, a row for each cause, so that nothing counts twice. */
export async function recordAmount(tx: Tx, kind: Kind, { orderId, cause, amount, currency, occurredAt }: Movement): Promise<void> {
  const isOther = currency !== undefined && currency !== ownCurrency(tx)
  const counted = isOther ? { amount: 0, currency, otherAmount: amount } : { amount }
  await insertAmount.run(tx, { orderId, kind, cause, ...counted, at: new Date(occurredAt) })
}

/** Records a captured payment. */
export function recordCaptured(tx: Tx, event: EventOf<'payment.captured'>): Promise<void> {
  return recordAmount(tx, 'CAPTURED', { ...event, cause: event.paymentId })
}

/** Records a refund. */
export function recordRefunded(tx: Tx, event: EventOf<'payment.refunded'>): Promise<void> {
  return recordAmount(tx, 'REFUNDED', { ...event, cause: event.refundId })
}

/** Returns the sum of one kind of amounts of an order, in its currency, as a column beside `known_orders`; null where there is none. */
export function amountOf(kind: Kind) {
  return sql<
    number | null
  >`(SELECT sum(coalesce(${amounts.otherAmount}, ${amounts.amount})) FROM ${amounts} WHERE ${amounts.orderId} = known_orders.id AND ${amounts.kind} = ${kind})`
}
