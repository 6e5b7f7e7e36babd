import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, guest, openForTest, staff } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id version variants { id } } } }'
const update = 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { version } userErrors { code } } }'
const row = 'index product { version groupPrices { groupId minQuantity price { amount } } } userErrors { code path }'
const set = `mutation ($input: SetProductPricesInput!) { setProductPrices(input: $input) { results { ${row} } userErrors { code path } } }`
const prices = 'price { amount } regularPrice { amount } quantityPrices { minQuantity price { amount } }'

const [trade, press] = ['grp_trade', 'grp_press']

test('the price of a caller is the lowest that applies: for all, on sale, of each group', async () => {
  const { add, put, priceFor, change } = await openPrices()
  const id = await add()
  await put(id, [
    { groupId: trade, price: 450 },
    { groupId: press, price: 600 },
  ])
  expect(await priceFor(nobody, id)).toBe(500)
  expect(await priceFor(customer(), id)).toBe(500)
  expect(await priceFor(member(trade), id)).toBe(450)
  expect(await priceFor(member(press), id)).toBe(500)
  expect(await priceFor(member(press, trade), id)).toBe(450)
  await change(id, { sale: { price: 400 } })
  expect([await priceFor(nobody, id), await priceFor(member(trade), id)]).toEqual([400, 400])
})

test('a price for many units counts from that quantity on, and shows where it is lower than for fewer', async () => {
  const { add, put, seen, lineFor } = await openPrices()
  const id = await add()
  await put(id, [
    { groupId: trade, price: 450, minQuantity: 10 },
    { groupId: press, price: 440, minQuantity: 20 },
    { groupId: trade, price: 445, minQuantity: 30 },
    { groupId: trade, price: 300, minQuantity: 100 },
  ])
  expect(await seen(member(trade, press), id)).toEqual({
    price: { amount: 500 },
    regularPrice: { amount: 500 },
    quantityPrices: [
      { minQuantity: 10, price: { amount: 450 } },
      { minQuantity: 20, price: { amount: 440 } },
      { minQuantity: 100, price: { amount: 300 } },
    ],
  })
  const units = await Promise.all([9, 10, 25, 100].map((quantity) => lineFor(member(trade, press), id, quantity)))
  expect(units).toEqual([9 * 500, 10 * 450, 25 * 440, 100 * 300])
  expect((await seen(guest(), id)).quantityPrices).toEqual([])
  expect(await lineFor(guest(), id, 100)).toBe(100 * 500)
})

test('a product with variants has no prices for groups, and shows the lowest for all; its variants have', async () => {
  const { ask, add, put, priceFor } = await openPrices()
  const id = await add({ options: [{ name: 'Size', values: ['S'] }], variants: [{ values: ['S'], sku: 'MUG-S' }] })
  expect((await put(id, [{ groupId: trade, price: 1 }])).userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['input', 'products', '0', 'id'] },
  ])
  const [variant] = dataOf(await ask(admin(), `{ product(id: "${id}") { variants { id } } }`)).product.variants
  await put(variant.id, [{ groupId: trade, price: 100 }])
  expect([await priceFor(member(trade), variant.id), await priceFor(member(trade), id)]).toEqual([100, 500])
})

test('prices are set at the version that was seen, replace those before, and are audited and published', async () => {
  const { ask, add, put, published, versionOf } = await openPrices()
  const id = await add()
  const first = await put(id, [{ groupId: trade, price: 450 }])
  expect(first.product).toEqual({ version: 2, groupPrices: [{ groupId: trade, minQuantity: 1, price: { amount: 450 } }] })
  const [stale] = await setAll(ask, [{ id, expectedVersion: 1, prices: [] }])
  expect(stale).toMatchObject({ product: { version: 2 }, userErrors: [{ code: 'VERSION_CONFLICT' }] })
  expect((await put(id, [])).product).toEqual({ version: 3, groupPrices: [] })
  expect([await versionOf(id), (await published('product.saved')).at(-1)?.version]).toEqual([3, 3])
  expect((await published('audit.recorded')).filter(({ action }) => action === 'setProductPrices')).toMatchObject([
    { subject: id, before: { groupPrices: [] }, after: { groupPrices: [{ groupId: trade, price: 450, minQuantity: 1 }] } },
    { subject: id, before: { groupPrices: [{ groupId: trade, price: 450, minQuantity: 1 }] }, after: { groupPrices: [] } },
  ])
})

