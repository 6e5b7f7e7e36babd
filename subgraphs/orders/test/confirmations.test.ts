import { expect, test } from 'vitest'
import { customer, dataOf } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { authorized, captured, held, mug, openDoor, openShop, placeMutation, placement, pot } from './testing.ts'

test('a refused order comes REJECTED with its reasons, each product named, and again so for the same key', async () => {
  const { placeAtDoor, ask, see, published } = await openDoor()
  const shortages = [
    { productId: 'prod_mug', wanted: 3, available: 1 },
    { productId: 'prod_pot', wanted: 2, available: 'GONE' as const },
  ]
  const answer = await placeAtDoor((orderId) => ({ type: 'stock.refused', orderId, shortages }))
  expect(answer).toMatchObject({
    order: { status: 'REJECTED' },
    userErrors: [
      { code: 'OUT_OF_STOCK', subject: 'prod_mug', path: ['input', 'cartId'] },
      { code: 'PRODUCT_GONE', subject: 'prod_pot', path: ['input', 'cartId'] },
    ],
  })
  expect(dataOf(await ask(customer(), placeMutation, { input: placement })).placeOrder).toEqual(answer)
  expect(await see(answer.order.id, customer())).toMatchObject({
    reason: 'OUT_OF_STOCK',
    refusals: [{ subject: 'prod_mug' }, {}],
    nextStatuses: [],
  })
  expect(await published('order.closed')).toMatchObject([{ outcome: 'REJECTED', reason: 'OUT_OF_STOCK', version: 2 }])
})

test('a cart that another order has is refused with that order', async () => {
  const { placeAtDoor, reach } = await openDoor()
  const holder = await reach('AWAITING_PAYMENT')
  const { userErrors } = await placeAtDoor((orderId) => ({ type: 'cart.refused', orderId, reason: 'CART_CHECKED_OUT' }))
  expect(userErrors).toEqual([{ code: 'CART_CHECKED_OUT', path: ['input', 'cartId'], subject: holder }])
})

test.each(['NOT_FOUND', 'CART_EMPTY'] as const)('a cart that is %s is said so', async (reason) => {
  const { placeAtDoor } = await openDoor()
  const { order, userErrors } = await placeAtDoor((orderId) => ({ type: 'cart.refused', orderId, reason }))
  expect(order.status).toBe('REJECTED')
  expect(userErrors).toEqual([{ code: reason, path: ['input', 'cartId'], subject: null }])
})

test('another total, another currency and a sum beyond all bounds are refused, never charged', async () => {
  const { placeAtDoor } = await openDoor()
  const codes = async (idempotencyKey: string, answer: (id: string) => NewEvent) =>
    (await placeAtDoor(answer, { idempotencyKey })).userErrors.map(({ code }: { code: string }) => code)
  expect(await codes('k1', (id) => held(id, [mug]))).toEqual(['PRICE_CHANGED'])
  expect(await codes('k2', (id) => held(id, [mug, pot], 'EUR'))).toEqual(['PRICE_CHANGED'])
  const dear = { ...mug, quantity: 1_000_000, unitPrice: 100_000_000_000 }
  expect(await codes('k3', (id) => held(id, [dear, pot]))).toEqual(['TOTAL_TOO_LARGE'])
})

test('an order of 1,114 lines is kept by one insert, and a few statements in all', async () => {
  const statements: string[] = []
  const shop = await openShop({ onStatement: (sql) => statements.push(sql) })
  const lines = Array.from({ length: 1114 }, (_, at) => ({ ...mug, productId: `prod_${at}`, sku: `SKU-${at}`, quantity: 80_995 }))
  const id = await shop.place({ expectedTotal: 1114 * 80_995 * 100 })
  statements.length = 0
  await shop.tell(held(id, lines))
  expect(statements.filter((sql) => /insert into "order_lines"/i.test(sql))).toHaveLength(1)
  expect(statements.length).toBeLessThanOrEqual(6)
  await shop.tell(authorized(id))
  statements.length = 0
  await shop.tell(captured(id))
  expect(statements.length).toBeLessThanOrEqual(6)
  expect((await shop.published('order.paid'))[0]?.lines).toEqual(lines)
  expect((await shop.see(id)).lines).toHaveLength(1114)
})
