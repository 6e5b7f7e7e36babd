import { and, asc } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { type GroupPriceRow, groupPrices, type QuantityPriceRow } from '#subgraphs/products/tables.ts'

type ByProduct = Map<string, GroupPriceRow[]>

const selectPrices = statement((db, { ids, groups }: { ids: readonly string[]; groups: string[] }) =>
  db
    .select()
    .from(groupPrices)
    .where(and(inList(groupPrices.productId, ids), inList(groupPrices.groupId, groups)))
    .orderBy(asc(groupPrices.minQuantity)),
)

const selectAll = statement((db, { ids }: { ids: string[] }) => db.select().from(groupPrices).where(inList(groupPrices.productId, ids)))

/** Returns the prices that members of these groups have for these products. Without a group nothing is read. */
export async function groupPricesOf(db: Db, ids: readonly string[], groups: string[] | undefined): Promise<ByProduct> {
  if (!groups) return new Map()
  return Map.groupBy(await selectPrices.all(db, { ids, groups }), ({ productId }) => productId)
}

/** Returns what one unit costs where so many are bought: the lowest price that applies. */
export function lowestPrice(forAll: number, prices: QuantityPriceRow[] = [], quantity = 1): number {
  return Math.min(forAll, ...prices.filter(({ minQuantity }) => minQuantity <= quantity).map(({ price }) => price))
}

/** Returns the prices of these products for every group. */
export function everyGroupPrice(db: Db, ids: string[]): Promise<GroupPriceRow[]> {
  return selectAll.all(db, { ids })
}

/** Returns every price of a product for a group. */
export function allGroupPrices(ctx: Context, productId: string): Promise<GroupPriceRow[]> {
  return ctx.load.many(groupPrices, 'productId', productId)
}
