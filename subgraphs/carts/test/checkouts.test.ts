import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { customer, dataOf, openForTest } from '#kit/test/testing.ts'
import type { EventOf } from '#schema/events.ts'
import { addLines } from '#subgraphs/carts/cart-lines.ts'
import { takeCart } from '#subgraphs/carts/checkouts.ts'
import carts from '#subgraphs/carts/index.ts'
import { orderClosed, orderPaid, orderPlaced, productSaved } from './events.ts'

const result = 'cart { id version lines { id productId quantity } checkedOutBy { id } } userErrors { code subject }'
const add = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { ${result} } }`
const edits = {
  add,
  update: `mutation ($input: UpdateCartLineInput!) { updateCartLine(input: $input) { ${result} } }`,
  remove: `mutation ($input: RemoveFromCartInput!) { removeFromCart(input: $input) { ${result} } }`,
  clear: `mutation ($input: ClearCartInput!) { clearCart(input: $input) { ${result} } }`,
}

test('an order takes the cart with its lines, and the cart shows the order', async () => {
  const { receive, mine, put, published } = await openCarts()
  const { cart } = await put()
  await receive(orderPlaced(cart.id))
  const lines = [{ productId: 'prod_mug', quantity: 2 }]
  expect(await published('cart.checked-out')).toMatchObject([{ orderId: 'ord_1', cartId: cart.id, cartVersion: cart.version, lines }])
  expect(await mine()).toMatchObject({ id: cart.id, version: cart.version, checkedOutBy: { id: 'ord_1' } })
})

test.each(Object.entries(edits).slice(1))('a taken cart refuses to %s and names the order; nothing changes', async (edit, mutation) => {
  const { ask, receive, mine, put } = await openCarts()
  const { cart } = await put()
  await receive(orderPlaced(cart.id))
  const before = await mine()
  const lineId = cart.lines[0].id
  const inputs: Record<string, object> = {
    update: { lineId, quantity: 1 },
    remove: { lineIds: [lineId] },
    clear: {},
  }
  const payload = Object.values(dataOf(await ask(customer(), mutation, { input: inputs[edit] })))[0]
  expect(payload).toEqual({ cart: null, userErrors: [{ code: 'CART_CHECKED_OUT', subject: 'ord_1' }] })
  expect(await mine()).toEqual(before)
})

test('while an unpaid order has the cart, addToCart fills another one, also where it names the taken one', async () => {
  const { receive, mine, put } = await openCarts()
  const { cart: taken } = await put()
  await receive(orderPlaced(taken.id))
  const { cart, userErrors } = await put({ cartId: taken.id })
  expect(userErrors).toEqual([])
  expect(cart).toMatchObject({ lines: [{ quantity: 2 }], checkedOutBy: null })
  expect(cart.id).not.toBe(taken.id)
  expect((await put({ cartId: taken.id })).cart).toMatchObject({ id: cart.id, lines: [{ quantity: 4 }] })
  await receive(orderPaid())
  expect(await mine()).toMatchObject({ id: cart.id, lines: [{ quantity: 4 }], checkedOutBy: null })
})

test('the lines of a cart set aside cannot be edited until its order is closed, and keep their ids then', async () => {
  const { ask, receive, mine, put } = await openCarts()
  const { cart: taken } = await put()
  await receive(orderPlaced(taken.id), productSaved('prod_pot'))
  await put({ lines: [{ productId: 'prod_pot', quantity: 1 }] })
  const update = async () =>
    dataOf(await ask(customer(), edits.update, { input: { lineId: taken.lines[0].id, quantity: 9 } })).updateCartLine
  expect((await update()).userErrors).toEqual([{ code: 'CART_CHECKED_OUT', subject: 'ord_1' }])
  await receive(orderClosed())
  expect((await update()).userErrors).toEqual([])
  expect((await mine()).lines.map(({ quantity }: { quantity: number }) => quantity).sort()).toEqual([1, 9])
})

test('an edit waits for a cart whose order was just closed', async () => {
  const { receive, put } = await openCarts()
  const { cart } = await put()
  await receive(orderPlaced(cart.id))
  const editing = put()
  await sleep(20)
  await receive(orderClosed())
  expect(await editing).toMatchObject({ cart: { id: cart.id, version: cart.version + 2, lines: [{ quantity: 4 }], checkedOutBy: null } })
})

test('a closed order’s cart is open again with its lines, and the next order may take it', async () => {
  const { receive, mine, put, published } = await openCarts()
  const { cart } = await put()
  await receive(orderPlaced(cart.id), orderClosed())
  expect(await mine()).toMatchObject({ id: cart.id, version: cart.version + 1, lines: [{ quantity: 2 }], checkedOutBy: null })
  await receive(orderPlaced(cart.id, 'ord_2'), orderClosed('ord_1'))
  expect(await mine()).toMatchObject({ checkedOutBy: { id: 'ord_2' } })
  expect(await published('cart.checked-out')).toHaveLength(2)
})

test('a paid order’s cart is finished and stays readable; the next edit creates a new cart, also when it names the old one', async () => {
  const { ask, receive, mine, put } = await openCarts()
  const { cart: first } = await put()
  await receive(orderPlaced(first.id), orderPaid())
  expect(await mine()).toBeNull()
  const { cart: second } = await put({ cartId: first.id })
  expect(second).toMatchObject({ lines: [{ quantity: 2 }], checkedOutBy: null })
  expect(second.id).not.toBe(first.id)
  expect((await put()).cart).toMatchObject({ id: second.id, lines: [{ quantity: 4 }] })
  expect((await put({ cartId: first.id })).cart).toMatchObject({ id: second.id, lines: [{ quantity: 6 }] })
  const old = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cart { lines { quantity } checkedOutBy { id } } } }'
  expect(dataOf(await ask(customer(), old, { of: [{ __typename: 'Cart', id: first.id }] }))._entities).toEqual([
    { lines: [{ quantity: 2 }], checkedOutBy: { id: 'ord_1' } },
  ])
})

test('the lines of a finished cart cannot be edited', async () => {
  const { ask, receive, put } = await openCarts()
  const { cart } = await put()
  await receive(orderPlaced(cart.id), orderPaid())
  const lineId = cart.lines[0].id
  const answers = [
    await ask(customer(), edits.update, { input: { lineId, quantity: 5 } }),
    await ask(customer(), edits.remove, { input: { lineIds: [lineId] } }),
    await ask(customer(), edits.clear, { input: { cartId: cart.id } }),
  ]
  expect(answers.flatMap((answer) => Object.values(dataOf(answer)))).toMatchObject(
    Array(3).fill({ cart: null, userErrors: [{ code: 'NOT_FOUND' }] }),
  )
})

test.each(['the edit', 'the order'])(
  'an edit and an order at the same time, %s slightly earlier: the later one sees the result of the earlier one',
  async (earlier) => {
    const { context, put, published } = await openCarts()
    const { cart } = await put()
    const ctx = context(customer())
    const edit = () => ctx.write((tx) => addLines(tx, { lines: [{ productId: 'prod_mug', quantity: 2 }] }))
    const order = () => ctx.write((tx) => takeCart(tx, orderPlaced(cart.id) as EventOf<'order.placed'>))
    const [first, second] = await Promise.allSettled(earlier === 'the edit' ? [edit(), order()] : [order(), edit()])
    const quantity = earlier === 'the edit' ? 4 : 2
    expect(await published('cart.checked-out')).toMatchObject([{ lines: [{ quantity }] }])
    expect(first.status).toBe('fulfilled')
    if (earlier === 'the order') expect(second).not.toMatchObject({ value: { id: cart.id } })
  },
)

test('many edits and an order at the same time: the order contains the accepted edits', async () => {
  const { receive, put, published } = await openCarts()
  const { cart } = await put()
  const editing = Array.from({ length: 10 }, () => put())
  const [edits] = await Promise.all([Promise.all(editing), receive(orderPlaced(cart.id))])
  const accepted = edits.filter((edit) => edit.cart.id === cart.id).length
  expect(await published('cart.checked-out')).toMatchObject([
    { lines: [{ quantity: 2 + 2 * accepted }], cartVersion: cart.version + accepted },
  ])
})

test('when two orders want the same cart, one takes it and the other is refused', async () => {
  const { receive, put, published } = await openCarts()
  const { cart } = await put()
  await Promise.all([receive(orderPlaced(cart.id, 'ord_1')), receive(orderPlaced(cart.id, 'ord_2'))])
  expect(await published('cart.checked-out')).toMatchObject([{ orderId: 'ord_1' }])
  expect(await published('cart.refused')).toMatchObject([{ orderId: 'ord_2', reason: 'CART_CHECKED_OUT' }])
})

async function openCarts() {
  const subgraph = await openForTest(carts)
  await subgraph.receive(productSaved())
  const put = async (input: object = {}) =>
    dataOf(await subgraph.ask(customer(), add, { input: { lines: [{ productId: 'prod_mug', quantity: 2 }], ...input } })).addToCart
  const mine = async () => dataOf(await subgraph.ask(customer(), `{ cart { id version lines { quantity } checkedOutBy { id } } }`)).cart
  return { ...subgraph, put, mine }
}
