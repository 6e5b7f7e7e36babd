import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { newKey } from '#kit/http/claims.ts'
import { mountRoutes } from '#kit/http/routes.ts'
import { frozenClock, openForTest, testConfig } from '#kit/test/testing.ts'
import type { PaymentsContext } from '#subgraphs/payments/ask-provider.ts'
import payments from '#subgraphs/payments/index.ts'
import { keepWebhookKeys } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'
import { payments as attempts, ledger, webhooks } from '#subgraphs/payments/tables.ts'
import { hearWebhook } from '#subgraphs/payments/webhooks.ts'
import { accepted, closed, linesCancelled, no, openPayments, type Till, toPayment, yes } from './testing.ts'
import { bring, reported, signed, webhookOf } from './webhooks.ts'

test('a web-hook says what the provider did not answer', async () => {
  const till = await openPayments()
  const { id } = await toPayment(till, 'STARTED')
  expect(await reported(till, webhookOf(id, 'authorize', yes))).toBe('heard')
  await till.untilIdle()
  expect((await till.seen(id)).status).toBe('AUTHORIZED')
  expect(await till.published('payment.authorized')).toHaveLength(1)
})

test.each<[string, string, (till: Till, body: string, key: string) => Parameters<typeof bring>[1]]>([
  ['without a signature', '401 UNSIGNED', (_, body) => ({ headers: {}, body: Buffer.from(body) })],
  ...['', 'x', 't=1', `v1=${'0'.repeat(64)}`, `t=x,v1=${'0'.repeat(64)}`, 't=1,v1=00', `t=1,v2=${'0'.repeat(64)}`].map(
    (header) =>
      [
        `with the signature "${header}"`,
        '401 UNSIGNED',
        (_: Till, body: string) => ({ headers: { 'bazaar-signature': header }, body: Buffer.from(body) }),
      ] as const satisfies [string, string, (till: Till, body: string) => Parameters<typeof bring>[1]],
  ),
  ['with another key', '401 BAD_SIGNATURE', (till, body) => signed(body, { at: till.clock() })],
  [
    'with another body',
    '401 BAD_SIGNATURE',
    (till, body, key) => ({ ...signed(body, { key, at: till.clock() }), body: Buffer.from(`${body} `) }),
  ],
  [
    'with a time that was not signed',
    '401 BAD_SIGNATURE',
    (till, body, key) => {
      const old = signed(body, { key, at: later(till, -301) }).headers['bazaar-signature'] ?? ''
      const fresh = `t=${Math.floor(till.clock().getTime() / 1000)}`
      return { headers: { 'bazaar-signature': old.replace(/^t=\d+/, fresh) }, body: Buffer.from(body) }
    },
  ],
  ['that is too old', '401 STALE_SIGNATURE', (till, body, key) => signed(body, { key, at: later(till, -301) })],
  ['that is of the future', '401 STALE_SIGNATURE', (till, body, key) => signed(body, { key, at: later(till, 301) })],
  ...['', 'x', 'null', '{}', JSON.stringify({ id: 'evt_1', key: 'pay_1/x', verb: 'x', result: yes })].map(
    (body) =>
      [
        `that says ${body}`,
        '400 BAD_REQUEST',
        (till: Till, _: string, key: string) => signed(body, { key, at: till.clock() }),
      ] as const satisfies [string, string, (till: Till, body: string, key: string) => Parameters<typeof bring>[1]],
  ),
])('a web-hook %s is refused with %s, changes nothing and is stored nowhere', async (_, refusal, request) => {
  const till = await openPayments()
  const { id } = await toPayment(till, 'STARTED')
  const before = await stored(till)
  expect(await bring(till, request(till, webhookOf(id, 'authorize', yes), till.webhookKeys[0] ?? ''))).toBe(refusal)
  expect([await stored(till), (await till.seen(id)).status]).toEqual([before, 'STARTED'])
})

test.each([-300, 300])('a signature that is %i s away is taken', async (seconds) => {
  const till = await openPayments()
  const { id } = await toPayment(till, 'STARTED')
  expect(await bring(till, signed(webhookOf(id, 'authorize', yes), { key: till.webhookKeys[0], at: later(till, seconds) }))).toBe('heard')
})

