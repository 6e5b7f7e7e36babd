import { request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { memoryStream } from '#kit/events/stream.ts'
import { accessTokenHeader, claimsHeader, type Keys, newKey, signClaims } from '#kit/http/claims.ts'
import { serveSubgraph } from '#kit/http/serve.ts'
import { createLog } from '#kit/observe/log.ts'
import { guest, testConfig } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'

const keys: Keys = [Buffer.from(newKey(), 'hex')]

const question = JSON.stringify({ query: '{ cart { id } }' })

test('what the router has signed is answered in the name of its caller', async () => {
  const { asked } = await serve()
  expect((await asked(question)).json()).toEqual({ data: { cart: null } })
  const created = await asked(JSON.stringify({ query: 'mutation { createCart { cart { id } } }' }))
  expect((await asked(question)).json().data.cart).toEqual(created.json().data.createCart.cart)
  expect(created.headers[accessTokenHeader]).toBeUndefined()
})

test.each([
  ['no claims', {}],
  ['claims for another subgraph', { [claimsHeader]: 'payments' }],
  ['claims of another key', { [claimsHeader]: 'eyJhIjoxfQ.eyJhIjoxfQ' }],
])('with %s nothing is answered: no data and no schema', async (_, headers) => {
  const { headersFor, post } = await serve()
  const claims = Object.values(headers)[0] === 'payments' ? headersFor(question, 'payments') : headers
  for (const body of [question, '{"query":"{ _service { sdl } }"}', '{"query":"{ __schema { types { name } } }"}', 'nonsense']) {
    const answer = await post(body, { 'content-type': 'application/json', ...claims })
    expect([answer.statusCode, answer.json().data, answer.json().errors[0].extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED'])
  }
})

test.each(['nonsense', '{}', '[]', 'null', '{"query":1}'])('a signed body that is no question (%s) is a bad request', async (body) => {
  const { asked } = await serve()
  const answer = await asked(body)
  expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST'])
})

test('a signed question that is not GraphQL is told so', async () => {
  const { asked } = await serve()
  const answer = await asked('{"query":"{ cart {"}')
  expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([200, 'GRAPHQL_PARSE_FAILED'])
})

test('a server that drains is not ready, asks for connections to be closed, answers still, and then takes no more', async () => {
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

/** A subgraph behind HTTP, and the ways to ask it. */
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
  return { app, drain, post, headersFor, asked: (body: string) => post(body, headersFor(body)) }
}

/** Asks over a connection of its own that stays open; answers the status, and whether the server wants it closed. */
function knock(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    ask({ port, path, host: '127.0.0.1' }, (response) => {
      response.resume()
      response.on('end', () => resolve(`${response.statusCode} ${response.headers.connection}`))
    })
      .on('error', reject)
      .end()
  })
}
