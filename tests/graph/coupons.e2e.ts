import { expect, test } from 'vitest'
import { guestNamed, openCouponShop } from '#tests/support/coupon-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

const ann = guestNamed('ann')

test('an order costs what the cart showed after its coupon; each line bears its share, and the books agree', async () => {
  const { createCoupon, fill, apply, place, pay, orderOf, couponBy, letters, reconcile, ask, token, pot, mug } = await openCouponShop()
  await createCoupon({ code: 'ten-off', percent: 10 })
  await fill(ann, [
    { productId: pot, quantity: 1 },
    { productId: mug, quantity: 3 },
  ])
  const { cart } = await apply(ann, 'Ten-Off')
  expect(cart).toMatchObject({
    subtotal: { amount: 1999 },
    total: { amount: 1800 },
    discounts: [{ code: 'TEN-OFF', amount: { amount: 199 } }],
  })
  const { order } = await place(ann, cart)
  expect(order).toMatchObject({ status: 'AWAITING_PAYMENT', subtotal: { amount: 1999 }, total: { amount: 1800 } })
  expect(order.lines.map(({ discount }: { discount: { amount: number } }) => discount.amount)).toEqual([100, 99])
  expect(await couponBy('TEN-OFF')).toMatchObject({ used: 1 })
  await pay(ann, order.id)
  expect(await orderOf(order.id, ann)).toMatchObject({ status: 'PAID', discounts: [{ code: 'TEN-OFF', amount: { amount: 199 } }] })
  expect((await letters()).join()).toMatch(/Coupon TEN-OFF\s+-£1\.99[\s\S]*Total\s+£18\.00/)
  expect(await reconcile()).toMatchObject({ differences: [], inFlight: [], notCompared: [] })
  const stats = '{ systemStats { sales { amount } topProducts(first: 2) { sales { amount } } } }'
  const { sales, topProducts } = dataOf(await ask(stats, {}, { token })).systemStats
  expect([sales.amount, ...topProducts.map((one: { sales: { amount: number } }) => one.sales.amount)]).toEqual([1800, 900, 900])
})

test('what is cancelled gives back what was paid for it, and all of it the whole, to the penny', async () => {
  const { createCoupon, fill, apply, place, pay, cancel, orderOf, couponBy, reconcile, mug } = await openCouponShop()
  await createCoupon({ code: 'THIRD', percent: 33 })
  await fill(ann, [{ productId: mug, quantity: 4 }])
  const { order } = await place(ann, (await apply(ann, 'THIRD')).cart)
  await pay(ann, order.id)
  const lineId = order.lines[0].id
  const refunds: number[] = []
  for (const key of ['a', 'b', 'c'])
    refunds.push((await cancel(ann, { orderId: order.id, idempotencyKey: key, lines: [{ lineId, quantity: 1 }] })).refund.amount.amount)
  refunds.push((await cancel(ann, { orderId: order.id, idempotencyKey: 'rest' })).refund.amount.amount)
  expect([order.total.amount, refunds]).toEqual([893, [224, 223, 223, 223]])
  expect(await orderOf(order.id, ann)).toMatchObject({
    status: 'CANCELLED',
    cancelledTotal: { amount: 893 },
    refundedTotal: { amount: 893 },
  })
  expect(await couponBy('THIRD')).toMatchObject({ used: 1 })
  expect(await reconcile()).toMatchObject({ differences: [], inFlight: [], notCompared: [] })
})

test('an order of which a coupon takes everything off is paid at once, without a payment', async () => {
  const { createCoupon, fill, apply, place, orderOf, couponBy, cancel, untilIdle, reconcile, pot } = await openCouponShop()
  await createCoupon({ code: 'GIFT', amounts: [{ currency: 'GBP', amount: 5000 }], uses: 1 })
  await fill(ann, [{ productId: pot, quantity: 2 }])
  const { order } = await place(ann, (await apply(ann, 'GIFT')).cart)
  expect(order).toMatchObject({ status: 'PAID', total: { amount: 0 }, discounts: [{ amount: { amount: 2000 } }] })
  await untilIdle()
  expect(await couponBy('GIFT')).toMatchObject({ used: 1, status: 'USED_UP' })
  expect((await cancel(ann, { orderId: order.id, idempotencyKey: 'all' })).refund.amount.amount).toBe(0)
  expect(await orderOf(order.id, ann)).toMatchObject({ status: 'CANCELLED', refundedTotal: { amount: 0 } })
  expect(await reconcile()).toMatchObject({ differences: [], inFlight: [], notCompared: [] })
})

test('a total that the coupon has changed since is refused, and the message says why', async () => {
  const { createCoupon, endCoupon, fill, apply, cartOf, place, untilIdle, pot } = await openCouponShop()
  const { coupon } = await createCoupon({ code: 'SOON-OVER', percent: 50 })
  await fill(ann, [{ productId: pot, quantity: 1 }])
  const { cart } = await apply(ann, 'SOON-OVER')
  await endCoupon(coupon.id)
  const refused = await place(ann, cart)
  expect(refused.userErrors).toMatchObject([
    { code: 'PRICE_CHANGED', message: expect.stringMatching(/SOON-OVER cannot be used any more.*10\.00 GBP.*5\.00 GBP/) },
  ])
  await untilIdle()
  const now = await cartOf(ann)
  expect(now).toMatchObject({
    discounts: [{ code: 'SOON-OVER', amount: { amount: 0 }, problem: 'COUPON_NOT_VALID' }],
    total: { amount: 1000 },
  })
  expect((await place(ann, now, 'again')).order).toMatchObject({ status: 'AWAITING_PAYMENT', total: { amount: 1000 }, discounts: [] })
})

test('below its minimum a coupon takes nothing off and is not used', async () => {
  const { createCoupon, fill, apply, place, pay, couponBy, reconcile, pot } = await openCouponShop()
  await createCoupon({ code: 'FROM-20', percent: 10, minimums: [{ currency: 'GBP', amount: 2000 }] })
  await fill(ann, [{ productId: pot, quantity: 1 }])
  const { cart } = await apply(ann, 'FROM-20')
  expect(cart).toMatchObject({ total: { amount: 1000 }, discounts: [{ problem: 'COUPON_MINIMUM', missing: { amount: 1000 } }] })
  const { order } = await place(ann, cart)
  expect(order).toMatchObject({ status: 'AWAITING_PAYMENT', total: { amount: 1000 }, discounts: [] })
  await pay(ann, order.id)
  expect(await couponBy('FROM-20')).toMatchObject({ used: 0 })
  expect(await reconcile()).toMatchObject({ differences: [], inFlight: [], notCompared: [] })
})
