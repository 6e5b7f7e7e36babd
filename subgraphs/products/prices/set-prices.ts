import { eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inTurn } from '#kit/data/in-turn.ts'
import { statement } from '#kit/data/statement.ts'
import { currentAs } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { findSeenProduct, saveProduct } from '#subgraphs/products/saved-products.ts'
import type { GroupPriceInput, ProductPricesInput, SetProductPricesInput } from '#subgraphs/products/schema.generated.ts'
import { type GroupPriceRow, groupPrices, type ProductRow } from '#subgraphs/products/tables.ts'
import { changedPrice } from './sales.ts'
import { replaceCurrencyPrices, settleCurrencyPrices } from './set-currency-prices.ts'

type Price = Omit<GroupPriceRow, 'productId'>
type PriceKey = Pick<Price, 'groupId' | 'minQuantity'>

const deletePrices = statement((db, { productId }: { productId: string }) =>
  db.delete(groupPrices).where(eq(groupPrices.productId, productId)).returning(),
)
const insertPrice = statement((db, row: typeof groupPrices.$inferInsert) => db.insert(groupPrices).values(row))

/** Sets the prices of products for customer groups and in other currencies, each product by itself. */
export function setProductPrices(ctx: Context, { products }: SetProductPricesInput) {
  return inTurn('product', products, (product) => currentAs('product', setPrices(ctx, product)))
}

/** Replaces the prices of a product for groups. Returns those before and after, as the audit log has them. Throws INVALID_INPUT or NOT_FOUND. */
export async function replaceGroupPrices(
  tx: Tx,
  productId: string,
  given: GroupPriceInput[],
): Promise<{ before: Price[]; after: Price[] }> {
  const keys = checkPrices(given)
  const before = (await deletePrices.all(tx, { productId })).map(({ productId: _, ...price }) => price)
  const after = given.map((asked, at) => {
    const key = keys[at] as PriceKey
    const known = before.find(({ groupId, minQuantity }) => groupId === key.groupId && minQuantity === key.minQuantity)
    return { ...key, ...changedPrice(tx, known, asked, ['input', 'prices', String(at)]) }
  })
  for (const price of after) await insertPrice.run(tx, { productId, ...price })
  return { before, after }
}

function setPrices(ctx: Context, { id, expectedVersion, ...given }: ProductPricesInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const before = await findSeenProduct(tx, { id, expectedVersion })
    if (before.options) throw refusal('The product has the prices of its variants. Set those.', ['id'])
    if (!given.prices && !given.currencyPrices) throw refusal('Give `prices`, `currencyPrices` or both.', ['prices'])
    const groups = given.prices && (await replaceGroupPrices(tx, id, given.prices))
    const currencies = given.currencyPrices && (await replaceCurrencyPrices(tx, id, given.currencyPrices))
    if (currencies && before.parentId) await settleCurrencyPrices(tx, before.parentId)
    const state = (of: 'before' | 'after') => ({
      ...(groups && { groupPrices: groups[of] }),
      ...(currencies && { currencyPrices: currencies[of] }),
    })
    await audit(tx, 'setProductPrices', id, state('before'), state('after'))
    return saveProduct(tx, before, {}, expectedVersion)
  })
}

// the groups are those of another subgraph: whether this one is there is seen where the price is read
function checkPrices(given: GroupPriceInput[]): PriceKey[] {
  const prices = given.map(({ groupId, minQuantity }) => ({ groupId, minQuantity: minQuantity ?? 1 }))
  const keys = prices.map(({ groupId, minQuantity }) => `${groupId} ${minQuantity}`)
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at)
  if (twice !== -1) throw refusal('The group has a price for this number of units already.', ['prices', String(twice)])
  const unknown = prices.findIndex(({ groupId }) => !groupId.startsWith('grp_'))
  if (unknown !== -1) throw notFound('customer group', ['input', 'prices', String(unknown), 'groupId'])
  return prices
}

function refusal(message: string, path: string[]): DomainError {
  return new DomainError('INVALID_INPUT', message, { path: ['input', ...path] })
}
