// The prices for customer groups in a cell: "grp_1 4.00 | grp_1 x10 3.00 | grp_1 EUR 5.00 sale 4.00 2026-12-01T00:00:00.000Z/".
import type { Tx } from '#kit/context.ts'
import { ownCurrency } from '#schema/currencies.ts'
import { decimalOf } from '#schema/money.ts'
import { regularOf, type SaleState } from '#subgraphs/products/prices/sales.ts'
import { joinTexts, splitTexts } from './cell-texts.ts'
import { type Format, readAmount, readMoment } from './cells.ts'
import { cellFault } from './columns.ts'

/** A price of a group: from so many units on, in a currency, with its sale. */
export type GroupPriceCell = { groupId: string; currency: string; minQuantity: number; price: number; sale: Sale | null }
type Sale = { price: number; from: Date | null; until: Date | null }
type PriceRow = SaleState & { groupId: string; minQuantity: number; price: number; currency?: string }

/** The column. */
export const groupPricesColumn = 'group prices'

const form = /^(grp_\w+)(?: ([A-Z]{3}))?(?: x(\d{1,7}))? ([\d.,]+)(?: sale ([\d.,]+)(?: ([^\s/]*)\/([^\s/]*))?)?$/

/** Writes prices into a cell, in an order of their own. */
export function writeGroupPrices(prices: GroupPriceCell[], own: string): string {
  return joinTexts(prices.map((price) => textOf(price, own)).toSorted())
}

/** Reads the prices of a cell; a sale that is over is none. Throws INVALID_INPUT. */
export function readGroupPrices(tx: Tx, cell: string, separator: string): GroupPriceCell[] {
  return splitTexts(cell).map((text) => {
    const [, groupId = '', currency = ownCurrency(tx), quantity = '1', price = '', sale, from, until] = form.exec(text) ?? []
    if (!groupId) throw cellFault(groupPricesColumn, `"${text.slice(0, 50)}" is no price such as: grp_1 x10 3.00`)
    const format = { currency, separator }
    const given = sale ? saleOf(sale, [from, until], format) : null
    const isOver = given?.until && given.until <= tx.now
    return { groupId, currency, minQuantity: Number(quantity), price: told(() => readAmount(price, format)), sale: isOver ? null : given }
  })
}

/** A price as a table has it. */
export function cellOfRow({ groupId, minQuantity, ...row }: PriceRow, own: string): GroupPriceCell {
  const { salePrice, saleFrom: from, saleUntil: until, currency = own } = row
  return { groupId, currency, minQuantity, price: regularOf(row), sale: salePrice === null ? null : { price: salePrice, from, until } }
}

function textOf({ groupId, currency, minQuantity, price, sale }: GroupPriceCell, own: string): string {
  const parts = [groupId, currency === own ? '' : currency, minQuantity === 1 ? '' : `x${minQuantity}`, decimalOf(price, currency)]
  return [...parts, ...(sale ? ['sale', decimalOf(sale.price, currency), spanOf(sale)] : [])].filter(Boolean).join(' ')
}

function spanOf({ from, until }: Sale): string {
  return from || until ? `${from?.toISOString() ?? ''}/${until?.toISOString() ?? ''}` : ''
}

function saleOf(price: string, span: (string | undefined)[], format: Format): Sale {
  const [from = null, until = null] = span.map((time) => (time ? told(() => readMoment(time)) : null))
  return { price: told(() => readAmount(price, format)), from, until }
}

function told<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw cellFault(groupPricesColumn, error instanceof Error ? error.message : '')
  }
}
