// Carts that nobody needs leave, and no other.
import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { customer, dataOf, guest, openForTest } from '#kit/test/testing.ts'
import subgraph from '#subgraphs/carts/index.ts'
import { cartLines, carts, checkouts } from '#subgraphs/carts/tables.ts'
import { orderClosed, orderPaid, orderPlaced, productSaved } from './events.ts'

const add = 'mutation { addToCart(input: { lines: [{ productId: "prod_mug", quantity: 2 }] }) { cart { id } } }'
const dayMs = 86_400_000

test("a guest's cart is deleted after 14 days without an edit, an empty one after a day, a user's never", async () => {
  const { ask, clock, fill, ids, run } = await openCarts()
  const [abandoned, users] = [await fill(guest('a')), await fill(customer())]
  const empty: string = dataOf(await ask(guest('b'), 'mutation { createCart { cart { id } } }')).createCart.cart.id
  expect(await ids()).toEqual([abandoned, users, empty])
  clock.advance(dayMs + 1)
  await run('sweepCarts')
  expect(await ids()).toEqual([abandoned, users])
  clock.advance(13 * dayMs)
  await run('sweepCarts')
  expect(await ids()).toEqual([users])
})

test('a cart that an unpaid order has is kept, a paid one goes after a day, and its checkout stays', async () => {
  const { clock, context, fill, ids, receive, run } = await openCarts()
  const [taken, paid] = [await fill(guest('a')), await fill(customer())]
  await receive(orderPlaced(taken, 'ord_1', 'a'), orderPlaced(paid, 'ord_2'), orderPaid('ord_2'))
  clock.advance(dayMs)
  await run('sweepCarts')
  expect(await ids()).toEqual([taken, paid])
  clock.advance(400 * dayMs)
  await run('sweepCarts')
  expect(await ids()).toEqual([taken])
  const { db } = context()
  expect(await db.select().from(checkouts)).toMatchObject([{ status: 'TAKEN' }, { status: 'DONE', cartId: paid }])
  expect(await db.$count(cartLines)).toBe(1)
})

test('many carts are deleted in pieces, and with 0 days none is', async () => {
  const { clock, fill, ids, run } = await openCarts()
  for (const at of Array.from({ length: 45 }).keys()) await fill(guest(`g${at}`))
  clock.advance(15 * dayMs)
  await run('sweepCarts')
  expect(await ids()).toEqual([])
  const kept = await openCarts({ GUEST_CART_DAYS: '0' })
  await kept.fill(guest())
  kept.clock.advance(400 * dayMs)
  await kept.run('sweepCarts')
  expect(await kept.ids()).toHaveLength(1)
})

test('the network of a user’s cart is forgotten after a day, that of a guest’s cart when it goes', async () => {
  const { clock, context, fill, run } = await openCarts()
  await fill({ ...customer(), network: '192.0.2.1' })
  await fill({ ...guest(), network: '192.0.2.1' })
  clock.advance(dayMs + 1)
  await run('sweepCarts')
  expect((await context().db.select().from(carts)).map(({ network }) => network)).toEqual([null, '192.0.2.1'])
})

test('the checkouts of removed orders leave, unless they have a cart', async () => {
  const { context, fill, receive } = await openCarts()
  const cartId = await fill(customer())
  await receive(orderPlaced('cart_none', 'ord_1'), orderPlaced(cartId, 'ord_2'), orderClosed('ord_2'), orderPlaced(cartId, 'ord_3'))
  await receive({ type: 'order.removed', orderIds: ['ord_1', 'ord_2', 'ord_3'] })
  expect(await context().db.select().from(checkouts)).toMatchObject([{ orderId: 'ord_3', status: 'TAKEN' }])
})

test('what comes about an order that may be removed already takes nothing and leaves no tombstone', async () => {
  const { clock, context, fill, published, receive } = await openCarts()
  const cartId = await fill(customer())
  const [old, older] = [newId('ord', clock()), newId('ord', clock())]
  clock.advance(7 * dayMs + 1)
  await receive(orderPlaced(cartId, old), orderClosed(older))
  expect(await context().db.select().from(checkouts)).toEqual([])
  expect(await published('cart.checked-out')).toEqual([])
})

async function openCarts(settings: Record<string, string> = {}) {
  const open = await openForTest(subgraph, { settings })
  await open.receive(productSaved())
  return {
    ...open,
    fill: async (caller: Caller): Promise<string> => dataOf(await open.ask(caller, add)).addToCart.cart.id,
    ids: async () => (await open.context().db.select().from(carts).orderBy(carts.id)).map(({ id }) => id),
  }
}
