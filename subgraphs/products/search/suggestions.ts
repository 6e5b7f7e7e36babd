import { and, gt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { type CategoryRow, categories, type ProductRow } from '#subgraphs/products/tables.ts'
import { countMatches } from './matches.ts'
import { relevantPage } from './relevance.ts'
import { selectBetween } from './vocabulary.ts'
import { anywhere, type Synonyms, type Word, wordsOf } from './words.ts'

type Suggestions = { words: string[]; products: ProductRow[]; categories: CategoryRow[] }

/** One letter begins too many words. */
const lettersLeast = 2
/** So many words that begin alike are looked at. */
const completionsMost = 200

const selectCategories = statement((db, { patterns, limit }: { patterns: string[]; limit: number }) =>
  db
    .select()
    .from(categories)
    .where(
      and(
        gt(categories.productCount, 0),
        sql`NOT EXISTS (SELECT 1 FROM ${jsonEach(patterns)} AS wanted WHERE ' ' || ${categories.name} NOT LIKE wanted.value)`,
      ),
    )
    .orderBy(sql`length(${categories.name})`, categories.id)
    .limit(limit),
)

/** What a shopper may be typing: texts with the last word completed, products and categories. */
export async function suggest(ctx: Context, { text, first }: { text: string; first?: number | null }): Promise<Suggestions> {
  const [synonyms, most] = [settings.of(ctx.config).SEARCH_SYNONYMS, first ?? 5]
  const words = wordsOf(text, synonyms)
  if (words.length === 0) return { words: [], products: [], categories: [] }
  const { page } = await relevantPage(ctx, { text, words, filter: {}, db: ctx.db }, { first: most })
  const patterns = words.map(({ word }) => `% ${word}%`)
  return {
    words: await completions(ctx, words, synonyms, most),
    products: page.edges.map(({ node }) => node),
    categories: await selectCategories.all(ctx.db, { patterns, limit: most }),
  }
}

/** The text with each word that its last one begins, the most frequent first, where products match. */
async function completions(ctx: Context, words: Word[], synonyms: Synonyms, most: number): Promise<string[]> {
  const [before, last = ''] = [words.slice(0, -1).map(({ word }) => word), words.at(-1)?.word]
  if ([...last].length < lettersLeast) return []
  const begun = await selectBetween.all(ctx.db, { from: last, to: `${last}\u{10ffff}`, limit: completionsMost })
  const found: string[] = []
  for (const { term } of begun.filter(({ term }) => /^\p{L}+$/u.test(term)).toSorted((one, other) => other.doc - one.doc)) {
    if (found.length === most) break
    const text = [...before, term].join(' ')
    if ((await countMatches(ctx.db, anywhere(wordsOf(text, synonyms)), {}, 1)) > 0) found.push(text)
  }
  return found
}
