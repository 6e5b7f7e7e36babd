// docs/protocol.md, section 4: every state of an order's checkout against every input.
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'
import { carts as cartTable, checkouts } from '#subgraphs/carts/tables.ts'
import { orderClosed, orderPaid, orderPlaced, productSaved } from './events.ts'

type Input = keyof typeof events

type State = keyof typeof waysTo

const add =
  'mutation { addToCart(input: { lines: [{ productId: "prod_mug", quantity: 2 }] }) { cart { id lines { id } } userErrors { code } } }'
const clear = 'mutation { clearCart { cart { id } } }'
const clearThis = 'mutation ($input: ClearCartInput!) { clearCart(input: $input) { userErrors { code } } }'

const events = {
  'order.placed': (cartId: string) => orderPlaced(cartId),
  'order.placed at another price': (cartId: string) => ({ ...orderPlaced(cartId), expectedTotal: 201 }),
  'order.placed by another': (cartId: string) => orderPlaced(cartId, 'ord_1', 'usr_other'),
  'order.placed of no cart': () => orderPlaced('cart_none'),
  'order.placed, the other order': (cartId: string) => orderPlaced(cartId, 'ord_2'),
  'order.closed': () => orderClosed('ord_1'),
  'order.closed, the other order': () => orderClosed('ord_2'),
  'order.paid': () => orderPaid('ord_1'),
  'order.paid, the other order': () => orderPaid('ord_2'),
}

const waysTo = {
  none: [],
  TAKEN: ['order.placed'],
  REFUSED: ['order.placed by another'],
  RETURNED: ['order.placed', 'order.closed'],
  'RETURNED before it was placed': ['order.closed'],
  DONE: ['order.placed', 'order.paid'],
} satisfies Record<string, Input[]>

/** What happens; every other pair is ignored. */
const table: Partial<Record<State, Partial<Record<Input, { status: string; publishes?: string; edits?: number; finishes?: boolean }>>>> = {
  none: {
    'order.placed': { status: 'TAKEN', publishes: 'cart.checked-out ord_1' },
    'order.placed at another price': { status: 'REFUSED', publishes: 'cart.refused ord_1' },
    'order.placed by another': { status: 'REFUSED', publishes: 'cart.refused ord_1' },
    'order.placed of no cart': { status: 'REFUSED', publishes: 'cart.refused ord_1' },
    'order.closed': { status: 'RETURNED' },
  },
  TAKEN: {
    'order.closed': { status: 'RETURNED', edits: 1 },
    'order.paid': { status: 'DONE', finishes: true },
  },
}

const pairs = (Object.keys(waysTo) as State[]).flatMap((state) => (Object.keys(events) as Input[]).map((input) => [state, input] as const))

test.each(pairs)('%s, %s', async (from, input) => {
  const { types, state, tell } = await openCarts()
  await tell(...waysTo[from])
  const [before, publishedBefore] = [await state(), await types()]
  await tell(input)
  const change = table[from]?.[input]
  const publishes = change?.publishes ? [change.publishes] : publishesOther(from, input)
  expect(await state()).toEqual({
    status: change?.status ?? before.status,
    version: (before.version ?? 0) + (change?.edits ?? 0),
    finished: before.finished || change?.finishes === true,
  })
  expect((await types()).sort()).toEqual([...publishedBefore, ...publishes].sort())
})

test('none, order.placed of an empty cart: refused as empty', async () => {
  const { ask, cartId, receive, published, state } = await openCarts()
  await ask(customer(), clear)
  await receive(orderPlaced(cartId))
  expect(await state()).toMatchObject({ status: 'REFUSED' })
  expect(await published('cart.refused')).toMatchObject([{ reason: 'CART_EMPTY' }])
})

test.each([
  ['order.placed by another', [], 'NOT_FOUND'],
  ['order.placed of no cart', [], 'NOT_FOUND'],
  ['order.placed at another price', [], 'PRICE_CHANGED'],
  ['order.placed', ['order.placed, the other order'], 'CART_CHECKED_OUT'],
  ['order.placed', ['order.placed, the other order', 'order.paid, the other order'], 'CART_CHECKED_OUT'],
] as [Input, Input[], string][])('none, %s after %j: refused as %s', async (input, before, reason) => {
  const { published, tell } = await openCarts()
  await tell(...before, input)
  expect(await published('cart.refused')).toMatchObject([{ orderId: 'ord_1', reason }])
})

