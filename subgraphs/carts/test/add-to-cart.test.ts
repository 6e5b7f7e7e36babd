import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import { customer, dataOf } from '#kit/test/testing.ts'
import { openCarts } from './cart-lines.ts'
import { productSaved } from './events.ts'

test('several lines are added at once, in their order, to a new cart', async () => {
  const { put, lines } = await openCarts()
  expect(await put(['prod_pot', 1], ['prod_mug', 2])).toMatchObject({ cart: { version: 2 }, userErrors: [] })
  expect(await lines()).toEqual([
    ['prod_pot', 1],
    ['prod_mug', 2],
  ])
})

test('quantities of the same product add up, within one call and over several, and keep their line', async () => {
  const { put } = await openCarts()
  const first = await put(['prod_mug', 1], ['prod_pot', 1], ['prod_mug', 2])
  const second = await put(['prod_mug', 4])
  expect(first.cart?.lines.map(({ quantity }) => quantity)).toEqual([3, 1])
  expect(second.cart?.lines).toEqual([{ ...first.cart?.lines[0], quantity: 7 }, first.cart?.lines[1]])
})

test('two mutations in one document each return the cart as it was after them', async () => {
  const { ask } = await openCarts()
  const lines = 'addToCart(input: { lines: [{ productId: "prod_mug", quantity: 1 }] }) { cart { lines { quantity } } }'
  expect(dataOf(await ask(customer(), `mutation { a: ${lines} b: ${lines} }`))).toEqual({
    a: { cart: { lines: [{ quantity: 1 }] } },
    b: { cart: { lines: [{ quantity: 2 }] } },
  })
})

test('none of twenty simultaneous additions is lost', async () => {
  const { put, lines } = await openCarts()
  await Promise.all(Array.from({ length: 20 }, () => put(['prod_mug', 1])))
  expect(await lines()).toEqual([['prod_mug', 20]])
})

test('if one product is unknown or archived, no line is added and no cart is created', async () => {
  const { receive, lines, put } = await openCarts()
  await receive(productSaved('prod_old', true))
  const path = ['input', 'lines', '1', 'productId']
  expect((await put(['prod_mug', 1], ['prod_none', 1])).userErrors).toEqual([{ code: 'NOT_FOUND', path, subject: null }])
  expect((await put(['prod_mug', 1], ['prod_old', 1])).userErrors).toEqual([{ code: 'PRODUCT_GONE', path, subject: 'prod_old' }])
  expect(await lines()).toBeNull()
})

test('a late event of an archived product does not bring it back', async () => {
  const { receive, put } = await openCarts()
  await receive(productSaved('prod_old', true, 3), productSaved('prod_old', false, 2))
  expect((await put(['prod_old', 1])).userErrors).toMatchObject([{ code: 'PRODUCT_GONE' }])
})

test('addToCart waits for products created a moment ago, and for no others', async () => {
  const { clock, receive, put } = await openCarts()
  const [first, second, old] = [newId('prod', clock()), newId('prod', clock()), newId('prod', new Date(clock().getTime() - 10_001))]
  const adding = put([second, 1], [first, 1])
  await sleep(20)
  await receive(productSaved(first))
  await receive(productSaved(second))
  expect((await adding).userErrors).toEqual([])
  const start = performance.now()
  expect((await put([old, 1], [newId('prod', clock()), 1])).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect(performance.now() - start).toBeLessThan(1_900)
})

test('a line has at most a million units, in one call or over several', async () => {
  const { lines, put } = await openCarts()
  const most = 1_000_000
  expect((await put(['prod_mug', most])).userErrors).toEqual([])
  for (const tooMany of [
    [
      ['prod_pot', 1],
      ['prod_mug', 1],
    ],
    [
      ['prod_pot', 1],
      ['prod_pot', most],
    ],
  ] as [string, number][][])
    expect((await put(...tooMany)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'lines', '1', 'quantity'] }])
  expect(await lines()).toEqual([['prod_mug', most]])
})

test('a cart of two thousand lines is full, and is filled with few statements', async () => {
  const statements: string[] = []
  const { receive, put } = await openCarts({ onStatement: (sql) => statements.push(sql) })
  const ids = Array.from({ length: 2_000 }, (_, n) => `prod_${n}`)
  await receive(...ids.map((id) => productSaved(id)))
  statements.length = 0
  const { cart } = await put(...ids.map((id): [string, number] => [id, 1]))
  expect(cart?.lines.map(({ productId }) => productId)).toEqual(ids)
  expect(statements.length).toBeLessThan(12)
  expect((await put(['prod_mug', 1])).userErrors).toMatchObject([{ code: 'CART_FULL', path: ['input', 'lines'] }])
  expect((await put(['prod_7', 1])).userErrors).toEqual([])
}, 30_000)
