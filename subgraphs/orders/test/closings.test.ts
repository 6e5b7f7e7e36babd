import { expect, test } from 'vitest'
import { admin, customer, guest } from '#kit/test/testing.ts'
import { updateOrderStatus } from '#subgraphs/orders/fulfilment.ts'
import { authorized, captured, failed, held } from './events.ts'
import { openShop } from './shop.ts'

const minute = 60_000

test('a PENDING order expires after PENDING_MINUTES', async () => {
  const { clock, place, run, published, see } = await openShop()
  const id = await place()
  expect((await see(id)).expiresAt).toBe('2026-12-01T09:10:00.000Z')
  clock.advance(10 * minute - 1)
  await run('expireOrders')
  expect((await see(id)).status).toBe('PENDING')
  clock.advance(1)
  await run('expireOrders')
  await run('expireOrders')
  expect(await see(id)).toMatchObject({ status: 'EXPIRED', reason: 'ORDER_EXPIRED', expiresAt: null })
  expect(await published('order.closed')).toMatchObject([{ orderId: id, outcome: 'EXPIRED', reason: 'ORDER_EXPIRED', version: 2 }])
})

test('an order in AWAITING_PAYMENT expires PAYMENT_MINUTES after its confirmation', async () => {
  const { clock, reach, run, see } = await openShop({ settings: { PAYMENT_MINUTES: '1' } })
  const id = await reach('AWAITING_PAYMENT')
  clock.advance(minute - 1)
  await run('expireOrders')
  expect((await see(id)).status).toBe('AWAITING_PAYMENT')
  clock.advance(1)
  await run('expireOrders')
  expect((await see(id)).status).toBe('EXPIRED')
})

test('an order that is being paid never expires, and one that falls back keeps its time limit', async () => {
  const { clock, receive, reach, run, see } = await openShop()
  const id = await reach('PAYING')
  clock.advance(600 * minute)
  await run('expireOrders')
  expect(await see(id)).toMatchObject({ status: 'PAYING', expiresAt: null })
  await receive(failed(id))
  await run('expireOrders')
  expect((await see(id)).status).toBe('EXPIRED')
})

test('an order that is confirmed or paid at the moment when it would expire goes on', async () => {
  const { clock, reach, run, see, handle } = await openShop()
  const late = await reach('PENDING')
  clock.advance(10 * minute)
  await Promise.all([handle(held(late)), run('expireOrders')])
  expect((await see(late)).status).toBe('AWAITING_PAYMENT')
  clock.advance(30 * minute)
  await Promise.all([handle(authorized(late)), run('expireOrders')])
  expect((await see(late)).status).toBe('PAYING')
})

test('more orders than one batch expire in one run', async () => {
  const { clock, place, run, published } = await openShop({ settings: { UNPAID_ORDERS: '0' } })
  for (const _ of Array.from({ length: 120 })) await place()
  clock.advance(11 * minute)
  await run('expireOrders')
  expect(await published('order.closed')).toHaveLength(120)
})

test("a deleted user's unpaid orders are cancelled and lose e-mail and address, and other orders do not", async () => {
  const { receive, reach, published, see } = await openShop()
  const mine = [await reach('PENDING'), await reach('AWAITING_PAYMENT')]
  const others = await reach('AWAITING_PAYMENT', {}, guest())
  await receive({ type: 'user.deleted', userId: 'usr_customer', version: 2 })
  for (const id of mine)
    expect(await see(id)).toMatchObject({ status: 'CANCELLED', reason: 'USER_DELETED', email: null, shippingAddress: null })
  expect(await see(others)).toMatchObject({ status: 'AWAITING_PAYMENT', email: 'ann@example.com' })
  expect((await published('order.closed')).map(({ orderId }) => orderId).sort()).toEqual(mine.sort())
})

test("a deleted user's orders that are being paid or are paid go on, and lose their personal data when they end", async () => {
  const { context, receive, reach, see } = await openShop()
  const [paying, paid] = [await reach('PAYING'), await reach('SHIPPED')]
  const ended = await reach('DELIVERED')
  await receive({ type: 'user.deleted', userId: 'usr_customer', version: 2 })
  expect((await see(ended)).email).toBe(null)
  for (const id of [paying, paid]) expect((await see(id)).shippingAddress).toMatchObject({ country: 'GB' })
  await receive(captured(paying))
  expect(await see(paying)).toMatchObject({ status: 'PAID', email: 'ann@example.com' })
  const delivered = { orderId: paid, status: 'DELIVERED', expectedVersion: (await see(paid)).version } as const
  expect(await updateOrderStatus(context(admin()), delivered)).toMatchObject({ email: null, shippingAddress: null })
  expect(await see(paid)).toMatchObject({ status: 'DELIVERED', email: null, shippingAddress: null })
})

test("a deleted user's order that falls back expires, and loses its personal data then", async () => {
  const { clock, receive, reach, run, see } = await openShop()
  const id = await reach('PAYING', {}, customer('usr_gone'))
  await receive({ type: 'user.deleted', userId: 'usr_gone', version: 2 }, failed(id))
  clock.advance(31 * minute)
  await run('expireOrders')
  expect(await see(id)).toMatchObject({ status: 'EXPIRED', email: null })
  await receive(authorized(id, 'pay_b'))
  expect((await see(id)).status).toBe('EXPIRED')
})
