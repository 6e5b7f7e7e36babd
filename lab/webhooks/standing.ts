import { ledger, outbox, payments, refunds, webhooks } from '#subgraphs/payments/tables.ts'
import type { Till } from './till.ts'

/** Where a payment or refund stands, how many lines it has in the ledger, and what was published about it. */
export type Standing = { status: string; lines: number; said: string[] }

/** Every payment and refund as it stands, by its id. */
export async function standings(till: Till): Promise<Map<string, Standing>> {
  const { rows, lines } = await rowsOf(till)
  const [said, entries] = [await saidAbout(till), Map.groupBy(lines, ({ refundId, paymentId }) => refundId ?? paymentId)]
  return new Map(rows.map(({ id, status }) => [id, { status, lines: entries.get(id)?.length ?? 0, said: said.get(id) ?? [] }]))
}

/** The ids of the events that are stored. */
export async function storedIds(till: Till): Promise<Set<string>> {
  return new Set((await till.contextOf().db.select().from(webhooks)).map(({ id }) => id))
}

async function rowsOf(till: Till) {
  const { db } = till.contextOf()
  return { rows: [...(await db.select().from(payments)), ...(await db.select().from(refunds))], lines: await db.select().from(ledger) }
}

async function saidAbout(till: Till): Promise<Map<string, string[]>> {
  const about = new Map<string, string[]>()
  for (const { body } of await till.contextOf().db.select().from(outbox)) {
    const id = 'refundId' in body ? body.refundId : 'paymentId' in body ? (body.paymentId ?? '') : ''
    about.set(id, [...(about.get(id) ?? []), body.type])
  }
  return about
}
