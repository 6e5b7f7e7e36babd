import DataLoader from 'dataloader'
import type { Context } from '#kit/context.ts'
import type { Load } from '#kit/data/load.ts'
import { loadDetails } from '#subgraphs/products/details.ts'
import type { GroupPriceRow, ProductRow, QuantityPriceRow } from '#subgraphs/products/tables.ts'
import { forAll, lowestOf, pricesIn } from './currency-prices.ts'
import { groupPricesOf, lowestPrice } from './group-prices.ts'
import { regularOf, type SaleState } from './sales.ts'

type OwnPrices = DataLoader<string, GroupPriceRow[]>

/** The loader of each operation: its products share a statement, which reads the prices of the caller's groups alone. */
const loaders = new WeakMap<Load, OwnPrices>()

/** Returns what one unit costs for the caller where so many are bought. Who is in no group has the price that is for all. */
export async function ownPrice(ctx: Context, product: ProductRow, quantity = 1): Promise<number> {
  return lowestPrice(product.price, await ownPricesOf(ctx, product), quantity)
}

/** Does the same in a currency; undefined where the product has no price in it. Without a currency it is the shop's own. */
export async function priceIn(ctx: Context, product: ProductRow, currency: string | undefined, quantity = 1): Promise<number | undefined> {
  if (!currency) return ownPrice(ctx, product, quantity)
  return lowestOf(await pricesIn(ctx, product.id, currency), ctx.caller.groups, quantity)
}

/** Returns what one unit costs the caller without a sale; undefined where the product has no price in the currency. */
export async function regularPriceIn(ctx: Context, product: ProductRow, currency: string | undefined): Promise<number | undefined> {
  if (currency) return lowestOf((await pricesIn(ctx, product.id, currency)).map(withoutSale), ctx.caller.groups)
  const most = (await loadDetails(ctx, product.id))?.regularPrice ?? product.price
  return lowestPrice(most, (await ownPricesOf(ctx, product)).map(withoutSale))
}

/** Returns from how many units on one unit costs the caller less, and what, in a currency or the shop's own. */
export async function quantityPrices(ctx: Context, product: ProductRow, currency: string | undefined): Promise<QuantityPriceRow[]> {
  if (!currency) return lowerPrices(product.price, await ownPricesOf(ctx, product))
  const prices = await pricesIn(ctx, product.id, currency)
  const own = prices.filter(({ groupId }) => ctx.caller.groups?.includes(groupId))
  return lowerPrices(forAll(prices)?.price ?? 0, own)
}

function lowerPrices(most: number, prices: QuantityPriceRow[]): QuantityPriceRow[] {
  const quantities = [...new Set(prices.map(({ minQuantity }) => minQuantity))].filter((quantity) => quantity > 1).toSorted((a, b) => a - b)
  return quantities
    .map((minQuantity) => ({ minQuantity, price: lowestPrice(most, prices, minQuantity) }))
    .filter(({ minQuantity, price }) => price < lowestPrice(most, prices, minQuantity - 1))
}

function withoutSale<T extends Pick<SaleState, 'regularPrice'> & { price: number }>(row: T): T {
  return { ...row, price: regularOf(row) }
}

// a product with variants has their prices
function ownPricesOf(ctx: Context, { id, options }: ProductRow): Promise<GroupPriceRow[]> | GroupPriceRow[] {
  return ctx.caller.groups && !options ? loaderOf(ctx).load(id) : []
}

function loaderOf({ db, load, caller: { groups } }: Context): OwnPrices {
  const known = loaders.get(load) ?? new DataLoader((ids) => pricesOfEach(ids, groupPricesOf(db, ids, groups)))
  loaders.set(load, known)
  return known
}

async function pricesOfEach(ids: readonly string[], found: ReturnType<typeof groupPricesOf>): Promise<GroupPriceRow[][]> {
  const prices = await found
  return ids.map((id) => prices.get(id) ?? [])
}
