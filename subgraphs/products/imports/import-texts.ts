import type { Tx } from '#kit/context.ts'
import type { ProductRow } from '#subgraphs/products/tables.ts'
import { saveTexts, translationOf } from '#subgraphs/products/translations/translations.ts'
import { cellFault, type Fields } from './columns.ts'
import { type GivenText, textColumn } from './text-columns.ts'

/** Gives a product the texts of its row in other languages; an empty cell takes one away. Returns whether it had others. Throws INVALID_INPUT. */
export async function importTexts(tx: Tx, { id, parentId }: ProductRow, given: Fields['translations']): Promise<boolean> {
  const named = parentId ? given.find(({ field, text }) => field === 'name' && text !== '') : undefined
  if (named) throw cellFault(textColumn('name', named.locale), 'A variant has no name of its own.')
  let isChanged = false
  for (const [locale, texts] of Map.groupBy(given, (one) => one.locale)) isChanged = (await importOne(tx, id, locale, texts)) || isChanged
  return isChanged
}

async function importOne(tx: Tx, id: string, locale: string, given: GivenText[]): Promise<boolean> {
  const before = await translationOf(tx, id, locale)
  const texts = given.map(({ field, text }) => [field, text || null] as const).filter(([field, text]) => before[field] !== text)
  if (texts.length === 0) return false
  await saveTexts(tx, before, { ...Object.fromEntries(texts), updatedAt: tx.now })
  return true
}
