import type { Context } from '#kit/context.ts'
import { type Connection, type PageArgs, pagesOf } from '#kit/data/page.ts'
import { listProducts } from '#subgraphs/products/catalogue.ts'
import { type Filter, filterOf, matching } from '#subgraphs/products/product-filter.ts'
import type { ProductFilter, ProductSearchSort } from '#subgraphs/products/schema.generated.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { type Facets, facetsOf } from './facets.ts'
import { type Part, partsOf, sourceOf } from './parts.ts'
import { partsThatMatch, relevantPage, type Search, spellingOf } from './relevance.ts'
import { sortedPage } from './sorted.ts'

type Args = PageArgs & { text: string; filter?: ProductFilter | null; sort?: ProductSearchSort | null }
type Page = Connection<ProductRow>
type Found = Page & { didYouMean: string | null; facets: Facets }

const bestSellers = pagesOf(products, { where: matching, by: 'sold' })

/**
 * Returns a page of the products for sale that match the filter and have every word of the text. By relevance the one whose SKU is the text
 * comes first, then those with the words in SKU or name, with words that begin so, with other forms of the words or with synonyms, and with
 * the words in the description. Where nothing matches, words that differ by a slip of the hand stand in. Without a text all products that
 * match the filter are listed, by relevance those first that sell best. Throws INVALID_INPUT.
 */
export async function searchProducts(ctx: Context, { text, filter, sort, ...page }: Args): Promise<Found> {
  const order = sort ?? 'RELEVANCE'
  const given = givenIn(filter ?? {})
  const wanted = Object.keys(given).length === 0 ? {} : await filterOf(ctx, given)
  // without the ids that another condition comes to: a facet leaves that condition out
  const counted = { ...wanted, ids: given.ids }
  if (text.trim() === '') return { ...(await browse(ctx, given, wanted, order, page)), didYouMean: null, facets: facetsOf(ctx, counted) }
  const parts = await partsOf(ctx, text)
  // nothing but signs: no product has them
  if (parts.every(({ words }) => words.length === 0)) return searchProducts(ctx, { text: '', filter: { ids: [] }, sort: 'NEWEST' })
  const search = { text, parts, filter: wanted, db: Object.keys(wanted).length === 0 ? ctx.db : ctx.aside }
  const { parts: found, page: result } = await findText(ctx, search, order, page)
  const didYouMean = result.edges.length > 0 ? await spellingOf(search, found) : null
  return { ...result, didYouMean, facets: facetsOf(ctx, counted, sourceOf(found)) }
}

/** What is not for sale is never found, whatever the filter says of it. */
function givenIn({ includeArchived, status, ...filter }: ProductFilter): ProductFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined))
}

function browse(ctx: Context, given: ProductFilter, wanted: Filter, sort: ProductSearchSort, page: PageArgs): Promise<Page> {
  if (sort !== 'RELEVANCE' && sort !== 'BEST_SELLING') return listProducts(ctx, { ...page, filter: given, sort })
  const listId = wanted.categoryId ?? wanted.collectionId ?? undefined
  if (listId) return sortedPage(ctx, { listId }, wanted, 'BEST_SELLING', page)
  return bestSellers(ctx.db, page, { ...wanted, isForSale: true })
}

async function findText(ctx: Context, search: Search, sort: ProductSearchSort, page: PageArgs): Promise<{ parts: Part[]; page: Page }> {
  if (sort === 'RELEVANCE') return relevantPage(ctx, search, page)
  const parts = await partsThatMatch(ctx, search)
  return { parts, page: await sortedPage(ctx, sourceOf(parts), search.filter, sort, page) }
}
