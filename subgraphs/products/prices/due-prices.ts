// The prices for groups and in other currencies whose sale begins or ends.
import { and, eq, lte } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { audit } from '#kit/events/audit.ts'
import { saveProduct } from '#subgraphs/products/saved-products.ts'
import { type CurrencyPriceRow, currencyPrices, type GroupPriceRow, groupPrices, type ProductRow } from '#subgraphs/products/tables.ts'
import { duePrice, type SaleState } from './sales.ts'
import { settleCurrencyPrices } from './set-currency-prices.ts'

type Due = { productId: string; now: Date }
type Change = SaleState & { price: number }

const selectCurrencyPrices = statement((db, { productId, now }: Due) =>
  db
    .select()
    .from(currencyPrices)
    .where(and(eq(currencyPrices.productId, productId), lte(currencyPrices.saleDueAt, now))),
)
const updateCurrencyPrice = statement((db, { productId, currency, groupId, minQuantity, ...change }: CurrencyPriceRow) => {
  const ofProduct = and(eq(currencyPrices.productId, productId), eq(currencyPrices.currency, currency))
  const ofGroup = and(eq(currencyPrices.groupId, groupId), eq(currencyPrices.minQuantity, minQuantity))
  return db.update(currencyPrices).set(change).where(and(ofProduct, ofGroup))
})
const selectGroupPrices = statement((db, { productId, now }: Due) =>
  db
    .select()
    .from(groupPrices)
    .where(and(eq(groupPrices.productId, productId), lte(groupPrices.saleDueAt, now))),
)
const updateGroupPrice = statement((db, { productId, groupId, minQuantity, ...change }: GroupPriceRow) => {
  const ofGroup = and(eq(groupPrices.groupId, groupId), eq(groupPrices.minQuantity, minQuantity))
  return db
    .update(groupPrices)
    .set(change)
    .where(and(eq(groupPrices.productId, productId), ofGroup))
})

/** Gives a product those of its prices for groups and in other currencies whose sale begins or ends, and publishes it. */
export async function settleDuePrices(tx: Tx, product: ProductRow): Promise<void> {
  const { id: productId, parentId } = product
  const inCurrencies = await selectCurrencyPrices.all(tx, { productId, now: tx.now })
  const forGroups = await selectGroupPrices.all(tx, { productId, now: tx.now })
  // a product that is due for both is found twice
  if (inCurrencies.length + forGroups.length === 0) return
  const after = { currencyPrices: due(tx, inCurrencies), groupPrices: due(tx, forGroups) }
  for (const row of after.currencyPrices) await updateCurrencyPrice.run(tx, row)
  for (const row of after.groupPrices) await updateGroupPrice.run(tx, row)
  if (parentId && inCurrencies.length > 0) await settleCurrencyPrices(tx, parentId)
  await audit(tx, 'setProductPrices', productId, { currencyPrices: inCurrencies, groupPrices: forGroups }, after)
  await saveProduct(tx, product, {})
}

function due<T extends Change>(tx: Tx, rows: T[]): T[] {
  return rows.map((row) => ({ ...row, ...duePrice(tx, row) }))
}
