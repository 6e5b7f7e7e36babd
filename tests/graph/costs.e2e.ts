import { expect, test, vi } from 'vitest'
import { Pay } from '#lab/documents/documents.generated.ts'
import { dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

const own = '{ orders { edges { node { id lines { id name product { id name } } } } } }'

test('lists within lists, and plain lists within pages, are refused with a code before anything is asked', async () => {
  const shop = await openTestShop()
  const nested = `${'{ orders { edges { node { user '.repeat(3)}{ id }${' } } } }'.repeat(3)}`
  const plain =
    '{ orders(first: 100) { edges { node { lines { id sku name quantity product { id name slug sku price { amount currency } } } } } } }'
  for (const query of [nested, plain]) expect(await refusalOf(shop, { query })).toEqual([400, ['QUERY_TOO_COMPLEX']])
})

test('an answer that grows too large is refused whole, in values and in bytes, and says so once', async () => {
  const { shop, as } = await openWithOrders({ ANSWER_VALUES: '25' })
  expect((await shop.ask('{ orders { edges { node { id } } } }', {}, as)).data?.orders).not.toBeNull()
  expect(await shop.ask(own, {}, as)).toEqual({ data: null, errors: [stopped] })
  const { shop: narrow, as: other } = await openWithOrders({ ANSWER_BYTES: '2000' })
  const named = `{ orders { edges { node { id ${'x'.repeat(700)}: id } } } }`
  expect((await narrow.ask(own, {}, other)).errors).toBeUndefined()
  expect(await narrow.ask(named, {}, other)).toEqual({ data: null, errors: [stopped] })
})

test('for an answer that was stopped nothing more is asked, though a part of it is there', async () => {
  const { shop, as } = await openWithOrders({ ANSWER_VALUES: '25' })
  const asked = vi.spyOn(shop.subgraph('products'), 'execute')
  const [edge] = dataOf(await shop.ask('{ orders(first: 1) { edges { node { id } } } }', {}, as)).orders.edges
  const often = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `o${at}: order(id: "${edge.node.id}") { lines { product { name } } }`).join(' ')} }`
  expect((await shop.ask(often(1), {}, as)).errors).toBeUndefined()
  expect(asked).toHaveBeenCalledTimes(1)
  expect(await shop.ask(often(10), {}, as)).toEqual({ data: null, errors: [stopped] })
  expect(asked).toHaveBeenCalledTimes(1)
})

test('a public answer from the cache counts like any other', async () => {
  const shop = await openTestShop({ settings: { ANSWER_VALUES: '40', SEED: '0' } })
  const admin = await shop.registerAdmin()
  for (let number = 0; number < 5; number += 1) await shop.addProduct(admin, { sku: `MUG-${number}`, stock: 1 })
  const page = 'products { edges { node { id name slug sku } } }'
  for (let time = 0; time < 2; time += 1) {
    expect((await shop.ask(`{ a: ${page} }`)).errors).toBeUndefined()
    expect(await shop.ask(`{ a: ${page} b: ${page} }`)).toEqual({ data: null, errors: [stopped] })
  }
})

test('of a mutation whose answer is stopped, what is done is done, and repeating it with its key finds it', async () => {
  const { shop, as } = await openWithOrders({ ANSWER_VALUES: '60' })
  const { order } = await shopper(shop, as).place(await shopper(shop, as).fill([{ productId: await productOf(shop), quantity: 1 }]))
  const wide = Array.from({ length: 12 }, (_, at) => `o${at}: order { id status version placedAt updatedAt }`).join(' ')
  const pay = `mutation ($input: InitiatePaymentInput!) { initiatePayment(input: $input) { payment { id ${wide} } userErrors { code } } }`
  const input = { orderId: order.id, method: 'tok_approve', idempotencyKey: 'pay' }
  expect((await shop.ask(pay, { input }, as)).errors).toEqual([stopped])
  const again = await shop.ask(Pay, { input }, as)
  expect(again).toMatchObject({ data: { initiatePayment: { userErrors: [] } } })
})

test('no field is resolved after the time of the operation is over', async () => {
  const shop = await openTestShop()
  const late = { caller: { roles: [], permissions: [] }, requestId: 'req_late', deadline: Date.now() - 1 }
  const create = 'mutation { a: createCart { guestToken } b: createCart { guestToken } }'
  const { data, errors } = await shop.subgraph('carts').execute({ query: create }, late)
  expect(data).toEqual({ a: null, b: null })
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE'])
})

test('a subgraph refuses what costs too much, and more entities than the longest list has', async () => {
  const shop = await openTestShop()
  const request = { caller: { roles: [], permissions: [] }, requestId: 'req_1' }
  const ask = (query: string, variables = {}) => shop.subgraph('products').execute({ query, variables }, request)
  const products = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { id } } }'
  const some = (count: number) => ({ representations: Array.from({ length: count }, () => ({ __typename: 'Product', id: 'prd_1' })) })
  expect((await ask(products, some(5000))).errors).toBeUndefined()
  expect((await ask(products, some(5001))).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }])
  const wide = `{ ${Array.from({ length: 40 }, (_, at) => `p${at}: products(first: 100) { edges { node { id sku name slug price { amount } availability } } }`).join(' ')} }`
  expect((await ask(wide)).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }])
})

test('a client that asks for it is told what an operation cost', async () => {
  const { shop, as } = await openWithOrders()
  const headers = { authorization: `Bearer ${as.token}` }
  const send = (more: object) =>
    shop.router.app.inject({ method: 'POST', url: '/graphql', headers: { ...headers, ...more }, payload: { query: own } })
  expect((await send({})).json().extensions).toBeUndefined()
  const { cost } = (await send({ 'x-bazaar-cost': '1' })).json().extensions
  expect(cost).toEqual({
    estimated: 1 + 1 + 20 * (1 + 1 + 1 + 20 * 5),
    values: expect.any(Number),
    bytes: expect.any(Number),
    limits: { estimated: 12_000, values: 30_000, bytes: 1_000_000 },
  })
  expect(cost.values).toBeGreaterThan(3 * 8)
})

test('one operation with ten mutations counts ten times', async () => {
  const shop = await openTestShop({ settings: { RATE_LIMIT: '25' } })
  const ten = { query: `mutation { ${Array.from({ length: 10 }, (_, at) => `m${at}: createCart { guestToken }`).join(' ')} }` }
  const answers = []
  for (let time = 0; time < 3; time += 1) answers.push(await refusalOf(shop, ten))
  // 10 fields and 1,110 of cost are 11
  expect(answers).toEqual([
    [200, []],
    [200, []],
    [429, ['RATE_LIMITED']],
  ])
})

const stopped = {
  message: 'The answer is too large, so it was stopped. Ask for shorter pages or fewer fields.',
  extensions: { code: 'QUERY_TOO_COMPLEX' },
}

/** Opens a shop with a customer who has three orders. */
async function openWithOrders(settings: Record<string, string> = {}) {
  const shop = await openTestShop({ settings })
  const productId = await shop.addProduct(await shop.registerAdmin(), { sku: 'MUG', stock: 100 })
  await shop.untilIdle()
  const as = { token: await shop.register('ann') }
  for (let number = 0; number < 3; number += 1) await shopper(shop, as).buy([{ productId, quantity: 1 }])
  return { shop, as }
}

async function productOf(shop: TestShop): Promise<string> {
  return dataOf(await shop.ask('{ product(sku: "MUG") { id } }')).product.id
}

async function refusalOf({ router }: TestShop, payload: object): Promise<[number, string[]]> {
  const answer = await router.app.inject({ method: 'POST', url: '/graphql', payload })
  const { errors = [] } = answer.json() as { errors?: { extensions: { code: string } }[] }
  return [answer.statusCode, errors.map(({ extensions }) => extensions.code)]
}