test.each([
  ['none', []],
  ['REFUSED', []],
  ['RETURNED', []],
  ['RETURNED before it was placed', []],
  ['TAKEN', ['CART_CHECKED_OUT']],
  ['DONE', ['NOT_FOUND']],
] as [State, string[]][])('%s, an edit of its lines', async (from, codes) => {
  const { ask, cartId, tell } = await openCarts()
  await tell(...waysTo[from])
  expect(codesOf(await ask(customer(), clearThis, { input: { cartId } }))).toEqual(codes)
})

test.each([
  ['none', true],
  ['REFUSED', true],
  ['RETURNED', true],
  ['RETURNED before it was placed', true],
  ['TAKEN', false],
  ['DONE', false],
] as [State, boolean][])('%s, addToCart: into the same cart is %s', async (from, isSame) => {
  const { ask, cartId, tell } = await openCarts()
  await tell(...waysTo[from])
  const { cart, userErrors } = dataOf(await ask(customer(), add)).addToCart
  expect([userErrors, cart.id === cartId]).toEqual([[], isSame])
})

test('TAKEN, addToCart, order.closed: its lines are in the cart that its owner has begun', async () => {
  const { ask, cartId, tell, state } = await openCarts()
  await tell('order.placed')
  const { cart } = dataOf(await ask(customer(), add)).addToCart
  await tell('order.closed')
  expect(await state()).toEqual({ status: 'RETURNED', version: 3, finished: true })
  const lines = 'cart { id version lines { quantity } lastMerge { source lines { outcome taken } } }'
  expect(dataOf(await ask(customer(), `{ ${lines} }`)).cart).toEqual({
    id: cart.id,
    version: 3,
    lines: [{ quantity: 4 }],
    lastMerge: { source: 'UNPAID_ORDER', lines: [{ outcome: 'SUMMED', taken: 2 }] },
  })
  expect(codesOf(await ask(customer(), clearThis, { input: { cartId } }))).toEqual(['NOT_FOUND'])
})

test('TAKEN, addToCart, order.placed by the second order, order.closed: the first cart is current again', async () => {
  const { ask, cartId, receive, tell, state } = await openCarts()
  await tell('order.placed')
  const { cart } = dataOf(await ask(customer(), add)).addToCart
  await receive(orderPlaced(cart.id, 'ord_2'))
  await tell('order.closed')
  expect(await state()).toEqual({ status: 'RETURNED', version: 3, finished: false })
  expect(dataOf(await ask(customer(), '{ cart { id } }')).cart.id).toBe(cartId)
})

async function openCarts() {
  const subgraph = await openForTest(carts)
  await subgraph.receive(productSaved())
  const cartId: string = dataOf(await subgraph.ask(customer(), add)).addToCart.cart.id
  const tell = (...inputs: Input[]) => subgraph.receive(...inputs.map((input) => events[input](cartId)))
  const types = async () =>
    [...(await subgraph.published('cart.checked-out')), ...(await subgraph.published('cart.refused'))].map(
      ({ type, orderId }) => `${type} ${orderId}`,
    )
  const state = async () => {
    const { db } = subgraph.context()
    const checkout = await db.select().from(checkouts).where(eq(checkouts.orderId, 'ord_1')).get()
    const cart = await db.select().from(cartTable).where(eq(cartTable.id, cartId)).get()
    return { status: checkout?.status ?? 'none', version: cart?.version, finished: cart?.finishedAt != null }
  }
  return { ...subgraph, cartId, tell, types, state }
}

// the other order's first event publishes, whatever the state of this one
function publishesOther(state: State, input: Input): string[] {
  if (input !== 'order.placed, the other order') return []
  return [state === 'TAKEN' || state === 'DONE' ? 'cart.refused ord_2' : 'cart.checked-out ord_2']
}