test('while a key is exchanged, both are taken, one header may bring both signatures, and a third key is refused', async () => {
  const [next, old] = [newKey(), newKey()]
  const till = await openPayments({}, { keys: [next, old] })
  const ids = await Promise.all([1, 2, 3, 4].map(async () => (await toPayment(till, 'STARTED')).id))
  const [first = '', second = '', third = '', fourth = ''] = ids.map((id) => webhookOf(id, 'authorize', yes))
  const by = (body: string, key: string) => signed(body, { key, at: till.clock() })
  expect([await bring(till, by(first, next)), await bring(till, by(second, old))]).toEqual(['heard', 'heard'])
  const strange = by(third, newKey()).headers['bazaar-signature'] ?? ''
  const both = { 'bazaar-signature': `${strange},${by(third, old).headers['bazaar-signature']?.split(',')[1]}` }
  expect(await bring(till, { headers: both, body: Buffer.from(third) })).toBe('heard')
  expect(await bring(till, by(fourth, newKey()))).toBe('401 BAD_SIGNATURE')
})

test('the same event again changes nothing more, also when all come at once', async () => {
  const till = await openPayments()
  const { id } = await toPayment(till, 'STARTED')
  const body = webhookOf(id, 'authorize', yes)
  expect(await Promise.all([1, 2, 3].map(() => reported(till, body)))).toEqual(['heard', 'heard', 'heard'])
  await till.untilIdle()
  expect((await stored(till)).heard).toHaveLength(1)
  expect(await till.published('payment.authorized')).toHaveLength(1)
})

test('events come in any order: an early one waits for nobody, and asking settles what it was about', async () => {
  const till = await openPayments({ PROVIDER_TIMEOUT_MS: '1000' })
  await till.accepting()
  const { id } = await toPayment(till, 'STARTED')
  till.wire.weather = () => 'fair'
  expect(await reported(till, webhookOf(id, 'capture', yes))).toBe('heard')
  expect((await till.seen(id)).status).toBe('STARTED')
  till.clock.advance(300_000)
  await till.run('drive')
  await expect.poll(async () => (await till.seen(id)).status).toBe('CAPTURED')
  expect(await reported(till, webhookOf(id, 'authorize', no('DECLINED')))).toBe('heard')
  expect((await till.seen(id)).status).toBe('CAPTURED')
})

test('the web-hook comes before the answer: the answer changes nothing more, and the other way round', async () => {
  const till = await openPayments({ PROVIDER_TIMEOUT_MS: '1500' })
  const { id } = await till.start(await till.order(), { method: 'tok_slow' })
  await expect.poll(() => till.providerLedger(), { interval: 5 }).toHaveLength(1)
  const [{ result } = { result: yes }] = await till.providerLedger()
  expect(await reported(till, webhookOf(id, 'authorize', result))).toBe('heard')
  expect((await till.seen(id)).status).toBe('AUTHORIZED')
  await till.untilIdle()
  expect(await reported(till, webhookOf(id, 'authorize', result))).toBe('heard')
  expect((await till.seen(id)).ledger.map(({ kind }: { kind: string }) => kind)).toEqual(['STARTED', 'AUTHORIZED'])
  expect(await till.published('payment.authorized')).toHaveLength(1)
})

test('the door that waits for the provider answers with what a web-hook says', async () => {
  const till = await openPayments()
  till.wire.weather = () => 'lost'
  const paid = till.pay(await till.order())
  const started = () => till.contextOf().db.select().from(attempts)
  await expect.poll(started, { interval: 5 }).toHaveLength(1)
  const [{ id } = { id: '' }] = await started()
  await reported(till, webhookOf(id, 'authorize', no('DECLINED')))
  expect(await paid).toMatchObject({ payment: { status: 'FAILED' }, userErrors: [{ code: 'PAYMENT_DECLINED' }] })
})

