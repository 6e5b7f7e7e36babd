// In which texts a request looks: in those of its language and of each that it falls back on, of the products that have none in a better one.
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { fallbacksOf } from '#schema/locales.ts'
import { sharedSettings } from '#schema/settings.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { searchLocales } from '#subgraphs/products/tables.ts'
import type { Source } from './candidates.ts'
import { languageOf } from './languages.ts'
import { anywhere, type Synonyms, type Word, wordsOf } from './words.ts'

/** The texts in a language, by its number, or those of the products themselves; `better` are the languages that go before. */
export type Texts = { locale?: number | undefined; better?: number[] | undefined }

/** Texts, and the words to look for in them. */
export type Part = Texts & { words: Word[] }

const selectLocales = statement((db, { locales }: { locales: string[] }) =>
  db.select().from(searchLocales).where(inList(searchLocales.locale, locales)),
)

/** The parts of a search for a text, the best language first. */
export async function partsOf(ctx: Context, text: string): Promise<Part[]> {
  const [base = 'en'] = sharedSettings.of(ctx.config).LOCALES
  const translated = ctx.locale ? await translationsIn(ctx, ctx.locale) : []
  const synonyms: Synonyms = settings.of(ctx.config).SEARCH_SYNONYMS
  const parts: Part[] = []
  for (const { id, locale } of [...translated, { id: undefined, locale: base }]) {
    const better = parts.flatMap((part) => part.locale ?? [])
    const words = wordsOf(text, synonyms, await languageOf(locale))
    parts.push({ words, ...(id && { locale: id }), ...(better.length > 0 && { better }) })
  }
  return parts
}

/** What the parts find, as candidates to be sorted or counted. */
export function sourceOf(parts: Part[]): Source {
  const queries = parts.map(({ words, ...texts }) => ({ ...texts, query: anywhere(words) }))
  const translated = queries.flatMap(({ query, locale, better = [] }) => (locale ? [{ query, locale, better }] : []))
  const base = queries.find(({ locale }) => !locale)
  return { query: base?.query, better: base?.better, ...(translated.length > 0 && { translated }) }
}

/** The language and those that it falls back on, as far as products have texts in them. */
async function translationsIn(ctx: Context, locale: string) {
  const locales = fallbacksOf(sharedSettings.of(ctx.config).LOCALES, locale)
  const found = await selectLocales.all(ctx.db, { locales })
  return locales.flatMap((one) => found.find((row) => row.locale === one) ?? [])
}
