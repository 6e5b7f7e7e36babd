import { and, gt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { fallbacksOf } from '#schema/locales.ts'
import { sharedSettings } from '#schema/settings.ts'
import { type CategoryRow, categories, type ProductRow } from '#subgraphs/products/tables.ts'
import { nameIn } from '#subgraphs/products/translations/names.ts'
import { type Part, partsOf } from './parts.ts'
import { matches, relevantPage } from './relevance.ts'
import { wordsBetween } from './vocabulary.ts'
import type { Word } from './words.ts'

type Suggestions = { words: string[]; products: ProductRow[]; categories: CategoryRow[] }

/** One letter begins too many words. */
const lettersLeast = 2
/** So many words that begin alike are looked at. */
const completionsMost = 200

const selectCategories = statement(
  (db, { patterns, limit, locales }: { patterns: string[]; limit: number; locales?: string[] | undefined }) => {
    const name = locales ? nameIn(categories, locales) : sql`${categories.name}`
    return db
      .select()
      .from(categories)
      .where(
        and(
          gt(categories.productCount, 0),
          sql`NOT EXISTS (SELECT 1 FROM ${jsonEach(patterns)} AS wanted WHERE ' ' || ${name} NOT LIKE wanted.value)`,
        ),
      )
      .orderBy(sql`length(${name})`, categories.id)
      .limit(limit)
  },
)

/** What a shopper may be typing: texts with the last word completed, products and categories. */
export async function suggest(ctx: Context, { text, first }: { text: string; first?: number | null }): Promise<Suggestions> {
  const most = first ?? 5
  const parts = await partsOf(ctx, text)
  const words = parts[0]?.words ?? []
  if (words.length === 0) return { words: [], products: [], categories: [] }
  const { page } = await relevantPage(ctx, { text, parts, filter: {}, db: ctx.db }, { first: most })
  const patterns = words.map(({ word }) => `% ${word}%`)
  const locales = ctx.locale ? fallbacksOf(sharedSettings.of(ctx.config).LOCALES, ctx.locale) : undefined
  return {
    words: await completions(ctx, parts, words, most),
    products: page.edges.map(({ node }) => node),
    categories: await selectCategories.all(ctx.db, { patterns, limit: most, locales }),
  }
}

/** The text with each word that its last one begins, the most frequent first, where products match. */
async function completions(ctx: Context, parts: Part[], words: Word[], most: number): Promise<string[]> {
  const [before, last = ''] = [words.slice(0, -1).map(({ word }) => word), words.at(-1)?.word]
  if ([...last].length < lettersLeast) return []
  const found = new Set<string>()
  for (const term of await wordsThatBegin(ctx, parts, last)) {
    if (found.size === most) break
    const text = [...before, term].join(' ')
    if (await matches(ctx.db, await partsOf(ctx, text))) found.add(text)
  }
  return [...found]
}

async function wordsThatBegin(ctx: Context, parts: Part[], from: string): Promise<string[]> {
  const range = { from, to: `${from}\u{10ffff}`, limit: completionsMost }
  const begun = (await Promise.all(parts.map((part) => wordsBetween(ctx.db, part, range)))).flat()
  const words = begun.filter(({ term }) => /^\p{L}+$/u.test(term)).toSorted((one, other) => other.doc - one.doc)
  return words.map(({ term }) => term)
}
