import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { webhookBody } from '#subgraphs/payments/providers/sandbox/test/subject.ts'
import { payments as paymentRows } from '#subgraphs/payments/tables.ts'
import { toPayment } from './protocol-table.ts'
import { sendSigned, stored, webhookOf } from './send-webhook.ts'
import { accepted, approved, closed, linesCancelled, openPayments, refused } from './test-payments.ts'

test('a webhook brings an answer that the call did not get', async () => {
  const shop = await openPayments()
  const { id } = await toPayment(shop, 'STARTED')
  expect(await sendSigned(shop, webhookOf(id, 'authorize', approved))).toBe('received')
  await shop.untilIdle()
  expect((await shop.seen(id)).status).toBe('AUTHORIZED')
  expect(await shop.published('payment.authorized')).toHaveLength(1)
})

test('a repeated event changes nothing more, also when all come at once', async () => {
  const shop = await openPayments()
  const { id } = await toPayment(shop, 'STARTED')
  const body = webhookOf(id, 'authorize', approved)
  expect(await Promise.all([1, 2, 3].map(() => sendSigned(shop, body)))).toEqual(['received', 'received', 'received'])
  await shop.untilIdle()
  expect((await stored(shop)).received).toHaveLength(1)
  expect(await shop.published('payment.authorized')).toHaveLength(1)
})

test('an early event is dropped, and the call brings the answer that it was about', async () => {
  const shop = await openPayments({ PROVIDER_TIMEOUT_MS: '1000' })
  await shop.accepting()
  const { id } = await toPayment(shop, 'STARTED')
  shop.network.delivery = () => 'answered'
  expect(await sendSigned(shop, webhookOf(id, 'capture', approved))).toBe('received')
  expect((await shop.seen(id)).status).toBe('STARTED')
  shop.clock.advance(300_000)
  await shop.run('callProvider')
  await expect.poll(async () => (await shop.seen(id)).status).toBe('CAPTURED')
  expect(await sendSigned(shop, webhookOf(id, 'authorize', refused('DECLINED')))).toBe('received')
  expect((await shop.seen(id)).status).toBe('CAPTURED')
})

test('an answer after its webhook changes nothing more, nor a webhook after its answer', async () => {
  const shop = await openPayments()
  const { id } = await shop.start(await shop.order(), { method: 'tok_slow' })
  await expect.poll(() => shop.providerCalls(), { interval: 5 }).toHaveLength(1)
  const [{ answer } = { answer: approved }] = await shop.providerCalls()
  expect(await sendSigned(shop, webhookOf(id, 'authorize', answer))).toBe('received')
  expect((await shop.seen(id)).status).toBe('AUTHORIZED')
  await shop.untilIdle()
  expect(await sendSigned(shop, webhookOf(id, 'authorize', answer))).toBe('received')
  expect((await shop.seen(id)).ledger.map(({ kind }: { kind: string }) => kind)).toEqual(['STARTED', 'AUTHORIZED'])
  expect(await shop.published('payment.authorized')).toHaveLength(1)
})

test('a mutation that waits for the provider returns what a webhook brings', async () => {
  const shop = await openPayments()
  shop.network.delivery = () => 'request lost'
  const paid = shop.pay(await shop.order())
  const started = () => shop.contextOf().db.select().from(paymentRows)
  await expect.poll(started, { interval: 5 }).toHaveLength(1)
  const [{ id } = { id: '' }] = await started()
  await sendSigned(shop, webhookOf(id, 'authorize', refused('DECLINED')))
  expect(await paid).toMatchObject({ payment: { status: 'FAILED' }, userErrors: [{ code: 'PAYMENT_DECLINED' }] })
})

test('a late success is voided, and a webhook ends a refund', async () => {
  const shop = await openPayments()
  const late = await toPayment(shop, 'STARTED')
  await shop.receive(closed(late.orderId))
  await sendSigned(shop, webhookOf(late.id, 'authorize', approved))
  expect((await shop.seen(late.id)).status).toBe('VOIDING')
  const paid = await toPayment(shop, 'CAPTURED')
  await shop.receive(linesCancelled(paid.orderId, 'ref_1', 200))
  await sendSigned(shop, webhookOf('ref_1', 'refund', approved))
  await shop.untilIdle()
  expect(await shop.published('payment.refunded')).toMatchObject([{ refundId: 'ref_1', amount: 200 }])
})

test.each<[string, Parameters<typeof webhookOf>]>([
  ['payment', ['pay_none', 'capture', approved]],
  ['refund', ['ref_none', 'refund', approved]],
])('a webhook about an unknown %s changes nothing', async (_, about) => {
  const shop = await openPayments()
  await toPayment(shop, 'STARTED')
  const before = await stored(shop)
  expect(await sendSigned(shop, webhookOf(...about))).toBe('received')
  expect(await stored(shop)).toEqual(before)
})

test('a key of another form belongs to no row', async () => {
  const shop = await openPayments()
  const { id } = await toPayment(shop, 'STARTED')
  for (const key of [id, `${id}/capture`, `${id}/authorize/x`, `x${id}/authorize`])
    expect(await sendSigned(shop, webhookBody({ id: `evt_${key}`, key, verb: 'authorize', answer: approved }))).toBe('received')
  expect([(await shop.seen(id)).status, (await stored(shop)).received]).toEqual(['STARTED', []])
})

test('events caused by a webhook carry the id of the request that started the payment', async () => {
  const shop = await openPayments()
  const { id, orderId } = await toPayment(shop, 'STARTED')
  const { requestId } = (await shop.published('payment.authorized')).at(0) ?? { requestId: 'none yet' }
  expect(requestId).toBe('none yet')
  const other = { ...shop, contextOf: () => Object.assign(shop.contextOf(nobody), { requestId: 'req_other' }) }
  await sendSigned(other, webhookOf(id, 'authorize', approved))
  expect(await shop.published('payment.authorized')).toMatchObject([{ orderId, requestId: 'req_test' }])
  await shop.receive(accepted(orderId, id))
})

test('a webhook is forgotten after a week', async () => {
  const shop = await openPayments()
  const { id } = await toPayment(shop, 'STARTED')
  await sendSigned(shop, webhookOf(id, 'authorize', approved))
  const left = async (ms: number) => {
    shop.clock.advance(ms)
    await shop.run('forgetWebhooks')
    return (await stored(shop)).received.length
  }
  expect([await left(7 * 86_400_000), await left(1)]).toEqual([1, 0])
})
