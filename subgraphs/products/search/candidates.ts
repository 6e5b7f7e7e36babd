import { type SQL, sql } from 'drizzle-orm'
import { products } from '#subgraphs/products/tables.ts'

/** Where a search looks: among the matches of a query of the index, among the products of a list, or among all that are for sale. */
export type Source = { query?: string | undefined; listId?: string | undefined }

/** So many products are sorted or counted. */
export const candidatesMost = 10_000

/** The first products of a source, as a table `candidates`. */
export function candidatesOf({ query, listId }: Source, most: number = candidatesMost): SQL {
  if (query) return sql`(SELECT rowid AS place FROM search_index WHERE search_index MATCH ${query} LIMIT ${most}) AS candidates`
  if (listId) return sql`(SELECT productId AS id FROM listed_products WHERE listId = ${listId} LIMIT ${most}) AS candidates`
  return sql`(SELECT id FROM products WHERE archived = 0 AND parentId IS NULL ORDER BY id DESC LIMIT ${most}) AS candidates`
}

/** The condition that a product is this candidate. */
export function isCandidate({ query }: Source): SQL {
  return query ? sql`${products}.rowid = ${rowAt(sql`candidates.place`)}` : sql`${products.id} = candidates.id`
}

/** The row of a product in the index, which is sorted by the length of the name, and then by age, the newest first. */
export function placeOf(): SQL<number> {
  return sql<number>`(length(${products.name}) << 32) + 4294967295 - ${products}.rowid`
}

/** The row of the product that has a place in the index. */
export function rowAt(place: SQL): SQL {
  return sql`4294967295 - (${place} & 4294967295)`
}
