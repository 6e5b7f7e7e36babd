import { and, asc, gt, gte, sql } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { type LedgerRow, ledger } from './tables.ts'

/** What was executed, in plain JSON. */
export type Line = Omit<LedgerRow, 'at'> & { at: string }

/** A part of the ledger: the lines after a cursor, or since a moment. */
export type Part = { after?: number | undefined; since?: Date | undefined; most?: number | undefined }

/** So long a page may take. */
const pageWithinMs = 10_000

/** A part of the ledger in the order in which it was executed, and the cursor that leads on; null at its end. */
export async function readLedger(db: Db, { after = 0, since, most = -1 }: Part = {}): Promise<{ lines: Line[]; next: number | null }> {
  const { key, verb, authorization, amount, currency, result, at } = ledger
  const seq = sql<number>`rowid`
  const wanted = and(gt(seq, after), since && gte(at, since))
  const rows = await db
    .select({ seq, key, verb, authorization, amount, currency, result, at })
    .from(ledger)
    .where(wanted)
    .orderBy(asc(seq))
    .limit(most)
  const lines = rows.map(({ seq: _, ...line }) => ({ ...line, at: line.at.toISOString() }))
  return { lines, next: rows.length === most ? (rows.at(-1)?.seq ?? null) : null }
}

/** Reads the whole ledger of a provider that listens at `url`, or what was executed since a moment, page by page. */
export async function readLedgerAt(url: string, since?: Date): Promise<Line[]> {
  const lines: Line[] = []
  for (let next: number | null = 0; next !== null; ) {
    const query = new URLSearchParams({ after: String(next), ...(since && { since: since.toISOString() }) })
    const answer = await fetch(`${url.replace(/\/$/, '')}/ledger?${query}`, { signal: AbortSignal.timeout(pageWithinMs) })
    if (!answer.ok) throw new Error(`The provider's ledger cannot be read: status ${answer.status}.`)
    const page = (await answer.json()) as { lines: Line[]; next: number | null }
    lines.push(...page.lines)
    next = page.next
  }
  return lines
}
