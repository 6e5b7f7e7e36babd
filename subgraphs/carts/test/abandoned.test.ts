import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { customer, dataOf, guest, openForTest } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'
import { orderClosed, orderPlaced, productSaved } from './events.ts'

const [hourMs, dayMs] = [3_600_000, 86_400_000]
const add = 'mutation { addToCart(input: { lines: [{ productId: "prod_mug", quantity: 2 }] }) { cart { id } } }'
const cart = '{ cart { id expiresAt } }'

test('a user’s cart that nobody touches for a day is told of, once, whoever looks', async () => {
  const { clock, fill, published, run } = await openCarts()
  const cartId = await fill(customer())
  clock.advance(23 * hourMs)
  await run('findAbandoned')
  expect(await published('cart.abandoned')).toEqual([])
  clock.advance(2 * hourMs)
  await Promise.all([run('findAbandoned'), run('findAbandoned')])
  await run('findAbandoned')
  expect(await published('cart.abandoned')).toMatchObject([{ cartId, userId: 'usr_customer', lines: 1 }])
  await fill(customer())
  clock.advance(2 * dayMs)
  await run('findAbandoned')
  expect(await published('cart.abandoned')).toHaveLength(1)
})

test('nobody is told of a guest’s cart, an empty one, one that an order has, or one that is long gone', async () => {
  const { ask, clock, fill, published, receive, run } = await openCarts()
  await fill(customer('usr_long'))
  clock.advance(10 * dayMs)
  await fill(guest())
  await ask(customer('usr_empty'), 'mutation { createCart { cart { id } } }')
  await receive(orderPlaced(await fill(customer())))
  clock.advance(2 * dayMs)
  await run('findAbandoned')
  expect(await published('cart.abandoned')).toEqual([])
  // its order was not paid: the cart is back, and may be left again
  await receive(orderClosed())
  clock.advance(2 * dayMs)
  await run('findAbandoned')
  expect(await published('cart.abandoned')).toMatchObject([{ userId: 'usr_customer' }])
})

test('an order that takes an abandoned cart says so, and no other does', async () => {
  const { clock, fill, published, receive, run } = await openCarts()
  const cartId = await fill(customer())
  await receive(orderPlaced(await fill(customer('usr_other')), 'ord_2', 'usr_other'))
  clock.advance(2 * dayMs)
  await run('findAbandoned')
  await receive(orderPlaced(cartId))
  expect(await published('cart.recovered')).toMatchObject([{ orderId: 'ord_1', cartId, userId: 'usr_customer' }])
})

test('0 hours: nobody is told, and the carts of users still end', async () => {
  const { ask, clock, fill, published, run } = await openCarts({ ABANDONED_CART_HOURS: '0', USER_CART_DAYS: '10' })
  await fill(customer())
  const [now, { expiresAt }] = [clock().getTime(), dataOf(await ask(customer(), cart)).cart]
  expect(Date.parse(expiresAt)).toBe(now + 10 * dayMs)
  clock.advance(2 * dayMs)
  await run('findAbandoned')
  clock.advance(9 * dayMs)
  await run('sweepCarts')
  expect(dataOf(await ask(customer(), cart)).cart).not.toBeNull()
  clock.advance(2 * dayMs)
  await run('sweepCarts')
  expect(dataOf(await ask(customer(), cart)).cart).toBeNull()
  expect(await published('cart.abandoned')).toEqual([])
})

test('a cart that is used again after it was left does not end', async () => {
  const { ask, clock, fill, run } = await openCarts({ USER_CART_DAYS: '10' })
  await fill(customer())
  clock.advance(2 * dayMs)
  await run('findAbandoned')
  clock.advance(9 * dayMs)
  await fill(customer())
  clock.advance(9 * dayMs)
  await run('sweepCarts')
  expect(dataOf(await ask(customer(), cart)).cart).not.toBeNull()
})

async function openCarts(settings: Record<string, string> = {}) {
  const open = await openForTest(carts, { settings })
  await open.receive(productSaved())
  return { ...open, fill: async (caller: Caller): Promise<string> => dataOf(await open.ask(caller, add)).addToCart.cart.id }
}
