import { expect, test } from 'vitest'
import { admin, dataOf } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { openShop } from './alerts.ts'

test('staff are told once each time that a product runs low, and each time that it comes back', async () => {
  const { add, adjust, alerts, published } = await openShop({ LOW_STOCK: '3' })
  const id = await add({ sku: 'POT', stock: 5 })
  for (const delta of [-1, -1, -1, -2, 4, -1, -3, 10]) await adjust(id, delta)
  expect(await alerts()).toEqual(['BACK 10', 'LOW 3', 'BACK 4', 'LOW 3'])
  const low = { productId: id, sku: 'POT', available: 3, threshold: 3 }
  expect(await published('stock.ran-low')).toMatchObject([low, low])
  expect(await published('stock.came-back')).toMatchObject([{ productId: id, available: 4 }, { available: 10 }])
})

test('a product may have a threshold of its own, and a variant has that of its product', async () => {
  const { add, adjust, alerts, ask, change } = await openShop({ LOW_STOCK: '3' })
  const id = await add({ sku: 'POT', stock: 9, lowStockAt: 8 })
  await adjust(id, -1)
  const variants = [{ values: ['M'], sku: 'SHIRT-M', stock: 7 }]
  await add({ sku: 'SHIRT', options: [{ name: 'Size', values: ['M'] }], variants, lowStockAt: 6 })
  const { product } = dataOf(await ask(admin(), '{ product(sku: "SHIRT-M") { id lowStockAt } }'))
  expect(product.lowStockAt).toBe(6)
  await adjust(product.id, -1)
  expect(await alerts()).toEqual(['LOW 6', 'LOW 8'])
  await change(id, { lowStockAt: null })
  await adjust(id, -4)
  expect(await alerts()).toHaveLength(2)
  await adjust(id, -1)
  expect(await alerts()).toEqual(['LOW 3', 'LOW 6', 'LOW 8'])
})

test('orders count as well: what is held may run low, and what is released comes back; a sale changes nothing', async () => {
  const { add, alerts, receive } = await openShop({ LOW_STOCK: '1' })
  const id = await add({ sku: 'POT', stock: 2 })
  await receive(checkedOut('ord_1', id, 2))
  await receive({ type: 'order.closed', orderId: 'ord_1', outcome: 'EXPIRED', reason: 'late', version: 2 })
  await receive(checkedOut('ord_2', id, 2))
  await receive(paid('ord_2'))
  expect(await alerts()).toEqual(['LOW 0', 'BACK 2', 'LOW 0'])
})

test('nobody is told of an archived product or of a new one', async () => {
  const { add, adjust, alerts, change } = await openShop({ LOW_STOCK: '3' })
  const id = await add({ sku: 'POT', stock: 5 })
  await change(id, { status: 'ARCHIVED' })
  for (const delta of [-5, 2]) await adjust(id, delta)
  expect(await alerts()).toEqual([])
})

test('alerts of more than 90 days ago are removed', async () => {
  const { add, adjust, alerts, clock, run } = await openShop({ LOW_STOCK: '3' })
  const id = await add({ sku: 'POT', stock: 4 })
  await adjust(id, -1)
  clock.advance(89 * 86_400_000)
  await run('dropAlerts')
  expect(await alerts()).toHaveLength(1)
  clock.advance(2 * 86_400_000)
  await adjust(id, -3)
  await adjust(id, 1)
  await run('dropAlerts')
  expect(await alerts()).toEqual(['BACK 1'])
})

function paid(orderId: string): NewEvent {
  return { type: 'order.paid', orderId, owner: 'usr_ann', paymentId: null, total: 0, currency: 'GBP', lines: [], version: 3 }
}

function checkedOut(orderId: string, productId: string, quantity: number): NewEvent {
  return { type: 'cart.checked-out', orderId, cartId: `cart_${orderId}`, cartVersion: 1, lines: [{ productId, quantity }] }
}
