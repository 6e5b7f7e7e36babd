import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { parse } from 'graphql'
import { expect, onTestFinished, test } from 'vitest'
import { createClient, Refusal } from '#lab/client.ts'
import { createMeter } from '#lab/meter.ts'
import { answerOf, codesOf, overHttp } from '#lab/transport.ts'

type Reaction = (response: ServerResponse, request: IncomingMessage) => void

const hello: TypedDocumentNode<{ hello: string }, object> = parse('query hello { hello }')

const hangsUp: Reaction = (response) => response.destroy()
const world = says({ data: { hello: 'world' } })

test('an answer is its data, and is timed', async () => {
  const { client, meter } = await shopThat(world)
  expect(await client.ask(hello, {})).toBe('world')
  expect(meter.timings()).toMatchObject([{ operation: 'hello', count: 1, share: 1 }])
})

test('what breaks on the way, or is away for a moment, is asked again', async () => {
  const { client, meter, asked } = await shopThat(hangsUp, says('Bad Gateway', 502), fails('SERVICE_UNAVAILABLE'), world)
  expect(await client.ask(hello, {})).toBe('world')
  expect(asked).toHaveLength(4)
  expect([...meter.failuresByOperation()]).toEqual([
    ['hello UNREACHABLE', 2],
    ['hello SERVICE_UNAVAILABLE', 1],
  ])
})

test('half an answer is asked again whole', async () => {
  const half = says({ data: { hello: null }, errors: [{ message: 'away', extensions: { code: 'SERVICE_UNAVAILABLE' } }] })
  const { client } = await shopThat(half, world)
  expect(await client.ask(hello, {})).toBe('world')
})

test('the time that the shop asks for is waited', async () => {
  const { client } = await shopThat(fails('RATE_LIMITED', { retryAfterMs: 150 }), world)
  const start = performance.now()
  await client.ask(hello, {})
  expect(performance.now() - start).toBeGreaterThanOrEqual(150)
})

test('a token that is not taken is renewed once, with what was refused', async () => {
  const { client, asked } = await shopThat(fails('UNAUTHENTICATED'), world)
  let token = 'old'
  const refused: unknown[] = []
  const renew = async (headers: object) => {
    refused.push(headers)
    token = 'new'
  }
  await client.ask(hello, {}, { headers: async () => ({ authorization: token }), renew })
  expect([asked, refused]).toEqual([['old', 'new'], [{ authorization: 'old' }]])
})

test('an anonymous caller has no token to renew', async () => {
  const { client } = await shopThat(fails('UNAUTHENTICATED'))
  await expect(client.ask(hello, {})).rejects.toThrow('hello: UNAUTHENTICATED')
})

test('a bug of the shop stops it after three tries, with the request’s id', async () => {
  const { client, asked } = await shopThat(fails('INTERNAL_SERVER_ERROR', { requestId: 'req_1' }))
  await expect(client.ask(hello, {})).rejects.toThrow('req_1')
  expect(asked).toHaveLength(3)
})

test('a refusal keeps its codes', async () => {
  const { client } = await shopThat(says({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] }, 400))
  const error = await client.ask(hello, {}).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(Refusal)
  expect(error).toMatchObject({ codes: ['BAD_USER_INPUT'], message: 'hello: BAD_USER_INPUT: no' })
})

test('a request that is sent once returns its codes, and what there is of its data', async () => {
  const errors = [{ message: 'away', path: ['hello'], extensions: { code: 'SERVICE_UNAVAILABLE' } }]
  const { client, asked } = await shopThat(says({ data: { hello: null, world: 1 }, errors }))
  expect(await client.askOnce('query half { hello world }', {})).toMatchObject({
    ...{ operation: 'half', codes: ['SERVICE_UNAVAILABLE'], data: { hello: null, world: 1 }, errors },
  })
  expect(asked).toHaveLength(1)
})

test('an answer that is not GraphQL is named by its status', () => {
  expect(codesOf(answerOf(504, 'Gateway Time-out'))).toEqual(['UNREACHABLE'])
  expect(codesOf(answerOf(429, 'slow down'))).toEqual(['RATE_LIMITED'])
  expect(codesOf(answerOf(404, '<html>'))).toEqual(['HTTP_404'])
})

function says(body: unknown, status = 200): Reaction {
  return (response) => response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
}

// a shop that reacts to one request after the other, and to all others like to the last
async function shopThat(...reactions: Reaction[]) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization ?? '')
    const react = reactions[Math.min(asked.length, reactions.length) - 1]
    request.resume().on('end', () => react?.(response, request))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close().closeAllConnections())
  const meter = createMeter()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  return { asked, meter, client: createClient({ transport: overHttp(url), record: meter.record, random: () => 1 }) }
}

function fails(code: string, more: object = {}) {
  return says({ errors: [{ message: code, extensions: { code, ...more } }] })
}
