import { and, count, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { Totals } from '#kit/data/totals.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import { products } from '#subgraphs/products/tables.ts'
import { candidatesMost, candidatesOf, isCandidate, rowAt, type Source } from './candidates.ts'
import { type Fact, factsOf } from './facts.ts'

type Wanted = Source & Filter

/** So few products are read faster than the thread for long reads is asked. */
const fewMost = 1000

const countSome = statement((db, { most, ...source }: Source & { most: number }) =>
  db.select({ rows: count() }).from(candidatesOf(source, most)),
)
// the index has nothing but what is for sale, so that matches need not be looked up
const selectMatches = statement((db, source: Source) =>
  db.select({ rows: sql<string>`json_group_array(${rowAt(sql`candidates.place`)})` }).from(candidatesOf(source)),
)
const selectRows = statement((db, wanted: Wanted) =>
  db
    .select({ rows: sql<string>`json_group_array(${products}.rowid)` })
    .from(candidatesOf(wanted))
    .crossJoin(products)
    .where(and(isCandidate(wanted), conditionsBeside(wanted))),
)
const candidates = new Totals()
const underWay = new WeakMap<Context, Map<string, Promise<Fact[]>>>()

/** Returns what counts products by their facts: for the same question again only after something was written. */
export function countedBy<V extends Wanted, Row>(tally: (facts: Fact[], wanted: V) => Row[]): (ctx: Context, wanted: V) => Promise<Row[]> {
  const known = new Totals<Row[]>()
  return (ctx, wanted) => known.find(ctx.db, JSON.stringify(wanted), async () => tally(await factsFor(ctx, wanted), wanted))
}

/** How many products a source has, counted up to a number. */
export function countCandidates(db: Db, { query, better, translated, listId }: Source, most: number): Promise<number> {
  const wanted = { query, better, translated, listId, most }
  return candidates.find(db, JSON.stringify(wanted), async () => (await countSome.get(db, wanted))?.rows ?? 0)
}

/** Whether a source has no more products than are counted. */
export async function isCountedWhole(ctx: Context, source: Source): Promise<boolean> {
  return (await isShort(ctx, source)) || (await countCandidates(ctx.aside, source, candidatesMost + 1)) <= candidatesMost
}

async function isShort({ db }: Context, source: Source): Promise<boolean> {
  return (await countCandidates(db, source, fewMost + 1)) <= fewMost
}

/** The facts of the products that are counted: several facets of a search count the same ones. */
function factsFor(ctx: Context, wanted: Wanted): Promise<Fact[]> {
  const all = underWay.get(ctx) ?? new Map<string, Promise<Fact[]>>()
  underWay.set(ctx, all)
  const key = JSON.stringify({ ...wanted, only: undefined })
  const facts = all.get(key) ?? readFacts(ctx, wanted)
  all.set(key, facts)
  return facts
}

async function readFacts(ctx: Context, { query, better, translated, listId, ...filter }: Wanted): Promise<Fact[]> {
  const source = { query, better, translated, listId }
  const { isForSale, ...others } = filter
  const isPlain = query && isForSale && Object.entries(others).every(([name, value]) => name === 'only' || value === undefined)
  const db = (await isShort(ctx, source)) ? ctx.db : ctx.aside
  const found = await (isPlain ? selectMatches.get(db, source) : selectRows.get(db, { ...source, ...filter }))
  return factsOf(ctx, JSON.parse(found?.rows ?? '[]') as number[])
}
