// What orders and carts may take for nothing, and that a wrong price takes nothing.
import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { outbox } from '#kit/events/tables.ts'
import { codesOf, customer, dataOf, guest, openForTest } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import subgraph from '#subgraphs/carts/index.ts'
import { carts, checkouts } from '#subgraphs/carts/tables.ts'
import { productSaved } from './events.ts'

const add = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id } userErrors { code } } }`
const network = '192.0.2.1'
const minute = 60_000

test('an order of 400 lines at a wrong price leaves under 1 kB here, and nothing is published for products', async () => {
  const { fill, place, published, bytes } = await openCarts({}, 400)
  const cartId = await fill(guest(), 1, 400)
  const before = await bytes()
  await place('ord_1', cartId, 'guesthash', { expectedTotal: 1 })
  expect(await published('cart.refused')).toMatchObject([{ orderId: 'ord_1', reason: 'PRICE_CHANGED', total: 40_000 }])
  expect(await published('cart.checked-out')).toEqual([])
  expect((await bytes()) - before).toBeLessThan(1000)
})

test.each([
  ['the right total', { expectedTotal: 200 }, []],
  ['no expected total, as older orders publish it', {}, []],
  ['a wrong total', { expectedTotal: 201 }, ['PRICE_CHANGED']],
])('an order with %s is refused with %j', async (_, more, reasons) => {
  const { fill, place, published } = await openCarts()
  await place('ord_1', await fill(customer(), 2), 'usr_customer', more)
  expect((await published('cart.refused')).map(({ reason }) => reason)).toEqual(reasons)
})

test('a product that is no longer for sale is left to products, whether its price is in the total or not', async () => {
  const { fill, place, published, receive } = await openCarts({}, 2)
  const cartId = await fill(customer(), 1, 2)
  await receive(productSaved('prod_1', true, 2))
  await place('ord_1', cartId, 'usr_customer', { expectedTotal: 200 })
  await receive(closed('ord_1', 'REJECTED'))
  await place('ord_2', cartId, 'usr_customer', { expectedTotal: 100 })
  expect(await published('cart.refused')).toEqual([])
  expect(await published('cart.checked-out')).toHaveLength(2)
})

test("a user's unpaid orders hold so many units together; a closed one counts no more", async () => {
  const { fill, refusals, place, receive } = await openCarts({ HELD_UNITS: '10' })
  await place('ord_1', await fill(customer(), 11), 'usr_customer')
  expect(await refusals()).toEqual(['ord_1 HELD_UNITS_LIMIT'])
  const other = customer('usr_other')
  await place('ord_2', await fill(other, 10), 'usr_other')
  await receive(closed('ord_2', 'CANCELLED'))
  await place('ord_3', await fill(other, 0), 'usr_other')
  expect(await refusals()).toHaveLength(1)
})

test.each([
  ['CANCELLED', true],
  ['EXPIRED', true],
  ['REJECTED', false],
] as const)("a guest's order that ends %s still counts for half an hour: %s", async (outcome, counts) => {
  const { clock, fill, refusals, place, receive, run, rows } = await openCarts({ GUEST_HELD_UNITS: '10' })
  const cartId = await fill(guest(), 10)
  await place('ord_1', cartId, 'guesthash')
  await receive(closed('ord_1', outcome))
  await place('ord_2', cartId, 'guesthash')
  expect(await refusals()).toEqual(counts ? ['ord_2 HELD_UNITS_LIMIT'] : [])
  await receive(closed('ord_2', 'REJECTED'))
  clock.advance(30 * minute)
  await run('forgetHeldUnits')
  expect((await rows()).map(({ units, network }) => [units, network])).toEqual([[null, null], expect.anything()])
  await place('ord_3', cartId, 'guesthash')
  expect(await refusals()).toHaveLength(counts ? 1 : 0)
})

test('the guests of one network hold so many units together, and those of others do not count; users are not guests', async () => {
  const { fill, refusals, place } = await openCarts({ GUEST_HELD_UNITS_BY_NETWORK: '10' })
  const from = async (caller: Caller, owner: string, orderId: string, where: string) =>
    place(orderId, await fill({ ...caller, network: where }, 6), owner)
  await from(guest('a'), 'a', 'ord_1', network)
  await from(guest('b'), 'b', 'ord_2', network)
  await from(guest('c'), 'c', 'ord_3', '192.0.2.2')
  await from(customer(), 'usr_customer', 'ord_4', network)
  expect(await refusals()).toEqual(['ord_2 HELD_UNITS_LIMIT'])
})

test('orders that come at once are counted one after the other', async () => {
  const { fill, refusals, receive } = await openCarts({ GUEST_HELD_UNITS_BY_NETWORK: '25' })
  const owners = Array.from({ length: 12 }, (_, at) => `guest${at}`)
  const filled = await Promise.all(owners.map(async (owner) => [owner, await fill({ ...guest(owner), network }, 5)] as const))
  await receive(...filled.map(([owner, cartId], at) => placed(`ord_${at}`, cartId, owner)))
  expect(await refusals()).toHaveLength(7)
})

test('a guest’s order says what others of its network hold of each product', async () => {
  const { fill, place, published } = await openCarts()
  await place('ord_1', await fill({ ...guest('a'), network }, 6), 'a')
  await place('ord_2', await fill({ ...guest('b'), network }, 2), 'b')
  const lines = (await published('cart.checked-out')).map((event) => [event.guest, event.lines])
  expect(lines).toEqual([
    [true, [{ productId: 'prod_0', quantity: 6 }]],
    [true, [{ productId: 'prod_0', quantity: 2, besides: 6 }]],
  ])
})

test('the network leaves a cart when its order is paid', async () => {
  const { fill, place, receive, rows, context } = await openCarts()
  await place('ord_1', await fill({ ...customer(), network }, 1), 'usr_customer')
  await receive({
    type: 'order.paid',
    orderId: 'ord_1',
    owner: 'usr_customer',
    paymentId: 'p',
    total: 1,
    currency: 'GBP',
    lines: [],
    version: 3,
  })
  expect(await rows()).toMatchObject([{ units: null, network: null }])
  expect(await context().db.select().from(carts)).toMatchObject([{ network: null }])
})

test("a guest's cart takes so many lines, and a user's takes more", async () => {
  const { tryFill } = await openCarts({ GUEST_CART_LINES: '2' }, 3)
  expect(await tryFill(guest(), 1, 2)).toEqual([])
  expect(await tryFill(guest(), 1, 3)).toEqual(['CART_FULL'])
  expect(await tryFill(customer(), 1, 3)).toEqual([])
})

test('the guests of one network have so many carts and lines together; users and other networks are not refused', async () => {
  const { tryFill } = await openCarts({ GUEST_CARTS_BY_NETWORK: '2', GUEST_LINES_BY_NETWORK: '4' }, 3)
  expect(await tryFill({ ...guest('a'), network }, 1, 3)).toEqual([])
  expect(await tryFill({ ...guest('b'), network }, 1, 2)).toEqual(['GUEST_CARTS_LIMIT'])
  expect(await tryFill({ ...guest('b'), network }, 1, 1)).toEqual([])
  expect(await tryFill({ ...guest('c'), network }, 1, 1)).toEqual(['GUEST_CARTS_LIMIT'])
  expect(await tryFill({ ...guest('d'), network: '192.0.2.2' }, 1, 1)).toEqual([])
  expect(await tryFill({ ...customer(), network }, 1, 3)).toEqual([])
})

function placed(orderId: string, cartId: string, owner: string, more: object = {}): NewEvent {
  return { type: 'order.placed', orderId, cartId, owner, version: 1, ...more }
}

function closed(orderId: string, outcome: 'REJECTED' | 'CANCELLED' | 'EXPIRED'): NewEvent {
  return { type: 'order.closed', orderId, outcome, reason: outcome, version: 2 }
}

async function openCarts(settings: Record<string, string> = {}, products = 1) {
  const open = await openForTest(subgraph, { settings })
  const ids = Array.from({ length: products }, (_, at) => `prod_${at}`)
  await open.receive(...ids.map((id) => productSaved(id)))
  const send = (caller: Caller, quantity: number, lines: number) => {
    const input = { lines: ids.slice(0, lines).map((productId) => ({ productId, quantity })) }
    return quantity > 0 ? open.ask(caller, add, { input }) : open.ask(caller, 'mutation { addToCart: createCart { cart { id } } }')
  }
  return {
    ...open,
    fill: async (caller: Caller, quantity: number, lines = 1): Promise<string> =>
      dataOf(await send(caller, quantity, lines)).addToCart.cart.id,
    tryFill: async (caller: Caller, quantity: number, lines: number) => codesOf(await send(caller, quantity, lines)),
    place: (orderId: string, cartId: string, owner: string, more = {}) => open.receive(placed(orderId, cartId, owner, more)),
    refusals: async () => (await open.published('cart.refused')).map(({ orderId, reason }) => `${orderId} ${reason}`),
    rows: () => open.context(nobody).db.select().from(checkouts).orderBy(checkouts.orderId),
    bytes: async () => {
      const { db } = open.context(nobody)
      return JSON.stringify([await db.select().from(checkouts), await db.select().from(outbox), await db.select().from(carts)]).length
    },
  }
}
