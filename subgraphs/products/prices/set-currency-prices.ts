import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { currenciesOf, otherCurrency } from '#schema/currencies.ts'
import type { CurrencyPriceInput } from '#subgraphs/products/schema.generated.ts'
import { type CurrencyPriceRow, currencyPrices } from '#subgraphs/products/tables.ts'
import { changedPrice } from './sales.ts'

type Price = Omit<CurrencyPriceRow, 'productId' | 'priceTo'>
type PriceKey = Pick<Price, 'currency' | 'groupId' | 'minQuantity'>

const selectPrices = statement((db, { productId }: { productId: string }) =>
  db.select().from(currencyPrices).where(eq(currencyPrices.productId, productId)),
)
const deletePrices = statement((db, { productId }: { productId: string }) =>
  db.delete(currencyPrices).where(eq(currencyPrices.productId, productId)),
)
const deleteIn = statement((db, { productId, currency }: Pick<CurrencyPriceRow, 'productId' | 'currency'>) =>
  db.delete(currencyPrices).where(and(eq(currencyPrices.productId, productId), eq(currencyPrices.currency, currency))),
)
const insertPrice = statement((db, row: typeof currencyPrices.$inferInsert) => db.insert(currencyPrices).values(row))
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
  const keys = checkPrices(tx, given)
  const before = (await selectPrices.all(tx, { productId })).map(({ productId: _, priceTo: __, ...price }) => price)
  const after = given.map((asked, at) => {
    const key = keys[at] as PriceKey
    return {
      ...key,
      ...changedPrice(
        tx,
        before.find((price) => isSame(price, key)),
        asked,
        pathTo(at),
      ),
    }
  })
  await deletePrices.run(tx, { productId })
  for (const price of after) await insertPrice.run(tx, { productId, ...price })
  return { before, after }
}

/** Sets what a product costs for all in a currency, in place of what it did; undefined takes away what it costs in it, for groups too. */
export async function replacePriceForAll(
  tx: Tx,
  productId: string,
  currency: string,
  price: Omit<Price, keyof PriceKey> | undefined,
): Promise<void> {
  const before = (await selectPrices.all(tx, { productId })).filter((row) => row.currency === currency && row.groupId !== '')
  await deleteIn.run(tx, { productId, currency })
  if (!price) return
  await insertPrice.run(tx, { productId, currency, groupId: '', minQuantity: 1, ...price })
  for (const row of before) await insertPrice.run(tx, row)
}

/** Gives a product the lowest and the highest price of its variants for sale in each currency. */
export async function settleCurrencyPrices(tx: Tx, parentId: string): Promise<void> {
  if (currenciesOf(tx.config).length === 1) return
  await deletePrices.run(tx, { productId: parentId })
  await insertOfVariants.run(tx, { parentId })
}

function checkPrices(tx: Tx, given: CurrencyPriceInput[]): PriceKey[] {
  const keys = given.map(({ currency, groupId, minQuantity }) => ({
    currency: currency.toUpperCase(),
    groupId: groupId ?? '',
    minQuantity: minQuantity ?? 1,
  }))
  for (const at of keys.keys()) checkPrice(tx, keys, at)
  return keys
}

function checkPrice(tx: Tx, all: PriceKey[], at: number): void {
  const key = all[at] as PriceKey
  const { currency, groupId, minQuantity } = key
  const refusal = (message: string, field: string) => new DomainError('INVALID_INPUT', message, { path: [...pathTo(at), field] })
  if (!otherCurrency(tx, currency)) throw refusal(`The shop has no prices in ${currency} beside those of its own currency.`, 'currency')
  if (groupId !== '' && !groupId.startsWith('grp_')) throw notFound('customer group', [...pathTo(at), 'groupId'])
  if (groupId === '' && minQuantity > 1) throw refusal('A price for many units is for a customer group.', 'minQuantity')
  const isForAll = (price: PriceKey) => price.currency === currency && price.groupId === ''
  if (!all.some(isForAll)) throw refusal(`Give the price in ${currency} for all too.`, 'groupId')
  if (all.findIndex((price) => isSame(price, key)) !== at)
    throw refusal('There is a price in this currency for the same group and number of units already.', 'minQuantity')
}

function pathTo(at: number): string[] {
  return ['input', 'currencyPrices', String(at)]
}

function isSame(one: PriceKey, other: PriceKey): boolean {
  return one.currency === other.currency && one.groupId === other.groupId && one.minQuantity === other.minQuantity
}
