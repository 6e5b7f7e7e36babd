import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outboxReader } from '#kit/events/outbox.ts'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { linesCancelled, openPayments } from './test-payments.ts'

test('a part is paid back, and an event tells the order', async () => {
  const { orderId, paymentId, refund, published } = await paidOrder()
  const answer = await refund(paymentId, 200)
  expect(answer).toMatchObject({ refund: { status: 'DONE', amount: { amount: 200 }, reason: 'broken' }, userErrors: [] })
  expect(answer.payment).toEqual({ id: paymentId, refundedAmount: { amount: 200 } })
  expect(await published('payment.refunded')).toMatchObject([{ orderId, paymentId: paymentId, refundId: answer.refund.id, amount: 200 }])
  expect((await published('audit.recorded')).map(({ action, subject }) => [action, subject])).toEqual([['refundPayment', paymentId]])
})

test('a repeated call pays back once, and a key that was used for another refund is refused', async () => {
  const { paymentId, providerCalls, refund } = await paidOrder()
  const [first, second] = await Promise.all([refund(paymentId, 200), refund(paymentId, 200)])
  expect(second).toEqual(first)
  expect((await refund(paymentId, 201)).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH', subject: first.refund.id }])
  expect((await providerCalls()).filter(({ verb }) => verb === 'refund')).toHaveLength(1)
})

test('refunds never exceed what was captured, also when two race, and a repeated call returns the same refusal', async () => {
  const { paymentId, refund, published, seen } = await paidOrder()
  const answers = await Promise.all([refund(paymentId, 300, 'a'), refund(paymentId, 300, 'b')])
  expect(answers.map((answer) => answer.refund.status).sort()).toEqual(['DONE', 'FAILED'])
  const refused = answers.find((answer) => answer.refund.status === 'FAILED')
  expect(refused?.userErrors).toMatchObject([{ code: 'OVER_CAPTURED', path: ['input', 'amount'] }])
  const { refund: same, userErrors } = await refund(paymentId, 300, answers[0] === refused ? 'a' : 'b')
  expect({ refund: same, userErrors }).toEqual({ refund: refused?.refund, userErrors: refused?.userErrors })
  expect((await refund(paymentId, 200, 'c')).userErrors).toEqual([])
  expect((await refund(paymentId, 1, 'd')).userErrors).toMatchObject([{ code: 'OVER_CAPTURED' }])
  expect((await seen(paymentId)).refundedAmount.amount).toBe(500)
  expect((await published('payment.refund-failed')).map(({ reason }) => reason)).toEqual(['OVER_CAPTURED', 'OVER_CAPTURED'])
})

test('cancelled lines are paid back once for each refund id, at most what staff have left of the payment', async () => {
  const { receive, orderId, paymentId, refund, published, providerCalls, seen } = await paidOrder()
  await refund(paymentId, 50)
  await receive(linesCancelled(orderId, 'ref_1', 300), linesCancelled(orderId, 'ref_1', 300), linesCancelled(orderId, 'ref_2', 300))
  await receive(linesCancelled(orderId, 'ref_3', 300), linesCancelled(orderId, 'ref_3', 300))
  expect((await published('payment.refunded')).slice(1).map(({ refundId, amount }) => [refundId, amount])).toEqual([
    ['ref_1', 300],
    ['ref_2', 150],
    ['ref_3', 0],
  ])
  expect(await published('payment.refund-failed')).toEqual([])
  expect((await refund(paymentId, 1, 'r2')).userErrors).toMatchObject([{ code: 'OVER_CAPTURED' }])
  expect((await providerCalls()).filter(({ verb }) => verb === 'refund')).toHaveLength(3)
  expect((await seen(paymentId)).refundedAmount).toEqual({ amount: 500 })
})

test('refunds that staff made before orders listened are told again by the upgrade, those of cancelled lines are not', async () => {
  const { contextOf, receive, orderId, paymentId, refund, untilIdle } = await paidOrder()
  await receive(linesCancelled(orderId, 'ref_1', 100))
  const { id: refundId } = (await refund(paymentId, 50)).refund
  await untilIdle()
  const stored = () => outboxReader('payments', contextOf().db).after(0, 1000)
  const before = await stored()
  const file = join(import.meta.dirname, '../migrations/0006_refunds_that_orders_missed.sql')
  await contextOf().write(async (tx) => void (await tx.run(readFileSync(file, 'utf8'))))
  const told = (await stored()).slice(before.length)
  expect(told).toMatchObject([{ type: 'payment.refunded', orderId, refundId, paymentId, amount: 50 }])
})

test('cancelled lines of an order without a captured payment are not paid back', async () => {
  const { receive, order, published } = await openPayments()
  const orderId = await order()
  await receive(linesCancelled(orderId, 'ref_1', 400))
  expect(await published('payment.refund-failed')).toMatchObject([{ orderId, refundId: 'ref_1', reason: 'OVER_CAPTURED' }])
})

test('a refund that the provider refuses fails, no longer counts, and can be tried again by a new one', async () => {
  const { paymentId, refund, published } = await paidOrder('tok_refund_refused')
  for (const key of ['a', 'b'])
    expect(await refund(paymentId, 500, key)).toMatchObject({
      refund: { status: 'FAILED', failureReason: 'PROVIDER_REFUSED' },
      userErrors: [{ code: 'REFUND_REFUSED' }],
    })
  expect((await published('payment.refund-failed')).map(({ reason }) => reason)).toEqual(['PROVIDER_REFUSED', 'PROVIDER_REFUSED'])
})

test('a payment that is not captured is not refunded', async () => {
  const { order, refund, untilIdle, start } = await openPayments()
  const { id } = await start(await order())
  await untilIdle()
  expect(await refund(id, 1)).toMatchObject({ refund: null, userErrors: [{ code: 'INVALID_PAYMENT_STATE', subject: id }] })
  expect((await refund('pay_none', 1)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'paymentId'] }])
})

test.each([
  [{ amount: 0 }, 'amount'],
  [{ amount: -1 }, 'amount'],
  [{ reason: '' }, 'reason'],
  [{ idempotencyKey: '' }, 'idempotencyKey'],
])('refundPayment refuses %j', async (input, at) => {
  const { ask, paymentId, published } = await paidOrder()
  const mutation = 'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { refund { id } userErrors { code path } } }'
  const refund = (caller: ReturnType<typeof admin>, more = {}) =>
    ask(caller, mutation, { input: { paymentId, amount: 1, reason: '🙂', idempotencyKey: 'r1', ...more } })
  expect(dataOf(await refund(admin(), input)).refundPayment).toEqual({
    refund: null,
    userErrors: [{ code: 'INVALID_INPUT', path: ['input', at] }],
  })
  expect(codesOf(await refund(customer()))).toEqual(['FORBIDDEN'])
  expect(codesOf(await refund(staff('PAYMENTS_WRITE')))).toEqual([])
  expect(await published('audit.recorded')).toHaveLength(1)
})

async function paidOrder(method = 'tok_approve') {
  const shop = await openPayments()
  await shop.accepting()
  const orderId = await shop.order()
  const { payment } = await shop.pay(orderId, { method })
  return { ...shop, orderId, paymentId: payment.id as string }
}
