import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { codesOf, customer, guest, staff } from '#kit/test/testing.ts'
import { add, clear, openCarts, remove, update } from './cart-lines.ts'

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
