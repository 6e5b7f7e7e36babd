import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { customer, dataOf, openForTest } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import { addToCart } from '#subgraphs/carts/cart-lines.ts'
import { takeCart } from '#subgraphs/carts/checkouts.ts'
import carts from '#subgraphs/carts/index.ts'

const result = 'cart { id version lines { id productId quantity } checkedOutBy { id } } userErrors { code subject }'
const add = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { ${result} } }`
const edits = {
  add,
  update: `mutation ($input: UpdateCartLineInput!) { updateCartLine(input: $input) { ${result} } }`,
  remove: `mutation ($input: RemoveFromCartInput!) { removeFromCart(input: $input) { ${result} } }`,
  clear: `mutation ($input: ClearCartInput!) { clearCart(input: $input) { ${result} } }`,
}

test('an order takes the cart with what is in it, and the cart shows the order', async () => {
  const { receive, mine, put, published } = await shop()
  const { cart } = await put()
  await receive(placed(cart.id))
  const lines = [{ productId: 'prod_mug', quantity: 2 }]
  expect(await published('cart.checked-out')).toMatchObject([{ orderId: 'ord_1', cartId: cart.id, cartVersion: cart.version, lines }])
  expect(await mine()).toMatchObject({ id: cart.id, version: cart.version, checkedOutBy: { id: 'ord_1' } })
})

test.each(Object.entries(edits))('a taken cart refuses to %s and names the order; nothing changes', async (edit, mutation) => {
  const { ask, receive, mine, put } = await shop()
  const { cart } = await put()
  await receive(placed(cart.id))
  const before = await mine()
  const lineId = cart.lines[0].id
  const inputs: Record<string, object> = {
    add: { lines: [{ productId: 'prod_mug', quantity: 1 }] },
    update: { lineId, quantity: 1 },
    remove: { lineIds: [lineId] },
    clear: {},
  }
  const payload = Object.values(dataOf(await ask(customer(), mutation, { input: inputs[edit] })))[0]
  expect(payload).toEqual({ cart: null, userErrors: [{ code: 'CART_CHECKED_OUT', subject: 'ord_1' }] })
  expect(await mine()).toEqual(before)
})

test('an edit waits a moment for a cart whose order was just closed', async () => {
  const { receive, put } = await shop()
  const { cart } = await put()
  await receive(placed(cart.id))
  const editing = put()
  await sleep(20)
  await receive(closed())
  expect(await editing).toMatchObject({ cart: { id: cart.id, version: cart.version + 2, lines: [{ quantity: 4 }], checkedOutBy: null } })
})

test('a closed order’s cart is open again with its lines, and the next order may take it', async () => {
  const { receive, mine, put, published } = await shop()
  const { cart } = await put()
  await receive(placed(cart.id), closed())
  expect(await mine()).toMatchObject({ id: cart.id, version: cart.version + 1, lines: [{ quantity: 2 }], checkedOutBy: null })
  await receive(placed(cart.id, 'ord_2'), closed('ord_1'))
  expect(await mine()).toMatchObject({ checkedOutBy: { id: 'ord_2' } })
  expect(await published('cart.checked-out')).toHaveLength(2)
})

test('a paid order’s cart is finished, stays readable, and the next edit makes a new one, also when it names the old', async () => {
  const { ask, receive, mine, put } = await shop()
  const { cart: first } = await put()
  await receive(placed(first.id), paid())
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

test('the lines of a finished cart are not there to be edited', async () => {
  const { ask, receive, put } = await shop()
  const { cart } = await put()
  await receive(placed(cart.id), paid())
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
  'an edit and an order at once, %s a moment earlier: one sees what the other has done',
  async (earlier) => {
    const { context, put, published } = await shop()
    const { cart } = await put()
    const ctx = context(customer())
    const edit = () => addToCart(ctx, { lines: [{ productId: 'prod_mug', quantity: 2 }] })
    const order = () => ctx.write((tx) => takeCart(tx, placed(cart.id) as EventOf<'order.placed'>))
    const [first, second] = await Promise.allSettled(earlier === 'the edit' ? [edit(), order()] : [order(), edit()])
    const quantity = earlier === 'the edit' ? 4 : 2
    expect(await published('cart.checked-out')).toMatchObject([{ lines: [{ quantity }] }])
    expect(first.status).toBe('fulfilled')
    if (earlier === 'the order') expect(second).toMatchObject({ reason: { code: 'CART_CHECKED_OUT', subject: 'ord_1' } })
  },
)

test('many edits and an order at once: what is ordered is what the accepted edits have made', async () => {
  const { receive, put, published } = await shop()
  const { cart } = await put()
  const editing = Array.from({ length: 10 }, () => put())
  const [edits] = await Promise.all([Promise.all(editing), receive(placed(cart.id))])
  const accepted = edits.filter((edit) => edit.userErrors.length === 0).length
  expect(await published('cart.checked-out')).toMatchObject([
    { lines: [{ quantity: 2 + 2 * accepted }], cartVersion: cart.version + accepted },
  ])
})

test('of two orders of one cart one takes it and the other is refused', async () => {
  const { receive, put, published } = await shop()
  const { cart } = await put()
  await Promise.all([receive(placed(cart.id, 'ord_1')), receive(placed(cart.id, 'ord_2'))])
  expect(await published('cart.checked-out')).toMatchObject([{ orderId: 'ord_1' }])
  expect(await published('cart.refused')).toMatchObject([{ orderId: 'ord_2', reason: 'CART_CHECKED_OUT' }])
})

async function shop() {
  const subgraph = await openForTest(carts)
  await subgraph.receive({ type: 'product.saved', productId: 'prod_mug', sku: 'MUG', name: 'A mug', price: 1, archived: false, version: 1 })
  const put = async (input: object = {}) =>
    dataOf(await subgraph.ask(customer(), add, { input: { lines: [{ productId: 'prod_mug', quantity: 2 }], ...input } })).addToCart
  const mine = async () => dataOf(await subgraph.ask(customer(), `{ cart { id version lines { quantity } checkedOutBy { id } } }`)).cart
  return { ...subgraph, put, mine }
}

function placed(cartId: string, orderId = 'ord_1'): NewEvent {
  return {
    type: 'order.placed',
    orderId,
    cartId,
    owner: 'usr_customer',
    version: 1,
  }
}

function closed(orderId = 'ord_1'): NewEvent {
  return { type: 'order.closed', orderId, outcome: 'REJECTED', reason: 'x', version: 2 }
}

function paid(orderId = 'ord_1'): NewEvent {
  return {
    type: 'order.paid',
    orderId,
    owner: 'usr_customer',
    paymentId: 'pay_1',
    total: 2,
    currency: 'GBP',
    lines: [],
    version: 3,
  }
}
