import { describe, expect, test } from 'vitest'
import { isApollo } from '#kit/test/testing.ts'
import { connectAgent, listenToAgents } from '#tests/support/agent.ts'
import { openTestShop } from '#tests/support/shop.ts'

const address = { name: 'Ann', line1: '1 High Street', city: 'London', postcode: 'N1 1AA', country: 'GB' }
const guest = 'a-guest-token-of-ann-12345'
const names = ['FindProducts', 'NewestOrders', 'OrderCart', 'PutIntoCart', 'SetQuantity', 'ShowCart', 'ShowOrder', 'ShowProduct']

describe.skipIf(isApollo)('an agent', () => {
  test.each([
    ['of today', '2026-07-28', { versionNegotiation: { mode: 'auto' } } as const],
    ['of before, with a handshake,', '2025-11-25', {}],
  ])('%s finds the tools, with what they do and what they take', async (_, version, options) => {
    const { url } = await openShop()
    const { client } = await connectAgent(url, {}, options)
    expect(client.getNegotiatedProtocolVersion()).toBe(version)
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).toSorted()).toEqual(names)
    const find = tools.find(({ name }) => name === 'FindProducts')
    expect(find).toMatchObject({ description: expect.stringContaining('Finds products'), annotations: { readOnlyHint: true } })
    expect(find?.inputSchema).toMatchObject({
      properties: { words: { type: 'string' }, first: { type: 'integer', default: 10 } },
      required: ['words'],
    })
    const order = tools.find(({ name }) => name === 'OrderCart')
    expect(order).toMatchObject({ annotations: { readOnlyHint: false, idempotentHint: true } })
    expect(order?.inputSchema).toMatchObject({
      properties: { input: { $ref: '#/$defs/PlaceOrderInput' } },
      $defs: { PlaceOrderInput: { required: expect.arrayContaining(['cartId', 'expectedTotal', 'idempotencyKey']) } },
    })
    expect(client.getInstructions()).toContain('idempotencyKey')
  })

  test('shops for a guest up to the order, which is placed once however often it is asked for', async () => {
    const { url, productId } = await openShop()
    const { call } = await connectAgent(url, { guest })
    const { searchProducts } = await call('FindProducts', { words: 'agent' })
    expect(searchProducts.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([productId])
    const { addToCart } = await call('PutIntoCart', { input: { lines: [{ productId, quantity: 2 }] } })
    const input = {
      cartId: addToCart.cart.id,
      expectedTotal: addToCart.cart.total.amount,
      idempotencyKey: 'b5a1a7e8-0a3f-4a57-9a80-1d2f4a5a6b7c',
      email: 'ann@example.com',
      shippingAddress: address,
    }
    const [once, again] = [await call('OrderCart', { input }), await call('OrderCart', { input })]
    expect(once).toMatchObject({ isError: false, placeOrder: { order: { status: 'AWAITING_PAYMENT', total: { amount: 1000 } } } })
    expect(again.placeOrder.order.id).toBe(once.placeOrder.order.id)
    expect(await call('ShowOrder', { id: once.placeOrder.order.id })).toMatchObject({ order: { lines: [{ quantity: 2 }] } })
  })

  test('gets refusals as failed calls, with their codes', async () => {
    const { url, productId } = await openShop()
    const { call } = await connectAgent(url, { guest })
    const codesOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.map(({ extensions }) => extensions.code)
    const forbidden = await call('NewestOrders')
    expect([forbidden.isError, codesOf(forbidden)]).toEqual([true, ['UNAUTHENTICATED']])
    const none = await call('PutIntoCart', { input: { lines: [{ productId: 'prod_none', quantity: 1 }] } })
    expect([none.isError, none.addToCart.userErrors[0].code]).toEqual([true, 'NOT_FOUND'])
    const wrong = await call('PutIntoCart', { input: { lines: [{ productId, quantity: 'many' }] } })
    expect([wrong.isError, codesOf(wrong)]).toEqual([true, ['BAD_USER_INPUT']])
    const costly = await call('FindProducts', { words: 'agent', first: 1_000_000 })
    expect(costly.isError).toBe(true)
  })

  test('has the rights of its token, and no others', async () => {
    const { url, admin, register } = await openShop()
    const [staff, customer] = [await connectAgent(url, { token: admin }), await connectAgent(url, { token: await register('ann') })]
    expect(await staff.call('NewestOrders')).toMatchObject({ isError: false, allOrders: { edges: [] } })
    expect(await customer.call('NewestOrders')).toMatchObject({ isError: true, errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    const { call } = await connectAgent(url, { token: 'no-token' })
    expect(await call('ShowCart')).toMatchObject({ isError: true, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  })

  test('has no tool but those that there are', async () => {
    const { client } = await connectAgent((await openShop()).url, { guest })
    await expect(client.callTool({ name: 'DeleteAccount', arguments: {} })).rejects.toThrow('There is no tool of this name.')
  })
})

async function openShop() {
  const shop = await openTestShop({ settings: { MCP_TOOLS: 'operations/agents' } })
  const admin = await shop.registerAdmin()
  const productId = await shop.addProduct(admin, { sku: 'AGENT', stock: 50 })
  return { ...shop, admin, productId, url: await listenToAgents(shop) }
}
