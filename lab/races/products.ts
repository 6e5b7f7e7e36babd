import { type Call, scenario } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import { cancel, type Filled, fill, newProduct, type Placed, paid, pay, placed, placeOrder } from './shopping.ts'
import { readTrade } from './state.ts'

type Product = { productId: string; rival: Filled }
type Free = Product & { cart: Filled }
type Taken = Product & { order: Placed; card: string }
type Rows = Product & RaceShop

const onProduct = {
  updateProduct: (rows: Rows, slot: number) => change(rows, { price: 700 + slot }),
  deleteProduct: (rows: Rows) => change(rows),
  setProductCategories: ({ admin, productId }: Rows): Call => [admin, { productId, expectedVersion: 1, categoryIds: [] }],
  setProductAttributes: ({ admin, productId }: Rows): Call => [admin, { productId, expectedVersion: 1, values: [] }],
  adjustStock: (rows: Rows) => adjust(rows, -1, 'first'),
  'adjustStock:up': (rows: Rows) => adjust(rows, 1, 'second'),
  placeOrder: ({ rival }: Rows) => placeOrder(rival, 'first'),
}

const onTaken = { ...onProduct, cancelOrder: ({ order }: Taken) => cancel(order, 'first') }

/** A product of which one is left, in two carts. */
export const lastUnitRaces = scenario<Free>({
  name: 'last-unit',
  begin,
  acts: {
    ...onProduct,
    'placeOrder:rival': ({ cart }) => placeOrder(cart, 'first'),
    'adjustStock:otherBody': (rows) => adjust(rows, 2, 'first'),
  },
  read: (rows) => readTrade(rows, [rows.rival.caller, rows.cart.caller], [rows.productId]),
})

/** A product whose last unit is held for an order, and wanted by another. */
export const heldUnitRaces = scenario<Taken>({
  name: 'held-unit',
  begin: (shop) => beginWith(shop, placed),
  acts: { ...onTaken, initiatePayment: ({ order, card }) => pay(order, card, 'first') },
  read: readTaken,
  slow: { acts: ['initiatePayment'], rows: { card: 'tok_slow' } },
})

/** A product whose last unit is sold, and wanted by another. */
export const soldUnitRaces = scenario<Taken>({
  name: 'sold-unit',
  begin: (shop) => beginWith(shop, paid),
  acts: onTaken,
  read: readTaken,
})

function change({ admin, productId }: Rows, more: object = {}): Call {
  return [admin, { id: productId, expectedVersion: 1, ...more }]
}

function adjust({ admin, productId }: Rows, delta: number, key: string): Call {
  return [admin, { productId, delta, reason: 'counted', idempotencyKey: `${productId} ${key}` }]
}

async function begin(shop: RaceShop): Promise<Free> {
  const productId = await newProduct(shop, 'Last', 500, 1)
  return { productId, rival: await fill(shop, { [productId]: 1 }), cart: await fill(shop, { [productId]: 1 }) }
}

async function beginWith(shop: RaceShop, order: typeof placed): Promise<Taken> {
  const { cart, ...product } = await begin(shop)
  return { ...product, order: await order(shop, cart), card: 'tok_approve' }
}

function readTaken(rows: Taken & RaceShop) {
  return readTrade(rows, [rows.rival.caller, rows.order.caller], [rows.productId])
}
