import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { AddProductImage, CreateImageUpload } from '#lab/documents/documents.generated.ts'
import { pictureOf } from '#tests/support/image-shop.ts'
import { browse, codeOf, type OpenProcesses, openProcesses, post } from '#tests/support/processes.ts'
import { wronglyAnswered } from '#tests/support/raw-http.ts'
import { dataOf } from '#tests/support/shop.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: nginx is not tested`)

describe.skipIf(missing.length > 0)('nginx before the shop', () => {
  let shop: OpenProcesses

  beforeAll(async () => {
    shop = await openProcesses()
  }, 120_000)
  afterAll(() => shop?.close(), 60_000)

  test('whatever bytes a stranger sends to nginx, the answer is a coded error in JSON with every security header', async () => {
    expect(await wronglyAnswered(shop.service('nginx').port)).toEqual([])
  })

  test('health and metrics are served inside and not through nginx', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      expect((await fetch(`${shop.service('router-1').url}${path}`)).status).toBe(200)
      const outside = await fetch(shop.at(path))
      expect([outside.status, await codeOf(outside)]).toEqual([404, 'NOT_FOUND'])
    }
    expect((await fetch(shop.at('/.well-known/jwks.json'))).status).toBe(200)
    expect((await post(shop.at('/webhooks/provider'), {})).status).toBe(401)
    // each at its own service: another one would not know the path
    for (const path of ['/exports/orders.csv', '/exports/products.csv']) expect((await fetch(shop.at(path))).status).toBe(403)
  })

  test('a page keeps its session in a cookie through nginx, and a page of another site gets none', async () => {
    const send = (path: string, headers: object, body?: object) =>
      fetch(shop.at(path), {
        method: 'POST',
        headers: { ...sessionHeaders(shop.at('')), ...headers },
        ...(body && { body: JSON.stringify(body) }),
      })
    const json = { 'content-type': 'application/json' }
    const { email, password } = demoLogins.admin
    const begun = await send('/session', json, { login: { email, password } })
    const [cookie = ''] = begun.headers.getSetCookie()[0]?.split('; ') ?? []
    expect([begun.status, cookie]).toEqual([200, expect.stringMatching(/^bazaar_session=/)])
    const refreshed = await send('/session/refresh', { cookie })
    expect([refreshed.status, Object.keys((await refreshed.json()) as object)]).toEqual([
      200,
      ['accessToken', 'expiresAt', 'user', 'userErrors'],
    ])
    const foreign = await send('/session/refresh', { cookie, origin: 'https://evil.example' })
    expect([foreign.status, await codeOf(foreign)]).toEqual([403, 'CROSS_SITE'])
    expect((await fetch(shop.at('/session/other'), { method: 'POST' })).status).toBe(404)
    const back = await fetch(shop.at('/session/callback/company?code=a&state=b'), { redirect: 'manual' })
    expect([back.status, back.headers.get('location')]).toEqual([303, '/#sign-in=PROVIDER_SIGN_IN_INVALID'])
  })

  test('an image is sent and shown through nginx, once and no larger than it may be', async () => {
    const { email, password } = demoLogins.admin
    const token = await shop.front.login({ email, password })
    const [{ node }] = dataOf(await shop.front.ask(browse)).products.edges
    const picture = await pictureOf('#a52')
    const put = (url: string, body: Buffer) =>
      fetch(shop.at(url), { method: 'PUT', body: new Uint8Array(body) }).then(({ status }) => status)
    const input = { productId: node.id, type: 'PNG', bytes: picture.length }
    const { uploadUrl, uploadId } = dataOf(await shop.front.ask(CreateImageUpload, { input }, { token })).createImageUpload
    expect(await put(`${uploadUrl}x`, picture)).toBe(403)
    expect(await put(uploadUrl, Buffer.alloc(11_000_000))).toBe(413)
    expect(await put(uploadUrl, picture)).toBe(200)
    expect(await put(uploadUrl, picture)).toBe(409)
    const { image } = dataOf(await shop.front.ask(AddProductImage, { input: { productId: node.id, uploadId } }, { token })).addProductImage
    const shown = await fetch(shop.at(image.url))
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    const etag = shown.headers.get('etag') ?? ''
    expect((await fetch(shop.at(image.url), { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await fetch(shop.at('/images/made/mug-00000000.svg'))).headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('nginx removes forged claims, and replaces the address and the request id of a client', async () => {
    const received: IncomingHttpHeaders[] = []
    const headers = { 'x-bazaar-claims': 'forged', 'x-forwarded-for': '1.2.3.4', 'x-request-id': 'mine', authorization: 'Bearer mine' }
    const answered = await shop.without(['auth'], async () => {
      const server = createServer((request, response) => {
        received.push(request.headers)
        response.setHeader('x-bazaar-access-token', 'secret').end('{}')
      }).listen(shop.service('auth').port, '127.0.0.1')
      await once(server, 'listening')
      const response = await fetch(shop.at('/.well-known/jwks.json'), { headers })
      await new Promise((resolve) => server.close(resolve))
      return response
    })
    expect(received[0]).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(received[0]).toMatchObject({ authorization: 'Bearer mine' })
    expect(received[0]).not.toHaveProperty('x-bazaar-claims')
    expect(answered.headers.get('x-request-id')).toBe(received[0]?.['x-request-id'])
    expect(answered.headers.has('x-bazaar-access-token')).toBe(false)
  })

  test('nginx refuses a request with JSON and a code, as the router does', async () => {
    const large = await post(shop.url, { query: ' '.repeat(300_000) })
    expect([large.status, await codeOf(large)]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    const unavailable = await shop.without(['router-1', 'router-2'], () => post(shop.url, { query: browse }))
    expect([unavailable.status, await codeOf(unavailable)]).toEqual([502, 'SERVICE_UNAVAILABLE'])
  })

  test('the access log has the id of each request and nothing of its query', async () => {
    await fetch(`${shop.url}?query=${encodeURIComponent('{ secret }')}`, { headers: { 'apollo-require-preflight': '1' } })
    const readLog = () => readFileSync(join(shop.runDir, 'nginx', 'access.log'), 'utf8')
    const requestId = expect.stringMatching(/^[0-9a-f]{32}$/)
    // nginx writes the line after the answer
    await vi.waitFor(() => {
      expect(JSON.parse(readLog().trim().split('\n').at(-1) ?? '')).toMatchObject({ method: 'GET', path: '/graphql', requestId })
    })
    expect(readLog()).not.toContain('secret')
  })
})

function sessionHeaders(url: string) {
  return { origin: new URL(url).origin, 'x-session': '1' }
}
