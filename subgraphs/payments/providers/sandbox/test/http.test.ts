import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { customer, openForTest, testConfig } from '#kit/test/testing.ts'
import type { PaymentsContext } from '#subgraphs/payments/context.ts'
import subgraph from '#subgraphs/payments/index.ts'
import { startPayment } from '#subgraphs/payments/initiations.ts'
import { listAll } from '#subgraphs/payments/providers/contract.ts'
import { startCompany } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'
import { payments } from '#subgraphs/payments/tables.ts'
import { accepted } from '#subgraphs/payments/test/test-payments.ts'

type Say = (reply: ServerResponse) => unknown

const authorized: Say = (reply) => reply.end('{"ok":true,"authorization":"auth_1"}')

test('a company in a process of its own authorises and captures; a call that was not answered is answered when it is made again', async () => {
  const { close, url } = await startCompany({ config: testConfig() })
  onTestFinished(close)
  const { respondTo, askAgain, calls, start, status } = await openShopAt(url)
  await respondTo('payment.authorized', ({ orderId, paymentId }) => accepted(orderId, paymentId))
  const id = await start('tok_timeout_charged')
  expect([await status(), (await calls()).length]).toEqual(['STARTED', 1])
  await askAgain()
  await expect.poll(status).toBe('CAPTURED')
  expect((await calls()).map(({ key }) => key)).toEqual([`${id}/authorize`, `${id}/capture`])
})

test('a declined payment fails', async () => {
  const { close, url } = await startCompany({ config: testConfig() })
  onTestFinished(close)
  const { start, status } = await openShopAt(url)
  await start('tok_decline')
  expect(await status()).toBe('FAILED')
})

test('a card that is not known is refused, and the company is not called', async () => {
  const { asked, url } = await openFront(authorized)
  const { start } = await openShopAt(url)
  await expect(start('tok_nobody_knows')).rejects.toMatchObject({ code: 'UNKNOWN_PAYMENT_METHOD' })
  expect(asked).toEqual([])
})

const declined = '{"ok":false,"reason":"DECLINED"}'

test.each<[string, Say]>([
  ['silence', () => {}],
  ['an answer that is cut off', (reply) => reply.writeHead(200, { 'content-length': 99 }).write(declined, () => reply.destroy())],
  ['a body that never ends', (reply) => reply.write(declined)],
  ['status 400', (reply) => reply.writeHead(400).end(declined)],
  ['status 404', (reply) => reply.writeHead(404).end(declined)],
  ['status 301', (reply) => reply.writeHead(301, { location: '/elsewhere' }).end(declined)],
  ['status 500', (reply) => reply.writeHead(500).end(declined)],
  ['status 503', (reply) => reply.writeHead(503).end()],
  ['garbage', (reply) => reply.end('<html>')],
  ['nothing', (reply) => reply.end()],
  ['another shape', (reply) => reply.end('{"ok":"no","reason":"DECLINED"}')],
  ['a refusal without a reason', (reply) => reply.end('{"ok":false}')],
  ['an approval of nothing', (reply) => reply.end('{"ok":true,"authorization":""}')],
  ['an answer that is too long', (reply) => reply.end(declined.padEnd(20_000))],
])('%s is no answer: the payment stays as it is, and the same call is made again', async (_, say) => {
  const front = await openFront(say)
  const { askAgain, published, start, status } = await openShopAt(front.url, 500)
  await start('tok_approve')
  expect([await status(), await published('payment.failed')]).toEqual(['STARTED', []])
  front.say = authorized
  await askAgain()
  expect([await status(), front.asked.length, front.asked[1]]).toEqual(['AUTHORIZED', 2, front.asked[0]])
})

test('a company that is down is called again when it is up', async () => {
  const gone = await openFront(authorized)
  gone.close()
  const { askAgain, start, status } = await openShopAt(`${gone.url}/cards/`)
  await start('tok_approve')
  expect(await status()).toBe('STARTED')
  const { asked } = await openFront(authorized, gone.port)
  await askAgain()
  expect([await status(), asked.map(({ url }) => url)]).toEqual(['AUTHORIZED', ['/cards/authorize']])
})

/** Opens payments with the company at this URL. */
async function openShopAt(url: string, ms = 1000) {
  const open = await openForTest(subgraph, { config: testConfig({ PROVIDER_URL: url, PROVIDER_TIMEOUT_MS: String(ms) }) })
  const ctx = open.context(customer()) as PaymentsContext
  const [orderId, expiresAt] = ['ord_1', new Date(open.clock().getTime() + 60_000).toISOString()]
  await open.receive({ type: 'order.confirmed', orderId, owner: 'usr_customer', total: 500, currency: 'GBP', expiresAt, version: 1 })
  return {
    ...open,
    start: async (method: string) => {
      const { id } = await startPayment(ctx, { orderId, method, idempotencyKey: 'k1' })
      await open.untilIdle()
      return id
    },
    calls: () => listAll(ctx.resources.provider),
    status: async () => (await ctx.db.select().from(payments).get())?.status,
    askAgain: async () => {
      open.clock.advance(1000)
      await open.run('callProvider')
      await open.untilIdle()
    },
  }
}

/** A server that gives every request the answer in `say`, and records the requests. */
async function openFront(say: Say, port = 0) {
  const asked: { url: string; body: string }[] = []
  const front = { say, asked, url: '' }
  const server = createServer(async (request, reply) => {
    asked.push({ url: request.url ?? '', body: Buffer.concat(await request.toArray()).toString() })
    front.say(reply)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  const { port: taken } = server.address() as AddressInfo
  return Object.assign(front, { close, port: taken, url: `http://127.0.0.1:${taken}` })
}
