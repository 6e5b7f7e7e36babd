import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { openShop } from './shop.ts'

const facts = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reconciliation {
  from to orderFacts { orderId status paid total units restocked refunds { refundId amount status } inFlight changedAt } } } }`
const always = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

const paid = { paid: true, total: 800, units: 5, inFlight: false }
const open = { paid: false, total: 800, units: 5, inFlight: false }

test.each([
  ['PENDING', { paid: false, total: null, units: 0, inFlight: true }],
  ['AWAITING_PAYMENT', open],
  ['PAYING', { ...open, inFlight: true }],
  ['PAID', paid],
  ['DELIVERED', paid],
  ['REJECTED', { paid: false, total: null, units: 0, inFlight: false }],
  ['EXPIRED', { paid: false, inFlight: false }],
] as const)('the facts of an order that is %s', async (status, fact) => {
  const { reach, orderFacts } = await openReconciliation()
  const orderId = await reach(status)
  expect(await orderFacts()).toMatchObject([{ orderId, status, restocked: 0, refunds: [], ...fact }])
})

test('the facts include refunds, their results and restocked units, and each refund is a change', async () => {
  const { reach, clock, context, see, handle, orderFacts } = await openReconciliation()
  const orderId = await reach('PAID')
  const { lines } = await see(orderId)
  clock.advance(5000)
  const cancel = async (line: number, restock: boolean) => {
    const input = { orderId, lines: [{ lineId: lines[line].id, quantity: 2 }], restock, idempotencyKey: `k${line}` }
    return (await cancelOrder(context(admin()), input)).refund?.id ?? ''
  }
  const [first, second] = [await cancel(0, true), await cancel(1, false)]
  const refunds = [
    { refundId: first, amount: 200, status: 'REQUESTED' },
    { refundId: second, amount: 500, status: 'REQUESTED' },
  ]
  expect(await orderFacts()).toMatchObject([{ ...paid, inFlight: true, restocked: 2, refunds, changedAt: '2026-12-01T09:00:05.000Z' }])
  clock.advance(5000)
  await handle({ type: 'payment.refunded', orderId, refundId: first, paymentId: 'pay_a', amount: 200 })
  await handle({ type: 'payment.refund-failed', orderId, refundId: second, reason: 'PROVIDER_REFUSED' })
  const ends = [{ status: 'DONE' }, { status: 'FAILED' }]
  expect(await orderFacts()).toMatchObject([{ ...paid, refunds: ends, changedAt: '2026-12-01T09:00:10.000Z' }])
})

test('a paid order counts as paid after its last unit is cancelled, an unpaid one does not', async () => {
  const { reach, context, orderFacts } = await openReconciliation()
  await reach('CANCELLED')
  const orderId = await reach('PAID')
  await cancelOrder(context(admin()), { orderId, idempotencyKey: 'k1' })
  expect(await orderFacts()).toMatchObject([
    { status: 'CANCELLED', paid: false },
    { status: 'CANCELLED', paid: true, restocked: 5 },
  ])
})

test('the range contains the orders placed in it, excluding its end', async () => {
  const { reach, orderFacts } = await openReconciliation()
  await reach('PENDING')
  const count = async (from: string, to: string) => (await orderFacts({ from, to })).length
  expect(await count('2026-12-01T09:00:00Z', '2026-12-01T09:00:00.001Z')).toBe(1)
  expect(await count('2026-12-01T09:00:00.001Z', always.to)).toBe(0)
  expect(await count(always.from, '2026-12-01T09:00:00Z')).toBe(0)
})

test('only staff with STATS_READ read the facts', async () => {
  const { read } = await openReconciliation()
  for (const caller of [customer(), staff('ORDERS_READ')])
    expect(new Set(codesOf(await read(always, caller)))).toEqual(new Set(['FORBIDDEN']))
})

async function openReconciliation() {
  const shop = await openShop()
  const read = (range: object = always, caller = staff('STATS_READ')) =>
    shop.ask(caller, facts, { of: [{ __typename: 'Reconciliation', ...range }] })
  const orderFacts = async (range: object = always) => dataOf(await read(range))._entities[0].orderFacts
  return { ...shop, read, orderFacts }
}
