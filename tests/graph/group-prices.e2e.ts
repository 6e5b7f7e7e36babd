import { expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { type As, dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

const show = '{ products(first: 1) { edges { node { price { amount } } } } }'
const cart =
  '{ cart { id subtotal { amount } lines { unitPrice { amount } lineTotal { amount } priceWhenAdded { amount } warnings { code } } } }'

test('a cached answer never shows the price of a group, and a member never gets that of the others', async () => {
  const { shop, member, stranger, priceFor } = await openTrade()
  const guest = { guest: 'a-guest-who-looks-0001' }
  // first the member, whose answer nobody may get; then all others, whose answers the member may not get
  const seen = [member, stranger, guest, {}, member, stranger, guest, {}, member]
  const prices: number[] = []
  for (const as of seen) prices.push(await priceFor(as))
  expect(prices).toEqual([400, 500, 500, 500, 400, 500, 500, 500, 400])
  const found = Promise.all([priceFor({}), priceFor(member), priceFor({}), priceFor(member)])
  expect(await found).toEqual([500, 400, 500, 400])
  expect(dataOf(await shop.ask(show)).products.edges[0].node.price.amount).toBe(500)
})

test('a member pays the price of the group, from the cart to the payment, and others theirs', async () => {
  const { shop, productId, member, stranger } = await openTrade()
  const totals = await Promise.all(
    [member, stranger].map(async (as) => orderOf(shop, as, await shopper(shop, as).buy([{ productId, quantity: 3 }]))),
  )
  expect(totals).toEqual([
    { status: 'PAID', total: { amount: 1200 }, lines: [{ unitPrice: { amount: 400 } }] },
    { status: 'PAID', total: { amount: 1500 }, lines: [{ unitPrice: { amount: 500 } }] },
  ])
})

test('the price for many units counts in cart and order', async () => {
  const { shop, productId, member } = await openTrade()
  const one = shopper(shop, member)
  const filled = await one.fill([{ productId, quantity: 10 }])
  expect(dataOf(await shop.ask(cart, {}, member)).cart).toMatchObject({
    subtotal: { amount: 3000 },
    lines: [{ unitPrice: { amount: 300 }, lineTotal: { amount: 3000 }, priceWhenAdded: { amount: 500 }, warnings: [] }],
  })
  const { order, userErrors } = await one.place(filled)
  expect([userErrors, (await orderOf(shop, member, order.id)).total]).toEqual([[], { amount: 3000 }])
})

test('where the price of the group changes between cart and order, the order is refused and holds nothing', async () => {
  const { shop, productId, member, setPrices, available } = await openTrade()
  const one = shopper(shop, member)
  const filled = await one.fill([{ productId, quantity: 2 }])
  await setPrices([])
  const { order, userErrors } = await one.place(filled)
  expect([order.status, userErrors[0].code]).toEqual(['REJECTED', 'PRICE_CHANGED'])
  expect(await available()).toBe(1000)
  const { cart: now } = dataOf(await shop.ask(cart, {}, member))
  expect(now.subtotal.amount).toBe(1000)
  expect((await one.place(now, 'again')).userErrors).toEqual([])
})

test('who leaves the group signs in anew, and an order at the old total is refused', async () => {
  const { shop, productId, member, signIn, leave } = await openTrade()
  const filled = await shopper(shop, member).fill([{ productId, quantity: 2 }])
  await leave()
  expect((await shop.ask(cart, {}, member)).errors).toMatchObject([{ extensions: { reason: 'TOKEN_REVOKED' } }])
  const again = { token: await signIn() }
  const { userErrors } = await shopper(shop, again).place(filled)
  expect(userErrors[0].code).toBe('PRICE_CHANGED')
  expect(dataOf(await shop.ask(cart, {}, again)).cart.subtotal.amount).toBe(1000)
})

test('a changed price for all is warned of where it is the price of the caller', async () => {
  const { shop, productId, member, stranger, reprice, setPrices } = await openTrade()
  for (const as of [member, stranger]) await shopper(shop, as).fill([{ productId, quantity: 1 }])
  const warnings = '{ cart { lines { warnings { code priceWas { amount } priceNow { amount } } } } }'
  const warningsOf = async (as: As) => dataOf(await shop.ask(warnings, {}, as)).cart.lines[0].warnings
  await reprice(600)
  const changed = [{ code: 'PRICE_CHANGED', priceWas: { amount: 500 }, priceNow: { amount: 600 } }]
  expect([await warningsOf(member), await warningsOf(stranger)]).toEqual([[], changed])
  await setPrices([])
  expect([await warningsOf(member), await warningsOf(stranger)]).toEqual([changed, changed])
})

type Shop = Awaited<ReturnType<typeof openTestShop>>

/** A shop with a product that costs 500, for members of a group 400, and 300 from ten on; a member and a stranger. */
async function openTrade() {
  const shop = await openTestShop()
  const admin = { token: await shop.registerAdmin() }
  const productId = await shop.addProduct(admin.token, { sku: 'MUG', stock: 1000 })
  const [first, stranger] = [await shop.register('ann'), { token: await shop.register('bob') }]
  const { id: userId } = dataOf(await shop.ask('{ me { id } }', {}, { token: first })).me
  const groupId = (await write(shop, admin, 'createCustomerGroup', { name: 'Trade' }, 'customerGroup { id }')).customerGroup.id
  await write(shop, admin, 'addToCustomerGroup', { groupId, userIds: [userId] })
  const version = async () =>
    dataOf(await shop.ask('query ($id: ID!) { product(id: $id) { version } }', { id: productId }, admin)).product.version
  const setPrices = async (prices: object[]) => {
    await write(shop, admin, 'setProductPrices', { products: [{ id: productId, expectedVersion: await version(), prices }] })
    await shop.untilIdle()
  }
  await setPrices([
    { groupId, price: 400 },
    { groupId, price: 300, minQuantity: 10 },
  ])
  return {
    shop,
    productId,
    setPrices,
    stranger,
    member: { token: await shop.login('ann') },
    signIn: () => shop.login('ann'),
    reprice: async (price: number) => {
      await write(shop, admin, 'updateProduct', { id: productId, expectedVersion: await version(), price })
      await shop.untilIdle()
    },
    leave: async () => {
      await write(shop, admin, 'removeFromCustomerGroup', { groupId, userIds: [userId] })
      await shop.untilIdle()
    },
    available: async () =>
      dataOf(await shop.ask('query ($id: ID!) { product(id: $id) { available } }', { id: productId }, admin)).product.available,
    priceFor: async (as: As): Promise<number> => dataOf(await shop.ask(show, {}, as)).products.edges[0].node.price.amount,
  }
}

async function orderOf(shop: Shop, as: As, id: string) {
  await shop.untilIdle()
  const order = 'query ($id: ID!) { order(id: $id) { status total { amount } lines { unitPrice { amount } } } }'
  return dataOf(await shop.ask(order, { id }, as)).order
}

async function write(shop: Shop, as: As, mutation: string, input: object, selection = '') {
  const answer = dataOf(await shop.ask(mutationOf(mutation, `${selection} userErrors { code }`), { input }, as))
  expect(answer[mutation].userErrors).toEqual([])
  return answer[mutation]
}
