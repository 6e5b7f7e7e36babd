import type { Context } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { type Connection, connectionOf, countedMost, decode, type Key, type PageArgs, pageSize } from '#kit/data/page.ts'
import { Totals } from '#kit/data/totals.ts'
import type { Filter } from '#subgraphs/products/product-filter.ts'
import type { ProductRow } from '#subgraphs/products/tables.ts'
import { corrected } from './corrections.ts'
import { countMatches, findBySku, findMatches, type Match } from './matches.ts'
import { anywhere, tiersOf, type Word } from './words.ts'

/** A text with its words, and what the products must be. `db` is where they are read. */
export type Search = { text: string; words: Word[]; filter: Filter; db: Db }

type Found = Match & { tier: number }
/** The tier of a match, and its place in the index. */
type Position = { tier: number; place: number | undefined }

/** The product whose SKU is the text comes first, then the tiers of its words, then those of the words that stand in for them. */
const [skuTier, wordTiers, correctedTiers] = [0, 1, 10]

const totals = new Totals()

/** Returns a page of the matches, the best first, and the words by which they were found. Throws INVALID_INPUT. */
export async function relevantPage(
  ctx: Context,
  search: Search,
  { first, after }: PageArgs,
): Promise<{ words: Word[]; page: Connection<ProductRow> }> {
  const size = pageSize(first)
  const { words, rows } = await find(ctx, search, positionOf(after), size + 1)
  const keyOf = ({ tier, place, id }: Found): Key => ['match', `${tier} ${place}`, id]
  const total = () => countAll(search, anywhere(words))
  return { words, page: connectionOf(rows, size, after, keyOf, total) }
}

/** The words of a text, or those of the index that stand in for them where nothing matches. */
export async function wordsThatMatch(ctx: Context, { words, db }: Search): Promise<Word[]> {
  return (await countMatches(db, anywhere(words), {}, 1)) > 0 ? words : corrected(ctx, words)
}

function countAll({ db, filter }: Search, query: string): Promise<number> {
  return totals.find(db, JSON.stringify([query, filter]), () => countMatches(db, query, filter, countedMost + 1))
}

function positionOf(after: string | null | undefined): Position {
  const [tier = skuTier, place] = after ? String(decode(after, 'match')[1]).split(' ').map(Number) : []
  return { tier, place }
}

/** The matches after a position, and the words by which they were found. */
async function find(ctx: Context, search: Search, start: Position, most: number): Promise<{ words: Word[]; rows: Found[] }> {
  if (!(start.tier >= correctedTiers)) {
    const rows = await findWithSku(search, start, most)
    if (rows.length > 0 || start.place !== undefined) return { words: search.words, rows }
  }
  const words = await wordsThatMatch(ctx, search)
  const rows = words === search.words ? [] : await findInTiers({ ...search, words }, correctedTiers, start, most)
  return { words, rows }
}

async function findWithSku(search: Search, start: Position, most: number): Promise<Found[]> {
  const same = await findBySku(search.db, search.text.trim(), search.filter)
  const others = await findInTiers(search, wordTiers, start, same ? most + 1 : most)
  const rows = others.filter(({ id }) => id !== same?.id)
  return same && start.place === undefined ? [{ ...same, tier: skuTier }, ...rows] : rows
}

async function findInTiers({ words, filter, db }: Search, firstTier: number, start: Position, most: number): Promise<Found[]> {
  const rows: Found[] = []
  for (const [at, query] of tiersOf(words).entries()) {
    const [tier, limit] = [firstTier + at, most - rows.length]
    if (tier < start.tier || limit === 0) continue
    const found = await findMatches(db, query, filter, limit, tier === start.tier ? start.place : undefined)
    rows.push(...found.map((row) => ({ ...row, tier })))
  }
  return rows
}
