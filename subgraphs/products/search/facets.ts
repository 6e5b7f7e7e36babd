import type { Context } from '#kit/context.ts'
import { askedCurrency } from '#schema/currencies.ts'
import type { Filter } from '#subgraphs/products/product-filter.ts'
import type { AvailabilityFacet, PriceFacet } from '#subgraphs/products/schema.generated.ts'
import { type CategoryRow, categories } from '#subgraphs/products/tables.ts'
import { type AttributeFacet, attributesOf, type Counted } from './attribute-facets.ts'
import type { Source } from './candidates.ts'
import { isCountedWhole } from './counted.ts'
import { countAvailable, countOfCategories, countPrices } from './facet-counts.ts'
import { countOtherPrices } from './other-prices.ts'

export type Facets = {
  categories: CategoryFacet[]
  price: PriceFacet[]
  availability: AvailabilityFacet
  attributes: AttributeFacet[]
  countsAreExact: boolean
}

type CategoryFacet = { category: CategoryRow; count: number }

/** The facets of a search, each counted only where it is selected, and under all filters but its own. */
export function facetsOf(ctx: Context, filter: Filter, matches?: Source): Facets {
  const counted = (others: Filter): Counted => ({
    source: matches ?? { listId: listOf(others) },
    filter: { ...others, isForSale: true },
  })
  return {
    categories: lazily(() => categoriesOf(ctx, counted({ ...filter, categoryId: undefined }))),
    price: lazily(() => pricesOf(ctx, counted({ ...filter, minPrice: undefined, maxPrice: undefined, currency: undefined }))),
    availability: lazily(() => availabilityOf(ctx, counted({ ...filter, isInStock: undefined, isSoldOut: undefined }))),
    attributes: lazily(() => attributesOf(ctx, filter, counted)),
    countsAreExact: lazily(() => isExact(ctx, [counted(filter).source, counted({ ...filter, categoryId: undefined }).source])),
  }
}

function listOf({ categoryId, collectionId }: Filter): string | undefined {
  return categoryId ?? collectionId ?? undefined
}

async function isExact(ctx: Context, sources: Source[]): Promise<boolean> {
  for (const source of sources) if (!(await isCountedWhole(ctx, source))) return false
  return true
}

/** graphql-js calls a function in place of a field's value: what is not selected is not counted. */
function lazily<T>(count: () => Promise<T>): T {
  return count as unknown as T
}

async function categoriesOf(ctx: Context, { source, filter }: Counted): Promise<CategoryFacet[]> {
  const counts = await countOfCategories(ctx, { ...source, ...filter })
  const rows = await Promise.all(counts.map(({ id }) => ctx.load.one(categories, 'id', id)))
  return counts.flatMap(({ count }, at) => (rows[at] ? [{ category: rows[at], count }] : []))
}

function pricesOf(ctx: Context, { source, filter }: Counted): Promise<PriceFacet[]> {
  const currency = askedCurrency(ctx)
  return currency ? countOtherPrices(ctx, { ...source, ...filter }, currency) : countPrices(ctx, { ...source, ...filter })
}

async function availabilityOf(ctx: Context, { source, filter }: Counted): Promise<AvailabilityFacet> {
  const [counts] = await countAvailable(ctx, { ...source, ...filter })
  return counts ?? { inStock: 0, soldOut: 0 }
}
