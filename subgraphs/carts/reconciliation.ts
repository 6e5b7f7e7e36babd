import { and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { firstId } from '#kit/data/id.ts'
import { inSlices } from '#kit/data/slices.ts'
import { statement } from '#kit/data/statement.ts'
import { contradiction, pricesText, sayings, unitsText } from '#schema/books.ts'
import { currenciesOf } from '#schema/currencies.ts'
import { sumOf } from '#schema/money.ts'
import type { CartFact, PricedProduct } from './schema.generated.ts'
import { type CartLineRow, type CartRow, type CheckoutRow, cartLines, carts, checkouts, products } from './tables.ts'

type Span = { from: Date; to: Date }
/** Products by the time of their creation, and those that products names. */
type Asked = { productsFrom: Date; productsTo: Date; productFacts?: { productId: string }[] | null }

type Ids = { fromId: string; toId: string }

const selectCheckouts = statement((db, { fromId, toId }: Ids) =>
  db
    .select()
    .from(checkouts)
    .where(and(gte(checkouts.orderId, fromId), lt(checkouts.orderId, toId))),
)
const selectProducts = statement((db, { fromId, toId }: Ids) =>
  db
    .select()
    .from(products)
    .where(and(gte(products.id, fromId), lt(products.id, toId))),
)
const selectNamed = statement((db, { ids }: { ids: string[] }) => db.select().from(products).where(inList(products.id, ids)))
const selectCarts = statement((db, { ids }: { ids: string[] }) => db.select().from(carts).where(inList(carts.id, ids)))
const selectLines = statement((db, { ids }: { ids: string[] }) => db.select().from(cartLines).where(inList(cartLines.cartId, ids)))

/** How many orders or products are read at once, without letting other requests in between. */
const slice = 10

/** Returns what each order placed in the range did with a cart. */
export async function cartFacts(ctx: Context, { from, to }: Span): Promise<CartFact[]> {
  const placed = await selectCheckouts.all(ctx.db, { fromId: firstId('ord', from), toId: firstId('ord', to) })
  return inSlices(placed, slice, (some) => readFacts(ctx, some))
}

/** Returns what carts keeps of each product created in the span or named by products: of one that it does not know, nothing. */
export async function pricedProducts({ db, config }: Context, { productsFrom, productsTo, productFacts }: Asked): Promise<PricedProduct[]> {
  const ids = (productFacts ?? []).map(({ productId }) => productId)
  const created = await selectProducts.all(db, { fromId: firstId('prod', productsFrom), toId: firstId('prod', productsTo) })
  const kept = new Map([...created, ...(await selectNamed.all(db, { ids }))].map((row) => [row.id, row]))
  const isSeveral = currenciesOf(config).length > 1
  return [...new Set([...kept.keys(), ...ids])].map((productId) => ({ productId, says: sayPrice(kept.get(productId), isSeveral) }))
}

function sayPrice(row: typeof products.$inferSelect | undefined, isSeveral: boolean): string[] {
  if (!row) return []
  const { archived, version, price, priceVersion, hasVariants, otherPrices } = row
  return sayings({
    'price.archived': archived,
    'price.version': version,
    // the code of earlier versions kept no price
    'price.price': priceVersion === version ? price : undefined,
    'price.hasVariants': hasVariants || undefined,
    'price.others': isSeveral && otherPrices?.version === version ? pricesText(otherPrices.prices) : undefined,
  })
}

async function readFacts({ db }: Context, some: CheckoutRow[]): Promise<CartFact[]> {
  const ids = some.flatMap(({ cartId }) => cartId ?? [])
  const cartOf = new Map((await selectCarts.all(db, { ids })).map((cart) => [cart.id, cart]))
  const lines = Map.groupBy(await selectLines.all(db, { ids }), ({ cartId }) => cartId)
  return some.map((checkout) => factOf(checkout, cartOf.get(checkout.cartId ?? ''), lines.get(checkout.cartId ?? '') ?? []))
}

function factOf(checkout: CheckoutRow, cart: CartRow | undefined, lines: CartLineRow[]): CartFact {
  const { orderId, cartId, status, at } = checkout
  const isTaken = status === 'TAKEN' || status === 'DONE'
  const kept = isTaken && cart ? { 'cart.owner': cart.owner, 'cart.units': unitsText(lines) } : {}
  return {
    orderId,
    status,
    changedAt: at,
    says: sayings({ 'cart.id': isTaken ? cartId : undefined, ...kept }),
    faults: cart ? faultsOf(checkout, cart, lines) : [],
  }
}

function faultsOf({ owner, units, status, at }: CheckoutRow, cart: CartRow, lines: CartLineRow[]): string[] {
  return [
    ...(status === 'DONE' ? contradiction('when the cart was finished', cart.finishedAt, at) : []),
    ...(status === 'TAKEN' && owner !== null ? contradiction('owner of the checkout', owner, cart.owner) : []),
    ...(status === 'TAKEN' && units ? contradiction('units that count as held', units, sumOf(lines.map(({ quantity }) => quantity))) : []),
  ]
}
