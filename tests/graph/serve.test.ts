import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { memoryStream } from '#kit/events/stream.ts'
import { accessTokenHeader, claimsHeader, type Keys, keyOf, newKey, signClaims } from '#kit/http/claims.ts'
import { serveSubgraph } from '#kit/http/serve.ts'
import { createLog } from '#kit/observe/log.ts'
import { guest, testConfig } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'

const keys: Keys = [keyOf(newKey())]

const cartQuery = JSON.stringify({ query: '{ cart { id } }' })

test('a request signed by the router is executed for its caller', async () => {
  const { postSigned } = await serve()
  expect((await postSigned(cartQuery)).json()).toEqual({ data: { cart: null } })
  const created = await postSigned(JSON.stringify({ query: 'mutation { createCart { cart { id } } }' }))
  expect((await postSigned(cartQuery)).json().data.cart).toEqual(created.json().data.createCart.cart)
  expect(created.headers[accessTokenHeader]).toBeUndefined()
})

test.each([
  ['no claims', {}],
  ['claims for another subgraph', { [claimsHeader]: 'payments' }],
  ['claims of another key', { [claimsHeader]: 'eyJhIjoxfQ.eyJhIjoxfQ' }],
])('with %s a request gets neither data nor schema', async (_, headers) => {
  const { headersFor, post } = await serve()
  const claims = Object.values(headers)[0] === 'payments' ? headersFor(cartQuery, 'payments') : headers
  for (const body of [cartQuery, '{"query":"{ _service { sdl } }"}', '{"query":"{ __schema { types { name } } }"}', 'nonsense']) {
    const answer = await post(body, { 'content-type': 'application/json', ...claims })
    expect([answer.statusCode, answer.json().data, answer.json().errors[0].extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED'])
  }
})

test('a signed request that is sent again word for word is refused, and executes nothing', async () => {
  const { headersFor, post, postSigned } = await serve()
  const create = JSON.stringify({ query: 'mutation { createCart { cart { id } } }' })
  const headers = headersFor(create, 'carts')
  expect((await post(create, headers)).statusCode).toBe(200)
  const again = await post(create, headers)
  expect([again.statusCode, again.json().errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  expect((await postSigned(create)).statusCode).toBe(200)
})

test.each(['nonsense', '{}', '[]', 'null', '{"query":1}'])('a signed body without a query (%s) is a bad request', async (body) => {
  const { postSigned } = await serve()
  const answer = await postSigned(body)
  expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST'])
})

test('a signed query with a syntax error gets GRAPHQL_PARSE_FAILED', async () => {
  const { postSigned } = await serve()
  const answer = await postSigned('{"query":"{ cart {"}')
  expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([200, 'GRAPHQL_PARSE_FAILED'])
})

test('a draining server is not ready, closes connections, still answers, and then refuses connections', async () => {
  const { app, drain } = await serve()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  expect(await knock(port, '/health/ready')).toBe('200 keep-alive')
  const drained = drain()
  await sleep(50)
  expect([await knock(port, '/health/ready'), await knock(port, '/health/live')]).toEqual(['503 close', '200 close'])
  await drained
  await expect(knock(port, '/health/live')).rejects.toThrow('ECONNREFUSED')
})

/** Serves a subgraph over HTTP. Returns how to send it signed and unsigned bodies. */
async function serve() {
  const config = testConfig()
  const subgraph = await carts.open({ config, stream: memoryStream(), synchronous: 'OFF' })
  const { app, drain } = serveSubgraph({ subgraph, keys, log: createLog(config, 'carts') })
  onTestFinished(async () => {
    await app.close()
    await subgraph.close()
  })
  const headersFor = (body: string, name = 'carts') => ({
    'content-type': 'application/json',
    [claimsHeader]: signClaims({ caller: guest(), requestId: 'req_1' }, { subgraph: name, body, keys, now: new Date() }),
  })
  const post = (body: string, headers: Record<string, string>) => app.inject({ method: 'POST', url: '/graphql', headers, body })
  return { app, drain, post, headersFor, postSigned: (body: string) => post(body, headersFor(body)) }
}

/** Sends a request over a new keep-alive connection. Returns the status and the `connection` header of the response. */
function knock(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ port, path, host: '127.0.0.1' }, (response) => {
      response.resume()
      response.on('end', () => resolve(`${response.statusCode} ${response.headers.connection}`))
    })
      .on('error', reject)
      .end()
  })
}
