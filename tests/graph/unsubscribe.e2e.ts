import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { dataOf } from '#kit/test/testing.ts'
import { users } from '#subgraphs/users/tables.ts'
import { openTestShop } from '#tests/support/shop.ts'

const path = '/unsubscribe?token=a-token-of-a-letter-01'

test('a mail program ends news by one POST, without a sign-in; a look at the link changes nothing', async () => {
  const { send, wantsNews } = await openShop()
  const looked = await send('GET', path)
  expect([looked.statusCode, looked.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(looked.body).toContain('<form method="post">')
  expect(await wantsNews()).toBe(true)
  const oneClick = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const _ of [1, 2]) expect((await send('POST', path, 'List-Unsubscribe=One-Click', oneClick)).statusCode).toBe(200)
  expect(await wantsNews()).toBe(false)
})

test.each([
  ['a form of a page', 'POST', path, 'x=1', { 'content-type': 'multipart/form-data; boundary=x' }, 200],
  ['an unknown token', 'POST', '/unsubscribe?token=another', '', {}, 404],
  ['no token', 'POST', '/unsubscribe', '', {}, 404],
  ['two tokens', 'POST', '/unsubscribe?token=a&token=b', '', {}, 404],
  ['a token that is no text', 'POST', `/unsubscribe?token=${'%00'.repeat(500)}`, '', {}, 404],
  ['SQL', 'POST', "/unsubscribe?token=' OR 1=1 --", '', {}, 404],
  ['a long body', 'POST', path, 'x'.repeat(5000), {}, 413],
  ['another method', 'DELETE', path, '', {}, 404],
] as const)('%s', async (_, method, url, body, headers, status) => {
  const { send, wantsNews } = await openShop()
  const answer = await send(method, url, body, headers)
  expect(answer.statusCode).toBe(status)
  expect(answer.body).not.toMatch(/SQLITE|\/work|at \w+ \(/)
  expect(await wantsNews()).toBe(status !== 200)
})

test('the page loads nothing, is in no frame, and tells nobody its address', async () => {
  const { send } = await openShop()
  const { headers } = await send('GET', path)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  // the button is a form
  expect(headers['content-security-policy']).toContain("form-action 'self'")
  expect([headers['referrer-policy'], headers['cache-control']]).toEqual(['no-referrer', 'no-store'])
})

/** A shop with a user who wants news and has got a letter with them. */
async function openShop() {
  const shop = await openTestShop()
  const token = await shop.register('ann')
  await shop.untilIdle()
  await shop.ask('mutation { updateAccountSettings(input: { marketingEmails: true }) { userErrors { code } } }', {}, { token })
  const { id } = dataOf(await shop.ask('{ me { id } }', {}, { token })).me
  const ctx = shop.subgraph('users').context({ caller: nobody, requestId: 'test' })
  await ctx.write(async (tx) => void (await tx.update(users).set({ unsubscribeToken: 'a-token-of-a-letter-01' }).where(eq(users.id, id))))
  return {
    wantsNews: async () => dataOf(await shop.ask('{ me { settings { marketingEmails } } }', {}, { token })).me.settings.marketingEmails,
    send: (method: 'GET' | 'POST' | 'DELETE', url: string, payload = '', headers = {}) =>
      shop.router.app.inject({ method, url: encodeURI(url).replaceAll('%25', '%'), payload, headers }),
  }
}
