import type { Context } from '#kit/context.ts'
import { type Connection, connectionOf, countedMost, decode, type Key, type PageArgs, pageSize } from '#kit/data/connection.ts'
import type { Db } from '#kit/data/database.ts'
import { Totals } from '#kit/data/totals.ts'
import type { Filter } from '#subgraphs/products/product-filter.ts'
import type { ProductRow } from '#subgraphs/products/tables.ts'
import { corrected } from './corrections.ts'
import { countMatches, findBySku, findMatches, type Match, type Query } from './matches.ts'
import type { Part } from './parts.ts'
import { anywhere, tiersOf } from './words.ts'

/** A text, the parts of the index with the words to look for in each, and what the products must be. `db` is where they are read. */
export type Search = { text: string; parts: Part[]; filter: Filter; db: Db }

type Found = Match & { tier: number }
/** The tier of a match, and its place in the index. */
type Position = { tier: number; place: number | undefined }

/** The product whose SKU is the text comes first, then the tiers of its words, then those of the words that stand in for them. */
const [skuTier, wordTiers, correctedTiers] = [0, 1, 10]

const totals = new Totals()

/** Returns a page of the matches, the best first, and the parts with the words by which they were found. Throws INVALID_INPUT. */
export async function relevantPage(
  ctx: Context,
  search: Search,
  { first, after }: PageArgs,
): Promise<{ parts: Part[]; page: Connection<ProductRow> }> {
  const size = pageSize(first)
  const { parts, rows } = await find(ctx, search, positionOf(after), size + 1)
  const keyOf = ({ tier, place, id }: Found): Key => ['match', `${tier} ${place}`, id]
  const total = () => countAll({ ...search, parts }, countedMost + 1)
  return { parts, page: connectionOf(rows, size, { after }, keyOf, total) }
}

/** The words of a text, or those of the index that stand in for them where nothing matches. */
export async function partsThatMatch(ctx: Context, { parts, db }: Search): Promise<Part[]> {
  if (await matches(db, parts)) return parts
  const others: Part[] = []
  for (const part of parts) others.push({ ...part, words: await corrected(ctx, part) })
  return others
}

/** The text with the words that were found in place of those that were not, in the first language that has them. */
export async function spellingOf({ db }: Search, parts: Part[]): Promise<string | null> {
  const slipped = parts.filter(({ words }) => words.some(({ instead }) => instead))
  for (const part of slipped) if (await matches(db, [part])) return part.words.map(({ word, instead }) => instead ?? word).join(' ')
  return null
}

/** Whether anything matches. */
export async function matches(db: Db, parts: Part[]): Promise<boolean> {
  for (const { words, ...texts } of parts) if ((await countMatches(db, { ...texts, query: anywhere(words) }, {}, 1)) > 0) return true
  return false
}

function countAll({ db, filter, parts }: Search, most: number): Promise<number> {
  const queries = parts.map(({ words, ...texts }) => ({ ...texts, query: anywhere(words) }))
  return totals.find(db, JSON.stringify([queries, filter]), async () => {
    let all = 0
    for (const query of queries) all += await countMatches(db, query, filter, most - all)
    return all
  })
}

function positionOf(after: string | null | undefined): Position {
  const [tier = skuTier, place] = after ? String(decode(after, 'match')[1]).split(' ').map(Number) : []
  return { tier, place }
}

/** The matches after a position, and the parts with the words by which they were found. */
async function find(ctx: Context, search: Search, start: Position, most: number): Promise<{ parts: Part[]; rows: Found[] }> {
  if (!(start.tier >= correctedTiers)) {
    const rows = await findWithSku(search, start, most)
    if (rows.length > 0 || start.place !== undefined) return { parts: search.parts, rows }
  }
  const parts = await partsThatMatch(ctx, search)
  const rows = parts === search.parts ? [] : await findInTiers({ ...search, parts }, correctedTiers, start, most)
  return { parts, rows }
}

async function findWithSku(search: Search, start: Position, most: number): Promise<Found[]> {
  const same = await findBySku(search.db, search.text.trim(), search.filter)
  const others = await findInTiers(search, wordTiers, start, same ? most + 1 : most)
  const rows = others.filter(({ id }) => id !== same?.id)
  return same && start.place === undefined ? [{ ...same, tier: skuTier }, ...rows] : rows
}

async function findInTiers(search: Search, firstTier: number, start: Position, most: number): Promise<Found[]> {
  const rows: Found[] = []
  const queries = search.parts.map(({ words, ...texts }) => ({ texts, tiers: tiersOf(words) }))
  for (const at of queries[0]?.tiers.keys() ?? []) {
    const [tier, limit] = [firstTier + at, most - rows.length]
    if (tier < start.tier || limit === 0) continue
    const wanted = queries.map(({ texts, tiers }) => ({ ...texts, query: tiers[at] ?? '' }))
    const found = await findInAll(search, wanted, limit, tier === start.tier ? start.place : undefined)
    rows.push(...found.map((row) => ({ ...row, tier })))
  }
  return rows
}

/** The matches of all parts together: each has its own products, and no two have the same place. */
async function findInAll({ db, filter }: Search, queries: Query[], limit: number, after: number | undefined): Promise<Match[]> {
  const found: Match[] = []
  for (const query of queries) found.push(...(await findMatches(db, query, filter, limit, after)))
  return queries.length === 1 ? found : found.toSorted((one, other) => one.place - other.place).slice(0, limit)
}
