import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { AddProductImage, CreateImageUpload } from '#lab/documents/documents.generated.ts'
import { withRedis } from '#lab/faults/redis-outages.ts'
import { type ReadyOperation, readyOperations } from '#router/operations.ts'
import { frontAt } from '#tests/support/front.ts'
import { pictureOf } from '#tests/support/image-shop.ts'
import { follow } from '#tests/support/journey.ts'
import { wronglyAnswered } from '#tests/support/raw-http.ts'
import { codesOf, dataOf, type Front, shopper } from '#tests/support/shop.ts'
import { missingPrograms, type Processes, startProcesses } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: the shop as processes is not tested`)

const browse = '{ products(first: 1, filter: { inStock: true }) { edges { node { id } } } }'
const payment = '{ payment(id: "pay_0") { id } }'

describe.skipIf(missing.length > 0)('the shop as processes', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-processes-'))
  let shop: Processes
  let front: Front
  const at = (path: string) => `${shop.service('nginx').url}${path}`

  beforeAll(async () => {
    shop = await startProcesses({ dataDir, env: { NODE_ENV: 'development', SEED: '1', RATE_LIMIT: '100000', SIGN_IN_LIMIT: '1000' } })
    front = frontAt(shop.url)
  }, 120_000)
  afterAll(async () => {
    await shop?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }, 60_000)

  const buy = async (guest: string): Promise<string> => {
    const [{ node }] = dataOf(await front.ask(browse)).products.edges
    return shopper(front, { guest }).buy([{ productId: node.id, quantity: 1 }])
  }

  /** Stops services while `meanwhile` runs. */
  const without = async <T>(names: string[], meanwhile: () => Promise<T>): Promise<T> => {
    const services = names.map(shop.service)
    for (const service of services) service.supervised = false
    for (const service of services) service.kill()
    await Promise.all(services.map(({ exited }) => exited))
    try {
      return await meanwhile()
    } finally {
      for (const service of services) service.start()
      await Promise.all(services.map((service) => service.ready()))
      for (const service of services) service.supervised = true
    }
  }

  test('whatever bytes a stranger sends to nginx, the answer is a coded error in JSON with every security header', async () => {
    expect(await wronglyAnswered(shop.service('nginx').port)).toEqual([])
  })

  test('the shopper journey and then the admin journey run through nginx with the expected codes', async () => {
    const [shopperSteps, adminSteps] = [readyOperations('shopper'), readyOperations('admin')]
    expect(await follow(front, shopperSteps)).toEqual(expected(shopperSteps))
    expect(await follow(front, adminSteps)).toEqual(expected(adminSteps))
  })

  test('no service has asked Redis for more than it may, and routers share what they may', async () => {
    const [denied, keys] = await withRedis({ processes: shop, dataDir }, 5000, (redis) =>
      Promise.all([redis.call('ACL', 'LOG'), redis.keys('bazaar:*')]),
    )
    expect(denied).toEqual([])
    const kinds = new Set(keys.map((key) => key.split(':')[1]))
    for (const kind of ['stream', 'consumer', 'limit', 'answer']) expect(kinds).toContain(kind)
  })

  test('health and metrics are served inside and not through nginx', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      expect((await fetch(`${shop.service('router-1').url}${path}`)).status).toBe(200)
      const outside = await fetch(at(path))
      expect([outside.status, await codeOf(outside)]).toEqual([404, 'NOT_FOUND'])
    }
    expect((await fetch(at('/.well-known/jwks.json'))).status).toBe(200)
    expect((await post(at('/webhooks/provider'), {})).status).toBe(401)
  })

  test('a page keeps its session in a cookie through nginx, and a page of another site gets none', async () => {
    const send = (path: string, headers: object, body?: object) =>
      fetch(at(path), { method: 'POST', headers: { ...sessionHeaders(at('')), ...headers }, ...(body && { body: JSON.stringify(body) }) })
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
    expect((await fetch(at('/session/other'), { method: 'POST' })).status).toBe(404)
  })

  test('an image is sent and shown through nginx, once and no larger than it may be', async () => {
    const { email, password } = demoLogins.admin
    const token = await front.login({ email, password })
    const [{ node }] = dataOf(await front.ask(browse)).products.edges
    const picture = await pictureOf('#a52')
    const put = (url: string, body: Buffer) => fetch(at(url), { method: 'PUT', body: new Uint8Array(body) }).then(({ status }) => status)
    const input = { productId: node.id, type: 'PNG', bytes: picture.length }
    const { uploadUrl, uploadId } = dataOf(await front.ask(CreateImageUpload, { input }, { token })).createImageUpload
    expect(await put(`${uploadUrl}x`, picture)).toBe(403)
    expect(await put(uploadUrl, Buffer.alloc(11_000_000))).toBe(413)
    expect(await put(uploadUrl, picture)).toBe(200)
    expect(await put(uploadUrl, picture)).toBe(409)
    const { image } = dataOf(await front.ask(AddProductImage, { input: { productId: node.id, uploadId } }, { token })).addProductImage
    const shown = await fetch(at(image.url))
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    const etag = shown.headers.get('etag') ?? ''
    expect((await fetch(at(image.url), { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await fetch(at('/images/made/mug-00000000.svg'))).headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('a request that the router has not signed gets neither data nor schema from a subgraph', async () => {
    for (const query of [browse, '{ __schema { queryType { name } } }', '{ _service { sdl } }']) {
      const answer = await post(`${shop.service('products').url}/graphql`, { query }, { 'x-bazaar-claims': 'e30.e30' })
      expect([answer.status, await codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED'])
    }
  })

  test('nginx removes forged claims, and replaces the address and the request id of a client', async () => {
    const received: IncomingHttpHeaders[] = []
    const headers = { 'x-bazaar-claims': 'forged', 'x-forwarded-for': '1.2.3.4', 'x-request-id': 'mine', authorization: 'Bearer mine' }
    const answered = await without(['auth'], async () => {
      const server = createServer((request, response) => {
        received.push(request.headers)
        response.setHeader('x-bazaar-access-token', 'secret').end('{}')
      }).listen(shop.service('auth').port, '127.0.0.1')
      await once(server, 'listening')
      const response = await fetch(at('/.well-known/jwks.json'), { headers })
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
    const unavailable = await without(['router-1', 'router-2'], () => post(shop.url, { query: browse }))
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

  test('while one router is down, no request fails', async () => {
    const answers = await without(['router-1'], () => Promise.all(Array.from({ length: 20 }, () => front.ask(browse))))
    expect(answers.flatMap(codesOf)).toEqual([])
  })

  test('a router starts without a subgraph and serves the rest', async () => {
    await without(['payments'], async () => {
      await shop.service('router-1').restart()
      const router = frontAt(`${shop.service('router-1').url}/graphql`)
      expect(codesOf(await router.ask(browse))).toEqual([])
      expect(codesOf(await router.ask(payment))).toEqual(['SERVICE_UNAVAILABLE'])
    })
    expect(codesOf(await front.ask(payment, {}, { guest: 'a-guest-of-processes-0001' }))).toEqual([])
  })

  test('a service that dies is restarted, and an order succeeds', async () => {
    const { pid } = shop.service('orders')
    shop.service('orders').kill('SIGKILL')
    expect(await buy('a-guest-of-processes-0002')).toMatch(/^ord_/)
    expect(shop.service('orders').pid).not.toBe(pid)
    expect(shop.service('orders').output).toContain('ended by SIGKILL; starts again')
  })

  test('a claim key is rotated in three steps, and an order succeeds after each', async () => {
    const file = join(dataDir, 'keys', 'claims', 'orders.key')
    const keys = () => readFileSync(file, 'utf8').trim().split('\n')
    const rotate = () =>
      spawnSync(process.execPath, ['ops/init.ts', '--rotate', 'claims', 'orders'], { env: { ...process.env, DATA_DIR: dataDir } })
    const [old] = keys()
    const steps = [['orders'], ['router-1', 'router-2'], ['orders']]
    const seen: number[] = []
    for (const [step, names] of steps.entries()) {
      expect(rotate().status).toBe(0)
      seen.push(keys().indexOf(old ?? ''))
      for (const name of names) await shop.service(name).restart()
      expect(await buy(`a-guest-of-rotation-000${step}`)).toMatch(/^ord_/)
    }
    expect(seen).toEqual([0, 1, -1])
  })

  test('Ctrl-C ends every service cleanly', async () => {
    await shop.stop()
    for (const service of shop.services.values()) expect([service.name, await service.exited]).toEqual([service.name, '0'])
  })
})

function expected(operations: ReadyOperation[]) {
  return operations.map(({ name, answers }) => [name, answers ? [answers] : []])
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code ?? ''
}

function post(url: string, body: object, headers: Record<string, string> = {}) {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
}

function sessionHeaders(url: string) {
  return { origin: new URL(url).origin, 'x-session': '1' }
}
