// What happens to carts and orders when a product moves, is sold from elsewhere, or costs another price while a coupon takes something off.
import { expect, test } from 'vitest'
import { openCatalogue, shopperOf } from '#tests/support/catalogue-shop.ts'
import { codesOf, dataOf } from '#tests/support/shop.ts'

type Catalogue = Awaited<ReturnType<typeof openCatalogue>>

test('a product that moves to another category, or whose category moves or is deleted, changes nothing in carts and orders', async () => {
  const shop = await openCatalogue()
  const { id, open, held, paid } = await shop.addTraded({ sku: 'MUG' })
  const before = await shop.cartOf(open)
  const [shelf, other] = [await shelfIn(shop, 'Shelf'), await shelfIn(shop, 'Other')]
  await shop.shelve(id, shelf)
  expect(await shop.tried('moveCategory', { id: shelf, expectedVersion: 1, parentId: other })).toEqual([])
  await shop.shelve(id, other)
  expect(await shop.tried('deleteCategory', { id: shelf, expectedVersion: 2 })).toEqual([])
  expect(await shop.cartOf(open)).toEqual(before)
  expect((await open.place(await open.cart())).order.status).toBe('AWAITING_PAYMENT')
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', lines: [{ name: 'MUG', unitPrice: { amount: 500 } }] })
  expect(await shop.show(paid)).toMatchObject({ status: 'PAID', lines: [{ name: 'MUG' }] })
})

test('stock that is put elsewhere can be ordered as before, what orders hold stays where it is, and what comes back goes there', async () => {
  const shop = await openCatalogue()
  const { id, open, held } = await shop.addTraded({ sku: 'MUG' })
  const leeds = (await shop.made('createStockLocation', { name: 'Leeds' }, 'location { id }')).location.id
  const transfer = (quantity: number) =>
    shop.tried('transferStock', {
      productId: id,
      fromId: 'main',
      toId: leeds,
      quantity,
      reason: 'moved',
      idempotencyKey: `move ${quantity}`,
    })
  expect([await transfer(9), await transfer(8)]).toEqual([['STOCK_HELD'], []])
  expect(await shop.cartOf(open)).toMatchObject({ lines: [{ warnings: [] }], isOrderable: true })
  expect(await levels(shop, id)).toEqual({ Main: [1, 1], Leeds: [8, 0] })
  const { order } = await open.place(await open.cart())
  expect(order.status).toBe('AWAITING_PAYMENT')
  expect(await levels(shop, id)).toEqual({ Main: [1, 1], Leeds: [8, 1] })
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID' })
  const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }'
  for (const { as, orderId } of [
    { as: open.as, orderId: order.id },
    { as: held.as, orderId: held.id },
  ])
    expect(codesOf(await shop.ask(cancel, { input: { orderId, idempotencyKey: 'c' } }, as))).toEqual([])
  await shop.untilIdle()
  expect(await levels(shop, id)).toEqual({ Main: [1, 0], Leeds: [8, 0] })
})

test.each([
  ['that was entered', false],
  ['that applies by itself', true],
])(
  'with a coupon %s a changed price changes what it takes off, an order at the old total is refused, and orders keep theirs',
  async (_, automatic) => {
    const shop = await openCatalogue()
    const { id, open, held, paid } = await shop.addDiscounted(automatic, { percent: 10 })
    const before = await open.cart()
    expect(before.total.amount).toBe(450)
    await shop.change('updateProduct', { id: id, price: 700 })
    const now = await shop.cartOf(open)
    expect(now).toMatchObject({
      lines: [{ warnings: [{ code: 'PRICE_CHANGED' }] }],
      discounts: [{ amount: { amount: 70 } }],
      total: { amount: 630 },
    })
    expect((await open.place({ ...before, subtotal: before.total })).userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }])
    expect((await open.place({ ...now, subtotal: now.total }, 'again')).order.status).toBe('AWAITING_PAYMENT')
    expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', total: { amount: 450 } })
    expect(await shop.show(paid)).toMatchObject({ status: 'PAID', total: { amount: 450 } })
  },
)

test('where a price falls below the minimum of a coupon that was entered, it says so; one that applies by itself no longer applies', async () => {
  const shop = await openCatalogue()
  const entered = await shop.addDiscounted(false, { percent: 10, minimums: pounds(400) })
  await shop.change('updateProduct', { id: entered.id, price: 300 })
  expect(await shop.cartOf(entered.open)).toMatchObject({
    discounts: [{ amount: { amount: 0 }, problem: 'COUPON_MINIMUM' }],
    total: { amount: 300 },
  })
  const other = await openCatalogue()
  const applied = await other.addDiscounted(true, { percent: 10, minimums: pounds(400) })
  await other.change('updateProduct', { id: applied.id, price: 300 })
  expect(await other.cartOf(applied.open)).toMatchObject({ discounts: [], total: { amount: 300 } })
  expect(await other.payAndShow(applied.held)).toMatchObject({ status: 'PAID', total: { amount: 450 } })
})

test('a product that is archived leaves nothing for a coupon to take off, and an order that holds it keeps its discount', async () => {
  const shop = await openCatalogue()
  const { id, open, held } = await shop.addDiscounted(true, { amounts: pounds(200) })
  await shop.change('deleteProduct', { id })
  expect(await shop.cartOf(open)).toMatchObject({ isOrderable: false, subtotal: { amount: 0 }, total: { amount: 0 } })
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', total: { amount: 300 } })
})

test('a price for a group that changes changes the carts of its members without a warning, and orders keep theirs', async () => {
  const shop = await openCatalogue()
  const { id, groupId, open, held } = await openForMember(shop, 400)
  const before = await open.cart()
  expect(before.subtotal.amount).toBe(400)
  await shop.setPrices(id, [{ groupId, price: 450 }])
  expect(await shop.cartOf(open)).toMatchObject({ lines: [{ warnings: [] }], subtotal: { amount: 450 } })
  expect((await open.place(before)).userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }])
  await shop.setPrices(id, [])
  expect(await shop.cartOf(open)).toMatchObject({ subtotal: { amount: 500 } })
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', total: { amount: 400 } })
})

async function shelfIn(shop: Catalogue, name: string): Promise<string> {
  return (await shop.made('createCategory', { name }, 'category { id }')).category.id
}

/** A product that costs a member of a group less, in the member's unpaid order and open cart. */
async function openForMember(shop: Catalogue, price: number) {
  const id = await shop.addProduct(shop.admin.token, { sku: 'MUG', stock: 10 })
  const { id: userId } = dataOf(await shop.ask('{ me { id } }', {}, { token: await shop.register('bob') })).me
  const groupId: string = (await shop.made('createCustomerGroup', { name: 'Trade' }, 'customerGroup { id }')).customerGroup.id
  expect(await shop.tried('addToCustomerGroup', { groupId, userIds: [userId] })).toEqual([])
  await shop.setPrices(id, [{ groupId, price }])
  const open = shopperOf(shop, { token: await shop.login('bob') })
  await open.fillWith(id)
  const held = { ...open, id: (await open.order()).id as string }
  await open.fillWith(id)
  return { id, groupId, open, held }
}

async function levels(shop: Catalogue, id: string) {
  const query = 'query ($id: ID!) { product(id: $id) { stockByLocation { location { name } onHand held } } }'
  const rows: { location: { name: string }; onHand: number; held: number }[] = dataOf(await shop.ask(query, { id }, shop.admin)).product
    .stockByLocation
  return Object.fromEntries(rows.map(({ location, onHand, held }) => [location.name, [onHand, held]]))
}

function pounds(amount: number) {
  return [{ currency: 'GBP', amount }]
}
