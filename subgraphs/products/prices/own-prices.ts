import DataLoader from 'dataloader'
import type { Context } from '#kit/context.ts'
import type { Load } from '#kit/data/load.ts'
import type { GroupPriceRow, ProductRow, QuantityPriceRow } from '#subgraphs/products/tables.ts'
import { groupPricesOf, lowestPrice } from './group-prices.ts'

type OwnPrices = DataLoader<string, GroupPriceRow[]>

/** The loader of each operation: its products share a statement, which reads the prices of the caller's groups alone. */
const loaders = new WeakMap<Load, OwnPrices>()

/** Returns what one unit costs for the caller where so many are bought. Who is in no group has the price that is for all. */
export async function ownPrice(ctx: Context, product: ProductRow, quantity = 1): Promise<number> {
  return lowestPrice(product.price, await ownPricesOf(ctx, product), quantity)
}

/** Returns from how many units on one unit costs the caller less, and what. */
export async function quantityPrices(ctx: Context, product: ProductRow): Promise<QuantityPriceRow[]> {
  const prices = await ownPricesOf(ctx, product)
  const quantities = [...new Set(prices.map(({ minQuantity }) => minQuantity))].filter((quantity) => quantity > 1)
  return quantities
    .map((minQuantity) => ({ minQuantity, price: lowestPrice(product.price, prices, minQuantity) }))
    .filter(({ minQuantity, price }) => price < lowestPrice(product.price, prices, minQuantity - 1))
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
