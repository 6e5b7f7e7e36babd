import { type SQL, sql } from 'drizzle-orm'
import { jsonEach } from '#kit/data/conditions.ts'
import { products } from '#subgraphs/products/tables.ts'

/**
 * Where a search looks: among the matches of a query of the index, among the products of a list, or among all that are for sale. In another
 * language than the first of LOCALES also among the matches in the index of `translated`, each of products without texts in a better one.
 */
export type Source = {
  query?: string | undefined
  better?: number[] | undefined
  translated?: { query: string; locale: number; better: number[] }[] | undefined
  listId?: string | undefined
}

/** So many products are sorted or counted. */
export const candidatesMost = 10_000

/** The first products of a source, as a table `candidates`. */
export function candidatesOf({ query, better, translated, listId }: Source, most: number = candidatesMost): SQL {
  if (query) return sql`(${matchesOf({ query, better, translated })} LIMIT ${most}) AS candidates`
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

/** The place in the index of translations, without the number of the language: as it is in the other index. */
export function placeIn(place: SQL): SQL<number> {
  return sql<number>`${place} & 281474976710655`
}

/** The condition that a place in the index of translations is after another, in a language. */
export function isIn(place: SQL, locale: SQL | number, after: SQL | number = 0): SQL {
  return sql`${place} > (${locale} << 48) + CAST(${after} AS INTEGER) AND ${place} < (${locale} + 1 << 48)`
}

/** The condition that the product with a place has no texts in these languages. */
export function lacks(better: SQL, place: SQL): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM ${better} AS better JOIN translated_places AS t ON t.locale = better.value WHERE t.product = ${rowAt(place)})`
}

function matchesOf({ query, better, translated }: Source): SQL {
  const place = sql`search_index.rowid`
  const others = better && sql`AND ${lacks(jsonEach(better), place)}`
  const matches = sql`SELECT search_index.rowid AS place FROM search_index WHERE search_index MATCH ${query} ${others ?? sql``}`
  return translated ? sql`SELECT place FROM (${translatedMatches(translated)} UNION ALL ${matches})` : matches
}

function translatedMatches(translated: Source['translated'] & object): SQL {
  const place = sql`translated_index.rowid`
  return sql`SELECT translated_index.rowid AS place
    FROM ${jsonEach(translated)} AS part CROSS JOIN translated_index
    WHERE translated_index MATCH part.value ->> 'query' AND ${isIn(place, sql`(part.value ->> 'locale')`)}
      AND ${lacks(sql`json_each(part.value -> 'better')`, place)}`
}
