import { and, asc, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { currenciesOf } from '#schema/currencies.ts'
import { type CurrencyPriceRow, currencyPrices } from '#subgraphs/products/tables.ts'
import { lowestPrice } from './group-prices.ts'

/** Amounts by currency. */
type Prices = Record<string, number>

const selectPrices = statement((db, { ids, currency }: { ids: string[]; currency: string }) =>
  db
    .select()
    .from(currencyPrices)
    .where(and(inList(currencyPrices.productId, ids), eq(currencyPrices.currency, currency))),
)
const selectAll = statement((db, { ids }: { ids: string[] }) =>
  db.select().from(currencyPrices).where(inList(currencyPrices.productId, ids)),
)
const selectForAll = statement((db, { ids }: { ids: string[] }) =>
  db
    .select()
    .from(currencyPrices)
    .where(and(inList(currencyPrices.productId, ids), eq(currencyPrices.groupId, '')))
    .orderBy(asc(currencyPrices.currency)),
)

/** Returns the prices that these products have in a currency, for all and for groups. */
export async function currencyPricesOf(db: Db, ids: string[], currency: string): Promise<Map<string, CurrencyPriceRow[]>> {
  return Map.groupBy(await selectPrices.all(db, { ids, currency }), ({ productId }) => productId)
}

/** Returns every price of these products in other currencies, for all and for groups. */
export function allPricesIn(db: Db, ids: string[]): Promise<CurrencyPriceRow[]> {
  return selectAll.all(db, { ids })
}

/** Returns every price of a product in other currencies than the shop's own, batched. */
export function allCurrencyPrices(ctx: Context, productId: string): Promise<CurrencyPriceRow[]> {
  return ctx.load.many(currencyPrices, 'productId', productId)
}

/** Returns the prices that a product has in a currency, batched. */
export async function pricesIn(ctx: Context, productId: string, currency: string): Promise<CurrencyPriceRow[]> {
  return (await allCurrencyPrices(ctx, productId)).filter((row) => row.currency === currency)
}

/** The price for all among those in one currency. */
export function forAll(prices: CurrencyPriceRow[]): CurrencyPriceRow | undefined {
  return prices.find(({ groupId }) => groupId === '')
}

/** What one unit costs members of these groups by the prices in one currency; undefined where there is no price for all. */
export function lowestOf(prices: CurrencyPriceRow[] = [], groups: string[] = [], quantity = 1): number | undefined {
  const own = prices.filter(({ groupId }) => groups.includes(groupId))
  const most = forAll(prices)?.price
  return most === undefined ? undefined : lowestPrice(most, own, quantity)
}

/** Returns what a product costs for all in each other currency. Undefined in a shop with one currency. */
export async function pricesByCurrency(tx: Tx, productId: string): Promise<Prices | undefined> {
  if (currenciesOf(tx.config).length === 1) return undefined
  return (await pricesByProduct(tx, [productId])).get(productId) ?? {}
}

/** Returns what products cost for all in each other currency; nothing of one that has no such price. */
export async function pricesByProduct(db: Db, ids: string[]): Promise<Map<string, Prices>> {
  const rows = await listForAll(db, ids)
  return new Map(Array.from(rows, ([id, some]) => [id, Object.fromEntries(some.map(({ currency, price }) => [currency, price]))]))
}

/** Returns the same as rows, with the sales. */
export async function listForAll(db: Db, ids: string[]): Promise<Map<string, CurrencyPriceRow[]>> {
  return Map.groupBy(await selectForAll.all(db, { ids }), ({ productId }) => productId)
}
