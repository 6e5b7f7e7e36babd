import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { customer, openForTest, testConfig } from '#kit/test/testing.ts'
import type { PaymentsContext } from '#subgraphs/payments/ask-provider.ts'
import subgraph from '#subgraphs/payments/index.ts'
import { initiatePayment } from '#subgraphs/payments/payments.ts'
import { readLedgerAt } from '#subgraphs/payments/providers/sandbox/company/ledger.ts'
import { listening } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'
import { payments } from '#subgraphs/payments/tables.ts'
import { accepted } from '#subgraphs/payments/test/testing.ts'

type Say = (reply: ServerResponse) => unknown

const authorised: Say = (reply) => reply.end('{"ok":true,"authorization":"auth_1"}')

test('a provider in a process of its own authorises and captures, and answers again what it answered', async () => {
  const { close, url } = await listening({ config: testConfig() })
  onTestFinished(close)
  const { answered, askAgain, start, status } = await openShopAt(url)
  await answered('payment.authorized', ({ orderId, paymentId }) => accepted(orderId, paymentId))
  const id = await start('tok_timeout_charged')
  expect([await status(), (await readLedgerAt(url)).length]).toEqual(['STARTED', 1])
  await askAgain()
  await expect.poll(status).toBe('CAPTURED')
  expect((await readLedgerAt(url)).map(({ key }) => key)).toEqual([`${id}/authorize`, `${id}/capture`])
})

test('what the provider refuses is refused', async () => {
  const { close, url } = await listening({ config: testConfig() })
  onTestFinished(close)
  const { start, status } = await openShopAt(url)
  await start('tok_decline')
  expect(await status()).toBe('FAILED')
})

test('a card that nobody knows is refused at the door, and the provider is not asked', async () => {
  const { asked, url } = await openFront(authorised)
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
  ['a consent to nothing', (reply) => reply.end('{"ok":true,"authorization":""}')],
  ['far too much', (reply) => reply.end(declined.padEnd(20_000))],
])('%s is no answer: the payment stays as it is, and the same is asked again', async (_, say) => {
  const front = await openFront(say)
  const { askAgain, published, start, status } = await openShopAt(front.url, 500)
  await start('tok_approve')
  expect([await status(), await published('payment.failed')]).toEqual(['STARTED', []])
  front.say = authorised
  await askAgain()
  expect([await status(), front.asked.length, front.asked[1]]).toEqual(['AUTHORIZED', 2, front.asked[0]])
})

test('a provider that is not there is asked again once it is', async () => {
  const gone = await openFront(authorised)
  gone.close()
  const { askAgain, start, status } = await openShopAt(`${gone.url}/cards/`)
  await start('tok_approve')
  expect(await status()).toBe('STARTED')
  const { asked } = await openFront(authorised, gone.port)
  await askAgain()
  expect([await status(), asked.map(({ url }) => url)]).toEqual(['AUTHORIZED', ['/cards/authorize']])
})

/** The payments of a shop that asks a provider at this address. */
async function openShopAt(url: string, ms = 1000) {
  const open = await openForTest(subgraph, { config: testConfig({ PROVIDER_URL: url, PROVIDER_TIMEOUT_MS: String(ms) }) })
  const ctx = open.context(customer()) as PaymentsContext
  const [orderId, expiresAt] = ['ord_1', new Date(open.clock().getTime() + 60_000).toISOString()]
  await open.receive({ type: 'order.confirmed', orderId, owner: 'usr_customer', total: 500, currency: 'GBP', expiresAt, version: 1 })
  return {
    ...open,
    start: async (method: string) => {
      const { id } = await initiatePayment(ctx, { orderId, method, idempotencyKey: 'k1' })
      await open.untilIdle()
      return id
    },
    status: async () => (await ctx.db.select().from(payments).get())?.status,
    askAgain: async () => {
      open.clock.advance(1000)
      await open.run('drive')
      await open.untilIdle()
    },
  }
}

/** Somebody who answers every request by what was said last, and notes what was asked. */
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
