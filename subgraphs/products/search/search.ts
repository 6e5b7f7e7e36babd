import type { Context } from '#kit/context.ts'
import { type Connection, connectionOf, countedMost, decode, type Key, type PageArgs, pageSize } from '#kit/data/page.ts'
import { settings } from '#subgraphs/products/settings.ts'
import type { ProductRow } from '#subgraphs/products/tables.ts'
import { corrected } from './corrections.ts'
import { countMatches, findBySku, findMatches, type Match } from './matches.ts'
import { anywhere, tiersOf, type Word, wordsOf } from './words.ts'

type Found = Match & { tier: number }
/** The tier of a match, and its place in the index. */
type Position = { tier: number; place: number | undefined }

/** The product whose SKU is the text comes first, then the tiers of its words, then those of the words that stand in for them. */
const [skuTier, wordTiers, correctedTiers] = [0, 1, 10]

/**
 * Returns a page of the products for sale that hold every word of the text, the best match first: the one with this SKU, then those with the
 * words in SKU or name, those with words that begin so, those with other forms of the words or with synonyms, and those that have them in the
 * description. Where nothing matches, words that differ by a slip of the hand stand in. Throws INVALID_INPUT.
 */
export async function searchProducts(ctx: Context, { text, first, after }: PageArgs & { text: string }): Promise<Connection<ProductRow>> {
  const size = pageSize(first)
  const { words, rows } = await find(ctx, text, positionOf(after), size + 1)
  const keyOf = ({ tier, place, id }: Found): Key => ['match', `${tier} ${place}`, id]
  return connectionOf(rows, size, after, keyOf, async () => (words.length === 0 ? 0 : countMatches(ctx, anywhere(words), countedMost + 1)))
}

function positionOf(after: string | null | undefined): Position {
  const [tier = skuTier, place] = after ? String(decode(after, 'match')[1]).split(' ').map(Number) : []
  return { tier, place }
}

/** The matches after a position, and the words by which they were found. */
async function find(ctx: Context, text: string, start: Position, most: number): Promise<{ words: Word[]; rows: Found[] }> {
  const words = wordsOf(text, settings.of(ctx.config).SEARCH_SYNONYMS)
  if (words.length === 0) return { words, rows: [] }
  if (!(start.tier >= correctedTiers)) {
    const rows = await findWithSku(ctx, text.trim(), words, start, most)
    if (rows.length > 0 || start.place !== undefined) return { words, rows }
  }
  const others = await corrected(ctx, words)
  return { words: others, rows: await findInTiers(ctx, tiersOf(others), correctedTiers, start, most) }
}

async function findWithSku(ctx: Context, sku: string, words: Word[], start: Position, most: number): Promise<Found[]> {
  const same = await findBySku(ctx, sku)
  const others = await findInTiers(ctx, tiersOf(words), wordTiers, start, same ? most + 1 : most)
  const rows = others.filter(({ id }) => id !== same?.id)
  return same && start.place === undefined ? [{ ...same, tier: skuTier }, ...rows] : rows
}

async function findInTiers(ctx: Context, tiers: string[], firstTier: number, start: Position, most: number): Promise<Found[]> {
  const rows: Found[] = []
  for (const [at, query] of tiers.entries()) {
    const [tier, limit] = [firstTier + at, most - rows.length]
    if (tier < start.tier || limit === 0) continue
    const found = await findMatches(ctx, query, limit, tier === start.tier ? start.place : undefined)
    rows.push(...found.map((row) => ({ ...row, tier })))
  }
  return rows
}
