import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { unindexed } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { type Connection, type PageArgs, pagesOf } from '#kit/data/page.ts'
import { admit } from '#kit/graph/roles.ts'
import { askedCurrency } from '#schema/currencies.ts'
import { pageByPrice } from './prices/price-order.ts'
import { conditionsBeside, type Filter, filterOf, matching } from './product-filter.ts'
import type { ProductFilter, ProductSort } from './schema.generated.ts'
import { candidatesMost, type Source } from './search/candidates.ts'
import { countCandidates } from './search/counted.ts'
import { sortedPage } from './search/sorted.ts'
import { listedProducts, type ProductRow, products } from './tables.ts'

type Args = PageArgs & { filter?: ProductFilter | null; sort?: ProductSort | null }
type Listed = Filter & { listId: string }

const pages = {
  NEWEST: pagesOf(products, { where: matching }),
  NAME: pagesOf(products, { where: matching, by: 'name', descending: false }),
  PRICE_ASC: pagesOf(products, { where: matching, by: 'price', descending: false }),
  PRICE_DESC: pagesOf(products, { where: matching, by: 'price' }),
}
const pagesOfList = {
  NEWEST: pagesOf(listedProducts, { where: matchingList }),
  NAME: pagesOf(listedProducts, { where: matchingList, by: 'name', descending: false }),
  PRICE_ASC: pagesOf(listedProducts, { where: matchingListByPrice, by: 'price', descending: false }),
  PRICE_DESC: pagesOf(listedProducts, { where: matchingListByPrice, by: 'price' }),
}

/**
 * Returns a page of the catalogue. Throws FORBIDDEN or UNAUTHENTICATED where others than staff with PRODUCTS_WRITE want products that are not
 * for sale, and INVALID_INPUT for a condition on an attribute that cannot be met.
 */
export async function listProducts(ctx: Context, args: Args): Promise<Connection<ProductRow>> {
  const { includeArchived, status } = args.filter ?? {}
  if (includeArchived || (status && status !== 'ACTIVE')) admit({ kind: 'admin', can: 'PRODUCTS_WRITE' }, ctx.caller)
  const filter = await filterOf(ctx, args.filter ?? {})
  // one that walks through many products to those with a value may take long
  const isLong = (filter.attributes && !filter.ids) || filter.untranslated || filter.isOnSale
  const db = isLong ? ctx.aside : ctx.db
  const listId = filter.ids || !filter.isForSale ? undefined : (filter.categoryId ?? filter.collectionId)
  const page = await pageInOrderOfRequest(ctx, filter, listId, args)
  if (page) return page
  return listId ? listOf(ctx, db, args, { ...filter, listId }) : pages[args.sort ?? 'NEWEST'](db, args, filter)
}

/**
 * A page by NAME in the request's language, or by price in its currency; undefined for those of the shop itself and for any other order. Such
 * lists have no index: they are sorted for each page where they are not too long. Longer ones are by the names of the shop's own language.
 */
async function pageInOrderOfRequest(ctx: Context, filter: Filter, list: string | null | undefined, { sort, ...args }: Args) {
  const source = list ? { listId: list } : {}
  if (sort === 'NAME')
    return ctx.locale && filter.isForSale && (await isShort(ctx, source)) ? sortedPage(ctx, source, filter, sort, args) : undefined
  const currency = askedCurrency(ctx)
  if (!currency || (sort !== 'PRICE_ASC' && sort !== 'PRICE_DESC')) return undefined
  return list && (await isShort(ctx, source)) ? sortedPage(ctx, source, filter, sort, args) : pageByPrice(ctx, filter, sort, currency, args)
}

async function isShort(ctx: Context, source: Source): Promise<boolean> {
  return (await countCandidates(ctx.aside, source, candidatesMost + 1)) <= candidatesMost
}

/** The rows of the list have an index for each order, so that a page costs the same wherever it is. */
async function listOf(ctx: Context, db: Db, args: Args, filter: Listed): Promise<Connection<ProductRow>> {
  const { isForSale, categoryId, collectionId, ...others } = filter
  const other = categoryId && collectionId ? { collectionId } : {}
  const page = await pagesOfList[args.sort ?? 'NEWEST'](db, args, { ...others, ...other })
  const rows = await Promise.all(page.edges.map(({ node }) => ctx.load.one(products, 'id', node.id)))
  return { ...page, edges: page.edges.map(({ cursor }, at) => ({ cursor, node: rows[at] as ProductRow })) }
}

function matchingList(filter: Listed): SQL | undefined {
  return conditionOf(filter, unindexed(listedProducts.price))
}

function matchingListByPrice(filter: Listed): SQL | undefined {
  return conditionOf(filter, sql`${listedProducts.price}`)
}

function conditionOf({ listId, ...wanted }: Listed, price: SQL): SQL | undefined {
  // the rows of a list have the price in the shop's own currency
  const { minPrice, maxPrice, ...filter } = wanted.currency ? { ...wanted, minPrice: undefined, maxPrice: undefined } : wanted
  // a list has no variants
  const condition = conditionsBeside(wanted.currency ? wanted : filter)
  return and(
    eq(listedProducts.listId, listId),
    minPrice ? sql`${price} >= ${minPrice}` : undefined,
    maxPrice ? sql`${price} <= ${maxPrice}` : undefined,
    condition && sql`EXISTS (SELECT 1 FROM products WHERE ${products.id} = ${listedProducts.id} AND ${condition})`,
  )
}
