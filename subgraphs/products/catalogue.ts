import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { startsWith } from '#kit/data/conditions.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import { admit } from '#kit/graph/roles.ts'
import type { ProductFilter, ProductSort } from './schema.generated.ts'
import { products } from './tables.ts'

const sorts = {
  NEWEST: { by: 'id', descending: true },
  NAME: { by: 'name', descending: false },
  PRICE_ASC: { by: 'price', descending: false },
  PRICE_DESC: { by: 'price', descending: true },
} as const

/** Returns a page of the catalogue. Throws FORBIDDEN or UNAUTHENTICATED where others than staff with PRODUCTS_WRITE want archived products. */
export function listProducts(ctx: Context, args: PageArgs & { filter?: ProductFilter | null; sort?: ProductSort | null }) {
  if (args.filter?.includeArchived) admit({ kind: 'admin', can: 'PRODUCTS_WRITE' }, ctx.caller)
  return page(ctx.db, products, args, { where: matching(args.filter ?? {}), ...sorts[args.sort ?? 'NEWEST'] })
}

function matching({ ids, minPrice, maxPrice, inStock, skuPrefix, includeArchived }: ProductFilter): SQL | undefined {
  return and(
    includeArchived ? undefined : eq(products.archived, false),
    ids ? inArray(products.id, ids) : undefined,
    typeof minPrice === 'number' ? gte(products.price, minPrice) : undefined,
    typeof maxPrice === 'number' ? lte(products.price, maxPrice) : undefined,
    inStock === true ? sql`${products.onHand} > ${products.held}` : undefined,
    inStock === false ? sql`${products.onHand} = ${products.held}` : undefined,
    skuPrefix ? startsWith(products.sku, skuPrefix) : undefined,
  )
}
