import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest, openForTest } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'
import { orderClosed, orderPaid, orderPlaced, productSaved, sessionStarted } from './events.ts'

const add = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id lines { id } } } }'
const cart = 'cart { note lines { productId note } }'
const say = `mutation ($input: SetCartNotesInput!) { setCartNotes(input: $input) { ${cart} userErrors { code path } } }`

test('a cart and its lines have notes; what is left out stays, and an empty one ends', async () => {
  const { fill, notes, saying } = await openCarts()
  const { lines } = await fill(customer(), 'prod_mug', 'prod_pot')
  await saying(customer(), { note: ' ring twice ', lines: [{ lineId: lines[0].id, note: 'the red one' }] })
  expect(await notes(customer())).toEqual(['ring twice', 'the red one', null])
  await saying(customer(), { lines: [{ lineId: lines[1].id, note: 'wrapped' }] })
  expect(await notes(customer())).toEqual(['ring twice', 'the red one', 'wrapped'])
  await saying(customer(), { note: '', lines: [{ lineId: lines[0].id }] })
  expect(await notes(customer())).toEqual([null, null, 'wrapped'])
})

test('the notes go with the cart into the order, and are forgotten when it is paid', async () => {
  const { fill, notes, published, receive, saying } = await openCarts()
  const { id, lines } = await fill(customer(), 'prod_mug', 'prod_pot')
  await saying(customer(), { note: 'ring twice', lines: [{ lineId: lines[1].id, note: 'wrapped' }] })
  await receive(orderPlaced(id))
  const noted = { note: 'ring twice', lines: [{ productId: 'prod_pot', note: 'wrapped' }] }
  expect(await published('cart.noted')).toMatchObject([{ orderId: 'ord_1', ...noted }])
  await receive(orderClosed())
  expect(await notes(customer())).toEqual(['ring twice', null, 'wrapped'])
  await receive(orderPlaced(id, 'ord_2'), orderPaid('ord_2'))
  await fill(customer(), 'prod_mug')
  expect(await notes(customer())).toEqual([null, null])
})

test('an order of a cart without notes tells of none', async () => {
  const { fill, published, receive } = await openCarts()
  await receive(orderPlaced((await fill(customer(), 'prod_mug')).id))
  expect(await published('cart.noted')).toEqual([])
})

test('a guest’s notes come along at the sign-in, after the user’s own', async () => {
  const { fill, notes, receive, saying } = await openCarts()
  const mine = await fill(customer(), 'prod_mug')
  await saying(customer(), { lines: [{ lineId: mine.lines[0].id, note: 'mine' }] })
  const { lines } = await fill(guest(), 'prod_mug', 'prod_pot')
  await saying(guest(), { note: 'hello', lines: lines.map(({ id }: { id: string }) => ({ lineId: id, note: 'the guest’s' })) })
  await receive(sessionStarted)
  expect(await notes(customer())).toEqual(['hello', 'mine', 'the guest’s'])
})

test('nobody says something about what is another’s, or in an order, and no more than fits', async () => {
  const { ask, fill, receive } = await openCarts()
  const { id, lines } = await fill(customer(), 'prod_mug')
  await fill(guest(), 'prod_pot')
  const codes = async (caller: Caller, input: object) => codesOf(await ask(caller, say, { input }))
  expect(await codes(guest(), { lines: [{ lineId: lines[0].id, note: 'x' }] })).toEqual(['NOT_FOUND'])
  expect(await codes(customer(), { note: 'x'.repeat(501) })).toEqual(['INVALID_INPUT'])
  await receive(orderPlaced(id))
  expect(await codes(customer(), { note: 'x' })).toEqual(['CART_CHECKED_OUT'])
})

async function openCarts() {
  const open = await openForTest(carts)
  await open.receive(productSaved(), productSaved('prod_pot'))
  const fill = async (caller: Caller, ...ids: string[]) =>
    dataOf(await open.ask(caller, add, { input: { lines: ids.map((productId) => ({ productId, quantity: 1 })) } })).addToCart.cart
  const saying = async (caller: Caller, input: object) => expect(codesOf(await open.ask(caller, say, { input }))).toEqual([])
  const notes = async (caller: Caller) => {
    const found = dataOf(await open.ask(caller, `{ ${cart} }`)).cart
    return [found.note, ...found.lines.map(({ note }: { note: string | null }) => note)]
  }
  return { ...open, fill, notes, saying }
}
