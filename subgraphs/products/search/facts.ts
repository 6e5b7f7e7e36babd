// What facets count of products, kept in memory: a product is read again only after one of these facts has changed.
import type Sqlite from 'better-sqlite3'
import { asc, gt, lt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { inSlices } from '#kit/data/slices.ts'
import { statement } from '#kit/data/statement.ts'
import { facetChanges } from '#subgraphs/products/tables.ts'

/** A text of an attribute, or its number. */
export type Value = [attributeId: string, text: string | null, number: number | null]

/** What facets count of a product. `lists` are those that it is in. */
export type Fact = { price: number; isInStock: boolean; lists: string[]; values: Value[] }

type Row = { row: number; price: number; isInStock: number; lists: string; facets: string }
/** Facts by the rows of products, each text once, and the last change that they have seen. */
type Kept = { facts: Map<number, Fact>; texts: Map<string, string>; seen: number }

/** Of so many products facts are kept, so many are read at once, and so few are read faster than the thread for long reads is asked. */
const [keptMost, slice, fewMost] = [50_000, 500, 100]
/** After more changes than these nothing that is kept is trusted. */
const changesMost = 2000

const selectFacts = statement(
  (_, { rows }: { rows: number[] }) => sql<Row>`
    SELECT p.rowid AS row, p.price AS price, p.available > 0 AS isInStock,
      (SELECT json_group_array(listId) FROM listed_products WHERE productId = p.id) AS lists,
      (SELECT json_group_array(json_array(attributeId, text, number)) FROM product_attributes WHERE productId = p.id) AS facets
    FROM ${jsonEach(rows)} AS wanted CROSS JOIN products AS p WHERE p.rowid = wanted.value`,
)
const selectChanges = statement((db, { after, limit }: { after: number; limit: number }) =>
  db.select().from(facetChanges).where(gt(facetChanges.id, after)).orderBy(asc(facetChanges.id)).limit(limit),
)
const selectEnds = statement(
  () =>
    sql<{ first: number; last: number }>`SELECT (SELECT min(id) FROM facet_changes) AS first, (SELECT max(id) FROM facet_changes) AS last`,
)
const deleteChanges = statement((db, { before }: { before: number }) => db.delete(facetChanges).where(lt(facetChanges.id, before)))

const keptOf = new WeakMap<Sqlite.Database, Kept>()

/** Returns what facets count of some products, by their rows. */
export async function factsOf(ctx: Context, rows: number[]): Promise<Fact[]> {
  const kept = await current(ctx.db)
  const found = rows.map((row) => kept.facts.get(row))
  const missing = rows.filter((_, at) => !found[at])
  return missing.length === 0 ? (found as Fact[]) : readMissing(ctx, kept, rows, found, missing)
}

/** Forgets changes but the last: who has not read them by then reads everything anew. */
export async function dropFacetChanges(ctx: Context): Promise<void> {
  const { first = 0, last = 0 } = (await selectEnds.get(ctx.db)) ?? {}
  const before = last - changesMost
  if (first < before) await ctx.write(async (tx) => void (await deleteChanges.run(tx, { before })))
}

async function readMissing(ctx: Context, kept: Kept, rows: number[], found: (Fact | undefined)[], missing: number[]): Promise<Fact[]> {
  const { seen } = kept
  const db = missing.length > fewMost ? ctx.aside : ctx.db
  const read = await inSlices(missing, slice, (some) => selectFacts.all(db, { rows: some }))
  const added = new Map(read.map((row) => [row.row, factIn(kept, row)]))
  // what others have seen to change meanwhile may be older here
  if (kept.seen === seen) keep(kept, added)
  return rows.flatMap((row, at) => found[at] ?? added.get(row) ?? [])
}

/** What is kept for a connection, without what has changed. */
async function current(db: Db): Promise<Kept> {
  const kept = keptOf.get(db.$client) ?? { facts: new Map(), texts: new Map(), seen: 0 }
  keptOf.set(db.$client, kept)
  const changes = await selectChanges.all(db, { after: kept.seen, limit: changesMost + 1 })
  const isWhole = changes.length <= changesMost && (changes[0]?.id ?? kept.seen + 1) === kept.seen + 1
  if (isWhole) for (const { product } of changes) kept.facts.delete(product)
  else Object.assign(kept, { facts: new Map(), texts: new Map() })
  kept.seen = isWhole ? (changes.at(-1)?.id ?? kept.seen) : ((await selectEnds.get(db))?.last ?? 0)
  return kept
}

function keep(kept: Kept, added: Map<number, Fact>): void {
  if (kept.facts.size + added.size > keptMost) Object.assign(kept, { facts: new Map(), texts: new Map() })
  for (const [row, fact] of added) kept.facts.set(row, fact)
}

function factIn({ texts }: Kept, { price, isInStock, lists, facets }: Row): Fact {
  const once = (text: string) => {
    const found = texts.get(text) ?? text
    texts.set(text, found)
    return found
  }
  const values = (JSON.parse(facets) as Value[]).map(([id, text, number]): Value => [once(id), text === null ? null : once(text), number])
  return { price, isInStock: isInStock === 1, lists: (JSON.parse(lists) as string[]).map(once), values }
}
