import { and, eq, gt, gte, isNull, lte, not, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList, jsonEach, startsWith } from '#kit/data/conditions.ts'
import { admit } from '#kit/graph/roles.ts'
import { askedCurrency } from '#schema/currencies.ts'
import { canonical } from '#schema/locales.ts'
import { conditionsOf, fewHolders, type WantedValue } from './attributes/conditions.ts'
import { lookUpCategory } from './categories/categories.ts'
import type { ProductFilter } from './schema.generated.ts'
import { products } from './tables.ts'

/** What products must be, as a statement takes it. `addedFrom` is the least id, `currency` that of the prices and `saleCurrency` that of the sales, where it is not the shop's own. */
export type Filter = Pick<ProductFilter, 'ids' | 'minPrice' | 'maxPrice' | 'skuPrefix' | 'categoryId' | 'collectionId'> & {
  isForSale?: true
  isDraft?: true
  isArchived?: true
  isInStock?: true
  isSoldOut?: true
  isOnSale?: true
  isRegular?: true
  addedFrom?: string | undefined
  currency?: string | undefined
  saleCurrency?: string | undefined
  attributes?: WantedValue[] | undefined
  untranslated?: string | undefined
}

/**
 * Returns the filter of a list of products: `ids` too, where few products meet a condition on an attribute. Throws INVALID_INPUT for such a
 * condition that cannot be met or for a category by id and slug, FORBIDDEN or UNAUTHENTICATED where others than staff with PRODUCTS_WRITE ask
 * what is untranslated.
 */
export async function filterOf(
  ctx: Context,
  { inStock, onSale, includeArchived, status, attributes, untranslated, ids, categorySlug, ...filter }: ProductFilter,
): Promise<Filter> {
  if (untranslated) admit({ kind: 'admin', can: 'PRODUCTS_WRITE' }, ctx.caller)
  const wanted = attributes?.length ? await conditionsOf(ctx.db, attributes, ['filter', 'attributes']) : undefined
  return {
    ...filter,
    ...(categorySlug && { categoryId: await idOf(ctx, categorySlug, filter.categoryId) }),
    currency: filter.minPrice || filter.maxPrice ? askedCurrency(ctx) : undefined,
    saleCurrency: typeof onSale === 'boolean' ? askedCurrency(ctx) : undefined,
    attributes: wanted,
    untranslated: untranslated ? (canonical(untranslated) ?? untranslated) : undefined,
    ids: ids ?? (wanted && (await fewHolders(ctx.db, wanted))),
    ...((status === 'ACTIVE' || (!status && !includeArchived)) && { isForSale: true }),
    ...(status === 'DRAFT' && { isDraft: true }),
    ...(status === 'ARCHIVED' && { isArchived: true }),
    ...(onSale === true && { isOnSale: true }),
    ...(onSale === false && { isRegular: true }),
    ...(inStock === true && { isInStock: true }),
    ...(inStock === false && { isSoldOut: true }),
  }
}

/** The condition that a product matches. A variant matches nothing: its product does. */
export function matching(filter: Filter): SQL | undefined {
  return and(isNull(products.parentId), conditionsBeside(filter))
}

/** The same for a product that is known not to be a variant. */
export function conditionsBeside({
  ids,
  minPrice,
  maxPrice,
  skuPrefix,
  addedFrom,
  currency,
  saleCurrency,
  categoryId,
  collectionId,
  attributes,
  untranslated,
  ...is
}: Filter) {
  return and(
    is.isForSale ? eq(products.archived, false) : undefined,
    is.isDraft || is.isArchived ? and(eq(products.archived, true), eq(products.draft, is.isDraft ?? false)) : undefined,
    ids ? inList(products.id, ids) : undefined,
    currency ? hasPrice(currency, minPrice, maxPrice) : undefined,
    minPrice && !currency ? gte(products.price, minPrice) : undefined,
    maxPrice && !currency ? lte(products.price, maxPrice) : undefined,
    is.isInStock ? gt(products.available, 0) : undefined,
    is.isSoldOut ? eq(products.available, 0) : undefined,
    is.isOnSale ? isOnSale(saleCurrency) : undefined,
    is.isRegular ? not(isOnSale(saleCurrency)) : undefined,
    addedFrom ? gte(products.id, addedFrom) : undefined,
    skuPrefix ? startsWith(products.sku, skuPrefix) : undefined,
    categoryId ? (is.isForSale ? isListed(categoryId) : isInCategory(categoryId)) : undefined,
    collectionId ? isListed(collectionId) : undefined,
    attributes ? hasValues(attributes) : undefined,
    untranslated ? lacksName(untranslated) : undefined,
  )
}

/** A slug that no category has stands for itself: nothing is listed under it either. */
async function idOf(ctx: Context, slug: string, id: string | null | undefined): Promise<string> {
  const category = await lookUpCategory(ctx, { id: id ?? null, slug })
  return category?.id ?? slug
}

function hasPrice(currency: string, min: number | null | undefined, max: number | null | undefined): SQL {
  return sql`EXISTS (
    SELECT 1 FROM currency_prices AS c WHERE c.productId = ${products.id} AND c.currency = ${currency} AND c.groupId = ''
      ${min ? sql`AND c.price >= ${min}` : sql``} ${max ? sql`AND c.price <= ${max}` : sql``})`
}

/** A product with variants is on sale where one of them is. */
function isOnSale(currency: string | undefined): SQL {
  const ofCurrency = sql`currency_prices AS s WHERE s.currency = ${currency} AND s.groupId = ''`
  const sales = currency ? ofCurrency : sql`product_details AS s WHERE true`
  const hasSale = (id: SQL) => sql`EXISTS (SELECT 1 FROM ${sales} AND s.productId = ${id} AND s.regularPrice IS NOT NULL)`
  return sql`(${hasSale(sql`${products.id}`)} OR EXISTS (
    SELECT 1 FROM products AS v WHERE v.parentId = ${products.id} AND v.archived = 0 AND ${hasSale(sql`v.id`)}))`
}

function isListed(listId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM listed_products AS l WHERE l.listId = ${listId} AND l.productId = ${products.id})`
}

/** An archived product is in no list, but stays in its categories. */
function isInCategory(categoryId: string): SQL {
  return sql`EXISTS (
    SELECT 1 FROM product_categories AS c JOIN category_paths AS p ON p.categoryId = c.categoryId
    WHERE c.productId = ${products.id} AND p.ancestorId = ${categoryId})`
}

function lacksName(locale: string): SQL {
  return sql`NOT EXISTS (
    SELECT 1 FROM translations AS t WHERE t.subject = ${products.id} AND t.locale = ${locale} AND t.name IS NOT NULL)`
}

function hasValues(wanted: WantedValue[]): SQL {
  return sql`NOT EXISTS (
    SELECT 1 FROM ${jsonEach(wanted)} AS wanted
    WHERE NOT EXISTS (
      SELECT 1 FROM product_attributes AS a
      WHERE a.productId = ${products.id} AND a.attributeId = wanted.value ->> 'id'
        AND (wanted.value -> 'values' IS NULL OR a.text IN (SELECT value FROM json_each(wanted.value -> 'values')))
        AND (wanted.value ->> 'min' IS NULL OR a.number >= wanted.value ->> 'min')
        AND (wanted.value ->> 'max' IS NULL OR a.number <= wanted.value ->> 'max')))`
}
