import { expect, test } from 'vitest'
import { type As, dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

const guestToken = 'k3Jd9sLq0ZxW7vBn2mTc5Q'
const warnings = '{ code message productId available priceWas { amount } priceNow { amount } }'
const cart = `cart { id lines { productId quantity warnings ${warnings} } warnings ${warnings} isOrderable subtotal { amount } }`
const addToCart = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { ${cart} userErrors { code } } }`
const account = { email: 'guest@example.com', password: 'velvet-otter-teapot' }

test('a cart warns of what is out of stock, short, repriced and gone, and its subtotal leaves out what is gone', async () => {
  const shop = await openStockedShop()
  const [mug, pot, pan, old] = await shop.addProducts({ mug: 5, pot: 5, pan: 5, old: 5 })
  const add = async (productId = '', quantity = 1) =>
    dataOf(await shop.ask(addToCart, { input: { lines: [{ productId, quantity }] } }, shop.guest)).addToCart.cart
  for (const id of [mug, pot, pan, old]) expect((await add(id)).warnings).toEqual([])
  await shop.change('adjustStock', { productId: mug, delta: -5, reason: 'broken', idempotencyKey: 'a' })
  await shop.change('updateProduct', { id: pan, expectedVersion: 1, price: 650 })
  await shop.change('deleteProduct', { id: old, expectedVersion: 1 })
  const short = await add(pot, 6)
  const [outOfStock, fewer, repriced, gone] = short.lines.map((line: { warnings: object[] }) => line.warnings[0])
  expect(outOfStock).toMatchObject({ code: 'OUT_OF_STOCK', productId: mug, available: 0, priceWas: null })
  expect(fewer).toMatchObject({ code: 'FEWER_LEFT', message: 'Only 5 are left.', productId: pot, available: 5 })
  expect(repriced).toMatchObject({ code: 'PRICE_CHANGED', available: null, priceWas: { amount: 500 }, priceNow: { amount: 650 } })
  expect(gone).toMatchObject({ code: 'PRODUCT_GONE', productId: old, available: 0 })
  expect(short).toMatchObject({ warnings: [outOfStock, fewer, repriced, gone], isOrderable: false, subtotal: { amount: 8 * 500 + 650 } })
})

test('a changed price does not keep a cart from being ordered, and a cart that an order has taken has no warnings', async () => {
  const shop = await openStockedShop()
  const [mug = ''] = await shop.addProducts({ mug: 2 })
  const { fill, place } = shopper(shop, shop.guest)
  await fill([{ productId: mug, quantity: 2 }])
  await shop.change('updateProduct', { id: mug, expectedVersion: 1, price: 650 })
  const read = async () => dataOf(await shop.ask(`{ ${cart} }`, {}, shop.guest)).cart
  const open = await read()
  expect(open).toMatchObject({ isOrderable: true, warnings: [{ code: 'PRICE_CHANGED' }] })
  expect((await place(open)).userErrors).toEqual([])
  expect(await read()).toMatchObject({ id: open.id, warnings: [], isOrderable: false })
})

test.each(['register', 'login'])('a guest who signs in by %s sees the cart in the same answer, with its report', async (way) => {
  const shop = await openStockedShop()
  const [mug = ''] = await shop.addProducts({ mug: 5 })
  const registerInput = { ...account, displayName: 'Ann' }
  if (way === 'login') await shop.ask(signIn('register'), { input: registerInput })
  await shopper(shop, shop.guest).fill([{ productId: mug, quantity: 2 }])
  const input = way === 'register' ? registerInput : account
  const payload = dataOf(await shop.ask(signIn(way), { input }, shop.guest))[way]
  expect(payload.user.cart).toEqual({
    lines: [{ productId: mug, quantity: 2 }],
    lastMerge: { source: 'GUEST_CART', lines: [{ productId: mug, outcome: 'ADDED' }] },
  })
  const user = { ...shop.guest, token: payload.accessToken }
  expect(await shopper(shop, user).buy([{ productId: mug, quantity: 1 }])).toMatch(/^ord_/)
})

test('a guest who signs in without the token merges later, and orders', async () => {
  const shop = await openStockedShop()
  const [mug = ''] = await shop.addProducts({ mug: 5 })
  await shopper(shop, shop.guest).fill([{ productId: mug, quantity: 2 }])
  const user = { ...shop.guest, token: await shop.register('ann') }
  const merge = 'mutation { mergeCart { cart { id lines { quantity } subtotal { amount } } userErrors { code } } }'
  const merged = dataOf(await shop.ask(merge, {}, user)).mergeCart.cart
  expect(merged.lines).toEqual([{ quantity: 2 }])
  const { order, userErrors } = await shopper(shop, user).place(merged)
  expect([userErrors, order.status]).toEqual([[], 'AWAITING_PAYMENT'])
})

function signIn(way: string): string {
  const type = way === 'register' ? 'RegisterInput' : 'LoginInput'
  const merged = 'lines { productId quantity } lastMerge { source lines { productId outcome } }'
  return `mutation ($input: ${type}!) { ${way}(input: $input) { accessToken user { cart { ${merged} } } userErrors { code } } }`
}

async function openStockedShop() {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  const guest: As = { guest: guestToken }
  const addProducts = async (stocks: Record<string, number>): Promise<string[]> => {
    const ids = []
    for (const [sku, stock] of Object.entries(stocks)) ids.push(await shop.addProduct(token, { sku, stock }))
    return ids
  }
  const change = async (mutation: string, input: object): Promise<void> => {
    const type = mutation.replace(/^./, (first) => first.toUpperCase())
    const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { userErrors { code } } }`
    expect(dataOf(await shop.ask(document, { input }, { token }))[mutation].userErrors).toEqual([])
    await shop.untilIdle()
  }
  return { ...shop, guest, addProducts, change }
}
