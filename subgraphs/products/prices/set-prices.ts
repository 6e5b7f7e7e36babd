import { eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { currentAs } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { inTurn } from '#subgraphs/products/bulk.ts'
import { findSeenProduct, saveProduct } from '#subgraphs/products/saved-products.ts'
import type { GroupPriceInput, ProductPricesInput, SetProductPricesInput } from '#subgraphs/products/schema.generated.ts'
import { type GroupPriceRow, groupPrices, type ProductRow } from '#subgraphs/products/tables.ts'

type Price = Omit<GroupPriceRow, 'productId'>

const deletePrices = statement((db, { productId }: { productId: string }) =>
  db.delete(groupPrices).where(eq(groupPrices.productId, productId)).returning(),
)
const insertPrices = statement(
  (_, { productId, prices }: { productId: string; prices: Price[] }) => sql`
    INSERT INTO group_prices (productId, groupId, minQuantity, price)
    SELECT ${productId}, value->>'groupId', value->>'minQuantity', value->>'price' FROM ${jsonEach(prices)}`,
)

/** Sets the prices of products for customer groups, each product by itself. */
export function setProductPrices(ctx: Context, { products }: SetProductPricesInput) {
  return inTurn('product', products, (product) => currentAs('product', setPrices(ctx, product)))
}

function setPrices(ctx: Context, { id, expectedVersion, prices }: ProductPricesInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const before = await findSeenProduct(tx, { id, expectedVersion })
    if (before.options) throw refusal('The product has the prices of its variants. Set those.', ['id'])
    const next = checkPrices(prices)
    const after = await saveProduct(tx, before, {}, expectedVersion)
    await replace(tx, after, next)
    return after
  })
}

async function replace(tx: Tx, { id: productId }: ProductRow, prices: Price[]): Promise<void> {
  const old = (await deletePrices.all(tx, { productId })).map(({ productId: _, ...price }) => price)
  await insertPrices.run(tx, { productId, prices })
  await audit(tx, 'setProductPrices', productId, { groupPrices: old }, { groupPrices: prices })
}

// the groups are those of another subgraph: whether this one is there is seen where the price is read
function checkPrices(given: GroupPriceInput[]): Price[] {
  const prices = given.map(({ groupId, price, minQuantity }) => ({ groupId, price, minQuantity: minQuantity ?? 1 }))
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
