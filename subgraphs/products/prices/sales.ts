import type { Tx } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import type { SaleInput } from '#subgraphs/products/schema.generated.ts'
import type { DetailsRow, ProductRow } from '#subgraphs/products/tables.ts'

type Sale = Pick<DetailsRow, 'salePrice' | 'saleFrom' | 'saleUntil'>
type SaleState = Sale & Pick<DetailsRow, 'regularPrice' | 'saleDueAt'>
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
    throw refusal(sale ? 'sale' : 'price', 'The product has the prices of its variants. Change those.')
  const wanted = sale === undefined ? (details ?? noSale) : saleOf(sale)
  if (sale) checkSale(tx, regular, wanted)
  return pricesAt(tx.now, regular, wanted)
}

function saleOf(sale: SaleInput | null): Sale {
  return sale ? { salePrice: sale.price, saleFrom: sale.from ?? null, saleUntil: sale.until ?? null } : noSale
}

function checkSale({ now }: Tx, regular: number, { salePrice, saleFrom, saleUntil }: Sale): void {
  if ((salePrice ?? 0) >= regular) throw refusal('sale', 'A sale has a lower price.', 'price')
  if (saleUntil && saleUntil <= (saleFrom ?? now)) throw refusal('sale', 'A sale ends after it has begun.', 'until')
}

function refusal(...[field, message, ...rest]: [string, string, ...string[]]): DomainError {
  return new DomainError('INVALID_INPUT', message, { path: ['input', field, ...rest] })
}

function pricesAt(now: Date, regular: number, { salePrice, saleFrom, saleUntil }: Sale): { price: number; sale: SaleState } {
  const isOver = saleUntil !== null && saleUntil <= now
  if (salePrice === null || isOver) return { price: regular, sale: { ...noSale, regularPrice: null, saleDueAt: null } }
  const sale = { salePrice, saleFrom, saleUntil }
  if (saleFrom !== null && saleFrom > now) return { price: regular, sale: { ...sale, regularPrice: null, saleDueAt: saleFrom } }
  return { price: salePrice, sale: { ...sale, regularPrice: regular, saleDueAt: saleUntil } }
}
