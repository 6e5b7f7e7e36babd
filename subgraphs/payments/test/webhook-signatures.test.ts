import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { memoryStream } from '#kit/events/stream.ts'
import { newKey } from '#kit/http/claims.ts'
import { mountRoutes } from '#kit/http/routes.ts'
import { frozenClock, openForTest, testConfig } from '#kit/test/testing.ts'
import type { PaymentsContext } from '#subgraphs/payments/context.ts'
import payments from '#subgraphs/payments/index.ts'
import { receiveWebhook } from '#subgraphs/payments/provider-calls.ts'
import { writeWebhookKeys } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'
import { toPayment } from './protocol-table.ts'
import { send, signed, stored, webhookOf } from './send-webhook.ts'
import { approved, openPayments, type TestPayments } from './test-payments.ts'

test.each<[string, string, (shop: TestPayments, body: string, key: string) => Parameters<typeof send>[1]]>([
  ['without a signature', '401 UNSIGNED', (_, body) => ({ headers: {}, body: Buffer.from(body) })],
  ...['', 'x', 't=1', `v1=${'0'.repeat(64)}`, `t=x,v1=${'0'.repeat(64)}`, 't=1,v1=00', `t=1,v2=${'0'.repeat(64)}`].map(
    (header) =>
      [
        `with the signature "${header}"`,
        '401 UNSIGNED',
        (_: TestPayments, body: string) => ({ headers: { 'bazaar-signature': header }, body: Buffer.from(body) }),
      ] as const satisfies [string, string, (shop: TestPayments, body: string) => Parameters<typeof send>[1]],
  ),
  ['with another key', '401 BAD_SIGNATURE', (shop, body) => signed(body, { at: shop.clock() })],
  [
    'with another body',
    '401 BAD_SIGNATURE',
    (shop, body, key) => ({ ...signed(body, { key, at: shop.clock() }), body: Buffer.from(`${body} `) }),
  ],
  [
    'with a time that was not signed',
    '401 BAD_SIGNATURE',
    (shop, body, key) => {
      const old = signed(body, { key, at: later(shop, -301) }).headers['bazaar-signature'] ?? ''
      const fresh = `t=${Math.floor(shop.clock().getTime() / 1000)}`
      return { headers: { 'bazaar-signature': old.replace(/^t=\d+/, fresh) }, body: Buffer.from(body) }
    },
  ],
  ['that is too old', '401 STALE_SIGNATURE', (shop, body, key) => signed(body, { key, at: later(shop, -301) })],
  ['that is of the future', '401 STALE_SIGNATURE', (shop, body, key) => signed(body, { key, at: later(shop, 301) })],
  ...['', 'x', 'null', '{}', JSON.stringify({ id: 'evt_1', key: 'pay_1/x', verb: 'x', result: { ok: true, authorization: 'auth_1' } })].map(
    (body) =>
      [
        `that says ${body}`,
        '400 BAD_REQUEST',
        (shop: TestPayments, _: string, key: string) => signed(body, { key, at: shop.clock() }),
      ] as const satisfies [string, string, (shop: TestPayments, body: string, key: string) => Parameters<typeof send>[1]],
  ),
])('a webhook %s is refused with %s, and changes and stores nothing', async (_, refusal, request) => {
  const shop = await openPayments()
  const { id } = await toPayment(shop, 'STARTED')
  const before = await stored(shop)
  expect(await send(shop, request(shop, webhookOf(id, 'authorize', approved), shop.webhookKeys[0] ?? ''))).toBe(refusal)
  expect([await stored(shop), (await shop.seen(id)).status]).toEqual([before, 'STARTED'])
})

test.each([-300, 300])('a signature that is %i s from now is accepted', async (seconds) => {
  const shop = await openPayments()
  const { id } = await toPayment(shop, 'STARTED')
  expect(await send(shop, signed(webhookOf(id, 'authorize', approved), { key: shop.webhookKeys[0], at: later(shop, seconds) }))).toBe(
    'received',
  )
})

test('while a key is replaced, both are accepted, also in one header, and a third key is refused', async () => {
  const [next, old] = [newKey(), newKey()]
  const shop = await openPayments({}, { keys: [next, old] })
  const ids = await Promise.all([1, 2, 3, 4].map(async () => (await toPayment(shop, 'STARTED')).id))
  const [first = '', second = '', third = '', fourth = ''] = ids.map((id) => webhookOf(id, 'authorize', approved))
  const by = (body: string, key: string) => signed(body, { key, at: shop.clock() })
  expect([await send(shop, by(first, next)), await send(shop, by(second, old))]).toEqual(['received', 'received'])
  const strange = by(third, newKey()).headers['bazaar-signature'] ?? ''
  const both = { 'bazaar-signature': `${strange},${by(third, old).headers['bazaar-signature']?.split(',')[1]}` }
  expect(await send(shop, { headers: both, body: Buffer.from(third) })).toBe('received')
  expect(await send(shop, by(fourth, newKey()))).toBe('401 BAD_SIGNATURE')
})

test('without a key every webhook is refused', async () => {
  const { clock, context } = await openForTest(payments)
  const request = signed(webhookOf('pay_1', 'authorize', approved), { at: clock() })
  await expect(receiveWebhook(context() as PaymentsContext, request)).rejects.toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' })
})

test('over HTTP every byte counts, and a body that is too large is not read', async () => {
  const [config, clock, app] = [testConfig(), frozenClock(), Fastify()]
  const [key] = writeWebhookKeys(config)
  const open = await payments.open({ config, clock, stream: memoryStream(), synchronous: 'OFF' })
  mountRoutes(app, open)
  onTestFinished(() => app.close().then(open.close))
  const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/webhooks/provider`
  const send = async (body: string, more = '') => {
    const headers = { ...signed(body, { key, at: clock() }).headers, 'content-type': 'application/json' } as Record<string, string>
    return (await fetch(url, { method: 'POST', headers, body: body + more })).status
  }
  const body = webhookOf('pay_none', 'authorize', approved)
  expect([await send(body), await send(body, '\n'), await send('no JSON'), await send('x'.repeat(70_000))]).toEqual([200, 401, 400, 413])
})

function later(shop: TestPayments, seconds: number) {
  return new Date(shop.clock().getTime() + seconds * 1000)
}
