import { gql } from '@apollo/client'
import { expect, test } from 'vitest'
import { createShopClient } from '#docs/shop-client.ts'
import { ShopSession } from '#docs/shop-session.ts'
import { openSessionShop } from '#tests/support/session-shop.ts'

const account = { email: 'ann@example.com', password: 'a-long-password', displayName: 'Ann' }

test('a page that logs out forgets the user, also where the shop cannot be reached', async () => {
  for (const isAway of [false, true]) {
    const { page, session, client } = await openPage()
    expect(await session.register(account)).toEqual([])
    await client.query({ query: gql`{ me { id email displayName } }` })
    expect(JSON.stringify(client.cache.extract())).toContain(account.email)
    page.isAway = isAway
    expect(
      await session.logOut().then(
        () => 'told',
        () => 'not told',
      ),
    ).toBe(isAway ? 'not told' : 'told')
    expect(session.headers()).toEqual({})
    expect(JSON.stringify(client.cache.extract())).not.toMatch(/ann@example|"Ann"|usr_/)
    expect(page.stored()).toEqual({})
  }
})

test('the storage of the browser holds the guest token and nothing else', async () => {
  const { page, session, client } = await openPage()
  await client.mutate({ mutation: gql`mutation { createCart { guestToken cart { id } } }` })
  await session.register(account)
  await client.query({ query: gql`{ me { id email } }` })
  expect(Object.keys(page.stored())).toEqual(['guestToken'])
  expect(JSON.stringify(page.stored())).not.toContain(account.email)
})

test('a page that is opened while the shop does not answer knows that it does not know who is signed in, until the shop does', async () => {
  const { page, session, reload } = await openPage()
  await session.register(account)
  page.isAway = true
  const opened = reload()
  await opened.start()
  expect([opened.userId, opened.isUnknown]).toEqual([undefined, true])
  page.isAway = false
  let changes = 0
  opened.onChange = () => (changes += 1)
  await opened.start()
  expect([opened.userId, opened.isUnknown, changes]).toEqual([session.userId, false, 1])
})

/** A page with the documented session and client, whose network can be away. */
async function openPage() {
  const shop = await openSessionShop()
  const stored = new Map<string, string>()
  const page = { isAway: false, stored: () => Object.fromEntries(stored) }
  let cookie: string | undefined
  const send = async (url: string, { method = 'GET', headers = {}, body }: RequestInit = {}) => {
    if (page.isAway) throw new TypeError('fetch failed')
    const sent = { ...(headers as Record<string, string>), ...(cookie && { cookie }) }
    const answer = await shop.send(url, { method: method as 'POST', headers: sent, body: body ?? undefined })
    if (answer.cookie) cookie = answer.cookie
    return new Response(answer.status === 204 ? null : JSON.stringify(answer.json), {
      status: answer.status,
      headers: { 'content-type': 'application/json' },
    })
  }
  const fetch = send as typeof globalThis.fetch
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  }
  const reload = () => new ShopSession({ fetch, storage })
  const session = reload()
  return { page, session, reload, client: createShopClient(session, { fetch }) }
}
