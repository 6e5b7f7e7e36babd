import type { Tx } from '#kit/context.ts'
import { DomainErrors } from '#kit/errors.ts'
import type { Changes } from '#subgraphs/products/products.ts'
import type { ProductOptionInput } from '#subgraphs/products/schema.generated.ts'
import { statusFields } from '#subgraphs/products/statuses.ts'
import type { DetailsRow, ProductRow } from '#subgraphs/products/tables.ts'
import { splitTexts } from './cell-texts.ts'
import { cellFault, type Fields } from './columns.ts'

type Sale = Pick<DetailsRow, 'salePrice' | 'saleFrom' | 'saleUntil'>
type Known = { before: ProductRow; details: DetailsRow | undefined; parent: ProductRow | undefined }

const texts = ['slug', 'name'] as const
const plain = ['weight', 'taxClass', 'lowStockAt', 'seoTitle', 'seoDescription'] as const
const optionFields = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
] as const

/** Returns what a row says otherwise than a product is; nothing where it says the same. An empty cell leaves what every product has. */
export function changesOf(tx: Tx, known: Known, fields: Fields): Changes {
  const { before, details } = known
  const regular = details?.regularPrice ?? before.price
  return {
    ...Object.fromEntries(texts.flatMap((name) => (fields[name] && fields[name] !== before[name] ? [[name, fields[name]]] : []))),
    ...(fields.description !== undefined && (fields.description ?? '') !== before.description && { description: fields.description ?? '' }),
    ...(typeof fields.price === 'number' && fields.price !== regular && { price: fields.price }),
    ...Object.fromEntries(plain.flatMap((name) => (differs(fields[name], details?.[name]) ? [[name, fields[name]]] : []))),
    ...saleChange(tx, details, fields),
    ...statusChange(known, fields),
    ...optionsChange(before, fields),
  }
}

/** Returns the sale of a row by what it says and what is kept; null where it has none, or one that is over. Throws INVALID_INPUT. */
export function saleOf({ now }: Tx, details: Sale | undefined, { salePrice, saleFrom, saleUntil }: Partial<Sale>, column = 'sale price') {
  const price = salePrice === undefined ? (details?.salePrice ?? null) : salePrice
  const from = saleFrom === undefined ? (details?.saleFrom ?? null) : saleFrom
  const until = saleUntil === undefined ? (details?.saleUntil ?? null) : saleUntil
  if (price === null && (saleFrom || saleUntil)) throw new DomainErrors([cellFault(column, 'A sale needs a price.')])
  return price === null || (until && until <= now) ? null : { price, from, until }
}

/** Returns the options of a product's row: of each its name, and its values. */
export function optionsOf(fields: Fields): ProductOptionInput[] {
  const options = optionFields.flatMap(([name, value]) =>
    fields[name] ? [{ name: fields[name], values: splitTexts(fields[value] ?? '') }] : [],
  )
  const bare = options.findIndex(({ values }) => values.length === 0 || values.length > 100)
  if (bare !== -1) throw new DomainErrors([cellFault(`option ${bare + 1} value`, 'An option has 1 to 100 values, with | between them.')])
  return options
}

/** Returns the values that make a variant; undefined where its row has none. */
export function choiceOf(fields: Fields): string[] | undefined {
  const values = optionFields.flatMap(([, value]) => (fields[value] ? splitTexts(fields[value]).slice(0, 1) : []))
  return values.length > 0 ? values : undefined
}

function saleChange(tx: Tx, details: DetailsRow | undefined, fields: Fields): Changes {
  if (fields.salePrice === undefined && fields.saleFrom === undefined && fields.saleUntil === undefined) return {}
  const sale = saleOf(tx, details, fields)
  const before =
    details && details.salePrice !== null ? { price: details.salePrice, from: details.saleFrom, until: details.saleUntil } : null
  return JSON.stringify(sale) === JSON.stringify(before) ? {} : { sale }
}

function statusChange({ before, parent }: Known, { status, publishAt }: Fields): Changes {
  const asked = { status: status ?? undefined, publishAt }
  const after = statusFields(before, asked, parent)
  const isSame = Object.entries(after).every(([name, value]) => Number(before[name as keyof typeof after]) === Number(value))
  return isSame ? {} : asked
}

function optionsChange({ parentId, options }: ProductRow, fields: Fields): Changes {
  const given = parentId ? [] : optionsOf(fields)
  return given.length === 0 || JSON.stringify(given) === JSON.stringify(options) ? {} : { options: given }
}

function differs(given: string | number | null | undefined, kept: string | number | null | undefined): boolean {
  return given !== undefined && given !== (kept ?? null)
}
