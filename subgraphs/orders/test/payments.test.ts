import { expect, test } from 'vitest'
import { authorized, captured, failed, mug, pot } from './events.ts'
import { openShop } from './shop.ts'

test('an authorised payment is accepted, and its capture pays the order', async () => {
  const { receive, reach, published, see } = await openShop()
  const id = await reach('AWAITING_PAYMENT')
  await receive(authorized(id), authorized(id), captured(id), captured(id))
  expect(await published('order.payment-accepted')).toMatchObject([{ orderId: id, paymentId: 'pay_a', version: 3 }])
  expect(await published('order.paid')).toMatchObject([
    { orderId: id, owner: 'usr_customer', paymentId: 'pay_a', total: 800, currency: 'GBP', lines: [mug, pot], version: 4 },
  ])
  const order = await see(id)
  expect(order).toMatchObject({ status: 'PAID', paidAt: '2026-12-01T09:00:00.000Z', expiresAt: null })
  expect(kindsOf(order)).toEqual(['PLACED', 'CONFIRMED', 'PAYMENT_AUTHORIZED', 'PAYMENT_ACCEPTED', 'PAID'])
})

test('a second authorised payment waits, and is accepted when the first one fails', async () => {
  const { receive, reach, published, see } = await openShop()
  const id = await reach('PAYING')
  await receive(authorized(id, 'pay_c'), authorized(id, 'pay_b'))
  expect(await published('order.payment-accepted')).toHaveLength(1)
  await receive(failed(id, 'pay_c'), failed(id, 'pay_a'))
  expect(await published('order.moved')).toMatchObject([{ status: 'AWAITING_PAYMENT', version: 4 }])
  expect((await published('order.payment-accepted')).at(-1)).toMatchObject({ paymentId: 'pay_b', version: 5 })
  expect((await see(id)).status).toBe('PAYING')
})

test('a failed payment is never accepted, even if its authorisation arrives later', async () => {
  const { receive, reach, published, see } = await openShop()
  const id = await reach('AWAITING_PAYMENT')
  await receive(failed(id), authorized(id), failed(id))
  expect(await published('order.payment-accepted')).toEqual([])
  const order = await see(id)
  expect(order.status).toBe('AWAITING_PAYMENT')
  expect(order.timeline.at(-1)).toEqual({ kind: 'PAYMENT_FAILED', status: 'AWAITING_PAYMENT', subject: 'pay_a', details: 'DECLINED' })
})

test('a closed order accepts no payment', async () => {
  const { receive, reach, published, see } = await openShop()
  const id = await reach('CANCELLED')
  await receive(authorized(id), captured(id))
  expect((await see(id)).status).toBe('CANCELLED')
  expect([await published('order.payment-accepted'), await published('order.paid')]).toEqual([[], []])
})

function kindsOf({ timeline }: { timeline: { kind: string }[] }) {
  return timeline.map(({ kind }) => kind)
}
