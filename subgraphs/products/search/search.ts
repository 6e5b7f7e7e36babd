import type { Context } from '#kit/context.ts'
import { type Connection, type PageArgs, pagesOf } from '#kit/data/page.ts'
import { listProducts } from '#subgraphs/products/catalogue.ts'
import { type Filter, filterOf, matching } from '#subgraphs/products/product-filter.ts'
import type { ProductFilter, ProductSearchSort } from '#subgraphs/products/schema.generated.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { type Facets, facetsOf } from './facets.ts'
import { relevantPage, type Search, wordsThatMatch } from './relevance.ts'
import { sortedPage } from './sorted.ts'
import { anywhere, type Word, wordsOf } from './words.ts'

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
  const words = wordsOf(text, settings.of(ctx.config).SEARCH_SYNONYMS)
  // nothing but signs: no product has them
  if (words.length === 0) return searchProducts(ctx, { text: '', filter: { ids: [] }, sort: 'NEWEST' })
  const search = { text, words, filter: wanted, db: Object.keys(wanted).length === 0 ? ctx.db : ctx.aside }
  const { words: found, page: result } = await findText(ctx, search, order, page)
  return { ...result, didYouMean: result.edges.length > 0 ? spelling(found) : null, facets: facetsOf(ctx, counted, anywhere(found)) }
}

/** What is not for sale is never found, whatever the filter says of it. */
function givenIn({ includeArchived, status, ...filter }: ProductFilter): ProductFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined))
}

function browse(ctx: Context, given: ProductFilter, wanted: Filter, sort: ProductSearchSort, page: PageArgs): Promise<Page> {
  if (sort !== 'RELEVANCE' && sort !== 'BEST_SELLING') return listProducts(ctx, { ...page, filter: given, sort })
  const listId = wanted.categoryId ?? wanted.collectionId ?? undefined
  if (listId) return sortedPage(ctx.aside, { listId }, wanted, 'BEST_SELLING', page)
  return bestSellers(ctx.db, page, { ...wanted, isForSale: true })
}

async function findText(ctx: Context, search: Search, sort: ProductSearchSort, page: PageArgs): Promise<{ words: Word[]; page: Page }> {
  if (sort === 'RELEVANCE') return relevantPage(ctx, search, page)
  const words = await wordsThatMatch(ctx, search)
  return { words, page: await sortedPage(ctx.aside, { query: anywhere(words) }, search.filter, sort, page) }
}

/** The text with the words that were found in place of those that were not. */
function spelling(words: Word[]): string | null {
  return words.some(({ instead }) => instead) ? words.map(({ word, instead }) => instead ?? word).join(' ') : null
}
