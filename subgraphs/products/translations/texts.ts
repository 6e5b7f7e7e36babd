// The texts of the catalogue in the language that a request asks for. Each field falls back by itself: de-AT, de, and the text itself.
import type { Context } from '#kit/context.ts'
import { fallbacksOf } from '#schema/locales.ts'
import { sharedSettings } from '#schema/settings.ts'
import { type ProductOptionRow, type ProductRow, products, type TranslationRow, translations } from '#subgraphs/products/tables.ts'
import { variantName } from '#subgraphs/products/variants/parents.ts'

type Field = 'name' | 'description'
type Subject<F extends Field> = { id: string } & Record<F, string>

/** Returns a text of a subject. */
export async function textOf<F extends Field>(ctx: Context, subject: Subject<F>, field: F): Promise<string> {
  const found = (await translationsFor(ctx, subject.id)).find((translation) => translation[field] !== null)
  return found?.[field] ?? subject[field]
}

/** Returns the name of a product; that of a variant is made of the name of its product and of its values. */
export async function nameOfProduct(ctx: Context, product: ProductRow): Promise<string> {
  const { parentId, choice } = product
  const parent = parentId ? await ctx.load.one(products, 'id', parentId) : undefined
  if (!parent) return textOf(ctx, product, 'name')
  const [name, values] = await Promise.all([textOf(ctx, parent, 'name'), wordsOf(ctx, parent.id, choice ?? [])])
  return variantName({ name }, values)
}

/** Returns the options of a product. */
export function optionsOf(ctx: Context, { id, options }: ProductRow): ProductOptionRow[] | Promise<ProductOptionRow[]> {
  if (!options || !ctx.locale) return options ?? []
  return Promise.all(
    options.map(async ({ name, values }) => {
      const [shown = name, ...others] = await wordsOf(ctx, id, [name, ...values])
      return { name: shown, values: others }
    }),
  )
}

/** Returns words of a subject, such as the choices of an attribute. */
export async function wordsOf(ctx: Context, subject: string, words: string[]): Promise<string[]> {
  const all = await translationsFor(ctx, subject)
  return words.map((word) => all.find(({ terms }) => Object.hasOwn(terms, word))?.terms[word] ?? word)
}

/** Returns the translations of a subject that the request may be answered with, the best first. */
export async function translationsFor(ctx: Context, subject: string): Promise<TranslationRow[]> {
  if (!ctx.locale) return []
  const locales = fallbacksOf(sharedSettings.of(ctx.config).LOCALES, ctx.locale)
  const found = await Promise.all(locales.map((locale) => ctx.load.one(translations, 'id', idOf(subject, locale))))
  return found.filter((translation) => translation !== undefined)
}

/** The id of a translation. */
export function idOf(subject: string, locale: string): string {
  return `${subject}/${locale}`
}
