import { lt } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { RouteError } from '#kit/http/routes.ts'
import { counter } from '#kit/observe/metrics.ts'
import { calledId } from './due-calls.ts'
import { findPaymentRow } from './payments.ts'
import type { Webhook } from './providers/contract.ts'
import { findRefundRow } from './refunds.ts'
import { type PaymentRefundRow, type PaymentRow, webhooks } from './tables.ts'

/** How long a webhook is remembered. One that comes later finds no row that still waits for it. */
const rememberedMs = 7 * 24 * 3_600_000

const insertWebhook = statement((db, row: typeof webhooks.$inferSelect) => db.insert(webhooks).values(row).onConflictDoNothing())
const deleteOld = statement((db, { before }: { before: Date }) => db.delete(webhooks).where(lt(webhooks.receivedAt, before)))

const received = counter('bazaar_webhooks_total', 'Webhooks of the payment provider, by their outcome.', ['outcome'])

/** Counts a webhook by its outcome: RECEIVED, the code of its refusal, or FAILED. */
export async function countWebhook<T>(receive: () => Promise<T>): Promise<T> {
  try {
    const answer = await receive()
    received.inc({ outcome: 'RECEIVED' })
    return answer
  } catch (error) {
    received.inc({ outcome: error instanceof RouteError ? error.code : 'FAILED' })
    throw error
  }
}

/** Returns the payment or refund that a webhook is about, and remembers the webhook; undefined where one of them is not new or not known. */
export async function rowOfNewWebhook(tx: Tx, webhook: Webhook): Promise<PaymentRow | PaymentRefundRow | undefined> {
  const row = await rowOf(tx, webhook)
  return row && (await remember(tx, webhook.id)) ? row : undefined
}

/** Forgets webhooks that came long ago. */
export function forgetWebhooks(ctx: Context): Promise<void> {
  return ctx.write(async (tx) => void (await deleteOld.run(tx, { before: new Date(tx.now.getTime() - rememberedMs) })))
}

async function rowOf(tx: Tx, webhook: Webhook): Promise<PaymentRow | PaymentRefundRow | undefined> {
  const id = calledId(webhook)
  if (id === undefined) return undefined
  return webhook.verb === 'refund' ? findRefundRow(tx, id) : findPaymentRow(tx, id)
}

// false where it was remembered before
async function remember(tx: Tx, id: string): Promise<boolean> {
  return (await insertWebhook.run(tx, { id, receivedAt: tx.now })) === 1
}
