// What a search with facets must say, by looking at every product.
import type { Filter, Good, Wanted } from './faceted-goods.ts'

type Facet = 'categories' | 'price' | 'availability' | 'colour' | 'gift' | 'height' | 'none'

export const facetsDocument = `query ($text: String!, $filter: ProductFilter, $sort: ProductSearchSort) {
  searchProducts(text: $text, filter: $filter, sort: $sort, first: 100) {
    edges { node { sku } }
    totalCount
    facets {
      categories { category { name } count }
      price { minPrice maxPrice count }
      availability { inStock soldOut }
      attributes { attribute { code } values { value count } min max count }
      countsAreExact
    }
  }
}`

/** What a search says, with its lists in an order that does not matter. */
export function readFacets({
  edges,
  totalCount,
  facets: { categories, price, availability, attributes, countsAreExact },
}: ReturnType<typeof JSON.parse>) {
  const counts = (rows: { count: number }[], nameOf: (row: never) => string) =>
    Object.fromEntries(rows.map((row) => [nameOf(row as never), row.count]))
  const of = (code: string) => attributes.find((one: { attribute: { code: string } }) => one.attribute.code === code)
  return {
    skus: pageOf(edges.map(({ node }: { node: { sku: string } }) => node.sku)),
    totalCount,
    categories: counts(categories, ({ category }: { category: { name: string } }) => category.name),
    price: counts(price, ({ minPrice, maxPrice }: { minPrice: number; maxPrice: number }) => `${minPrice}-${maxPrice}`),
    availability,
    colour: counts(of('colour')?.values ?? [], ({ value }: { value: string }) => value),
    gift: counts(of('gift')?.values ?? [], ({ value }: { value: string }) => value),
    height: [of('height')?.min ?? null, of('height')?.max ?? null, of('height')?.count ?? 0],
    maker: of('maker'),
    countsAreExact,
  }
}

/** The same, by looking at every product. */
export function recount(goods: Good[], ids: Map<string, string>, text: string, filter: Filter): ReturnType<typeof readFacets> {
  const under = (facet: Facet) => goods.filter((good) => (text === '' || good.words.includes(text)) && matches(good, ids, filter, facet))
  const tally = (names: string[]) =>
    Object.fromEntries(
      Map.groupBy(names, (name) => name)
        .entries()
        .map(([name, all]) => [name, all.length]),
    )
  const heights = under('height').flatMap(({ height }) => height ?? [])
  const isInStock = under('availability').map(({ stock }) => stock > 0)
  return {
    skus: pageOf(under('none').map(({ sku }) => sku)),
    totalCount: under('none').length,
    categories: tally(under('categories').flatMap(({ categories }) => [...withAncestors(categories)])),
    price: tally(under('price').map(({ price }) => rangeOf(price))),
    availability: { inStock: isInStock.filter(Boolean).length, soldOut: isInStock.filter((is) => !is).length },
    colour: tally(under('colour').flatMap(({ colours }) => colours)),
    gift: tally(under('gift').map(({ gift }) => String(gift))),
    height: heights.length > 0 ? [Math.min(...heights), Math.max(...heights), heights.length] : [null, null, 0],
    maker: undefined,
    countsAreExact: true,
  }
}

/** Those on a page, where it has all. */
function pageOf(skus: string[]): string[] | string {
  return skus.length < 100 ? skus.sort() : 'a whole page'
}

function matches(good: Good, ids: Map<string, string>, { minPrice, maxPrice, inStock, categoryId, attributes = [] }: Filter, facet: Facet) {
  const isPriced = facet === 'price' || (good.price >= (minPrice ?? 0) && good.price <= (maxPrice ?? Number.POSITIVE_INFINITY))
  const isThere = facet === 'availability' || inStock === undefined || inStock === good.stock > 0
  const isIn =
    facet === 'categories' || !categoryId || withAncestors(good.categories).has([...ids].find(([, id]) => id === categoryId)?.[0] ?? '')
  return isPriced && isThere && isIn && attributes.every(({ code, ...wanted }) => facet === code || hasValue(good, code, wanted))
}

function hasValue({ colours, gift, height }: Good, code: string, { values = [], min = -1, max = 1e9 }: Wanted) {
  if (code === 'colour') return colours.some((colour) => values.includes(colour))
  return code === 'gift' ? values.includes(String(gift)) : height !== undefined && height >= min && height <= max
}

function withAncestors(categories: string[]): Set<string> {
  return new Set(categories.flatMap((name) => [name, name.split('/')[0] ?? '']))
}

function rangeOf(price: number): string {
  const steps = [0, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
  const at = steps.findLastIndex((step) => step <= price)
  return `${steps[at]}-${(steps[at + 1] ?? 0) - 1}`
}