test('of several products each is set or refused by itself', async () => {
  const { ask, add, priceFor } = await openPrices()
  const [mug, pot] = [await add(), await add({ sku: 'POT' })]
  const price = { groupId: trade, price: 450 }
  const rows = await setAll(ask, [
    { id: mug, expectedVersion: 1, prices: [price, { ...price, price: 440 }] },
    { id: 'prod_none', expectedVersion: 1, prices: [price] },
    { id: mug, expectedVersion: 1, prices: [{ ...price, groupId: 'everybody' }] },
    { id: pot, expectedVersion: 1, prices: [price] },
  ])
  expect(rows.map(({ userErrors: [error] }: { userErrors: object[] }) => error)).toEqual([
    { code: 'INVALID_INPUT', path: ['input', 'products', '0', 'prices', '1'] },
    { code: 'NOT_FOUND', path: ['input', 'products', '1', 'id'] },
    { code: 'NOT_FOUND', path: ['input', 'products', '2', 'prices', '0', 'groupId'] },
    undefined,
  ])
  expect([await priceFor(member(trade), mug), await priceFor(member(trade), pot)]).toEqual([500, 450])
})

test('only staff with PRODUCTS_WRITE set prices for groups and see them', async () => {
  const { ask, add } = await openPrices()
  const id = await add()
  const input = { products: [{ id, expectedVersion: 1, prices: [] }] }
  for (const caller of [customer(), member(trade), staff('STOCK_WRITE', 'USERS_WRITE')]) {
    expect(codesOf(await ask(caller, set, { input }))).toEqual(['FORBIDDEN'])
    expect(codesOf(await ask(caller, `{ product(id: "${id}") { groupPrices { groupId } } }`))).toEqual(['FORBIDDEN'])
  }
})

test('an order is held at the prices of the groups of its buyer, and refused at another total', async () => {
  const { add, put, receive, published } = await openPrices()
  const id = await add({ stock: 100 })
  await put(id, [{ groupId: trade, price: 450, minQuantity: 10 }])
  const checkout = (orderId: string, quantity: number, expectedTotal: number, groups?: string[]) =>
    receive({
      type: 'cart.checked-out',
      orderId,
      cartId: 'cart_1',
      cartVersion: 1,
      lines: [{ productId: id, quantity }],
      expectedTotal,
      ...(groups && { groups }),
    })
  await checkout('ord_1', 10, 4500, [trade])
  await checkout('ord_2', 9, 4050, [trade])
  await checkout('ord_3', 10, 4500)
  await checkout('ord_4', 10, 4500, [press])
  expect((await published('stock.held')).map(({ orderId, lines }) => [orderId, lines[0]?.unitPrice])).toEqual([['ord_1', 450]])
  expect((await published('stock.refused')).map(({ orderId, total }) => [orderId, total])).toEqual([
    ['ord_2', 4500],
    ['ord_3', 5000],
    ['ord_4', 5000],
  ])
})

test('a page of products reads the prices of groups once, and only for a member of one', async () => {
  const { ask, add, statementsOf } = await openPrices()
  for (let at = 0; at < 5; at += 1) await add({ sku: `MUG-${at}` })
  const page = '{ products(first: 5) { edges { node { price { amount } quantityPrices { minQuantity } } } } }'
  const forAll = await statementsOf(() => ask(customer(), page))
  expect(await statementsOf(() => ask(member(trade, press), page))).toBe(forAll + 1)
})

type Ask = Awaited<ReturnType<typeof openForTest>>['ask']

function member(...groups: string[]): Caller {
  return { ...customer(), groups }
}

async function setAll(ask: Ask, list: object[]) {
  return dataOf(await ask(admin(), set, { input: { products: list } })).setProductPrices.results
}

async function openPrices() {
  let statements = 0
  const subgraph = await openForTest(products, {
    onStatement: () => {
      statements += 1
    },
  })
  const { ask } = subgraph
  const add = async (input: object = {}): Promise<string> =>
    dataOf(await ask(admin(), create, { input: { sku: 'MUG', name: 'Mug', price: 500, ...input } })).createProduct.product.id
  const versionOf = async (id: string): Promise<number> =>
    dataOf(await ask(admin(), `{ product(id: "${id}") { version } }`)).product.version
  const put = async (id: string, list: object[]) => (await setAll(ask, [{ id, expectedVersion: await versionOf(id), prices: list }]))[0]
  const change = async (id: string, input: object) =>
    dataOf(await ask(admin(), update, { input: { id, expectedVersion: await versionOf(id), ...input } }))
  const seen = async (caller: Caller, id: string) => dataOf(await ask(caller, `{ product(id: "${id}") { ${prices} } }`)).product
  const priceFor = async (caller: Caller, id: string): Promise<number> => (await seen(caller, id)).price.amount
  const lineFor = async (caller: Caller, productId: string, quantity: number): Promise<number> => {
    const of = [{ __typename: 'CartLine', id: 'line_1', productId, quantity }]
    const lines = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on CartLine { lineTotal { amount } } } }'
    return dataOf(await ask(caller, lines, { of }))._entities[0].lineTotal.amount
  }
  const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = statements
    await work()
    return statements - before
  }
  return { ...subgraph, add, put, change, seen, priceFor, lineFor, versionOf, statementsOf }
}
