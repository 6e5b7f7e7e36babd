import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest, openForTest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import carts from '#subgraphs/carts/index.ts'
import { orderClosed, orderPlaced, productSaved } from './events.ts'

const create = 'mutation { createCart { cart { id version lines { id } checkedOutBy { id } } guestToken userErrors { code } } }'
const add = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id lines { id } } userErrors { code } } }'
const mine = '{ cart { id lines { productId } checkedOutBy { id } } }'
const references =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cart { id lines { id } } ... on CartLine { id quantity } ... on User { cart { id } } } }'

const userDeleted: NewEvent = { type: 'user.deleted', userId: 'usr_customer', version: 9 }

test('createCart makes an anonymous caller a guest: each call returns a new token, and its hash owns the cart', async () => {
  const { ask } = await openCarts()
  const [first, second] = [dataOf(await ask(nobody, create)).createCart, dataOf(await ask(nobody, create)).createCart]
  expect(first).toMatchObject({ cart: { version: 1, lines: [], checkedOutBy: null }, userErrors: [] })
  expect(first.guestToken).toMatch(/^[A-Za-z0-9_-]{22,64}$/)
  expect(first.guestToken).not.toBe(second.guestToken)
  const hash = createHash('sha256').update(first.guestToken).digest('hex')
  expect(dataOf(await ask(guest(hash), mine)).cart.id).toBe(first.cart.id)
})

test.each([
  ['a user', customer()],
  ['a guest', guest()],
  ['a user who was a guest', { ...customer(), guest: 'guesthash' }],
])('createCart gives %s the one cart they have, and no token', async (_, caller) => {
  const { ask } = await openCarts()
  const [first, second] = [dataOf(await ask(caller, create)).createCart, dataOf(await ask(caller, create)).createCart]
  expect(first.guestToken).toBeNull()
  expect(second.cart).toEqual(first.cart)
})

test('a first visit has no cart, and twenty simultaneous calls create one', async () => {
  const { ask } = await openCarts()
  expect(dataOf(await ask(customer(), mine)).cart).toBeNull()
  expect(dataOf(await ask(nobody, mine)).cart).toBeNull()
  const made = await Promise.all(Array.from({ length: 20 }, () => ask(customer(), create)))
  expect(new Set(made.map((answer) => dataOf(answer).createCart.cart.id)).size).toBe(1)
})

test('the cart of a user who also has a guest token is the user’s', async () => {
  const { ask, fill } = await openCarts()
  const [own, before] = [await fill(), await fill(guest())]
  const both = { ...customer(), guest: 'guesthash' }
  expect(dataOf(await ask(both, mine)).cart.id).toBe(own.id)
  expect(dataOf(await ask(both, references, { of: [{ __typename: 'Cart', id: before.id }] }))._entities[0].id).toBe(before.id)
})

test('only their owner and staff with ORDERS_READ find a cart and its lines by reference', async () => {
  const { ask, fill } = await openCarts()
  const cart = await fill()
  const of = [
    { __typename: 'Cart', id: cart.id },
    { __typename: 'CartLine', id: cart.lines[0].id },
    { __typename: 'Cart', id: 'cart_none' },
    { __typename: 'CartLine', id: '😀' },
  ]
  const whole = [{ id: cart.id, lines: cart.lines }, { id: cart.lines[0].id, quantity: 2 }, null, null]
  for (const caller of [customer(), staff('ORDERS_READ')]) expect(dataOf(await ask(caller, references, { of }))._entities).toEqual(whole)
  for (const caller of [nobody, guest(), customer('usr_other'), staff('USERS_READ')])
    expect(dataOf(await ask(caller, references, { of }))._entities).toEqual([null, null, null, null])
})

test('a user’s cart is shown to the user and to staff with ORDERS_READ', async () => {
  const { ask, fill } = await openCarts()
  const { id } = await fill()
  const of = [{ __typename: 'User', id: 'usr_customer' }]
  for (const caller of [customer(), staff('ORDERS_READ')])
    expect(dataOf(await ask(caller, references, { of }))._entities).toEqual([{ cart: { id } }])
  expect(dataOf(await ask(customer('usr_other'), references, { of }))._entities).toEqual([{ cart: null }])
  expect(codesOf(await ask(guest(), references, { of }))).toEqual(['UNAUTHENTICATED'])
})

