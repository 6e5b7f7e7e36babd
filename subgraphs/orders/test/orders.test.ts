import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { openShop } from './shop.ts'

test('only its owner and staff with ORDERS_READ see an order', async () => {
  const { ask, see, reach } = await openShop()
  const [users, guests] = [await reach('AWAITING_PAYMENT'), await reach('AWAITING_PAYMENT', {}, guest())]
  const sees = async (id: string, caller: Caller) => (await see(id, caller)) !== null
  const both = async (caller: Caller) => [await sees(users, caller), await sees(guests, caller)]
  expect(await both(customer())).toEqual([true, false])
  expect(await both(guest())).toEqual([false, true])
  expect(await both({ ...customer(), guest: 'guesthash' })).toEqual([true, true])
  expect(await both(customer('usr_other'))).toEqual([false, false])
  expect(await both({ roles: [], permissions: [] })).toEqual([false, false])
  expect(await both(staff('ORDERS_READ'))).toEqual([true, true])
  expect(dataOf(await ask(admin(), '{ order(id: "😀") { id } }')).order).toBe(null)
})

test('references to orders and their lines have the same access rules', async () => {
  const { ask, see, reach } = await openShop()
  const id = await reach('AWAITING_PAYMENT')
  const [line] = (await see(id)).lines
  const representations = [
    { __typename: 'Order', id },
    { __typename: 'OrderLine', id: line.id },
    { __typename: 'Order', id: 'ord_none' },
  ]
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order { status } ... on OrderLine { sku } } }'
  const entities = async (caller: Caller) => dataOf(await ask(caller, query, { representations }))._entities
  expect(await entities(customer())).toEqual([{ status: 'AWAITING_PAYMENT' }, { sku: 'MUG' }, null])
  expect(await entities(staff('ORDERS_READ'))).toEqual([{ status: 'AWAITING_PAYMENT' }, { sku: 'MUG' }, null])
  expect(await entities(guest())).toEqual([null, null, null])
})

test("only that user and staff with ORDERS_READ see a user's orders", async () => {
  const { ask, place } = await openShop()
  const id = await place()
  await place({}, customer('usr_other'))
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { orders { edges { node { id } } } } } }'
  const orders = (caller: Caller) => ask(caller, query, { representations: [{ __typename: 'User', id: 'usr_customer' }] })
  for (const caller of [customer(), staff('ORDERS_READ')])
    expect(dataOf(await orders(caller))._entities).toEqual([{ orders: { edges: [{ node: { id } }] } }])
  expect(dataOf(await orders(customer('usr_other')))._entities).toEqual([{ orders: null }])
  expect(codesOf(await orders(guest()))).toContain('UNAUTHENTICATED')
})

test('own orders are listed page by page, newest first, for guests too, and an anonymous caller has none', async () => {
  const { ask, place } = await openShop()
  const ids: string[] = []
  for (const _ of [1, 2, 3]) ids.unshift(await place())
  const guests = await place({}, guest())
  const page = async (caller: Caller, args: string) => dataOf(await ask(caller, list(args))).orders
  const first = await page(customer(), 'first: 2')
  expect([idsOf(first), first.pageInfo.hasNextPage, first.totalCount]).toEqual([ids.slice(0, 2), true, 3])
  expect(idsOf(await page(customer(), `first: 2, after: "${first.pageInfo.endCursor}"`))).toEqual(ids.slice(2))
  expect(idsOf(await page(guest(), 'first: 9'))).toEqual([guests])
  expect(idsOf(await page(admin(), 'first: 9'))).toEqual([])
  expect(idsOf(await page({ roles: [], permissions: [] }, 'first: 9'))).toEqual([])
  for (const args of ['first: 0', 'first: 101', 'after: "😀"'])
    expect(codesOf(await ask(customer(), list(args)))).toEqual(['INVALID_INPUT'])
})

test('orders are filtered by status and time, and by staff also by owner, e-mail and id', async () => {
  const { ask, clock, reach } = await openShop()
  const early = await reach('PAID')
  clock.advance(60_000)
  const late = await reach('AWAITING_PAYMENT', { email: 'Bob@Example.com' }, guest())
  const found = async (filter: object) =>
    idsOf(
      dataOf(
        await ask(staff('ORDERS_READ'), 'query ($filter: AllOrdersFilter) { allOrders(filter: $filter) { edges { node { id } } } }', {
          filter,
        }),
      ).allOrders,
    )
  expect(await found({})).toEqual([late, early])
  expect(await found({ statuses: ['PAID', 'SHIPPED'] })).toEqual([early])
  expect(await found({ placedFrom: '2026-12-01T09:00:30Z' })).toEqual([late])
  expect(await found({ placedTo: '2026-12-01T09:01:00Z' })).toEqual([early])
  expect(await found({ owner: 'usr_customer' })).toEqual([early])
  expect(await found({ email: 'bob@example.COM' })).toEqual([late])
  expect(await found({ ids: [early, 'ord_none'] })).toEqual([early])
  expect(await found({ ids: [] })).toEqual([])
  const mine = await ask(customer(), '{ orders(filter: { statuses: [AWAITING_PAYMENT] }) { totalCount } }')
  expect(dataOf(mine).orders.totalCount).toBe(0)
  expect(codesOf(await ask(customer(), '{ allOrders { totalCount } }'))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask(guest(), '{ allOrders { totalCount } }'))).toEqual(['UNAUTHENTICATED'])
})

test('a page of orders with lines, timeline and refunds takes as many statements for many orders as for few', async () => {
  const statements: string[] = []
  const shop = await openShop({ onStatement: (sql) => statements.push(sql) })
  for (const _ of Array.from({ length: 20 })) await shop.reach('CANCELLED', { cartId: 'cart_1' }).then(() => shop.reach('PAID'))
  const query = `query ($first: Int) { orders(first: $first) { edges { node { id total { amount } cancelledTotal { amount } refundedTotal { amount } user { id }
    lines { name product { id } } timeline { kind } refunds { lines { line { name } } } } } } }`
  const count = async (first: number) => {
    statements.length = 0
    dataOf(await shop.ask(customer(), query, { first }))
    return statements.length
  }
  expect(await count(40)).toBe(await count(2))
  expect(await count(40)).toBeLessThanOrEqual(5)
})

function list(args: string) {
  return `{ orders(${args}) { edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }`
}

function idsOf(connection: { edges: { node: { id: string } }[] }) {
  return connection.edges.map(({ node }) => node.id)
}
