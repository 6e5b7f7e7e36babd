import { refused } from '#lab/client.ts'
import { ApplyCoupon, AutomaticCoupons, CouponState, CreateCoupon } from '#lab/documents/documents.generated.ts'
import { type Call, mutateOnce, scenario } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import { cancel, type Filled, fill, newProduct, type Placed, pay, placed, placeOrder } from './shopping.ts'
import { read, readTrade, type State } from './state.ts'

type Coupon = { couponId: string; code: string; productId: string }
type Free = Coupon & { carts: [Filled, Filled] }
type Used = Coupon & { order: Placed; rival: Filled; card: string }

const onCoupon = {
  updateCoupon: ({ admin, couponId: id }: Coupon & RaceShop, slot: number): Call => [admin, { id, expectedVersion: 1, uses: slot + 1 }],
  endCoupon: ({ admin, couponId: id }: Coupon & RaceShop): Call => [admin, { id }],
}

/** Two carts with a coupon that can be used once. */
export const lastUseRaces = scenario<Free>({
  name: 'last-use',
  begin: async (shop) => {
    const coupon = await newCoupon(shop)
    return { ...coupon, carts: [await fillWith(shop, coupon), await fillWith(shop, coupon)] }
  },
  acts: {
    ...onCoupon,
    placeOrder: ({ carts: [cart] }) => placeOrder(cart, 'first'),
    'placeOrder:rival': ({ carts: [_, cart] }) => placeOrder(cart, 'first'),
    applyCoupon: ({ carts: [{ caller }], code }) => [caller, { code }],
    removeCoupon: ({ carts: [{ caller }] }) => [caller, {}],
  },
  read: (rows) =>
    readCoupon(
      rows,
      rows.carts.map(({ caller }) => caller),
    ),
})

/** A coupon whose last use an unpaid order has, and another cart that wants it. */
export const usedCouponRaces = scenario<Used>({
  name: 'used-coupon',
  begin: async (shop) => {
    const coupon = await newCoupon(shop)
    const [first, rival] = [await fillWith(shop, coupon), await fillWith(shop, coupon)]
    return { ...coupon, order: await placed(shop, first), rival, card: 'tok_approve' }
  },
  acts: {
    ...onCoupon,
    placeOrder: ({ rival }) => placeOrder(rival, 'first'),
    cancelOrder: ({ order }) => cancel(order, 'first'),
    'cancelOrder:unit': ({ order }) => cancel(order, 'second', { lines: [{ lineId: order.orderLineIds[0], quantity: 1 }] }),
    initiatePayment: ({ order, card }) => pay(order, card, 'first'),
  },
  read: (rows) => readCoupon(rows, [rows.order.caller, rows.rival.caller]),
  slow: { acts: ['initiatePayment'], rows: { card: 'tok_slow' } },
})

/** Two carts to which a coupon applies by itself that can be used once. */
export const automaticRaces = scenario<Free>({
  name: 'automatic-coupon',
  begin: async (shop) => {
    await endAutomatic(shop)
    const coupon = await newCoupon(shop, dear, { automatic: true, minimums: [{ currency: 'GBP', amount: 2 * dear }] })
    return { ...coupon, carts: [await fillUnder(shop, coupon), await fillUnder(shop, coupon)] }
  },
  acts: {
    ...onCoupon,
    placeOrder: ({ carts: [cart] }) => placeOrder(cart, 'first'),
    'placeOrder:rival': ({ carts: [_, cart] }) => placeOrder(cart, 'first'),
    updateCartLine: ({ carts: [{ caller, lineIds }] }) => [caller, { lineId: lineIds[0], quantity: 1 }],
  },
  read: (rows) =>
    readCoupon(
      rows,
      rows.carts.map(({ caller }) => caller),
    ),
})

/** What costs more than the carts of other races, to which a coupon for it must not apply. */
const dear = 333_333

async function newCoupon(shop: RaceShop, price = 333, more: object = {}): Promise<Coupon> {
  const productId = await newProduct(shop, 'Mug', price, 10)
  const { coupon, userErrors } = await shop.client.mutate(CreateCoupon, { percent: 10, uses: 1, ...more }, shop.admin)
  if (!coupon) throw refused('CreateCoupon', userErrors)
  return { couponId: coupon.id, code: coupon.code, productId }
}

/** A guest's cart with the coupon, and what it costs then. */
async function fillWith(shop: RaceShop, { productId, code }: Coupon): Promise<Filled> {
  const cart = await fill(shop, { [productId]: 3 })
  const applied = await shop.client.mutate(ApplyCoupon, { code }, cart.caller)
  if (!applied.cart) throw refused('ApplyCoupon', applied.userErrors)
  return { ...cart, total: applied.cart.total?.amount ?? 0 }
}

/** A guest's cart to which the coupon applies. */
async function fillUnder(shop: RaceShop, { productId }: Coupon): Promise<Filled> {
  const cart = await fill(shop, { [productId]: 3 })
  return { ...cart, total: cart.total - Math.floor(cart.total / 10) }
}

/** Ends the coupons of the races before. */
async function endAutomatic(shop: RaceShop): Promise<void> {
  const { coupons } = await read(shop.client, AutomaticCoupons, {}, shop.admin)
  for (const { node } of coupons?.edges ?? []) await mutateOnce(shop, 'endCoupon', { id: node.id }, shop.admin)
}

async function readCoupon(rows: Coupon & RaceShop, shoppers: Filled['caller'][]): Promise<State> {
  const { coupon } = await read(rows.client, CouponState, { id: rows.couponId }, rows.admin)
  return { coupon, ...(await readTrade(rows, shoppers, [rows.productId])) }
}