test('the carts and lines of a page of users take as many statements as those of one user', async () => {
  const statements: string[] = []
  const { ask, receive } = await openForTest(carts, { onStatement: (sql) => statements.push(sql) })
  await receive(productSaved())
  const users = Array.from({ length: 20 }, (_, n) => `usr_${n}`)
  for (const user of users) await ask(customer(user), add, { input: { lines: [{ productId: 'prod_mug', quantity: 1 }] } })
  const countFor = async (ids: string[]) => {
    statements.length = 0
    const of = ids.map((id) => ({ __typename: 'User', id }))
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { cart { lines { id } checkedOutBy { id } } } } }'
    expect(dataOf(await ask(staff('ORDERS_READ'), query, { of }))._entities.at(-1).cart.lines).toHaveLength(1)
    return statements.length
  }
  expect([await countFor(users), await countFor(users.slice(0, 1))]).toEqual([3, 3])
})

test('every field of a cart, a line and a user’s cart has its value', async () => {
  const { ask, fill, receive } = await openCarts()
  const { id } = await fill()
  await receive(orderPlaced(id))
  const whole = 'id version lines { id productId quantity addedAt } checkedOutBy { id } createdAt updatedAt'
  const fields = `... on Cart { ${whole} } ... on CartLine { id productId quantity addedAt } ... on User { id cart { ${whole} } }`
  const { cart } = dataOf(await ask(customer(), `{ cart { ${whole} } }`))
  const of = [
    { __typename: 'Cart', id },
    { __typename: 'CartLine', id: cart.lines[0].id },
    { __typename: 'User', id: 'usr_customer' },
  ]
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`
  expect(dataOf(await ask(customer(), query, { of }))._entities).toEqual([cart, cart.lines[0], { id: 'usr_customer', cart }])
  const at = '2026-12-01T09:00:00.000Z'
  const line = { id: cart.lines[0].id, productId: 'prod_mug', quantity: 2, addedAt: at }
  expect(cart).toEqual({ id, version: 2, lines: [line], checkedOutBy: { id: 'ord_1' }, createdAt: at, updatedAt: at })
})

test('a deleted user’s open cart is deleted at once', async () => {
  const { ask, fill, receive } = await openCarts()
  const { id } = await fill()
  await receive(userDeleted, userDeleted)
  expect(dataOf(await ask(staff('ORDERS_READ'), references, { of: [{ __typename: 'Cart', id }] }))._entities).toEqual([null])
})

test('a deleted user’s cart that an order has taken is deleted when it returns', async () => {
  const { ask, fill, receive } = await openCarts()
  const { id } = await fill()
  const found = async () => dataOf(await ask(staff('ORDERS_READ'), references, { of: [{ __typename: 'Cart', id }] }))._entities[0] !== null
  await receive(orderPlaced(id), userDeleted)
  expect(await found()).toBe(true)
  await receive(orderClosed())
  expect(await found()).toBe(false)
})

test('an order from a deleted user’s cart is refused as NOT_FOUND', async () => {
  const { fill, receive, published } = await openCarts()
  const { id } = await fill()
  await receive(userDeleted, orderPlaced(id))
  expect(await published('cart.refused')).toMatchObject([{ orderId: 'ord_1', reason: 'NOT_FOUND' }])
})

test('a deleted user whose token is still valid gets no new cart', async () => {
  const { ask, fill, receive } = await openCarts()
  await fill()
  await receive(userDeleted)
  for (const query of [create, add]) {
    const input = { lines: [{ productId: 'prod_mug', quantity: 1 }] }
    expect(codesOf(await ask(customer(), query, query === add ? { input } : {}))).toEqual(['UNAUTHENTICATED'])
  }
  expect(
    dataOf(await ask(staff('ORDERS_READ'), references, { of: [{ __typename: 'User', id: 'usr_customer' }] }))._entities[0].cart,
  ).toBeNull()
})

async function openCarts() {
  const subgraph = await openForTest(carts)
  await subgraph.receive(productSaved())
  const fill = async (caller = customer()) =>
    dataOf(await subgraph.ask(caller, add, { input: { lines: [{ productId: 'prod_mug', quantity: 2 }] } })).addToCart.cart
  return { ...subgraph, fill }
}
