import { DomainError, DomainErrors } from '#kit/errors.ts'
import type { ProductStatus } from '#subgraphs/products/schema.generated.ts'
import { splitTexts } from './cell-texts.ts'
import { type Format, type Reader, readAmount, readMoment, readStatus, text, whole } from './cells.ts'
import { fileRefusal } from './csv.ts'
import { type GivenPrice, priceColumns, priceIn } from './price-columns.ts'
import { type GivenText, textColumns, textIn } from './text-columns.ts'

/** What a row says: undefined where the file has no such column, null where the cell is empty. */
export type Fields = {
  sku: string
  attributes: { code: string; text: string }[]
  currencyPrices: Record<string, GivenPrice>
  translations: GivenText[]
} & {
  [F in 'variantOf' | 'slug' | 'name' | 'description' | 'taxClass' | 'seoTitle' | 'seoDescription' | 'groupPrices' | OptionField]?:
    | string
    | null
} & { [F in 'price' | 'salePrice' | 'stock' | 'weight' | 'lowStockAt']?: number | null } & {
  [F in 'publishAt' | 'saleFrom' | 'saleUntil']?: Date | null
} & {
  status?: ProductStatus | null
  categories?: string[] | null
}
type OptionField = `option${1 | 2 | 3}${'Name' | 'Value'}`

/** What of the shop a file may name: codes of attributes, its currencies without its own, and its languages without the first. */
type Known = { attributes: Set<string>; currencies: string[]; locales: string[] }

const prefix = 'attribute:'
/** How many columns a file may have: 500 attributes, and the others. */
const columnsMost = 600

/** The columns and how their cells are read; the bounds are those of `createProduct`. */
export const columns = {
  sku: text(64),
  'variant of': text(64),
  slug: text(200),
  name: text(200),
  description: text(5000),
  status: readStatus,
  'publish at': readMoment,
  price: readAmount,
  'sale price': readAmount,
  'sale from': readMoment,
  'sale until': readMoment,
  'group prices': text(50_000),
  stock: whole(1_000_000_000),
  weight: whole(100_000_000),
  'tax class': text(40),
  'low stock at': whole(1_000_000_000),
  'seo title': text(200),
  'seo description': text(500),
  'option 1 name': text(50),
  'option 1 value': text(6000),
  'option 2 name': text(50),
  'option 2 value': text(6000),
  'option 3 name': text(50),
  'option 3 value': text(6000),
  categories: splitTexts,
} satisfies Record<string, Reader>

/** Returns the names of a file's columns as they are known here. Throws IMPORT_REFUSED. */
export function checkHeader(cells: string[], known: Known): string[] {
  if (cells.length > columnsMost) throw fileRefusal(`It has more than ${columnsMost} columns.`)
  const names = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, ' '),
  )
  const unknown = names.findIndex((name) => !isKnown(name, known))
  if (unknown !== -1) throw fileRefusal(`Row 1: there is no column "${cells[unknown]?.slice(0, 100)}".`)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw fileRefusal(`Row 1: the column "${twice}" is there twice.`)
  if (!names.includes('sku')) throw fileRefusal('Row 1: the column "sku" is missing.')
  return names
}

/** Returns what a row says. Throws INVALID_INPUT with the faults of all its cells, each with its column. */
export function readFields(header: string[], cells: string[], format: Format): Fields {
  const faults: DomainError[] = []
  const entries = header.flatMap((column, at) =>
    priceIn(column) || textIn(column) ? [] : [[fieldOf(column), readCell(column, cells[at] ?? '', format, faults)] as const],
  )
  const attributes = header.flatMap((column, at) =>
    column.startsWith(prefix) ? [{ code: column.slice(prefix.length), text: (cells[at] ?? '').trim() }] : [],
  )
  const currencyPrices: Fields['currencyPrices'] = {}
  for (const [at, column] of header.entries()) {
    const { field, plain, currency } = priceIn(column) ?? {}
    if (!field || !plain || !currency) continue
    const value = readCell(plain, cells[at] ?? '', { ...format, currency }, faults, column)
    currencyPrices[currency] = { ...currencyPrices[currency], [field]: value }
  }
  const translations = header.flatMap((column, at): GivenText[] => {
    const { field, plain, locale } = textIn(column) ?? {}
    if (!field || !plain || !locale) return []
    const text = readCell(plain, cells[at] ?? '', format, faults, column) as string | null | undefined
    return [{ field, locale, text: text?.trim() ?? '' }]
  })
  if (!cells[header.indexOf('sku')]?.trim()) faults.push(cellFault('sku', 'Each row needs a SKU.'))
  if (faults.length > 0) throw new DomainErrors(faults)
  return { ...Object.fromEntries(entries), attributes, currencyPrices, translations } as Fields
}

/** The column of an attribute. */
export function attributeColumn(code: string): string {
  return `${prefix}${code}`
}

/** What is wrong with a cell. */
export function cellFault(column: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { path: [column] })
}

/** The column at fault: where a module of products has refused a value, that which has the value. */
export function columnAtFault({ argument }: DomainError, header: string[]): string | null {
  const [first = '', field = '', more = ''] = argument
  const named = [first, wordsOf(`${field} ${more}`), wordsOf(field), places[field] ?? '']
  return named.find((name) => header.includes(name)) ?? null
}

/** Where a field that has no column of its name is told. */
const places: Record<string, string> = {
  sale: 'sale price',
  delta: 'stock',
  options: 'option 1 value',
  variants: 'variant of',
  categoryIds: 'categories',
  prices: 'group prices',
  currencyPrices: 'group prices',
}

function isKnown(name: string, { attributes, currencies, locales }: Known): boolean {
  const isAttribute = name.startsWith(prefix) && attributes.has(name.slice(prefix.length))
  const isOfShop = [...currencies.flatMap(priceColumns), ...locales.flatMap(textColumns)].includes(name)
  return Object.hasOwn(columns, name) || name === 'error' || isAttribute || isOfShop
}

/** `option 1 name` as `option1Name`. */
function fieldOf(column: string): string {
  return column.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase())
}

function wordsOf(field: string): string {
  return field
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .trim()
}

function readCell(column: string, cell: string, format: Format, faults: DomainError[], told = column): unknown {
  const reader = (columns as Record<string, Reader>)[column]
  if (!reader) return undefined
  const trimmed = cell.trim()
  if (trimmed === '') return null
  try {
    return reader(column === 'description' ? cell : trimmed, format)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    faults.push(cellFault(told, error.message))
  }
}
