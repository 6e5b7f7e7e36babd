import { setImmediate as letOthersRun } from 'node:timers/promises'
import { and, asc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList, jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { type Filter, matching } from '#subgraphs/products/product-filter.ts'
import { type CollectionRow, changedProducts, collections, listedProducts, products } from '#subgraphs/products/tables.ts'
import { filterOfRule, oldestNew } from './rules.ts'

type Rule = { collection: CollectionRow; filter: Filter }

/** How many changed products are compared with all rules in one transaction, and how many with one new rule. */
const [changedPiece, filledPiece] = [25, 500]

const selectAll = statement((db) => db.select().from(collections))
const selectUnfilled = statement((db) => db.select().from(collections).where(isNotNull(collections.filledTo)))
const selectChanged = statement((db, { limit }: { limit: number }) => db.select().from(changedProducts).limit(limit))
const deleteChanged = statement((db, { ids }: { ids: string[] }) =>
  db.delete(changedProducts).where(inList(changedProducts.productId, ids)),
)
const selectNext = statement((db, { after, limit }: { after: string; limit: number }) =>
  db.select({ id: products.id }).from(products).where(gt(products.id, after)).orderBy(asc(products.id)).limit(limit),
)
const selectMatches = statement((db, filter: Filter) => db.select({ id: products.id }).from(products).where(matching(filter)))
const takeOut = statement(
  (_, { listId, ids, matches }: { listId: string; ids: string[]; matches: string[] }) => sql`
    DELETE FROM listed_products
    WHERE listId = ${listId} AND ${inList(sql`productId`, ids)} AND productId NOT IN (SELECT value FROM ${jsonEach(matches)})`,
)
const putIn = statement(
  (_, { listId, matches }: { listId: string; matches: string[] }) => sql`
    INSERT INTO listed_products (listId, productId, name, price)
    SELECT ${listId}, id, name, price FROM products WHERE ${inList(sql`id`, matches)}
    ON CONFLICT DO NOTHING`,
)
const moveOn = statement((db, { id, version, ...progress }: { id: string; version: number; filledTo: string | null; lookedAt: number }) =>
  db
    .update(collections)
    .set(progress)
    .where(and(eq(collections.id, id), eq(collections.version, version))),
)
const selectOlder = statement((db, { listId, before }: { listId: string; before: string }) =>
  db
    .select({ id: listedProducts.id })
    .from(listedProducts)
    .where(and(eq(listedProducts.listId, listId), lt(listedProducts.id, before)))
    .limit(1),
)
const deleteOlder = statement((db, { listId, before }: { listId: string; before: string }) =>
  db.delete(listedProducts).where(and(eq(listedProducts.listId, listId), lt(listedProducts.id, before))),
)

/** Compares the products that have changed with every rule, and every product with a new rule. */
export async function fillCollections(ctx: Context): Promise<void> {
  await fillChanged(ctx)
  for (const collection of await selectUnfilled.all(ctx.db)) await fill(ctx, collection.id)
}

/** Takes the products that are no longer new out of the collections of new ones. */
export async function dropOlder(ctx: Context): Promise<void> {
  for (const { id, rule } of await selectAll.all(ctx.db)) if (rule.newForDays) await dropFrom(ctx, id, oldestNew(ctx.now, rule.newForDays))
}

async function fillChanged(ctx: Context): Promise<void> {
  if (!(await selectChanged.get(ctx.db, { limit: 1 }))) return
  for (let left = changedPiece; left === changedPiece; await letOthersRun()) {
    left = await ctx.write(async (tx) => {
      const ids = (await selectChanged.all(tx, { limit: changedPiece })).map(({ productId }) => productId)
      if (ids.length === 0) return 0
      for (const rule of await rulesOf(tx, await selectAll.all(tx))) await compare(tx, rule, ids)
      await deleteChanged.run(tx, { ids })
      return ids.length
    })
  }
}

/** Compares every product with a rule, some in each transaction, unless the rule changes meanwhile. */
async function fill(ctx: Context, id: string): Promise<void> {
  for (let isMore = true; isMore; await letOthersRun()) isMore = await ctx.write((tx) => fillOn(tx, id))
}

async function fillOn(tx: Tx, id: string): Promise<boolean> {
  const collection = (await selectUnfilled.all(tx)).find((one) => one.id === id)
  if (!collection) return false
  const ids = (await selectNext.all(tx, { after: collection.filledTo ?? '', limit: filledPiece })).map((product) => product.id)
  for (const rule of await rulesOf(tx, [collection])) await compare(tx, rule, ids)
  const isMore = ids.length === filledPiece
  const progress = { filledTo: isMore ? (ids.at(-1) ?? null) : null, lookedAt: collection.lookedAt + ids.length }
  await moveOn.run(tx, { id, version: collection.version, ...progress })
  if (!isMore) await publish(tx, { type: 'collection.changed', collectionId: id })
  return isMore
}

async function rulesOf(tx: Tx, rows: CollectionRow[]): Promise<Rule[]> {
  return Promise.all(rows.map(async (collection) => ({ collection, filter: await filterOfRule(tx, collection.rule) })))
}

/** Puts those of the products into a collection that match its rule, and takes the others out. */
async function compare(tx: Tx, { collection: { id: listId }, filter }: Rule, ids: string[]): Promise<void> {
  const matches = (await selectMatches.all(tx, { ...filter, ids })).map(({ id }) => id)
  const [out, added] = [await takeOut.run(tx, { listId, ids, matches }), matches.length && (await putIn.run(tx, { listId, matches }))]
  if (out + added > 0) await publish(tx, { type: 'collection.changed', collectionId: listId })
}

async function dropFrom(ctx: Context, listId: string, before: string): Promise<void> {
  if (!(await selectOlder.get(ctx.db, { listId, before }))) return
  await ctx.write(async (tx) => {
    await deleteOlder.run(tx, { listId, before })
    await publish(tx, { type: 'collection.changed', collectionId: listId })
  })
}
