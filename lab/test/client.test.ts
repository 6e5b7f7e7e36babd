import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { attemptOf, type Operation, openShop, Refusal } from '#lab/client.ts'
import { openMeter } from '#lab/meter.ts'

type Reaction = (response: ServerResponse, request: IncomingMessage) => void

const hello: Operation<{ hello: string }, object> = { name: 'hello', query: 'query hello { hello }' }

const hangsUp: Reaction = (response) => response.destroy()
const world = says({ data: { hello: 'world' } })

test('an answer is its data, and is timed', async () => {
  const { shop, meter } = await shopThat(world)
  expect(await shop.ask(hello, {})).toEqual({ hello: 'world' })
  expect(meter.timings()).toMatchObject([{ operation: 'hello', count: 1, share: 1 }])
})

test('what breaks on the way, or is away for a moment, is asked again', async () => {
  const { shop, meter, asked } = await shopThat(hangsUp, says('Bad Gateway', 502), fails('SERVICE_UNAVAILABLE'), world)
  expect(await shop.ask(hello, {})).toEqual({ hello: 'world' })
  expect(asked).toHaveLength(4)
  expect([...meter.troubles()]).toEqual([
    ['hello UNREACHABLE', 2],
    ['hello SERVICE_UNAVAILABLE', 1],
  ])
})

test('half an answer is asked again whole', async () => {
  const half = says({ data: { hello: null }, errors: [{ message: 'away', extensions: { code: 'SERVICE_UNAVAILABLE' } }] })
  const { shop } = await shopThat(half, world)
  expect(await shop.ask(hello, {})).toEqual({ hello: 'world' })
})

test('the time that the shop asks for is waited', async () => {
  const { shop } = await shopThat(fails('RATE_LIMITED', { retryAfterMs: 150 }), world)
  const start = performance.now()
  await shop.ask(hello, {})
  expect(performance.now() - start).toBeGreaterThanOrEqual(150)
})

test('a token that is not taken is renewed once, with what was refused', async () => {
  const { shop, asked } = await shopThat(fails('UNAUTHENTICATED'), world)
  let token = 'old'
  const refused: unknown[] = []
  const renew = async (headers: object) => {
    refused.push(headers)
    token = 'new'
  }
  await shop.ask(hello, {}, { headers: async () => ({ authorization: token }), renew })
  expect([asked, refused]).toEqual([['old', 'new'], [{ authorization: 'old' }]])
})

test('nobody has no token to renew', async () => {
  const { shop } = await shopThat(fails('UNAUTHENTICATED'))
  await expect(shop.ask(hello, {})).rejects.toThrow('hello: UNAUTHENTICATED')
})

test('a bug of the shop stops it after three tries, with the request’s id', async () => {
  const { shop, asked } = await shopThat(fails('INTERNAL_SERVER_ERROR', { requestId: 'req_1' }))
  await expect(shop.ask(hello, {})).rejects.toThrow('req_1')
  expect(asked).toHaveLength(3)
})

test('a refusal keeps its codes', async () => {
  const { shop } = await shopThat(says({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] }, 400))
  const error = await shop.ask(hello, {}).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(Refusal)
  expect(error).toMatchObject({ codes: ['BAD_USER_INPUT'], message: 'hello: BAD_USER_INPUT: no' })
})

test('an answer that is not GraphQL is told by its status', () => {
  expect(attemptOf(504, 'Gateway Time-out')).toMatchObject({ kind: 'UNREACHABLE' })
  expect(attemptOf(429, 'slow down')).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
  expect(attemptOf(404, '<html>')).toMatchObject({ errors: [{ extensions: { code: 'HTTP_404' } }] })
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
  const meter = openMeter()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  return { asked, meter, shop: openShop({ url, meter, random: () => 1 }) }
}

function fails(code: string, more: object = {}) {
  return says({ errors: [{ message: code, extensions: { code, ...more } }] })
}
