import { createHmac } from 'node:crypto'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import type { Config } from '#kit/config.ts'
import { configWith } from '#kit/config.ts'
import { newKey } from '#kit/http/claims.ts'
import { frozenClock, testConfig } from '#kit/test/testing.ts'
import { openCompany } from '#subgraphs/payments/providers/sandbox/company/company.ts'
import { writeWebhookKeys } from './testing.ts'

type Received = { signature: string; body: string }

const clock = frozenClock()

test('what was executed is reported 0.3 s later, once, signed over the time and every byte', async () => {
  const { received, url } = await openReceiver()
  const { config, keys } = configFor(url)
  const { reserve } = open(config)
  const at = clock().toISOString()
  const result = await reserve('tok_approve')
  await reserve('tok_approve')
  clock.advance(299)
  await quiet()
  expect(received).toEqual([])
  clock.advance(1)
  await receives(received, 1)
  await quiet()
  const [{ signature, body } = { signature: '', body: '' }, ...more] = received
  expect(JSON.parse(body)).toEqual({ id: expect.stringMatching(/^evt_/), key: 'pay_1/authorize', verb: 'authorize', result, at })
  const seconds = Math.floor(inSeconds())
  const seal = createHmac('sha256', Buffer.from(keys[0] ?? '', 'hex'))
    .update(`${seconds}.${body}`)
    .digest('hex')
  expect([signature, more]).toEqual([`t=${seconds},v1=${seal}`, []])
})

test('every verb is reported, and what was refused too', async () => {
  const { received, url } = await openReceiver()
  const provider = open(configFor(url).config)
  const reserved = await provider.reserve('tok_approve')
  const authorization = reserved.ok ? reserved.authorization : ''
  await provider.capture({ key: 'pay_1/capture', authorization })
  await provider.void({ key: 'pay_1/void', authorization })
  await provider.refund({ key: 'ref_1/refund', authorization, amount: 1 })
  clock.advance(300)
  await receives(received, 4)
  const reported = received.map(({ body }) => JSON.parse(body)).map(({ key, result }) => `${key} ${result.ok}`)
  expect(reported.sort()).toEqual(['pay_1/authorize true', 'pay_1/capture true', 'pay_1/void false', 'ref_1/refund true'])
})

test('of tok_webhook_only the webhook is the only answer; of a request that timed out nothing is reported', async () => {
  const { received, url } = await openReceiver()
  const { reserve } = open(configFor(url).config)
  for (const card of ['tok_timeout_charged', 'tok_timeout_not_charged', 'tok_webhook_only']) void reserve(card, `${card}/authorize`)
  await quiet()
  expect(await reserve('tok_timeout_charged', 'tok_timeout_charged/authorize')).toMatchObject({ ok: true })
  clock.advance(300)
  await receives(received, 1)
  await quiet()
  expect(received.map(({ body }) => JSON.parse(body).key)).toEqual(['tok_webhook_only/authorize'])
})

test('what is not accepted is sent again after 1 s and 2 s, as the same event, signed anew', async () => {
  const { received, url } = await openReceiver(503, 302)
  const { reserve } = open(configFor(url).config)
  await reserve('tok_approve')
  clock.advance(300)
  await receives(received, 1)
  for (const [at, seconds] of [1, 2].entries()) {
    await quiet()
    clock.advance(seconds * 1000 - 1)
    await quiet()
    expect(received).toHaveLength(at + 1)
    clock.advance(1)
    await receives(received, at + 2)
  }
  clock.advance(300_000)
  await quiet()
  expect([received.length, new Set(received.map(({ body }) => body)).size]).toEqual([3, 1])
  expect(new Set(received.map(({ signature }) => signature)).size).toBe(3)
})

test('what was not received before a stop is reported after the next start', async () => {
  const { config } = configFor('http://127.0.0.1:9/webhooks')
  const first = open(config)
  await first.reserve('tok_approve')
  await first.close()
  const { received, url } = await openReceiver()
  open(configWith(config, { WEBHOOK_URL: url }))
  clock.advance(300_000)
  await receives(received, 1)
  expect(JSON.parse(received[0]?.body ?? '').key).toBe('pay_1/authorize')
})

test('while a key is replaced, the first one signs', async () => {
  const { received, url } = await openReceiver()
  const config = testConfig({ WEBHOOK_URL: url })
  const [next = ''] = writeWebhookKeys(config, [newKey(), newKey()])
  await open(config).reserve('tok_approve')
  clock.advance(300)
  await receives(received, 1)
  const [{ signature, body } = { signature: '', body: '' }] = received
  const seal = createHmac('sha256', Buffer.from(next, 'hex'))
    .update(`${Math.floor(inSeconds())}.${body}`)
    .digest('hex')
  expect(signature).toContain(seal)
})

test('without a key, the company does not start', () => {
  expect(() => openCompany({ config: testConfig({ WEBHOOK_URL: 'http://127.0.0.1:9/' }), clock })).toThrow('webhook.key')
})

/** A server that receives webhooks, and answers with the next of these statuses, at last with 200. */
async function openReceiver(...statuses: number[]) {
  const received: Received[] = []
  const app = Fastify()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body))
  app.post('/webhooks', async ({ headers, body }, reply) => {
    received.push({ signature: String(headers['bazaar-signature']), body: String(body) })
    return reply.code(statuses.shift() ?? 200).send({})
  })
  onTestFinished(() => app.close())
  return { received, url: `${await app.listen({ host: '127.0.0.1', port: 0 })}/webhooks` }
}

function configFor(url: string) {
  const config = testConfig({ WEBHOOK_URL: url })
  return { config, keys: writeWebhookKeys(config) }
}

function open(config: Config) {
  const provider = openCompany({ config, clock })
  onTestFinished(provider.close)
  const reserve = (method: string, key = 'pay_1/authorize') => provider.authorize({ key, amount: 500, currency: 'GBP', method })
  return { ...provider, reserve }
}

function quiet() {
  return new Promise((resolve) => setTimeout(resolve, 150))
}

function receives(received: Received[], count: number) {
  return expect.poll(() => received.length, { interval: 5, timeout: 3000 }).toBe(count)
}

function inSeconds() {
  return clock().getTime() / 1000
}
