import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { openShop } from './shop.ts'

const list = '{ orders { totalCount edges { node { id email shippingAddress { name } lines { sku } } } } }'
const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { status } userErrors { code } } }'

test('orders of a guest belong to the user who confirms their address, and to no other', async () => {
  const { receive, reach, ownOrders, see } = await openClaims()
  const id = await reach('PAID', {}, guest())
  const other = await reach('PAID', { email: 'bob@example.com' }, guest())
  expect(await ownOrders(customer())).toEqual([])
  await receive(confirmed(), confirmed())
  expect(await ownOrders(customer())).toMatchObject([
    { id, email: 'ann@example.com', shippingAddress: { name: 'Ann Lee' }, lines: [{ sku: 'MUG' }, { sku: 'POT' }] },
  ])
  expect(await see(id, customer())).toMatchObject({ id, status: 'PAID' })
  expect([await see(other, customer()), await see(id, customer('usr_other'))]).toEqual([null, null])
  expect(await ownOrders(guest())).toHaveLength(2)
})

test('an order is listed once where both the user and the guest ask', async () => {
  const { receive, reach, ownOrders } = await openClaims()
  await reach('PAID', {}, guest())
  await receive(confirmed())
  expect(await ownOrders({ ...customer(), guest: guest().guest ?? '' })).toHaveLength(1)
})

test('orders of users, and what somebody has claimed already, stay theirs', async () => {
  const { receive, reach, ownOrders } = await openClaims()
  await reach('PAID', { email: 'ann@example.com' }, customer('usr_first'))
  await reach('PAID', {}, guest())
  await receive(confirmed('usr_second'), confirmed())
  expect(await ownOrders(customer())).toEqual([])
  expect(await ownOrders(customer('usr_second'))).toHaveLength(1)
})

test('who has claimed an order can cancel it', async () => {
  const { ask, receive, reach } = await openClaims()
  const orderId = await reach('PAID', {}, guest())
  expect(codesOf(await ask(customer(), cancel, { input: { orderId, idempotencyKey: 'once' } }))).toEqual(['NOT_FOUND'])
  await receive(confirmed())
  expect(dataOf(await ask(customer(), cancel, { input: { orderId, idempotencyKey: 'once' } })).cancelOrder.order.status).toBe('CANCELLED')
})

test('what is personal of a claimed order goes with the account, and a deleted account claims nothing', async () => {
  const { receive, reach, see } = await openClaims()
  const [ended, open] = [await reach('DELIVERED', {}, guest()), await reach('PAID', {}, guest())]
  await receive(confirmed(), { type: 'user.deleted', userId: 'usr_customer', version: 2 }, confirmed())
  expect(await see(ended)).toMatchObject({ email: null, shippingAddress: null })
  expect(await see(open)).toMatchObject({ email: 'ann@example.com' })
  const late = await reach('PAID', {}, guest())
  await receive(confirmed())
  expect(await see(late, customer())).toBeNull()
})

async function openClaims() {
  const shop = await openShop()
  const ownOrders = async (caller: Caller) => dataOf(await shop.ask(caller, list)).orders.edges.map(({ node }: { node: object }) => node)
  return { ...shop, ownOrders }
}

function confirmed(userId = 'usr_customer'): NewEvent {
  return { type: 'email.confirmed', userId, email: 'ann@example.com', version: 1 }
}
