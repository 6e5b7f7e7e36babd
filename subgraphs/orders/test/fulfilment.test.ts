import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { openShop } from './shop.ts'

const updateMutation =
  'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { order { status version nextStatuses } userErrors { code path subject } } }'

test('a paid order moves on step by step, and each step is published and audited once', async () => {
  const { move, reach, published, see } = await openShopToFulfil()
  const id = await reach('PAID')
  const steps = ['PROCESSING', 'SHIPPED', 'DELIVERED']
  for (const [at, status] of steps.entries())
    expect(dataOf(await move(id, status, 4 + at)).updateOrderStatus.order).toMatchObject({ status, version: 5 + at })
  expect((await published('order.moved')).map(({ status, version }) => `${status} ${version}`)).toEqual([
    'PROCESSING 5',
    'SHIPPED 6',
    'DELIVERED 7',
  ])
  expect(await published('audit.recorded')).toMatchObject([
    { action: 'updateOrderStatus', actor: 'usr_staff', subject: id, before: { status: 'PAID' }, after: { status: 'PROCESSING' } },
    { before: { status: 'PROCESSING' } },
    { before: { status: 'SHIPPED' } },
  ])
  expect((await see(id)).timeline.slice(-3)).toMatchObject(steps.map((kind) => ({ kind, status: kind })))
})

test("a step that is not allowed is refused with the order's id, and nothing changes", async () => {
  const { move, reach, published } = await openShopToFulfil()
  const id = await reach('PAID')
  for (const status of ['SHIPPED', 'PAID', 'CANCELLED', 'PENDING'])
    expect(dataOf(await move(id, status, 4)).updateOrderStatus).toEqual({
      order: null,
      userErrors: [{ code: 'INVALID_TRANSITION', path: ['input', 'status'], subject: id }],
    })
  expect(await published('order.moved')).toEqual([])
})

test('a second click and an outdated version are refused, and the order is answered as it is now', async () => {
  const { move, reach, published } = await openShopToFulfil()
  const id = await reach('PAID')
  expect((await Promise.all([move(id, 'PROCESSING', 4), move(id, 'PROCESSING', 4)])).flatMap(codesOf)).toEqual(['VERSION_CONFLICT'])
  for (const version of [-1, 0, 99]) expect(codesOf(await move(id, 'SHIPPED', version))).toEqual(['VERSION_CONFLICT'])
  expect(await published('audit.recorded')).toHaveLength(1)
  expect(dataOf(await move(id, 'SHIPPED', 4)).updateOrderStatus.order).toEqual({
    status: 'PROCESSING',
    version: 5,
    nextStatuses: ['SHIPPED', 'CANCELLED'],
  })
})

test('only staff with ORDERS_WRITE move orders, and an unknown order is not found', async () => {
  const { move, reach } = await openShopToFulfil()
  const id = await reach('PAID')
  expect(codesOf(await move(id, 'PROCESSING', 4, customer()))).toEqual(['FORBIDDEN'])
  expect(codesOf(await move(id, 'PROCESSING', 4, staff('ORDERS_READ')))).toEqual(['FORBIDDEN'])
  expect(codesOf(await move(id, 'PROCESSING', 4, guest()))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await move('ord_none', 'PROCESSING', 1))).toEqual(['NOT_FOUND'])
})

test('staff who may only move orders do not see whose they are, nor where they go', async () => {
  const { ask, reach } = await openShopToFulfil()
  const personal = 'email shippingAddress { city } user { id }'
  const seen = async (caller: Caller) => {
    const input = { orderId: await reach('PAID'), status: 'PROCESSING', expectedVersion: 4 }
    const mutation = `mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { order { status ${personal} } } }`
    return dataOf(await ask(caller, mutation, { input })).updateOrderStatus.order
  }
  expect(await seen(staff('ORDERS_WRITE'))).toEqual({ status: 'PROCESSING', email: null, shippingAddress: null, user: null })
  expect(await seen(staff('ORDERS_WRITE', 'ORDERS_READ'))).toMatchObject({ email: 'ann@example.com', user: { id: 'usr_customer' } })
})

async function openShopToFulfil() {
  const shop = await openShop()
  const move = (orderId: string, status: string, expectedVersion: number, caller: Caller = staff('ORDERS_WRITE')) =>
    shop.ask(caller, updateMutation, { input: { orderId, status, expectedVersion } })
  return { ...shop, move }
}
