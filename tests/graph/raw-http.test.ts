import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ask, headersIn, rawRequests, securityHeaders, wronglyAnswered } from '#tests/support/raw-http.ts'
import { openTestShop } from '#tests/support/shop.ts'

test('whatever bytes a stranger sends, the answer is a coded error in JSON with every security header, and no connection is reset', async () => {
  const shop = await openTestShop({ settings: { PORT: '0' } })
  const { port } = new URL(await shop.listen())
  expect(await wronglyAnswered(Number(port))).toEqual([])
  expect(Object.keys(rawRequests).length).toBeGreaterThan(45)
})

test.each(['development', 'production'])(
  'in %s the page for a browser may run its own scripts and frame Sandbox, and nothing more',
  async (NODE_ENV) => {
    const shop = await openTestShop({ settings: { NODE_ENV, TRIAL: '1', RATE_LIMIT: '0' } })
    const { headers, body } = await shop.router.app.inject({ url: '/graphql', headers: { accept: 'text/html' } })
    expect(body).toMatch(/^<!doctype html>/)
    const { 'content-security-policy': strict, ...others } = securityHeaders
    expect(headers).toMatchObject(others)
    const policy = String(headers['content-security-policy'])
    const inline = [...body.matchAll(/<(script|style)>(.*?)<\/\1>/gs)].map(([, , text = '']) =>
      createHash('sha256').update(text).digest('base64'),
    )
    expect(inline.length).toBe(NODE_ENV === 'production' ? 0 : 2)
    for (const hash of inline) expect(policy).toContain(`'sha256-${hash}'`)
    const from = [...body.matchAll(/\bsrc:'([^']*)'/g)].map(([, url = '']) => new URL(url).origin)
    expect(from.length).toBe(NODE_ENV === 'production' ? 0 : 1)
    for (const origin of from) expect(policy).toContain(origin)
    expect(body).not.toMatch(/ (on\w+|style)="/)
    if (NODE_ENV === 'production') expect(policy).toBe(strict)
    else
      expect(policy).toMatch(
        /^default-src 'none'; script-src [^*]*; connect-src 'self'; object-src 'none'; base-uri 'none'; .*frame-ancestors 'none'$/,
      )
  },
)

test('answers of every kind carry the security headers', async () => {
  const shop = await openTestShop({ settings: { PORT: '0' } })
  const { port } = new URL(await shop.listen())
  for (const path of ['/', '/graphql?query={__typename}', '/.well-known/jwks.json', '/health/live', '/nowhere'])
    expect(
      headersIn(
        (await ask(Number(port), `GET ${path} HTTP/1.1\r\nHost: x\r\nApollo-Require-Preflight: 1\r\nConnection: close\r\n\r\n`)).text,
      ),
      path,
    ).toMatchObject(securityHeaders)
})
