import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import type { NewEvent } from '#schema/events.ts'
import { colours, openProducts, shirt } from './variants.ts'

test('a product with stock cannot get options, and one with options no stock', async () => {
  const { change } = await openProducts()
  const { product: mug } = await change('createProduct', { sku: 'MUG', name: 'Mug', price: 500, stock: 1 })
  const options = [colours]
  expect((await change('updateProduct', { id: mug.id, expectedVersion: 1, options })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
  await change('adjustStock', adjustment(mug.id, -1, 'out'))
  expect((await change('updateProduct', { id: mug.id, expectedVersion: 1, options })).userErrors).toEqual([])
  expect((await change('adjustStock', adjustment(mug.id, 1, 'in'))).userErrors).toMatchObject([{ code: 'CHOOSE_VARIANT', subject: mug.id }])
})

test('the stock of a product follows that of its variants in the same transaction, through holds too', async () => {
  const { change, read, receive } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const [red] = product.variants
  await receive(checkedOut(red.id, 2))
  expect((await read('SHIRT')).available).toBe(5)
  await change('adjustStock', adjustment(red.id, 10, 'more'))
  expect((await read('SHIRT')).available).toBe(15)
  await change('deleteProduct', { id: red.id, expectedVersion: 1 })
  expect((await read('SHIRT')).available).toBe(4)
  await change('updateProduct', { id: red.id, expectedVersion: 2, status: 'ACTIVE' })
  expect((await read('SHIRT')).available).toBe(15)
})

test('a checkout of a product with variants holds nothing and says so', async () => {
  const { change, published, receive } = await openProducts()
  const { product } = await change('createProduct', shirt)
  await receive(checkedOut(product.id, 1))
  expect(await published('stock.refused')).toMatchObject([{ shortages: [{ productId: product.id, available: 'GONE', hasVariants: true }] }])
})

function checkedOut(productId: string, quantity: number): NewEvent {
  const [orderId, cartId] = [newId('ord', new Date()), newId('cart', new Date())]
  return { type: 'cart.checked-out', orderId, cartId, cartVersion: 1, lines: [{ productId, quantity }] }
}

function adjustment(productId: string, delta: number, idempotencyKey: string) {
  return { productId, delta, reason: 'counted', idempotencyKey }
}
