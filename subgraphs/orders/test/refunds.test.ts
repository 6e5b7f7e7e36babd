import { expect, test } from 'vitest'
import { customer } from '#kit/test/testing.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { openShop } from './shop.ts'

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

test('a refund that no order requested changes nothing', async () => {
  const { receive, id, refunded, see } = await openRefund()
  const before = await see(id)
  await receive({ ...refunded, refundId: 'ref_of_payments' })
  expect(await see(id)).toEqual(before)
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
