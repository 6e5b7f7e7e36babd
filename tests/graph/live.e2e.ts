import { describe, expect, test } from 'vitest'
import { isApollo } from '#kit/test/testing.ts'
import { readyOperations } from '#router/operations.ts'
import { fill } from '#tests/support/journey.ts'
import { endOf, listen, result, resultWith, subscribe } from '#tests/support/live.ts'
import { dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

type Fields = { __schema: { subscriptionType: { fields: { name: string }[] } } }

const followOrder = 'subscription ($id: ID!) { order(id: $id) { id status } }'
const followProduct = 'subscription ($id: ID!) { product(id: $id) { availability } }'
const followStock = 'subscription ($id: ID!) { product(id: $id) { available } }'

describe.skipIf(isApollo)('subscriptions', () => {
  test('a shopper gets the state of an order at once, and again with every change', async () => {
    const shop = await openTestShop()
    const [url, admin] = [await listen(shop), await shop.registerAdmin()]
    const productId = await shop.addProduct(admin, { sku: 'LIVE', stock: 10 })
    const token = await shop.register('ann')
    const ann = shopper(shop, { token })
    const { order } = await ann.place(await ann.fill([{ productId, quantity: 1 }]))
    const seen = subscribe(url, followOrder, { id: order.id }, { token })
    expect(await result(seen, 1)).toEqual({ data: { order: { id: order.id, status: 'AWAITING_PAYMENT' } } })
    await ann.pay(order.id)
    await resultWith(seen, 'PAID')
    expect(seen.isOver).toBe(false)
  })

  test('everybody sees a product sell out, and staff how many are left', async () => {
    const shop = await openTestShop()
    const [url, admin] = [await listen(shop), await shop.registerAdmin()]
    const id = await shop.addProduct(admin, { sku: 'LIVE', stock: 10 })
    const [anybody, staff] = [subscribe(url, followProduct, { id }), subscribe(url, followStock, { id }, { token: admin })]
    expect(await result(anybody, 1)).toEqual({ data: { product: { availability: 'FEW_LEFT' } } })
    expect(await result(staff, 1)).toEqual({ data: { product: { available: 10 } } })
    await shopper(shop, { token: await shop.register('ann') }).buy([{ productId: id, quantity: 10 }])
    await resultWith(anybody, 'OUT_OF_STOCK')
    await resultWith(staff, '{"product":{"available":0}}')
  })

  test("somebody else's order has nothing to follow, and no order at all looks the same", async () => {
    const shop = await openTestShop()
    const [url, admin] = [await listen(shop), await shop.registerAdmin()]
    const productId = await shop.addProduct(admin, { sku: 'LIVE', stock: 10 })
    const [ann, bob] = [await shop.register('ann'), await shop.register('bob')]
    const id = await shopper(shop, { token: ann }).buy([{ productId, quantity: 1 }])
    const [foreign, none] = [
      subscribe(url, followOrder, { id }, { token: bob }),
      subscribe(url, followOrder, { id: 'ord_none' }, { token: bob }),
    ]
    for (const seen of [foreign, none]) {
      expect(await result(seen, 1)).toEqual({ data: { order: null } })
      await endOf(seen)
    }
  })

  test('staff see orders come in, and nobody else does', async () => {
    const shop = await openTestShop()
    const [url, admin] = [await listen(shop), await shop.registerAdmin()]
    const productId = await shop.addProduct(admin, { sku: 'LIVE', stock: 10 })
    const query = 'subscription { allOrders(first: 3) { edges { node { status } } } }'
    const [token, staff] = [await shop.register('ann'), subscribe(url, query, {}, { token: admin })]
    expect(await result(staff, 1)).toEqual({ data: { allOrders: { edges: [] } } })
    await shopper(shop, { token }).buy([{ productId, quantity: 1 }])
    await resultWith(staff, 'PAID')
    const refused = subscribe(url, query, {}, { token })
    expect((await result(refused, 1))?.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    await endOf(refused)
  })

  test('a session that ends takes its streams along, with the reason', async () => {
    const shop = await openTestShop()
    const url = await listen(shop)
    const id = await shop.addProduct(await shop.registerAdmin(), { sku: 'LIVE', stock: 10 })
    const login = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken refreshToken } }'
    const input = { email: 'ann@example.com', password: 'a-long-password', displayName: 'ann' }
    const { accessToken: token, refreshToken } = dataOf(await shop.ask(login, { input })).register
    const seen = subscribe(url, followProduct, { id }, { token })
    await result(seen, 1)
    await shop.ask('mutation ($input: LogoutInput!) { logout(input: $input) { userErrors { code } } }', { input: { refreshToken } })
    expect(await endOf(seen, 1000)).toEqual({ code: 'UNAUTHENTICATED', reason: 'TOKEN_REVOKED' })
  })

  test('an access token that expires ends its stream, with the reason', async () => {
    const shop = await openTestShop({ settings: { ACCESS_TOKEN_SECONDS: '5' } })
    const url = await listen(shop)
    const id = await shop.addProduct(await shop.registerAdmin(), { sku: 'LIVE', stock: 10 })
    const seen = subscribe(url, followProduct, { id }, { token: await shop.register('ann') })
    expect(await result(seen, 1)).toEqual({ data: { product: { availability: 'FEW_LEFT' } } })
    expect(await endOf(seen, 7000)).toEqual({ code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' })
  })

  test('every subscription has a ready operation, which shows something', async () => {
    const shop = await openTestShop()
    const [url, token] = [await listen(shop), await shop.registerAdmin()]
    const productId = await shop.addProduct(token, { sku: 'LIVE', stock: 10 })
    const orderId = await shopper(shop, { token }).buy([{ productId, quantity: 1 }])
    await shopper(shop, { token }).fill([{ productId, quantity: 1 }])
    const { data } = await shop.ask('{ __schema { subscriptionType { fields { name } } } }')
    const names = (data as Fields).__schema.subscriptionType.fields.map(({ name }) => name)
    const shown = await Promise.all(
      readyOperations('live').map(async ({ document, variables }) => {
        const seen = subscribe(url, document, fill(variables, { orderId, productId }), { token })
        const { data, errors } = (await result(seen, 1)) ?? {}
        return errors ?? Object.entries(data as object).flatMap(([name, value]) => (value ? [name] : []))
      }),
    )
    expect(shown.flat().sort()).toEqual(names.sort())
  })
})
