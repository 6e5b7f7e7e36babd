import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'graphql'
import { expect, onTestFinished, test, vi } from 'vitest'
import { nobody } from '#kit/context.ts'
import { accessTokenHeader } from '#kit/http/claims.ts'
import { createLog } from '#kit/observe/log.ts'
import { customer, testConfig } from '#kit/test/testing.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import type { SourceRequest } from '#router/sources/operation.ts'
import { RemoteDataSource } from '#router/sources/remote.ts'

const answering: RequestListener = (_, response) => response.end('{"data":{"a":1}}')

test('an answer is returned, and the bearer of its token becomes the caller of later fetches', async () => {
  const server = await listen((_, response) => response.setHeader(accessTokenHeader, 'usr_1').end('{"data":{"a":1}}'))
  const context = contextOf()
  expect(await ask(sourceAt(portOf(server)), '{ a }', context)).toEqual({ data: { a: 1 } })
  expect(context.caller.sub).toBe('usr_1')
})

test('a request to a subgraph that is down is held, and sent once when it is back; a mutation too', async () => {
  const away = await listen(answering)
  const port = portOf(away)
  await closed(away)
  const source = sourceAt(port)
  const answer = ask(source, 'mutation { a }')
  await vi.waitFor(() => expect(source.held).toBe(1), { interval: 1 })
  let requests = 0
  await listen((request, response) => {
    requests += 1
    answering(request, response)
  }, port)
  expect(await answer).toEqual({ data: { a: 1 } })
  expect(requests).toBe(1)
})

test.each([
  ['query', '{ a }', 2, { data: { a: 1 } }],
  ['mutation', 'mutation { a }', 1, unavailable('a')],
])('a %s that is lost after sending is repeated only if it is a query', async (_, query, times, answer) => {
  let requests = 0
  const server = await listen((request, response) => {
    requests += 1
    if (requests === 1) request.socket.destroy()
    else answering(request, response)
  })
  expect(await ask(sourceAt(portOf(server)), query)).toEqual(answer)
  expect(requests).toBe(times)
})

test('a subgraph that does not answer fails its own fields within 3 s, once in an operation, and then the breaker opens', async () => {
  let requests = 0
  const server = await listen(() => {
    requests += 1
  })
  const source = sourceAt(portOf(server))
  const [start, context] = [performance.now(), contextOf()]
  expect(await ask(source, '{ a b: c }', context)).toMatchObject({ data: null, errors: [{ path: ['a'] }, { path: ['b'] }] })
  expect(performance.now() - start).toBeLessThan(3000)
  const again = performance.now()
  expect(await ask(source, '{ a }', context)).toEqual(unavailable('a'))
  expect(performance.now() - again).toBeLessThan(100)
  await Promise.all([1, 2, 3, 4].map(() => ask(source)))
  const asked = requests
  expect(await ask(source)).toEqual(unavailable('a'))
  expect(requests).toBe(asked)
})

test('equal reads that a caller sends at one time are sent once, and each gets an object of its own; later ones and those of others are sent', async () => {
  let requests = 0
  const server = await listen((request, response) => {
    requests += 1
    setTimeout(() => answering(request, response), 50)
  })
  const source = sourceAt(portOf(server))
  const [one, two] = await Promise.all([ask(source), ask(source)])
  expect([requests, one, two, one === two]).toEqual([1, { data: { a: 1 } }, { data: { a: 1 } }, false])
  await Promise.all([ask(source), ask(source, '{ b: a }'), ask(source, '{ a }', { ...contextOf(), caller: customer() })])
  await Promise.all([ask(source), sleep(10).then(() => ask(source))])
  await Promise.all([ask(source, 'mutation { a }'), ask(source, 'mutation { a }')])
  expect(requests).toBe(1 + 3 + 2 + 2)
})

test.each(['<html>', '', '{"data":'])('an answer that is not JSON (%j) is a failure', async (text) => {
  const server = await listen((_, response) => response.end(text))
  expect(await ask(sourceAt(portOf(server)), 'mutation { a }')).toEqual(unavailable('a'))
})

test("requests on forty connections that were idle for about the client's idle timeout never fail", async () => {
  const server = await listen(answering)
  const source = sourceAt(portOf(server))
  const idle = Array.from({ length: 40 }, (_, at) => 200 + at * 45)
  await Promise.all(idle.map(() => ask(source, 'mutation { a }')))
  const answers = await Promise.all(idle.map((ms) => sleep(ms).then(() => ask(source, 'mutation { a }'))))
  expect(answers).toEqual(idle.map(() => ({ data: { a: 1 } })))
})

function listen(listener: RequestListener, port = 0): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer({ keepAliveTimeout: 65_000 }, listener).listen(port, '127.0.0.1', () => resolve(server))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
  })
}

function contextOf(): RouterContext {
  return { caller: nobody, requestId: 'req_1', deadline: Date.now() + 8000, failedSubgraphs: new Set() }
}

function unavailable(key: string) {
  return {
    data: null,
    errors: [expect.objectContaining({ path: [key], extensions: { code: 'SERVICE_UNAVAILABLE' } })],
  }
}

function ask(source: RemoteDataSource, query = '{ a }', context = contextOf()) {
  return source.process({ request: { query, variables: {} }, document: parse(query), context } as unknown as SourceRequest)
}

/** Creates a data source for a real server on this port. */
function sourceAt(port: number) {
  const authenticate = { callerOf: async (token: string) => customer(token), fromHeaders: async () => nobody }
  const url = `http://127.0.0.1:${port}/graphql`
  const headers = () => ({ 'content-type': 'application/json' })
  const source = new RemoteDataSource({ name: 'orders', url, headers, authenticate, log: createLog(testConfig(), 'router') })
  onTestFinished(() => source.close())
  return source
}

function portOf(server: Server) {
  return (server.address() as AddressInfo).port
}

async function closed(server: Server) {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
