import type { Tx } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import type { SaleInput } from '#subgraphs/products/schema.generated.ts'
import type { DetailsRow, ProductRow, saleColumns } from '#subgraphs/products/tables.ts'

/** What is kept of a sale beside the price that it lowers. */
export type SaleState = Pick<DetailsRow, keyof typeof saleColumns>
/** A price as staff give it. A sale that is left out stays as it is, null ends it. */
export type GivenPrice = { price: number; sale?: SaleInput | null | undefined }

type Sale = Pick<SaleState, 'salePrice' | 'saleFrom' | 'saleUntil'>
type Asked = { price?: number | null | undefined; sale?: SaleInput | null | undefined }

const noSale = { salePrice: null, saleFrom: null, saleUntil: null }

/**
 * Returns what a product costs now by its regular price and its sale, as they are or as they are asked for, and what is to be kept of its sale.
 * Throws INVALID_INPUT for a sale that is none, and for a price of a product that has those of its variants.
 */
export function changedPrices(tx: Tx, before: ProductRow | undefined, details: DetailsRow | undefined, { price, sale }: Asked) {
  const current = details?.regularPrice ?? before?.price ?? 0
  const regular = price ?? current
  if (before?.options && (sale || (before.priceTo !== null && regular !== current)))
    throw refusal('The product has the prices of its variants. Change those.', ['input', sale ? 'sale' : 'price'])
  const wanted = sale === undefined ? (details ?? noSale) : saleOf(sale)
  if (sale) checkSale(tx, regular, wanted, ['input', 'sale'])
  return pricesAt(tx.now, regular, wanted)
}

/** Returns what a price for a group or in another currency is now, with what is to be kept of its sale. Throws INVALID_INPUT for a sale that is none. */
export function changedPrice(
  tx: Tx,
  before: SaleState | undefined,
  { price, sale }: GivenPrice,
  path: string[],
): SaleState & { price: number } {
  const wanted = sale === undefined ? (before ?? noSale) : saleOf(sale)
  if (sale) checkSale(tx, price, wanted, [...path, 'sale'])
  return rowAt(tx.now, price, wanted)
}

/** Returns the same where nothing is asked for, but the time has come at which its sale begins or ends. */
export function duePrice({ now }: Tx, before: SaleState & { price: number }): SaleState & { price: number } {
  return rowAt(now, regularOf(before), before)
}

/** What a price is without its sale. */
export function regularOf({ price, regularPrice }: Pick<SaleState, 'regularPrice'> & { price: number }): number {
  return regularPrice ?? price
}

function saleOf(sale: SaleInput | null): Sale {
  return sale ? { salePrice: sale.price, saleFrom: sale.from ?? null, saleUntil: sale.until ?? null } : noSale
}

function checkSale({ now }: Tx, regular: number, { salePrice, saleFrom, saleUntil }: Sale, path: string[]): void {
  if ((salePrice ?? 0) >= regular) throw refusal('A sale has a lower price.', [...path, 'price'])
  if (saleUntil && saleUntil <= (saleFrom ?? now)) throw refusal('A sale ends after it has begun.', [...path, 'until'])
}

function refusal(message: string, path: string[]): DomainError {
  return new DomainError('INVALID_INPUT', message, { path })
}

function rowAt(now: Date, regular: number, wanted: Sale): SaleState & { price: number } {
  const { price, sale } = pricesAt(now, regular, wanted)
  return { price, ...sale }
}

function pricesAt(now: Date, regular: number, { salePrice, saleFrom, saleUntil }: Sale): { price: number; sale: SaleState } {
  const isOver = saleUntil !== null && saleUntil <= now
  if (salePrice === null || isOver) return { price: regular, sale: { ...noSale, regularPrice: null, saleDueAt: null } }
  const sale = { salePrice, saleFrom, saleUntil }
  if (saleFrom !== null && saleFrom > now) return { price: regular, sale: { ...sale, regularPrice: null, saleDueAt: saleFrom } }
  // a regular price that has become lower is what is charged
  return { price: Math.min(salePrice, regular), sale: { ...sale, regularPrice: regular, saleDueAt: saleUntil } }
}
