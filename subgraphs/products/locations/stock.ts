import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { type Connection, type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { sumOf } from '#schema/money.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { type LocationStockRow, locationStock, mainId } from './tables.ts'

type Levels = Pick<ProductRow, 'id' | 'onHand' | 'held'>
type Args = PageArgs & { maxAvailable?: number | null }

const forSale = sql`EXISTS (SELECT 1 FROM products AS p WHERE p.id = location_stock.productId AND p.archived = 0)`
const elsewhere = sql`(SELECT coalesce(sum(s.available), 0) FROM location_stock AS s WHERE s.productId = products.id)`

const selectOfProduct = statement((db, { id }: { id: string }) => db.select().from(locationStock).where(eq(locationStock.id, id)))
const page = pagesOf(locationStock, {
  descending: false,
  where: ({ locationId, most }: { locationId: string; most: number | undefined }) =>
    and(eq(locationStock.locationId, locationId), forSale, most === undefined ? undefined : lte(locationStock.available, most)),
})
const mainPage = pagesOf(products, { descending: false, where: ({ most }: { most: number | undefined }) => isAtMain(most) })

/** Returns what of a product is where, the main location first. Empty for a product with variants. */
export async function stockByLocation(ctx: Context, product: ProductRow): Promise<LocationStockRow[]> {
  if (product.options) return []
  const others = await ctx.load.many(locationStock, 'id', product.id)
  return [restOf(product, others), ...others]
}

/** Returns a page of the products for sale of which stock is, or was, at a location; with `maxAvailable` those of which no more is available there. */
export function listStockAt(ctx: Context, locationId: string, { maxAvailable, ...args }: Args): Promise<Connection<LocationStockRow>> {
  const most = maxAvailable ?? undefined
  return locationId === mainId ? listMain(ctx, args, most) : page(ctx.aside, args, { locationId, most })
}

/** What of a product is at a location in the transaction; null is the main one. */
export async function levelAt(tx: Tx, product: Levels, locationId: string | null): Promise<Pick<LocationStockRow, 'onHand' | 'held'>> {
  const others = await selectOfProduct.all(tx, { id: product.id })
  if (locationId === null) return restOf(product, others)
  return others.find((one) => one.locationId === locationId) ?? { onHand: 0, held: 0 }
}

async function listMain(ctx: Context, args: PageArgs, most: number | undefined): Promise<Connection<LocationStockRow>> {
  const { edges, ...found } = await mainPage(ctx.aside, args, { most })
  const rests = edges.map(async (edge) => ({
    node: restOf(edge.node, await ctx.load.many(locationStock, 'id', edge.node.id)),
    // made when somebody asks for it
    get cursor() {
      return edge.cursor
    },
  }))
  return { ...found, edges: await Promise.all(rests) }
}

function isAtMain(most: number | undefined): SQL | undefined {
  const isStocked = and(eq(products.archived, false), isNull(products.options))
  return and(isStocked, most === undefined ? undefined : sql`${products.available} - ${elsewhere} <= ${most}`)
}

function restOf({ id, onHand, held }: Levels, others: LocationStockRow[]): LocationStockRow {
  const rest = { onHand: onHand - sumOf(others.map((one) => one.onHand)), held: held - sumOf(others.map((one) => one.held)) }
  return { id, locationId: mainId, ...rest, available: rest.onHand - rest.held }
}
