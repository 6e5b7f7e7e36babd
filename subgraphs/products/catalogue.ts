import { and, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList, startsWith } from '#kit/data/conditions.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { admit } from '#kit/graph/roles.ts'
import type { ProductFilter, ProductSort } from './schema.generated.ts'
import { products } from './tables.ts'

type Filter = Pick<ProductFilter, 'ids' | 'minPrice' | 'maxPrice' | 'skuPrefix'> & { isForSale?: true; isInStock?: true; isSoldOut?: true }

const pages = {
  NEWEST: pagesOf(products, { where: matching }),
  NAME: pagesOf(products, { where: matching, by: 'name', descending: false }),
  PRICE_ASC: pagesOf(products, { where: matching, by: 'price', descending: false }),
  PRICE_DESC: pagesOf(products, { where: matching, by: 'price' }),
}

/** Returns a page of the catalogue. Throws FORBIDDEN or UNAUTHENTICATED where others than staff with PRODUCTS_WRITE want archived products. */
export function listProducts(ctx: Context, args: PageArgs & { filter?: ProductFilter | null; sort?: ProductSort | null }) {
  if (args.filter?.includeArchived) admit({ kind: 'admin', can: 'PRODUCTS_WRITE' }, ctx.caller)
  return pages[args.sort ?? 'NEWEST'](ctx.db, args, filterOf(args.filter ?? {}))
}

function filterOf({ inStock, includeArchived, ...filter }: ProductFilter): Filter {
  return {
    ...filter,
    ...(!includeArchived && { isForSale: true }),
    ...(inStock === true && { isInStock: true }),
    ...(inStock === false && { isSoldOut: true }),
  }
}

function matching({ ids, minPrice, maxPrice, skuPrefix, isForSale, isInStock, isSoldOut }: Filter): SQL | undefined {
  return and(
    isForSale ? eq(products.archived, false) : undefined,
    ids ? inList(products.id, ids) : undefined,
    minPrice ? gte(products.price, minPrice) : undefined,
    maxPrice ? lte(products.price, maxPrice) : undefined,
    isInStock ? sql`${products.onHand} > ${products.held}` : undefined,
    isSoldOut ? sql`${products.onHand} = ${products.held}` : undefined,
    skuPrefix ? startsWith(products.sku, skuPrefix) : undefined,
  )
}
