import { and, asc, eq, gt, gte, lt, sql } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { type LedgerRow, ledger } from './tables.ts'

/** What was executed, in plain JSON. */
export type Line = Omit<LedgerRow, 'at'> & { at: string }

/** A part of the ledger: the line of a key, the lines after a cursor, or those of a time span without its end. */
export type Part = { key?: string | undefined; after?: number | undefined; since?: Date | undefined; until?: Date | undefined }

/** Lines, and the cursor of the next page; null on the last one. */
export type Page = { lines: Line[]; next: number | null }

const pageSize = 1000

/** Returns a page of a part of the ledger, in the order of execution. */
export async function readLedger(db: Db, { key, after = 0, since, until }: Part = {}): Promise<Page> {
  const seq = sql<number>`rowid`
  const wanted = and(
    gt(seq, after),
    key !== undefined ? eq(ledger.key, key) : undefined,
    since && gte(ledger.at, since),
    until && lt(ledger.at, until),
  )
  const { verb, authorization, amount, currency, result, at } = ledger
  const rows = await db
    .select({ seq, key: ledger.key, verb, authorization, amount, currency, result, at })
    .from(ledger)
    .where(wanted)
    .orderBy(asc(seq))
    .limit(pageSize)
  const lines = rows.map(({ seq: _, ...line }) => ({ ...line, at: line.at.toISOString() }))
  return { lines, next: rows.length === pageSize ? (rows.at(-1)?.seq ?? null) : null }
}
