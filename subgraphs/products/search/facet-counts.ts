import { countedBy } from './counted.ts'

/** So many categories are counted, the most frequent first. */
const categoriesMost = 100
/** Where the ranges of prices begin, in the smallest unit. */
const steps = [0, ...[2, 3, 4, 5, 6, 7].flatMap((zeros) => [1, 2, 5].map((digit) => digit * 10 ** zeros))]

/** How many products have a price in each range, the cheapest first. */
export const countPrices = countedBy((facts) => rangesOf(facts.map(({ price }) => price)))

/** How many products can be ordered now, and how many cannot. */
export const countAvailable = countedBy((facts) => {
  const inStock = facts.filter(({ isInStock }) => isInStock).length
  return [{ inStock, soldOut: facts.length - inStock }]
})

/** How many products are in each category, or below it. */
export const countOfCategories = countedBy((facts) => {
  const counts = new Map<string, number>()
  for (const { lists } of facts) for (const id of lists) counts.set(id, (counts.get(id) ?? 0) + 1)
  const categories = Array.from(counts, ([id, count]) => ({ id, count })).filter(({ id }) => id.startsWith('cat_'))
  return categories.toSorted((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1)).slice(0, categoriesMost)
})

/** Counts prices by ranges, the cheapest first. */
export function rangesOf(prices: number[]) {
  const counts = steps.map(() => 0)
  for (const price of prices) counts[rangeOf(price)] = (counts[rangeOf(price)] ?? 0) + 1
  const ranges = counts.map((count, at) => ({
    minPrice: steps[at] ?? 0,
    maxPrice: at + 1 < steps.length ? (steps[at + 1] ?? 0) - 1 : null,
    count,
  }))
  return ranges.filter(({ count }) => count > 0)
}

function rangeOf(price: number): number {
  let at = steps.length - 1
  while (at > 0 && (steps[at] ?? 0) > price) at -= 1
  return at
}
