// How many orders can be placed for nothing, and how long a guest may keep one unpaid.
import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { customer, guest, refusalCode } from '#kit/test/testing.ts'
import type { OrderStatus } from '#subgraphs/orders/order-status.ts'
import { orders } from '#subgraphs/orders/tables.ts'
import { held } from './events.ts'
import { openShop } from './shop.ts'

const hour = 3_600_000
const network = '192.0.2.1'

test.each([
  ['a user', customer(), customer('usr_other'), { UNPAID_ORDERS: '2' }],
  ['a guest', guest(), guest('other'), { GUEST_UNPAID_ORDERS: '2' }],
  ['a network', { ...guest('a'), network }, { ...guest('b'), network: '192.0.2.2' }, { UNPAID_ORDERS_BY_NETWORK: '2' }],
])('%s may have so many unpaid orders; one that ends makes room, and others are not counted', async (_, caller, other, settings) => {
  const { handle, place, reach, tryPlace } = await open(settings)
  const orderId = await place({}, caller)
  await reach('AWAITING_PAYMENT', {}, caller)
  expect(await tryPlace(caller)).toBe('UNPAID_ORDERS_LIMIT')
  expect(await tryPlace(other)).toBeUndefined()
  await handle({ type: 'cart.refused', orderId, reason: 'CART_EMPTY' })
  expect(await tryPlace(caller)).toBeUndefined()
  expect(await tryPlace(caller)).toBe('UNPAID_ORDERS_LIMIT')
})

test('a paid order is not counted, nor one that is being paid', async () => {
  const { reach, tryPlace } = await open({ UNPAID_ORDERS: '1' })
  await reach('PAID')
  await reach('PAYING')
  expect(await tryPlace(customer())).toBeUndefined()
})

test.each(['REJECTED', 'CANCELLED'] as OrderStatus[])('orders that end %s are counted for an hour', async (status) => {
  const { clock, reach, tryPlace } = await open({ FAILED_ORDERS: '2' })
  for (const _ of ['one', 'two']) await reach(status)
  expect(await tryPlace(customer())).toBe('FAILED_ORDERS_LIMIT')
  clock.advance(hour + 1)
  expect(await tryPlace(customer())).toBeUndefined()
})

test('an order that expired is counted too', async () => {
  const { clock, reach, run, tryPlace } = await open({ FAILED_ORDERS: '1' })
  await reach('AWAITING_PAYMENT')
  clock.advance(hour / 2)
  await run('expireOrders')
  expect(await tryPlace(customer())).toBe('FAILED_ORDERS_LIMIT')
})

test('a repeated request returns its order, also where the limit is reached', async () => {
  const { place } = await open({ UNPAID_ORDERS: '1' })
  const id = await place({ idempotencyKey: 'same' })
  expect(await place({ idempotencyKey: 'same' })).toBe(id)
})

test('of many orders at once as many are placed as may be', async () => {
  const { tryPlace } = await open({ GUEST_UNPAID_ORDERS: '3' })
  const answers = await Promise.all(Array.from({ length: 12 }, () => tryPlace(guest())))
  expect(answers.filter((code) => code === undefined)).toHaveLength(3)
})

test('the network of an order is forgotten when it is paid, and an hour after it ended unpaid', async () => {
  const { clock, networks, place, reach, run } = await open({})
  const caller = { ...customer(), network }
  await reach('PAID', {}, caller)
  await reach('REJECTED', {}, caller)
  await run('forgetNetworks')
  expect(await networks()).toEqual([null, network])
  clock.advance(hour)
  await place({}, caller)
  await run('forgetNetworks')
  expect(await networks()).toEqual([null, null, network])
})

test('a guest has less time to pay than a user', async () => {
  const { handle, place, see } = await open({})
  const expiry = async (caller: Caller) => {
    const id = await place({}, caller)
    await handle(held(id))
    return (await see(id)).expiresAt
  }
  expect([await expiry(customer()), await expiry(guest())]).toEqual(['2026-12-01T09:30:00.000Z', '2026-12-01T09:10:00.000Z'])
})

async function open(settings: Record<string, string>) {
  const shop = await openShop({ settings })
  const tryPlace = (caller: Caller) =>
    shop.place({}, caller).then(
      () => undefined,
      (error: unknown) => refusalCode(error),
    )
  const networks = async () => (await shop.context().db.select().from(orders).orderBy(orders.id)).map((order) => order.network)
  return { ...shop, tryPlace, networks }
}
