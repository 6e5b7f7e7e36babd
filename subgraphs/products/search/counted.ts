import { count } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { Totals } from '#kit/data/totals.ts'
import type { Filter } from '#subgraphs/products/product-filter.ts'
import { candidatesOf, type Source } from './candidates.ts'

type Wanted = Source & Filter
type Count<V, Row> = { all: (db: Db, wanted: V) => Promise<Row[]> }

/** So few products are counted faster than the thread for long reads is asked. */
const fewMost = 100

const countSome = statement((db, { most, ...source }: Source & { most: number }) =>
  db.select({ rows: count() }).from(candidatesOf(source, most)),
)
const candidates = new Totals()

/** Returns what counts products by a statement: for the same question again only after something was written. */
export function countedBy<V extends Wanted, Row>(select: Count<V, Row>): (ctx: Context, wanted: V) => Promise<Row[]> {
  const known = new Totals<Row[]>()
  return (ctx, wanted) => known.find(ctx.db, JSON.stringify(wanted), async () => select.all(await readerFor(ctx, wanted), wanted))
}

/** How many products a source has, counted up to a number. */
export function countCandidates(db: Db, { query, better, translated, listId }: Source, most: number): Promise<number> {
  const wanted = { query, better, translated, listId, most }
  return candidates.find(db, JSON.stringify(wanted), async () => (await countSome.get(db, wanted))?.rows ?? 0)
}

async function readerFor(ctx: Context, source: Source): Promise<Db> {
  return (await countCandidates(ctx.db, source, fewMost + 1)) > fewMost ? ctx.aside : ctx.db
}
