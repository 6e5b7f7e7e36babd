import type { Context } from '#kit/context.ts'
import type { Filter } from '#subgraphs/products/product-filter.ts'
import type { AvailabilityFacet, PriceFacet } from '#subgraphs/products/schema.generated.ts'
import { type CategoryRow, categories } from '#subgraphs/products/tables.ts'
import { type AttributeFacet, attributesOf, type Counted } from './attribute-facets.ts'
import { candidatesMost, type Source } from './candidates.ts'
import { countCandidates } from './counted.ts'
import { countAvailable, countOfCategories, countPrices } from './facet-counts.ts'

export type Facets = {
  categories: CategoryFacet[]
  price: PriceFacet[]
  availability: AvailabilityFacet
  attributes: AttributeFacet[]
  countsAreExact: boolean
}

type CategoryFacet = { category: CategoryRow; count: number }

/** Where the ranges of prices begin, in the smallest unit. */
const steps = [0, ...[2, 3, 4, 5, 6, 7].flatMap((zeros) => [1, 2, 5].map((digit) => digit * 10 ** zeros))]

/** The facets of a search, each counted only where it is selected, and under all filters but its own. */
export function facetsOf(ctx: Context, filter: Filter, matches?: Source): Facets {
  const counted = (others: Filter): Counted => ({
    source: matches ?? { listId: listOf(others) },
    filter: { ...others, isForSale: true },
  })
  return {
    categories: lazily(() => categoriesOf(ctx, counted({ ...filter, categoryId: undefined }))),
    price: lazily(() => pricesOf(ctx, counted({ ...filter, minPrice: undefined, maxPrice: undefined }))),
    availability: lazily(() => availabilityOf(ctx, counted({ ...filter, isInStock: undefined, isSoldOut: undefined }))),
    attributes: lazily(() => attributesOf(ctx, filter, counted)),
    countsAreExact: lazily(() => isExact(ctx, [counted(filter).source, counted({ ...filter, categoryId: undefined }).source])),
  }
}

function listOf({ categoryId, collectionId }: Filter): string | undefined {
  return categoryId ?? collectionId ?? undefined
}

async function isExact(ctx: Context, sources: Source[]): Promise<boolean> {
  const counts = await Promise.all(sources.map((source) => countCandidates(ctx.aside, source, candidatesMost + 1)))
  return counts.every((count) => count <= candidatesMost)
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

async function pricesOf(ctx: Context, { source, filter }: Counted): Promise<PriceFacet[]> {
  const counts = new Map<number, number>()
  for (const { price, count } of await countPrices(ctx, { ...source, ...filter })) {
    const step = steps.findLastIndex((least) => least <= price)
    counts.set(step, (counts.get(step) ?? 0) + count)
  }
  const found = [...counts].toSorted(([one], [other]) => one - other)
  return found.map(([step, count]) => ({
    minPrice: steps[step] ?? 0,
    maxPrice: step + 1 < steps.length ? (steps[step + 1] ?? 0) - 1 : null,
    count,
  }))
}

async function availabilityOf(ctx: Context, { source, filter }: Counted): Promise<AvailabilityFacet> {
  const counts = await countAvailable(ctx, { ...source, ...filter })
  const countOf = (wanted: number) => counts.find(({ isInStock }) => isInStock === wanted)?.count ?? 0
  return { inStock: countOf(1), soldOut: countOf(0) }
}
