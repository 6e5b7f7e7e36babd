import { ledger, outbox, payments, refunds, webhooks } from '#subgraphs/payments/tables.ts'
import type { Payments } from './payments.ts'

/** The state of a payment or refund, its lines in the ledger, and the types of what was published about it. */
export type Entry = { status: string; lines: number; published: string[] }

/** Returns every payment and refund, by its id. */
export async function readBooks(open: Payments): Promise<Map<string, Entry>> {
  const { db } = open.contextOf()
  const rows = [...(await db.select().from(payments)), ...(await db.select().from(refunds))]
  const lines = Map.groupBy(await db.select().from(ledger), ({ refundId, paymentId }) => refundId ?? paymentId)
  const events = (await db.select().from(outbox)).map(({ body }) => body)
  const published = Map.groupBy(events, (event) =>
    'refundId' in event ? event.refundId : 'paymentId' in event ? (event.paymentId ?? '') : '',
  )
  const typesOf = (id: string) => (published.get(id) ?? []).map(({ type }) => type)
  return new Map(rows.map(({ id, status }) => [id, { status, lines: lines.get(id)?.length ?? 0, published: typesOf(id) }]))
}

/** Returns the ids of the events that are stored. */
export async function storedIds(open: Payments): Promise<Set<string>> {
  return new Set((await open.contextOf().db.select().from(webhooks)).map(({ id }) => id))
}
