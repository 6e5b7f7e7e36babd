import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import type { Config } from '#kit/config.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { mountRoutes } from '#kit/http/routes.ts'
import { customer, testConfig } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { acceptPayment } from '#subgraphs/payments/captures.ts'
import type { PaymentsContext } from '#subgraphs/payments/context.ts'
import payments from '#subgraphs/payments/index.ts'
import { startPayment } from '#subgraphs/payments/initiations.ts'
import { openPayable } from '#subgraphs/payments/payables.ts'
import { listAll } from '#subgraphs/payments/providers/contract.ts'
import { openProvider } from '#subgraphs/payments/providers/open.ts'
import { writeWebhookKeys } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'
import { payments as paymentsTable } from '#subgraphs/payments/tables.ts'
import { persistently, startProgram } from '#tests/support/process.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { freePort } from '#tools/processes/ports.ts'

test('a webhook that a killed provider has not sent is sent after its next start', async () => {
  const config = testConfig()
  writeWebhookKeys(config)
  const [port, listenersPort] = [await freePort(), await freePort()]
  const { url, start } = providerAt(port, config, `http://127.0.0.1:${listenersPort}/webhooks`)
  const first = await start()
  const request = { key: 'pay_1/authorize', amount: 500, currency: 'GBP', method: 'tok_webhook_only' }
  await expect(post(`${url}/authorize`, request)).rejects.toThrow()
  first.kill('SIGKILL')
  await first.died
  const [received, listener] = [[] as string[], Fastify()]
  onTestFinished(() => listener.close())
  listener.post<{ Body: { key: string } }>('/webhooks', async ({ body }) => received.push(body.key))
  await listener.listen({ host: '127.0.0.1', port: listenersPort })
  const second = await start()
  await expect.poll(() => received, { timeout: 10_000 }).toEqual(['pay_1/authorize'])
  second.kill('SIGTERM')
  expect(await second.died).toBe('0')
})

const envelope = { id: 'evt_1', producer: 'orders', seq: 1, occurredAt: '2026-01-01T00:00:00Z', requestId: 'test' }

test('when the provider is killed repeatedly, every payment is captured once', async () => {
  const [port, routePort] = [await freePort(), await freePort()]
  const config = testConfig({ PROVIDER_URL: `http://127.0.0.1:${port}`, PROVIDER_TIMEOUT_MS: '300' })
  writeWebhookKeys(config)
  const { start } = providerAt(port, config, `http://127.0.0.1:${routePort}/webhooks/provider`)
  const ctx = await openPayments(config, routePort)
  const cards = ['tok_approve', 'tok_webhook_only', 'tok_timeout_charged', 'tok_timeout_not_charged']
  for (let round = 0; round < 2; round += 1) {
    const provider = await start()
    await Promise.all(Array.from({ length: 20 }, (_, at) => pay(ctx, `ord_${round}_${at}`, cards[at % cards.length] ?? '')))
    await sleep(50 + 100 * round)
    provider.kill('SIGKILL')
    await provider.died
  }
  await start()
  const statuses = async () => [...new Set((await ctx.db.select().from(paymentsTable)).map(({ status }) => status))]
  await expect.poll(statuses, { timeout: 300_000 }).toEqual(['CAPTURED'])
  const captures = (await callsAt(config)).filter(({ verb, answer }) => verb === 'capture' && answer.outcome === 'APPROVED')
  expect([captures.length, new Set(captures.map(({ authorization }) => authorization)).size]).toEqual([40, 40])
})

async function callsAt(config: Config) {
  const provider = await openProvider(config)
  return listAll(provider).finally(provider.close)
}

/** Returns how to start the sandbox provider as a process, each time with the same address and folder. */
function providerAt(port: number, { DATA_DIR }: Config, webhookUrl: string) {
  const url = `http://127.0.0.1:${port}`
  const start = async () => {
    const settings = { DATA_DIR, PORT: String(port), WEBHOOK_URL: webhookUrl, LOG_LEVEL: 'silent' }
    const provider = startProgram(nodeArgs('.', 'app/service.ts', 'sandbox-provider'), settings)
    onTestFinished(() => void provider.kill())
    await persistently(() => fetch(`${url}/health/ready`))
    return provider
  }
  return { url, start }
}

function post(url: string, body: object) {
  return fetch(url, { method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(500) })
}

/** Opens payments with its webhook route over HTTP. Every authorised payment is accepted, as orders would. */
async function openPayments(config: Config, port: number) {
  const [stream, app] = [memoryStream(), Fastify()]
  const open = await payments.open({ config, stream })
  mountRoutes(app, open)
  await app.listen({ host: '127.0.0.1', port })
  onTestFinished(() => app.close().then(open.close))
  const ctx = open.context({ caller: customer(), requestId: 'test' }) as PaymentsContext
  let seen = 0
  const accept = async () => {
    for (const event of await stream.read('payments', seen, 100)) {
      seen = event.seq
      if (event.type === 'payment.authorized')
        await ctx.write((tx) => acceptPayment(tx, { ...event, type: 'order.payment-accepted', version: 2 }))
    }
  }
  onTestFinished(stream.listen('payments', () => void accept()))
  return ctx
}

async function pay(ctx: PaymentsContext, orderId: string, method: string) {
  const expiresAt = new Date(Date.now() + 600_000).toISOString()
  const confirmed = { orderId, owner: 'usr_customer', total: 500, currency: 'GBP', expiresAt, version: 1 }
  await ctx.write((tx) => openPayable(tx, { type: 'order.confirmed', ...confirmed, ...envelope } satisfies NewEvent & typeof envelope))
  await startPayment(ctx, { orderId, method, idempotencyKey: orderId })
}
