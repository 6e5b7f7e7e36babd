// Coupons that apply by themselves, from the cart to the books.
import { expect, test } from 'vitest'
import { guestNamed, openCouponShop } from '#tests/support/coupon-shop.ts'
import { type As, dataOf } from '#tests/support/shop.ts'

const ann = guestNamed('ann')

test('an order costs what the cart showed after the coupon that applied; cancelled units give back what was paid, and the books agree', async () => {
  const { createCoupon, fill, place, pay, cancel, orderOf, couponBy, letters, reconcile, pot, mug, cartOf } = await openCouponShop()
  await createCoupon({ code: 'winter-10', automatic: true, percent: 10 })
  await fill(ann, [
    { productId: pot, quantity: 1 },
    { productId: mug, quantity: 3 },
  ])
  const cart = await cartOf(ann)
  expect(cart).toMatchObject({
    subtotal: { amount: 1999 },
    total: { amount: 1800 },
    discounts: [{ code: 'WINTER-10', amount: { amount: 199 }, problem: null }],
    coupon: { code: 'WINTER-10', automatic: true },
  })
  const { order } = await place(ann, cart)
  expect(order).toMatchObject({ status: 'AWAITING_PAYMENT', total: { amount: 1800 }, discounts: [{ code: 'WINTER-10' }] })
  await pay(ann, order.id)
  expect((await letters()).join()).toMatch(/WINTER-10\s+-£1\.99[\s\S]*Total\s+£18\.00/)
  await cancel(ann, { orderId: order.id, idempotencyKey: 'one', lines: [{ lineId: order.lines[0].id, quantity: 1 }] })
  await cancel(ann, { orderId: order.id, idempotencyKey: 'rest' })
  expect(await orderOf(order.id, ann)).toMatchObject({ status: 'CANCELLED', refundedTotal: { amount: 1800 } })
  expect(await couponBy('WINTER-10')).toMatchObject({ used: 1 })
  expect(await reconcile()).toMatchObject({ differences: [], inFlight: [], notCompared: [] })
})

test('where it ends between cart and order, the order is refused and holds nothing; at the new total it is placed', async () => {
  const { createCoupon, endCoupon, fill, place, cartOf, mug } = await openCouponShop()
  const { coupon } = await createCoupon({ code: 'WINTER', automatic: true, percent: 10 })
  await fill(ann, [{ productId: mug, quantity: 3 }])
  const seen = await cartOf(ann)
  await endCoupon(coupon.id)
  const { order, userErrors } = await place(ann, seen)
  expect([order.status, userErrors[0].code]).toEqual(['REJECTED', 'PRICE_CHANGED'])
  const now = await cartOf(ann)
  expect([now.total.amount, now.coupon]).toEqual([999, null])
  expect((await place(ann, now, 'again')).order).toMatchObject({ status: 'AWAITING_PAYMENT', total: { amount: 999 }, discounts: [] })
})

test('where a better one begins between cart and order, the order is refused at the higher total', async () => {
  const { createCoupon, fill, place, cartOf, mug } = await openCouponShop()
  await createCoupon({ code: 'WINTER', automatic: true, percent: 10 })
  await fill(ann, [{ productId: mug, quantity: 3 }])
  const seen = await cartOf(ann)
  await createCoupon({ code: 'BETTER', automatic: true, percent: 20 })
  expect((await place(ann, seen)).userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }])
  expect((await place(ann, await cartOf(ann), 'again')).order).toMatchObject({ total: { amount: 800 }, discounts: [{ code: 'BETTER' }] })
})

test('of guests at once who all were shown the last use, one gets it', async () => {
  const { createCoupon, fill, place, cartOf, couponBy, mug } = await openCouponShop()
  await createCoupon({ code: 'LAST', automatic: true, percent: 10, uses: 1 })
  const guests = Array.from({ length: 8 }, (_, at) => guestNamed(`who-hurries-${at}`))
  const placed = await Promise.all(
    guests.map(async (as) => {
      await fill(as, [{ productId: mug, quantity: 3 }])
      return { as, cart: await cartOf(as) }
    }),
  )
  const answers = await Promise.all(placed.map(({ as, cart }) => place(as, cart)))
  expect(answers.filter(({ order }) => order.status === 'AWAITING_PAYMENT')).toHaveLength(1)
  expect(await couponBy('LAST')).toMatchObject({ used: 1, status: 'USED_UP' })
})

test('it takes its part off the prices of a group, and in another currency what it is worth there', async () => {
  const { createCoupon, fill, place, cartOf, mug, memberOf, inEuros } = await openTrade()
  await createCoupon({ code: 'FIXED', automatic: true, amounts: [...pounds(100), { currency: 'EUR', amount: 150 }] })
  const member = await memberOf(mug, 200)
  await fill(member, [{ productId: mug, quantity: 3 }])
  const seen = await cartOf(member)
  expect(seen).toMatchObject({ subtotal: { amount: 600 }, total: { amount: 500 } })
  expect((await place(member, seen)).order).toMatchObject({ status: 'AWAITING_PAYMENT', total: { amount: 500 } })
  expect(await inEuros(mug, 400)).toMatchObject({ total: { amount: 250, currency: 'EUR' }, discounts: [{ amount: { amount: 150 } }] })
})

/** A shop with euros, in which somebody can become a member of a group with a price of its own. */
async function openTrade() {
  const shop = await openCouponShop({ CURRENCIES: 'GBP,EUR' })
  const { token, ask, mutate, untilIdle } = shop
  const setPrices = async (id: string, prices: object) => {
    const { product } = dataOf(await ask('query ($id: ID!) { product(id: $id) { version } }', { id }, { token }))
    await mutate(
      'setProductPrices',
      'results { userErrors { code } }',
      { products: [{ id, expectedVersion: product.version, ...prices }] },
      { token },
    )
    await untilIdle()
  }
  return {
    ...shop,
    memberOf: async (productId: string, price: number): Promise<As> => {
      const first = await shop.register('bob')
      const { id: userId } = dataOf(await ask('{ me { id } }', {}, { token: first })).me
      const { customerGroup } = await mutate('createCustomerGroup', 'customerGroup { id }', { name: 'Trade' }, { token })
      await mutate('addToCustomerGroup', '', { groupId: customerGroup.id, userIds: [userId] }, { token })
      await setPrices(productId, { prices: [{ groupId: customerGroup.id, price }] })
      return { token: await shop.login('bob') }
    },
    inEuros: async (productId: string, price: number) => {
      await setPrices(productId, { currencyPrices: [{ currency: 'EUR', price }] })
      await shop.fill(ann, [{ productId, quantity: 1 }])
      await mutate('setCartCurrency', 'cart { id }', { currency: 'EUR' }, ann)
      return shop.cartOf(ann)
    },
  }
}

function pounds(amount: number) {
  return [{ currency: 'GBP', amount }]
}
