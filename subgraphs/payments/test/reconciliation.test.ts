import { expect, test } from 'vitest'
import { codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { accepted, closed, linesCancelled, openPayments } from './test-payments.ts'

const facts = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reconciliation {
  from to paymentFacts { orderId payable live captures captured refunded refunds { refundId amount status } inFlight changedAt } } } }`
const providerFacts = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reconciliation {
  from to providerFacts { notCompared faults { subject message } } } } }`
const always = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

const nothing = { live: 0, captures: 0, captured: 0, refunded: 0, refunds: [], inFlight: false }

test('an order that waits, one that was closed and one that was declined have nothing captured', async () => {
  const { order, receive, newOrder, pay, paymentFacts } = await shop()
  const waiting = await order()
  const [ended, declined] = [newOrder(), await order()]
  await receive(closed(ended))
  await pay(declined, { method: 'tok_decline' })
  const found = Object.fromEntries((await paymentFacts()).map((fact: { orderId: string }) => [fact.orderId, fact]))
  expect(found).toMatchObject({
    [waiting]: { ...nothing, payable: 'OPEN' },
    [ended]: { ...nothing, payable: 'CLOSED' },
    [declined]: { ...nothing, payable: 'OPEN' },
  })
})

test('a payment that the provider has not answered is in flight', async () => {
  const { order, start, untilIdle, network, paymentFacts } = await shop()
  network.delivery = () => 'request lost'
  const orderId = await order()
  await start(orderId)
  await untilIdle()
  expect(await paymentFacts()).toMatchObject([{ ...nothing, orderId, live: 1, inFlight: true }])
})

test('the facts have what was captured and refunded, and the status of each refund; each refund is a change', async () => {
  const { accepting, order, pay, refund, receive, untilIdle, clock, paymentFacts } = await shop()
  await accepting()
  const orderId = await order()
  const { payment } = await pay(orderId)
  const captured = { orderId, payable: 'OPEN', live: 0, captures: 1, captured: 500 }
  expect(await paymentFacts()).toMatchObject([{ ...captured, refunded: 0, inFlight: false, changedAt: '2026-12-01T09:00:00.000Z' }])
  clock.advance(5000)
  await receive(linesCancelled(orderId, 'ref_1', 200))
  await untilIdle()
  const [byStaff, tooMuch] = [(await refund(payment.id, 100, 'r1')).refund, (await refund(payment.id, 400, 'r2')).refund]
  const [fact] = await paymentFacts()
  expect(fact).toMatchObject({ ...captured, refunded: 300, inFlight: false, changedAt: '2026-12-01T09:00:05.000Z' })
  expect(new Set(fact.refunds)).toEqual(
    new Set([
      { refundId: 'ref_1', amount: 200, status: 'DONE' },
      { refundId: tooMuch.id, amount: 400, status: 'FAILED' },
      { refundId: byStaff.id, amount: 100, status: 'DONE' },
    ]),
  )
})

test('an order belongs to the range by the time in its id, the end excluded', async () => {
  const { order, paymentFacts } = await shop()
  await order()
  const count = async (from: string, to: string) => (await paymentFacts({ from, to })).length
  expect(await count('2026-12-01T09:00:00Z', '2026-12-01T09:00:00.001Z')).toBe(1)
  expect(await count('2026-12-01T09:00:00.001Z', always.to)).toBe(0)
  expect(await count(always.from, '2026-12-01T09:00:00Z')).toBe(0)
})

test('a payment that fails because the provider has voided its authorisation agrees with the provider: a restored backup may not know of the void', async () => {
  const { order, start, provider, providerCalls, receive, untilIdle, seen, providerFaults } = await shop()
  const orderId = await order()
  const { id } = await start(orderId)
  await untilIdle()
  const [authorized] = await providerCalls()
  await provider().void({ key: `${id}/void`, authorization: authorized?.authorization ?? '' })
  await receive(accepted(orderId, id))
  await untilIdle()
  expect(await seen(id)).toMatchObject({ status: 'FAILED', failureReason: 'CAPTURE_REFUSED' })
  expect(await providerFaults()).toEqual([])
})

test('reading the facts takes STATS_READ', async () => {
  const { read } = await shop()
  for (const caller of [customer(), staff('PAYMENTS_READ')])
    expect(new Set(codesOf(await read(always, caller)))).toEqual(new Set(['FORBIDDEN']))
})

async function shop() {
  const payments = await openPayments()
  const read = (range: object = always, caller = staff('STATS_READ')) =>
    payments.ask(caller, facts, { of: [{ __typename: 'Reconciliation', ...range }] })
  const paymentFacts = async (range: object = always) => dataOf(await read(range))._entities[0].paymentFacts
  // the provider keeps the machine's time, and its calls of the last minute are not compared
  const providerFaults = async () => {
    payments.clock.advance(Date.now() + 120_000 - payments.clock().getTime())
    const found = await payments.ask(staff('STATS_READ'), providerFacts, {
      of: [{ __typename: 'Reconciliation', from: always.from, to: '2200-01-01T00:00:00Z' }],
    })
    return dataOf(found)._entities[0].providerFacts.faults
  }
  return { ...payments, read, paymentFacts, providerFaults }
}