test('a late success is given up, and a refund is settled by its web-hook', async () => {
  const till = await openPayments()
  const late = await toPayment(till, 'STARTED')
  await till.receive(closed(late.orderId))
  await reported(till, webhookOf(late.id, 'authorize', yes))
  expect((await till.seen(late.id)).status).toBe('VOIDING')
  const paid = await toPayment(till, 'CAPTURED')
  await till.receive(linesCancelled(paid.orderId, 'ref_1', 200))
  await reported(till, webhookOf('ref_1', 'refund', yes))
  await till.untilIdle()
  expect(await till.published('payment.refunded')).toMatchObject([{ refundId: 'ref_1', amount: 200 }])
})

test.each<[string, Parameters<typeof webhookOf>]>([
  ['a payment', ['pay_none', 'capture', yes]],
  ['a refund', ['ref_none', 'refund', yes]],
])('a web-hook about %s that is not known changes nothing', async (_, about) => {
  const till = await openPayments()
  await toPayment(till, 'STARTED')
  const before = await stored(till)
  expect(await reported(till, webhookOf(...about))).toBe('heard')
  expect(await stored(till)).toEqual(before)
})

test('a key of another form is about nothing that is known', async () => {
  const till = await openPayments()
  const { id } = await toPayment(till, 'STARTED')
  for (const key of [id, `${id}/capture`, `${id}/authorize/x`, `x${id}/authorize`])
    expect(await reported(till, JSON.stringify({ id: `evt_${key}`, key, verb: 'authorize', result: yes }))).toBe('heard')
  expect([(await till.seen(id)).status, (await stored(till)).heard]).toEqual(['STARTED', []])
})

test('what follows from a web-hook goes on in the name of the request that started the payment', async () => {
  const till = await openPayments()
  const { id, orderId } = await toPayment(till, 'STARTED')
  const { requestId } = (await till.published('payment.authorized')).at(0) ?? { requestId: 'none yet' }
  expect(requestId).toBe('none yet')
  const other = { ...till, contextOf: () => ({ ...till.contextOf(nobody), requestId: 'req_other' }) as PaymentsContext }
  await reported(other, webhookOf(id, 'authorize', yes))
  expect(await till.published('payment.authorized')).toMatchObject([{ orderId, requestId: 'req_test' }])
  await till.receive(accepted(orderId, id))
})

test('which web-hooks were heard is forgotten after a week', async () => {
  const till = await openPayments()
  const { id } = await toPayment(till, 'STARTED')
  await reported(till, webhookOf(id, 'authorize', yes))
  const left = async (ms: number) => {
    till.clock.advance(ms)
    await till.run('forgetWebhooks')
    return (await stored(till)).heard.length
  }
  expect([await left(7 * 86_400_000), await left(1)]).toEqual([1, 0])
})

test('without a key every web-hook is refused', async () => {
  const { clock, context } = await openForTest(payments)
  const request = signed(webhookOf('pay_1', 'authorize', yes), { at: clock() })
  await expect(hearWebhook(context() as PaymentsContext, request)).rejects.toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' })
})

test('over HTTP every byte counts, and a body beyond all measure is not read', async () => {
  const [config, clock, app] = [testConfig(), frozenClock(), Fastify()]
  const [key] = keepWebhookKeys(config)
  const open = await payments.open({ config, clock, stream: memoryStream(), synchronous: 'OFF' })
  mountRoutes(app, open)
  onTestFinished(() => app.close().then(open.close))
  const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/webhooks/provider`
  const send = async (body: string, more = '') => {
    const headers = { ...signed(body, { key, at: clock() }).headers, 'content-type': 'application/json' } as Record<string, string>
    return (await fetch(url, { method: 'POST', headers, body: body + more })).status
  }
  const body = webhookOf('pay_none', 'authorize', yes)
  expect([await send(body), await send(body, '\n'), await send('no JSON'), await send('x'.repeat(70_000))]).toEqual([200, 401, 400, 413])
})

function later(till: Till, seconds: number) {
  return new Date(till.clock().getTime() + seconds * 1000)
}

/** What stands in the tables that a web-hook could change. */
async function stored(till: Till) {
  const { db } = till.contextOf()
  return { heard: await db.select().from(webhooks), ledger: (await db.select().from(ledger)).length }
}
