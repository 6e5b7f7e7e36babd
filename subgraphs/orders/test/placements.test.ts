import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest } from '#kit/test/testing.ts'
import { held } from './events.ts'
import { openShop, placeMutation, placement, shippingAddress } from './shop.ts'

test('placeOrder returns the order as soon as its stock is held', async () => {
  const { placeAndReceive, published } = await openShop()
  const { order, userErrors } = await placeAndReceive((id) => held(id))
  expect(order).toMatchObject({ status: 'AWAITING_PAYMENT', total: { amount: 800 }, user: { id: 'usr_customer' } })
  expect(userErrors).toEqual([])
  expect(await published('order.placed')).toMatchObject([{ orderId: order.id, cartId: 'cart_1', owner: 'usr_customer', version: 1 }])
  expect(await published('order.confirmed')).toMatchObject([
    { orderId: order.id, owner: 'usr_customer', total: 800, currency: 'GBP', expiresAt: '2026-12-01T09:30:00.000Z', version: 2 },
  ])
})

test('placeOrder waits 2 seconds and then returns the order PENDING; the same call returns the same order later', async () => {
  const { ask, receive } = await openShop()
  const started = performance.now()
  const first = dataOf(await ask(customer(), placeMutation, { input: placement })).placeOrder
  expect(performance.now() - started).toBeGreaterThan(1900)
  expect(first).toMatchObject({ order: { status: 'PENDING', total: null }, userErrors: [] })
  await receive(held(first.order.id))
  const again = dataOf(await ask(customer(), placeMutation, { input: placement })).placeOrder
  expect(again.order).toMatchObject({ id: first.order.id, status: 'AWAITING_PAYMENT' })
})

test('a key stands for one order of one owner: another body is refused, another owner gets another order', async () => {
  const { ask, place, reach, published } = await openShop()
  const id = await reach('AWAITING_PAYMENT', { idempotencyKey: 'k1' })
  const again = (more: object) => ask(customer(), placeMutation, { input: { ...placement, ...more } })
  expect(dataOf(await again({})).placeOrder.order.id).toBe(id)
  expect(dataOf(await again({ email: ' Ann@Example.com ' })).placeOrder.order.id).toBe(id)
  const others = [
    { cartId: 'cart_2' },
    { expectedTotal: 801 },
    { email: 'bob@example.com' },
    { shippingAddress: { ...shippingAddress, city: 'York' } },
  ]
  for (const other of others) expect(codesOf(await again(other))).toEqual(['IDEMPOTENCY_MISMATCH'])
  expect(await place({ idempotencyKey: 'k1' }, guest())).not.toBe(id)
  expect(await published('order.placed')).toHaveLength(2)
})

test('what is wrong with the e-mail address and with the delivery address comes together', async () => {
  const { ask } = await openShop()
  const input = { ...placement, email: null, shippingAddress: { ...shippingAddress, country: '99' } }
  expect(codesOf(await ask(guest(), placeMutation, { input }))).toEqual(['EMAIL_REQUIRED', 'INVALID_INPUT'])
})

test('two simultaneous clicks place one order', async () => {
  const { place, published } = await openShop()
  const [one, other] = await Promise.all([place({ idempotencyKey: 'k1' }), place({ idempotencyKey: 'k1' })])
  expect(one).toBe(other)
  expect(await published('order.placed')).toHaveLength(1)
})

test('a guest orders with an e-mail address, and an anonymous caller cannot order', async () => {
  const { ask, placeAndReceive } = await openShop()
  expect(codesOf(await ask(nobody, placeMutation, { input: placement }))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await ask(guest(), placeMutation, { input: { ...placement, email: undefined } }))).toEqual(['EMAIL_REQUIRED'])
  expect(codesOf(await ask(guest(), placeMutation, { input: { ...placement, email: '  ' } }))).toEqual(['EMAIL_REQUIRED'])
  expect((await placeAndReceive((id) => held(id), {}, guest())).order).toMatchObject({ status: 'AWAITING_PAYMENT', user: null })
  expect((await placeAndReceive((id) => held(id), { email: null }, customer())).order.status).toBe('AWAITING_PAYMENT')
})

test.each([
  [{ expectedTotal: -1 }, 'expectedTotal'],
  [{ idempotencyKey: '' }, 'idempotencyKey'],
  [{ idempotencyKey: 'x'.repeat(101) }, 'idempotencyKey'],
  [{ cartId: 'x'.repeat(101) }, 'cartId'],
  [{ email: 'nonsense' }, 'email'],
  [{ email: 'a b@example.com' }, 'email'],
  [{ email: 'a@b@example.com' }, 'email'],
  [{ email: '<script>@x.yy' }, 'email'],
  [{ email: `${'x'.repeat(250)}@example.com` }, 'email'],
  [{ shippingAddress: { ...shippingAddress, name: '  ' } }, 'shippingAddress.name'],
  [{ shippingAddress: { ...shippingAddress, line1: '' } }, 'shippingAddress.line1'],
  [{ shippingAddress: { ...shippingAddress, postcode: 'x'.repeat(21) } }, 'shippingAddress.postcode'],
  [{ shippingAddress: { ...shippingAddress, country: 'England' } }, 'shippingAddress.country'],
  [{ shippingAddress: { ...shippingAddress, country: '😀😀' } }, 'shippingAddress.country'],
])('placeOrder refuses %j and names the path', async (input, path) => {
  const { ask, published } = await openShop()
  const { userErrors } = dataOf(await ask(customer(), placeMutation, { input: { ...placement, ...input } })).placeOrder
  expect(userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', ...path.split('.')], subject: null }])
  expect(await published('order.placed')).toEqual([])
})

test('text in any script is stored unchanged', async () => {
  const { reach, see } = await openShop()
  const id = await reach('AWAITING_PAYMENT', { shippingAddress: { ...shippingAddress, name: ' Zoë 😀 李 ', country: 'gb' } })
  expect((await see(id)).shippingAddress).toEqual({ name: 'Zoë 😀 李', country: 'GB' })
})
