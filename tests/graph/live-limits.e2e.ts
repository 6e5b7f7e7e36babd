import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { isApollo } from '#kit/test/testing.ts'
import { headersOf } from '#lab/transport.ts'
import { idsIn, listen, openRaw } from '#tests/support/live.ts'
import { openTestShop } from '#tests/support/shop.ts'

const settled = { timeout: 5000, interval: 10 }

describe.skipIf(isApollo)('streams', () => {
  test('of one user are bounded, and one that is closed makes room', async () => {
    const { url, query, token } = await openShopWith({ LIVE_STREAMS_BY_OWNER: '2' })
    const open = (as: Record<string, string> = headersOf({ token })) => openRaw(url, query, as)
    const [first] = [await open(), await open()]
    const third = await open()
    await vi.waitUntil(() => third.text !== '', settled)
    expect([third.status, third.text]).toEqual([429, expect.stringContaining('"RATE_LIMITED","retryAfterMs":5000')])
    expect((await open({})).status).toBe(200)
    first.close()
    await vi.waitFor(async () => expect((await open()).status).toBe(200), { timeout: 5000, interval: 100 })
  })

  test('of one network are bounded, and those of all', async () => {
    const one = await openShopWith({ LIVE_STREAMS_BY_NETWORK: '1' })
    expect([await statusOf(one), await statusOf(one)]).toEqual([200, 429])
    const all = await openShopWith({ LIVE_STREAMS: '1' })
    expect([await statusOf(all), await statusOf(all)]).toEqual([200, 503])
  })

  test('are asked for in few words, as those are kept', async () => {
    const { url, query } = await openShopWith({})
    expect((await openRaw(url, `${query} #${'x'.repeat(16_384)}`)).status).toBe(413)
  })

  test('count against the rate of their network', async () => {
    const shop = await openShopWith({ RATE_LIMIT: '40' })
    const statuses = []
    for (let opened = 0; opened < 40 && statuses.at(-1) !== 429; opened += 1) statuses.push(await statusOf(shop))
    expect(statuses.at(-1)).toBe(429)
  })

  test('of a router that goes down end without being complete, and it opens no more', async () => {
    const { url, query, router } = await openShopWith({})
    const stream = await openRaw(url, query)
    await vi.waitUntil(() => idsIn(stream).length === 1, settled)
    await router.app.close()
    await vi.waitUntil(() => stream.isEnded, settled)
    expect(stream.text).not.toContain('complete')
  })

  test('do not repeat the state that the client has, at another router too', async () => {
    const { url, query, id, ask, token } = await openShopWith({})
    const first = await openRaw(url, query)
    await vi.waitUntil(() => idsIn(first).length === 1, settled)
    const [last = ''] = idsIn(first)
    const again = await openRaw(url, query, { 'last-event-id': last })
    const rename = 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { userErrors { code } } }'
    await vi.waitUntil(() => again.text.includes('retry:'), settled)
    await ask(rename, { input: { id, expectedVersion: 1, name: 'Another' } }, { token })
    await vi.waitUntil(() => idsIn(first).length === 2 && idsIn(again).length === 1, settled)
    expect(idsIn(again)).toEqual([idsIn(first)[1]])
  })

  test('run trusted documents alone, where there are some', async () => {
    const dir = newFolder()
    const body = 'subscription { product(id: "none") { id } }'
    const operations = [{ id: 'one', body, name: 'X', type: 'subscription' }]
    writeFileSync(join(dir, 'one.json'), JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }))
    const url = await listen(await openTestShop({ settings: { TRUSTED_DOCUMENTS: dir } }))
    const [trusted, other] = [await openRaw(url, body), await openRaw(url, body.replace('none', 'other'))]
    await vi.waitUntil(() => trusted.isEnded && other.isEnded, settled)
    expect([trusted.text, other.text]).toEqual([
      expect.stringContaining('{"data":{"product":null}}'),
      expect.stringContaining('QUERY_NOT_IN_SAFELIST'),
    ])
  })
})

/** A shop that listens, with a product, its admin, and the subscription that follows the product. */
async function openShopWith(settings: Record<string, string>) {
  const shop = await openTestShop({ settings })
  const token = await shop.registerAdmin()
  const id = await shop.addProduct(token, { sku: 'LIVE', stock: 10 })
  return { ...shop, token, id, url: await listen(shop), query: `subscription { product(id: "${id}") { name } }` }
}

async function statusOf({ url, query }: { url: string; query: string }): Promise<number> {
  return (await openRaw(url, query)).status
}
