import type { Tx } from '#kit/context.ts'
import { otherCurrency, ownCurrency } from '#schema/currencies.ts'
import { allPricesIn } from '#subgraphs/products/prices/currency-prices.ts'
import { everyGroupPrice } from '#subgraphs/products/prices/group-prices.ts'
import { regularOf } from '#subgraphs/products/prices/sales.ts'
import { replaceCurrencyPrices } from '#subgraphs/products/prices/set-currency-prices.ts'
import { replaceGroupPrices } from '#subgraphs/products/prices/set-prices.ts'
import type { ProductRow } from '#subgraphs/products/tables.ts'
import { cellFault, type Fields } from './columns.ts'
import { cellOfRow, type GroupPriceCell, groupPricesColumn, readGroupPrices, writeGroupPrices } from './group-price-cells.ts'

/** As many as `setProductPrices` takes. */
const pricesMost = 100

/**
 * Gives a product the prices for groups that its row has, in the shop's own currency and in others; an empty cell takes all away. A product with
 * options has none of its own. Returns whether it had others. Throws INVALID_INPUT.
 */
export async function importGroupPrices(
  tx: Tx,
  { id, options }: ProductRow,
  { groupPrices }: Pick<Fields, 'groupPrices'>,
  separator: string,
): Promise<boolean> {
  if (options || groupPrices === undefined) return false
  const own = ownCurrency(tx)
  const given = readGroupPrices(tx, groupPrices ?? '', separator)
  const [inOwn, inOthers] = [given.filter(({ currency }) => currency === own), given.filter(({ currency }) => currency !== own)]
  if (inOwn.length > pricesMost || inOthers.length > pricesMost)
    throw cellFault(groupPricesColumn, `It has more than ${pricesMost} prices.`)
  const isChanged = await importOwn(tx, id, inOwn, own)
  return (await importOthers(tx, id, inOthers, own)) || isChanged
}

async function importOwn(tx: Tx, id: string, given: GroupPriceCell[], own: string): Promise<boolean> {
  const known = (await everyGroupPrice(tx, [id])).map((row) => cellOfRow(row, own))
  if (writeGroupPrices(known, own) === writeGroupPrices(given, own)) return false
  await replaceGroupPrices(
    tx,
    id,
    given.map(({ currency: _, ...price }) => price),
  )
  return true
}

async function importOthers(tx: Tx, id: string, given: GroupPriceCell[], own: string): Promise<boolean> {
  const rows = (await allPricesIn(tx, [id])).filter(({ currency }) => otherCurrency(tx, currency))
  const known = rows.filter(({ groupId }) => groupId !== '').map((row) => cellOfRow(row, own))
  if (writeGroupPrices(known, own) === writeGroupPrices(given, own)) return false
  const forAll = rows.filter(({ groupId }) => groupId === '').map((row) => ({ currency: row.currency, price: regularOf(row) }))
  await replaceCurrencyPrices(tx, id, [...forAll, ...given])
  return true
}
