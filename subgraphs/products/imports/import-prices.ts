import type { Tx } from '#kit/context.ts'
import { listForAll } from '#subgraphs/products/prices/currency-prices.ts'
import { changedPrice, regularOf, type SaleState } from '#subgraphs/products/prices/sales.ts'
import { replacePriceForAll, settleCurrencyPrices } from '#subgraphs/products/prices/set-currency-prices.ts'
import type { CurrencyPriceRow, ProductRow } from '#subgraphs/products/tables.ts'
import { saleOf } from './changes.ts'
import { cellFault, type Fields } from './columns.ts'
import { type GivenPrice, priceColumn } from './price-columns.ts'

type Price = SaleState & { price: number }
type Before = CurrencyPriceRow | undefined

/**
 * Gives a product what its row says it costs for all in other currencies, with the sales; an empty price takes away what it costs in one. A
 * product with options has no prices of its own. Returns whether it had others. Throws INVALID_INPUT.
 */
export async function importPrices(
  tx: Tx,
  { id, parentId, options }: ProductRow,
  { currencyPrices }: Pick<Fields, 'currencyPrices'>,
): Promise<boolean> {
  const given = Object.entries(currencyPrices)
  if (options || given.length === 0) return false
  const known = (await listForAll(tx, [id])).get(id) ?? []
  let isChanged = false
  for (const [currency, cells] of given) {
    const before = known.find((row) => row.currency === currency)
    const after = priceAfter(tx, currency, before, cells)
    if (sayingOf(before) === sayingOf(after)) continue
    await replacePriceForAll(tx, id, currency, after)
    isChanged = true
  }
  if (isChanged && parentId) await settleCurrencyPrices(tx, parentId)
  return isChanged
}

function priceAfter(tx: Tx, currency: string, before: Before, cells: GivenPrice): Price | undefined {
  const { price = before && regularOf(before), ...sale } = cells
  const saleColumn = priceColumn('salePrice', currency)
  const saysSale = Object.values(sale).some((value) => value !== undefined)
  if (typeof price === 'number')
    return changedPrice(tx, before, { price, sale: saysSale ? saleOf(tx, before, sale, saleColumn) : undefined }, [saleColumn])
  if (typeof sale.salePrice === 'number') throw cellFault(saleColumn, `A sale in ${currency} needs a price in it.`)
  return undefined
}

function sayingOf(row: Price | undefined): string {
  return row ? JSON.stringify([regularOf(row), row.salePrice, row.saleFrom, row.saleUntil]) : ''
}
