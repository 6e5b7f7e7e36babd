import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf } from '#kit/test/testing.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { openShop } from './shop.ts'

const cancelMutation =
  'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { refund { status amount { amount } } userErrors { code } } }'

test('a refund is done once and stays done', async () => {
  const { receive, id, refunded, refused, see } = await openRefund()
  await receive(refunded, refused, refunded)
  const { refunds, refundedTotal, timeline } = await see(id)
  expect(refunds).toMatchObject([{ status: 'DONE', failureReason: null, settledAt: '2026-12-01T09:00:00.000Z' }])
  expect(refundedTotal.amount).toBe(800)
  expect(timeline.filter(({ kind }: { kind: string }) => kind.startsWith('REFUND'))).toMatchObject([
    { kind: 'REFUNDED', status: 'CANCELLED' },
  ])
})

test('a failed refund has its reason and does not count as refunded', async () => {
  const { receive, id, refunded, refused, see } = await openRefund()
  await receive(refused, refunded)
  const { refunds, refundedTotal, cancelledTotal } = await see(id)
  expect(refunds).toMatchObject([{ status: 'FAILED', failureReason: 'PROVIDER_REFUSED' }])
  expect([refundedTotal.amount, cancelledTotal.amount]).toEqual([0, 800])
})

test('a refund that staff made of the payment counts once, and a later cancellation pays back what is left', async () => {
  const { ask, receive, reach, see, published } = await openShop()
  const id = await reach('PAID')
  const byStaff = { type: 'payment.refunded', orderId: id, refundId: 'ref_staff', paymentId: 'pay_a', amount: 300 } as const
  await receive(byStaff, byStaff)
  expect(await see(id)).toMatchObject({
    status: 'PAID',
    refundedTotal: { amount: 300 },
    cancelledTotal: { amount: 0 },
    refunds: [{ id: 'ref_staff', amount: { amount: 300 }, status: 'DONE', lines: [] }],
  })
  expect((await see(id)).timeline.at(-1)).toMatchObject({ kind: 'REFUNDED', subject: 'ref_staff' })
  await ask(customer(), cancelMutation, { input: { orderId: id, idempotencyKey: 'k1' } })
  expect(await published('order.lines-cancelled')).toMatchObject([{ amount: 500 }])
  expect(await see(id)).toMatchObject({ status: 'CANCELLED', cancelledTotal: { amount: 800 } })
})

test('a refund is settled at what payments has paid back, where staff were faster', async () => {
  const { receive, id, refunded, see } = await openRefund()
  await receive({ ...refunded, refundId: 'ref_staff', amount: 600 }, { ...refunded, amount: 200 })
  const { refunds, refundedTotal } = await see(id)
  expect(refunds.map(({ amount, status }: { amount: object; status: string }) => [amount, status])).toEqual([
    [{ amount: 200 }, 'DONE'],
    [{ amount: 600 }, 'DONE'],
  ])
  expect(refundedTotal.amount).toBe(800)
})

test('an order whose money was paid back is not shipped, but can be cancelled, which costs nothing', async () => {
  const { ask, receive, reach, see, published } = await openShop()
  const id = await reach('PAID')
  await receive({ type: 'payment.refunded', orderId: id, refundId: 'ref_staff', paymentId: 'pay_a', amount: 800 })
  expect((await see(id)).nextStatuses).toEqual(['CANCELLED'])
  const move = 'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { userErrors { code } } }'
  expect(codesOf(await ask(admin(), move, { input: { orderId: id, status: 'PROCESSING', expectedVersion: 4 } }))).toEqual([
    'INVALID_TRANSITION',
  ])
  const { refund } = dataOf(await ask(admin(), cancelMutation, { input: { orderId: id, idempotencyKey: 'k1' } })).cancelOrder
  expect(refund).toMatchObject({ status: 'DONE', amount: { amount: 0 } })
  expect(await published('order.lines-cancelled')).toMatchObject([{ amount: 0, lines: [{ restock: true }, { restock: true }] }])
})

test('staff return units of a delivered order to stock and money, or to money only; its status stays', async () => {
  const { ask, reach, see, published } = await openShop()
  const id = await reach('DELIVERED')
  const [mugs, pots] = (await see(id)).lines
  const giveBack = async (caller: Caller, idempotencyKey: string, input: object) =>
    codesOf(await ask(caller, cancelMutation, { input: { orderId: id, idempotencyKey, ...input } }))
  expect(await giveBack(customer(), 'k0', {})).toEqual(['INVALID_TRANSITION'])
  expect(await giveBack(admin(), 'k1', { lines: [{ lineId: mugs.id, quantity: 3 }], restock: false })).toEqual([])
  expect(await giveBack(admin(), 'k2', { lines: [{ lineId: pots.id, quantity: 2 }] })).toEqual([])
  expect(await giveBack(admin(), 'k3', {})).toEqual(['NOTHING_TO_CANCEL'])
  expect(await see(id)).toMatchObject({ status: 'DELIVERED', nextStatuses: [], cancelledTotal: { amount: 800 } })
  expect((await published('order.lines-cancelled')).map(({ amount, lines }) => [amount, lines[0]?.restock])).toEqual([
    [300, false],
    [500, true],
  ])
})

async function openRefund() {
  const shop = await openShop()
  const id = await shop.reach('PAID')
  await cancelOrder(shop.context(customer()), { orderId: id, idempotencyKey: 'k1' })
  const refundId = (await shop.see(id)).refunds[0].id as string
  const refunded = { type: 'payment.refunded', orderId: id, refundId, paymentId: 'pay_a', amount: 800 } as const
  const refused = { type: 'payment.refund-failed', orderId: id, refundId, reason: 'PROVIDER_REFUSED' } as const
  return { ...shop, id, refunded, refused }
}
