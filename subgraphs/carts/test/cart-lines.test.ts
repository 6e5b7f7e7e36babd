import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { codesOf, customer, dataOf, guest, openForTest, staff } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'
import { productSaved } from './events.ts'

const cart = 'cart { id version lines { id productId quantity } } userErrors { code path subject }'
const add = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { ${cart} } }`
const update = `mutation ($input: UpdateCartLineInput!) { updateCartLine(input: $input) { ${cart} } }`
const remove = `mutation ($input: RemoveFromCartInput!) { removeFromCart(input: $input) { ${cart} } }`
const clear = `mutation ($input: ClearCartInput! = {}) { clearCart(input: $input) { ${cart} } }`

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

test('a line’s quantity is set, and every edit raises the version', async () => {
  const { fill, lines, send } = await openCarts()
  const { lines: filled, version } = await fill()
  const input = { lineId: filled[0]?.id, quantity: 9 }
  expect((await send(update, input)).cart).toMatchObject({ version: version + 1, lines: [{ ...filled[0], quantity: 9 }, filled[1]] })
  expect((await send(update, input)).userErrors).toEqual([])
  expect(await lines()).toEqual([
    ['prod_mug', 9],
    ['prod_pot', 1],
  ])
})

test('lines are removed all or none, and a second click finds none', async () => {
  const { fill, lines, send } = await openCarts()
  const [mug, pot] = (await fill()).lines.map(({ id }) => id)
  const strange = await send(remove, { lineIds: [mug, 'line_none'] })
  expect(strange).toMatchObject({ cart: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'lineIds', '1'] }] })
  expect((await send(remove, { lineIds: [mug, mug] })).cart?.lines).toMatchObject([{ id: pot }])
  expect((await send(remove, { lineIds: [mug] })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect(await lines()).toEqual([['prod_pot', 1]])
})

test('lines of two carts cannot be removed together', async () => {
  const { fill, send } = await openCarts()
  const own = (await fill()).lines[0]?.id
  const before = (await send(add, { lines: [{ productId: 'prod_mug', quantity: 1 }] }, guest())).cart?.lines[0]?.id
  const both = { ...customer(), guest: 'guesthash' }
  expect((await send(remove, { lineIds: [own, before] }, both)).userErrors).toMatchObject([{ path: ['input', 'lineIds', '1'] }])
  expect((await send(remove, { lineIds: [before] }, both)).userErrors).toEqual([])
})

test('a cleared cart is empty and keeps its id; a second click changes nothing', async () => {
  const { fill, send } = await openCarts()
  const { id } = await fill()
  expect((await send(clear, {})).cart).toMatchObject({ id, lines: [] })
  expect((await send(clear, { cartId: id })).cart).toMatchObject({ id, lines: [] })
  expect((await send(clear, {}, customer('usr_other'))).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input'] }])
})

test('only its owner can edit a cart and its lines, not even staff can', async () => {
  const { fill, lines, send } = await openCarts()
  const { id: cartId, lines: filled } = await fill()
  const lineId = filled[0]?.id
  for (const caller of [customer('usr_other'), guest(), staff('ORDERS_READ', 'ORDERS_WRITE')]) {
    const refused = [
      await send(add, { cartId, lines: [{ productId: 'prod_mug', quantity: 1 }] }, caller),
      await send(update, { lineId, quantity: 1 }, caller),
      await send(remove, { lineIds: [lineId] }, caller),
      await send(clear, { cartId }, caller),
    ]
    const paths = [
      ['input', 'cartId'],
      ['input', 'lineId'],
      ['input', 'lineIds', '0'],
      ['input', 'cartId'],
    ]
    expect(refused).toMatchObject(paths.map((path) => ({ cart: null, userErrors: [{ code: 'NOT_FOUND', path }] })))
  }
  expect(await lines()).toHaveLength(2)
})

test('a caller without a valid token gets UNAUTHENTICATED at once, with the reason', async () => {
  const { ask, clock } = await openCarts()
  const edits: [string, object][] = [
    [add, { lines: [{ productId: newId('prod', clock()), quantity: 1 }] }],
    [update, { lineId: 'line_1', quantity: 1 }],
    [remove, { lineIds: ['line_1'] }],
    [clear, {}],
  ]
  const start = performance.now()
  for (const [mutation, input] of edits) {
    const { errors } = await ask({ ...nobody, reason: 'TOKEN_EXPIRED' }, mutation, { input })
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' } }])
  }
  expect(performance.now() - start).toBeLessThan(1_900)
})

test.each([
  [add, { lines: [] }, ['input', 'lines']],
  [add, { lines: [{ productId: 'prod_mug', quantity: 0 }] }, ['input', 'lines', '0', 'quantity']],
  [add, { lines: [{ productId: 'prod_mug', quantity: -1 }] }, ['input', 'lines', '0', 'quantity']],
  [add, { lines: [{ productId: 'prod_mug', quantity: 1_000_001 }] }, ['input', 'lines', '0', 'quantity']],
  [add, { lines: [{ productId: 'x'.repeat(101), quantity: 1 }] }, ['input', 'lines', '0', 'productId']],
  [add, { lines: Array.from({ length: 2_001 }, () => ({ productId: 'prod_mug', quantity: 1 })) }, ['input', 'lines']],
  [update, { lineId: 'line_1', quantity: 0 }, ['input', 'quantity']],
  [remove, { lineIds: [] }, ['input', 'lineIds']],
])('%s refuses values out of bounds and names their path', async (mutation, input, path) => {
  const { send } = await openCarts()
  expect((await send(mutation, input)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path }])
})

test('unknown ids are not found, whatever they contain', async () => {
  const { ask, fill, lines, send } = await openCarts()
  await fill()
  for (const id of ['', '😀', "' OR 1=1 --", '%', 'x\0']) {
    const codes = [
      await send(add, { cartId: id, lines: [{ productId: 'prod_mug', quantity: 1 }] }),
      await send(add, { lines: [{ productId: id, quantity: 1 }] }),
      await send(update, { lineId: id, quantity: 1 }),
      await send(remove, { lineIds: [id] }),
    ].flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(codes).toEqual(Array(4).fill(id.includes('\0') ? 'INVALID_INPUT' : 'NOT_FOUND'))
  }
  expect(await lines()).toHaveLength(2)
  expect(codesOf(await ask(customer(), add, { input: { lines: [{ productId: 'prod_mug', quantity: 1.5 }] } }))).toHaveLength(1)
})

async function openCarts(options: Parameters<typeof openForTest>[1] = {}) {
  const subgraph = await openForTest(carts, options)
  await subgraph.receive(productSaved('prod_mug'), productSaved('prod_pot'))
  const send = async (mutation: string, input: object, caller: Caller = customer()) =>
    Object.values(dataOf(await subgraph.ask(caller, mutation, { input })))[0] as {
      cart: { id: string; version: number; lines: { id: string; productId: string; quantity: number }[] } | null
      userErrors: { code: string; path: string[]; subject: string | null }[]
    }
  const put = (...lines: [string, number][]) => send(add, { lines: lines.map(([productId, quantity]) => ({ productId, quantity })) })
  const fill = async () => (await put(['prod_mug', 2], ['prod_pot', 1])).cart ?? { id: '', version: 0, lines: [] }
  const lines = async () =>
    dataOf(await subgraph.ask(customer(), '{ cart { lines { productId quantity } } }')).cart?.lines.map(Object.values) ?? null
  return { ...subgraph, send, put, fill, lines }
}
