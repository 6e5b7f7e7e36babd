import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest, openForTest } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import carts from '#subgraphs/carts/index.ts'
import { orderPlaced, productSaved, sessionStarted } from './events.ts'

const add = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id lines { id } } userErrors { code } } }'
const items = 'id productId quantity isGone priceWhenAdded { amount }'
const after = `cart { id lines { id productId quantity priceWhenAdded { amount } } } savedForLater { ${items} } userErrors { code path subject }`
const save = `mutation ($input: SaveForLaterInput!) { saveForLater(input: $input) { ${after} } }`
const move = `mutation ($input: MoveToCartInput!) { moveToCart(input: $input) { ${after} } }`
const saved = `{ savedForLater { ${items} } }`

const both: Caller = { ...customer(), guest: 'guesthash' }

test('a line that is saved for later leaves the cart, and comes back with its id and the price that was seen', async () => {
  const { ask, fill, receive } = await openLists()
  const [mug, pot] = (await fill(customer(), ['prod_mug', 2], ['prod_pot', 1])).lines
  const put = dataOf(await ask(customer(), save, { input: { lineIds: [mug.id] } })).saveForLater
  expect(put.cart.lines).toMatchObject([{ id: pot.id }])
  expect(put.savedForLater).toEqual([{ id: mug.id, productId: 'prod_mug', quantity: 2, isGone: false, priceWhenAdded: { amount: 100 } }])
  await receive({ ...productSaved('prod_mug', false, 2), price: 150 } as NewEvent)
  const back = dataOf(await ask(customer(), move, { input: { itemIds: [mug.id] } })).moveToCart
  expect(back.savedForLater).toEqual([])
  expect(back.cart.lines).toContainEqual({ id: mug.id, productId: 'prod_mug', quantity: 2, priceWhenAdded: { amount: 100 } })
})

test('both ways can be repeated, and change nothing then', async () => {
  const { ask, fill } = await openLists()
  const [{ id }] = (await fill(customer(), ['prod_mug', 2])).lines
  for (const [document, input, field] of [
    [save, { lineIds: [id] }, 'saveForLater'],
    [move, { itemIds: [id] }, 'moveToCart'],
  ] as const) {
    const first = dataOf(await ask(customer(), document, { input }))[field]
    const again = dataOf(await ask(customer(), document, { input }))[field]
    expect(again).toEqual(first)
    expect(again.userErrors).toEqual([])
  }
})

test('units of the same product add up on both ways', async () => {
  const { ask, fill } = await openLists()
  const [{ id }] = (await fill(customer(), ['prod_mug', 2])).lines
  await ask(customer(), save, { input: { lineIds: [id] } })
  const [other] = (await fill(customer(), ['prod_mug', 3])).lines
  const put = dataOf(await ask(customer(), save, { input: { lineIds: [other.id] } })).saveForLater
  expect(put.savedForLater).toMatchObject([{ id, quantity: 5 }])
  await fill(customer(), ['prod_mug', 1])
  const back = dataOf(await ask(customer(), move, { input: { itemIds: [id] } })).moveToCart
  expect(back.cart.lines).toMatchObject([{ productId: 'prod_mug', quantity: 6 }])
  expect(back.savedForLater).toEqual([])
})

test('a product that is gone, or comes in variants now, stays saved', async () => {
  const { ask, fill, receive } = await openLists()
  const { lines } = await fill(customer(), ['prod_mug', 2], ['prod_pot', 1])
  const ids = lines.map(({ id }: { id: string }) => id)
  await ask(customer(), save, { input: { lineIds: ids } })
  await receive(productSaved('prod_mug', true, 2), { ...productSaved('prod_pot', false, 2), hasVariants: true } as NewEvent)
  const refused = async (itemIds: string[]) => dataOf(await ask(customer(), move, { input: { itemIds } })).moveToCart.userErrors
  expect(await refused([ids[0]])).toEqual([{ code: 'PRODUCT_GONE', path: ['input', 'itemIds', '0'], subject: 'prod_mug' }])
  expect(await refused([ids[1]])).toEqual([{ code: 'CHOOSE_VARIANT', path: ['input', 'itemIds', '0'], subject: 'prod_pot' }])
  expect(dataOf(await ask(customer(), saved)).savedForLater).toMatchObject([{ isGone: true }, { isGone: false }])
})

test('nobody saves, moves or sees what is another’s', async () => {
  const { ask, fill } = await openLists()
  const { lines } = await fill(customer(), ['prod_mug', 2], ['prod_pot', 1])
  await ask(customer(), save, { input: { lineIds: [lines[0].id] } })
  expect(codesOf(await ask(guest(), save, { input: { lineIds: [lines[1].id] } }))).toEqual(['NOT_FOUND'])
  expect(codesOf(await ask(guest(), move, { input: { itemIds: [lines[0].id] } }))).toEqual(['NOT_FOUND'])
  expect(dataOf(await ask(guest(), saved)).savedForLater).toEqual([])
  expect(codesOf(await ask(nobody, save, { input: { lineIds: [lines[1].id] } }))).toEqual(['UNAUTHENTICATED'])
})

test('an order that has the cart keeps its lines from being saved; what was saved is in no order', async () => {
  const { ask, fill, receive, published } = await openLists()
  const { id, lines } = await fill(customer(), ['prod_mug', 2], ['prod_pot', 1])
  await ask(customer(), save, { input: { lineIds: [lines[0].id] } })
  await receive(orderPlaced(id))
  expect(await published('cart.checked-out')).toMatchObject([{ lines: [{ productId: 'prod_pot' }] }])
  expect(codesOf(await ask(customer(), save, { input: { lineIds: [lines[1].id] } }))).toEqual(['CART_CHECKED_OUT'])
})

test('a list has an end', async () => {
  const { ask, fill } = await openLists({ LIST_PRODUCTS: '1' })
  const { lines } = await fill(customer(), ['prod_mug', 2], ['prod_pot', 1])
  const ids = lines.map(({ id }: { id: string }) => id)
  expect(codesOf(await ask(customer(), save, { input: { lineIds: ids } }))).toEqual(['LIST_FULL'])
  expect(dataOf(await ask(customer(), '{ cart { lines { id } } }')).cart.lines).toHaveLength(2)
})

test('what a guest saved is the user’s after the sign-in, and adds up with what they had', async () => {
  const { ask, fill, receive } = await openLists()
  const mine = (await fill(customer(), ['prod_mug', 2])).lines
  await ask(customer(), save, { input: { lineIds: [mine[0].id] } })
  const { lines } = await fill(guest(), ['prod_mug', 1], ['prod_pot', 1])
  await ask(guest(), save, { input: { lineIds: lines.map(({ id }: { id: string }) => id) } })
  await receive(sessionStarted, sessionStarted)
  const now = dataOf(await ask(customer(), saved)).savedForLater
  expect(now).toMatchObject([
    { productId: 'prod_mug', quantity: 3 },
    { productId: 'prod_pot', quantity: 1 },
  ])
  expect(dataOf(await ask(guest(), saved)).savedForLater).toEqual([])
  expect(dataOf(await ask(both, saved)).savedForLater).toEqual(now)
})

async function openLists(settings: Record<string, string> = {}) {
  const subgraph = await openForTest(carts, { settings })
  await subgraph.receive(productSaved(), productSaved('prod_pot'))
  const fill = async (caller: Caller, ...lines: [string, number][]) => {
    const input = { lines: lines.map(([productId, quantity]) => ({ productId, quantity })) }
    return dataOf(await subgraph.ask(caller, add, { input })).addToCart.cart
  }
  return { ...subgraph, fill }
}
