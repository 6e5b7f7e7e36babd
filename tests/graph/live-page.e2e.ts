import { gql } from '@apollo/client'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createShopClient } from '#docs/shop-client.ts'
import { liveLink } from '#docs/shop-live.ts'
import { ShopSession } from '#docs/shop-session.ts'
import { isApollo } from '#kit/test/testing.ts'
import { listen } from '#tests/support/live.ts'
import { openTestShop, shopper } from '#tests/support/shop.ts'

const followOrder = gql`subscription LiveOrder($id: ID!) { order(id: $id) { id status } }`

describe.skipIf(isApollo)('a page with the documented client', () => {
  test('sees an order change after its access token has expired', async () => {
    const shop = await openTestShop({ settings: { ACCESS_TOKEN_SECONDS: '5' } })
    const [url, admin] = [await listen(shop), await shop.registerAdmin()]
    const productId = await shop.addProduct(admin, { sku: 'LIVE', stock: 10 })
    await shop.register('ann')
    await shop.untilIdle()
    const { session, client, renewals } = await pageOf(url)
    const ann = shopper(shop, { token: session.headers().authorization?.replace('Bearer ', '') ?? '' })
    const { order } = await ann.place(await ann.fill([{ productId, quantity: 1 }]))
    const statuses: string[] = []
    const shown = client.subscribe<{ order: { status: string } }>({ query: followOrder, variables: { id: order.id } })
    const watching = shown.subscribe(({ data }) => statuses.push(data?.order.status ?? 'none'))
    onTestFinished(() => watching.unsubscribe())
    await vi.waitUntil(() => statuses.length === 1, { timeout: 5000 })
    await vi.waitUntil(() => renewals() > 0, { timeout: 8000 })
    await shopper(shop, { token: session.headers().authorization?.replace('Bearer ', '') ?? '' }).pay(order.id)
    await vi.waitUntil(() => statuses.at(-1) === 'PAID', { timeout: 8000 })
    expect([statuses[0], new Set(statuses).has('none')]).toEqual(['AWAITING_PAYMENT', false])
  })
})

/** A page of a user who is signed in. Its browser keeps the cookie of the session. */
async function pageOf(url: string) {
  const origin = new URL(url).origin
  let [cookie, renewed] = ['', 0]
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const headers = { ...(init.headers as object), cookie, origin, 'sec-fetch-site': 'same-origin' }
    const response = await globalThis.fetch(input, { ...init, headers })
    if (String(input).endsWith('/session/refresh')) renewed += 1
    for (const set of response.headers.getSetCookie()) cookie = set.split(';', 1)[0] ?? ''
    return response
  }
  const storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} }
  const session = new ShopSession({ url: origin, fetch, storage })
  await session.logIn({ email: 'ann@example.com', password: 'a-long-password' })
  const client = createShopClient(session, { url: `${origin}/graphql`, fetch, live: liveLink(session, { url, fetch }) })
  return { session, client, renewals: () => renewed }
}
