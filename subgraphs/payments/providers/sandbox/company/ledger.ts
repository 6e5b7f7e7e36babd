import { join } from 'node:path'
import { and, asc, eq, getTableColumns, gt, gte, lt, or, sql } from 'drizzle-orm'
import type { Config } from '#kit/config.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { type LedgerRow, ledger } from './tables.ts'

/** What was executed, in plain JSON. */
export type Line = Omit<LedgerRow, 'at'> & { at: string }

/** A part of the ledger: the line of a key, the lines after a cursor, or those of a time span without its end. */
export type Part = { key?: string | undefined; after?: number | undefined; since?: Date | undefined; until?: Date | undefined }

/** Lines, and the cursor of the next page; null on the last one. */
export type Page = { lines: Line[]; next: number | null }

const pageSize = 1000

const seq = sql<number>`rowid`

const selectPart = statement((db, { key, after, since, until }: Part & { after: number }) => {
  const last = sql`coalesce((SELECT at FROM ledger WHERE rowid = ${after}), 0)`
  return db
    .select({ seq, ...getTableColumns(ledger) })
    .from(ledger)
    .where(
      and(
        gte(ledger.at, since ? sql`max(${since}, ${last})` : last),
        or(gt(ledger.at, last), gt(seq, after)),
        key !== undefined ? eq(ledger.key, key) : undefined,
        until && lt(ledger.at, until),
      ),
    )
    .orderBy(asc(ledger.at), asc(seq))
    .limit(pageSize)
})

/** Where the company keeps its books. */
export function ledgerFile({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string {
  return join(DATA_DIR, 'sandbox-provider.db')
}

/** Returns a page of a part of the ledger, in the order of execution. */
export async function readLedger(db: Db, { key, after = 0, since, until }: Part = {}): Promise<Page> {
  const rows = await selectPart.all(db, { key, after, since, until })
  const lines = rows.map(({ seq: _, ...line }) => ({ ...line, at: line.at.toISOString() }))
  return { lines, next: rows.length === pageSize ? (rows.at(-1)?.seq ?? null) : null }
}
