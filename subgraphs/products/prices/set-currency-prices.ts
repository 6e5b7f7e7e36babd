import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { currenciesOf, otherCurrency } from '#schema/currencies.ts'
import type { CurrencyPriceInput } from '#subgraphs/products/schema.generated.ts'
import { type CurrencyPriceRow, currencyPrices, type ProductRow } from '#subgraphs/products/tables.ts'
import { pricesByProduct } from './currency-prices.ts'

type Price = Omit<CurrencyPriceRow, 'productId' | 'priceTo'>

const deletePrices = statement((db, { productId }: { productId: string }) =>
  db.delete(currencyPrices).where(eq(currencyPrices.productId, productId)).returning(),
)
const insertPrices = statement(
  (_, { productId, prices }: { productId: string; prices: Price[] }) => sql`
    INSERT INTO currency_prices (productId, currency, groupId, minQuantity, price)
    SELECT ${productId}, value->>'currency', value->>'groupId', value->>'minQuantity', value->>'price' FROM ${jsonEach(prices)}`,
)
const putPrice = statement((db, { price, ...of }: Pick<CurrencyPriceRow, 'productId' | 'currency' | 'price'>) => {
  const { productId, currency, groupId, minQuantity } = currencyPrices
  const row = { ...of, groupId: '', minQuantity: 1, price }
  return db
    .insert(currencyPrices)
    .values(row)
    .onConflictDoUpdate({ target: [productId, currency, groupId, minQuantity], set: { price } })
})
const deleteIn = statement((db, { productId, currency }: Pick<CurrencyPriceRow, 'productId' | 'currency'>) =>
  db.delete(currencyPrices).where(and(eq(currencyPrices.productId, productId), eq(currencyPrices.currency, currency))),
)
const insertOfVariants = statement(
  (_, { parentId }: { parentId: string }) => sql`
    INSERT INTO currency_prices (productId, currency, groupId, minQuantity, price, priceTo)
    SELECT v.parentId, c.currency, '', 1, min(c.price), max(c.price)
    FROM products AS v JOIN currency_prices AS c ON c.productId = v.id AND c.groupId = ''
    WHERE v.parentId = ${parentId} AND v.archived = 0 GROUP BY c.currency`,
)

/** Replaces the prices of a product in other currencies. Returns those before and after, as the audit log has them. Throws INVALID_INPUT or NOT_FOUND. */
export async function replaceCurrencyPrices(
  tx: Tx,
  productId: string,
  given: CurrencyPriceInput[],
): Promise<{ before: Price[]; after: Price[] }> {
  const after = checkPrices(tx, given)
  const before = await deletePrices.all(tx, { productId })
  await insertPrices.run(tx, { productId, prices: after })
  return { before: before.map(({ productId: _, priceTo: __, ...price }) => price), after }
}

/**
 * Sets what a product costs for all in some currencies; null takes away what it costs in one. A product with options has none of its own. Returns
 * whether something is other than before.
 */
export async function setPricesForAll(
  tx: Tx,
  { id, parentId, options }: ProductRow,
  given: Record<string, number | null>,
): Promise<boolean> {
  if (options || Object.keys(given).length === 0) return false
  const before = (await pricesByProduct(tx, [id])).get(id) ?? {}
  const changed = Object.entries(given).filter(([currency, price]) => price !== (before[currency] ?? null))
  for (const [currency, price] of changed)
    await (price === null ? deleteIn.run(tx, { productId: id, currency }) : putPrice.run(tx, { productId: id, currency, price }))
  if (changed.length > 0 && parentId) await settleCurrencyPrices(tx, parentId)
  return changed.length > 0
}

/** Gives a product the lowest and the highest price of its variants for sale in each currency. */
export async function settleCurrencyPrices(tx: Tx, parentId: string): Promise<void> {
  if (currenciesOf(tx.config).length === 1) return
  await deletePrices.all(tx, { productId: parentId })
  await insertOfVariants.run(tx, { parentId })
}

function checkPrices(tx: Tx, given: CurrencyPriceInput[]): Price[] {
  const prices = given.map(({ currency, groupId, price, minQuantity }) => ({
    currency: currency.toUpperCase(),
    groupId: groupId ?? '',
    minQuantity: minQuantity ?? 1,
    price,
  }))
  for (const [at, price] of prices.entries()) checkPrice(tx, prices, price, at)
  return prices
}

function checkPrice(tx: Tx, all: Price[], { currency, groupId, minQuantity }: Price, at: number): void {
  const path = ['input', 'currencyPrices', String(at)]
  const refusal = (message: string, field: string) => new DomainError('INVALID_INPUT', message, { path: [...path, field] })
  if (!otherCurrency(tx, currency)) throw refusal(`The shop has no prices in ${currency} beside those of its own currency.`, 'currency')
  if (groupId !== '' && !groupId.startsWith('grp_')) throw notFound('customer group', [...path, 'groupId'])
  if (groupId === '' && minQuantity > 1) throw refusal('A price for many units is for a customer group.', 'minQuantity')
  const isOf = (price: Price, group: string) => price.currency === currency && price.groupId === group
  if (!all.some((price) => isOf(price, ''))) throw refusal(`Give the price in ${currency} for all too.`, 'groupId')
  if (all.findIndex((price) => isOf(price, groupId) && price.minQuantity === minQuantity) !== at)
    throw refusal('There is a price in this currency for the same group and number of units already.', 'minQuantity')
}
