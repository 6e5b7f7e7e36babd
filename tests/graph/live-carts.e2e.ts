import { describe, expect, test } from 'vitest'
import { isApollo } from '#kit/test/testing.ts'
import { endOf, listen, result, resultWith, subscribe } from '#tests/support/live.ts'
import { dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

const followCart = 'subscription { cart { lines { quantity } checkedOutBy { status } } }'
const fillingMs = 1000

describe.skipIf(isApollo)('a cart that is followed', () => {
  test('shows at one device what was put into it at another, from before there was one', async () => {
    const { url, productId, register, ...shop } = await openShop()
    const token = await register('ann')
    const other = subscribe(url, followCart, {}, { token })
    expect(await result(other, 1)).toEqual({ data: { cart: null } })
    await shopper(shop, { token }).fill([{ productId, quantity: 2 }])
    await resultWith(other, '{"cart":{"lines":[{"quantity":2}],"checkedOutBy":null}}')
    await shopper(shop, { token }).fill([{ productId, quantity: 3 }])
    await resultWith(other, '{"quantity":5}')
    await shop.ask('mutation { clearCart(input: {}) { cart { id } } }', {}, { token })
    await resultWith(other, '"lines":[]')
  })

  test('is that of the caller alone, users and guests', async () => {
    const { url, productId, register, ...shop } = await openShop()
    const [token, guest, otherGuest] = [await register('ann'), 'a-guest-token-of-ann-12345', 'a-guest-token-of-bob-12345']
    const others = [{ token: await register('bob') }, { guest: otherGuest }].map((as) => subscribe(url, followCart, {}, as))
    const own = [{ token }, { guest }].map((as) => subscribe(url, followCart, {}, as))
    const nobody = subscribe(url, followCart)
    for (const seen of [...others, ...own, nobody]) expect(await result(seen, 1)).toEqual({ data: { cart: null } })
    await endOf(nobody)
    for (const as of [{ token }, { guest }]) await shopper(shop, as).fill([{ productId, quantity: 7 }])
    for (const seen of own) await resultWith(seen, '"quantity":7')
    await new Promise((resolve) => setTimeout(resolve, fillingMs))
    expect(others.map(({ results, isOver }) => [results.length, isOver])).toEqual([
      [1, false],
      [1, false],
    ])
  })

  test('shows that an order takes it, lets it go and finishes it', async () => {
    const { url, productId, ...shop } = await openShop()
    const guest = 'a-guest-token-of-ann-12345'
    const ann = shopper(shop, { guest })
    const cart = await ann.fill([{ productId, quantity: 1 }])
    const seen = subscribe(url, followCart, {}, { guest })
    await resultWith(seen, '"checkedOutBy":null')
    const { order } = await ann.place(cart)
    await resultWith(seen, '{"status":"AWAITING_PAYMENT"}')
    const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }'
    await shop.ask(cancel, { input: { orderId: order.id, idempotencyKey: 'cancel' } }, { guest })
    await resultWith(seen, '"checkedOutBy":null')
    const id = dataOf(await shop.ask('{ cart { id subtotal { amount } } }', {}, { guest })).cart
    await ann.pay((await ann.place(id, 'again')).order.id)
    await resultWith(seen, '{"cart":null}')
  })

  test("has the guest's lines at every device of the user who signs in", async () => {
    const { url, productId, register, ...shop } = await openShop()
    const guest = 'a-guest-token-of-ann-12345'
    const elsewhere = subscribe(url, followCart, {}, { token: await register('ann') })
    await result(elsewhere, 1)
    await shopper(shop, { guest }).fill([{ productId, quantity: 4 }])
    const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
    await shop.ask(login, { input: { email: 'ann@example.com', password: 'a-long-password' } }, { guest })
    await resultWith(elsewhere, '"quantity":4')
  })
})

async function openShop() {
  const shop = await openTestShop()
  const productId = await shop.addProduct(await shop.registerAdmin(), { sku: 'LIVE', stock: 50 })
  return { ...shop, url: await listen(shop), productId }
}
