import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { closed, openPayments } from './test-payments.ts'

test('one mutation authorises a payment, has its order accept it, and captures it', async () => {
  const { accepting, order, pay, published } = await openPayments()
  await accepting()
  const orderId = await order()
  const { payment, userErrors } = await pay(orderId)
  expect(userErrors).toEqual([])
  expect(payment).toMatchObject({ status: 'CAPTURED', amount: { amount: 500, currency: 'GBP' }, capturedAmount: { amount: 500 } })
  expect(await published('payment.captured')).toMatchObject([{ orderId, paymentId: payment.id, amount: 500 }])
})

test('a repeated call returns the same payment, and charges once', async () => {
  const { accepting, order, pay, providerCalls } = await openPayments()
  await accepting()
  const orderId = await order()
  const [first, second] = await Promise.all([pay(orderId), pay(orderId)])
  expect(second.payment).toEqual(first.payment)
  expect((await pay(orderId)).payment).toEqual(first.payment)
  expect((await providerCalls()).map(({ verb }) => verb)).toEqual(['authorize', 'capture'])
})

test('a key that was used for another order or payment method is refused', async () => {
  const { accepting, order, pay } = await openPayments()
  await accepting()
  const [first, second] = [await order(), await order()]
  const { payment } = await pay(first)
  const mismatch = [{ code: 'IDEMPOTENCY_MISMATCH', path: ['input', 'idempotencyKey'], subject: payment.id }]
  expect((await pay(second)).userErrors).toEqual(mismatch)
  expect((await pay(first, { method: 'tok_slow' })).userErrors).toEqual(mismatch)
})

test.each([
  ['tok_decline', 'DECLINED'],
  ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
  ['tok_capture_refused', 'CAPTURE_REFUSED'],
])('%s is declined, also when it is repeated, and the order can be paid with another method', async (method, failureReason) => {
  const { accepting, order, pay, published } = await openPayments()
  await accepting()
  const orderId = await order()
  const answer = await pay(orderId, { method })
  expect(answer).toMatchObject({ payment: { status: 'FAILED', failureReason }, userErrors: [{ code: 'PAYMENT_DECLINED' }] })
  expect(await pay(orderId, { method })).toEqual(answer)
  expect((await published('payment.failed')).map(({ reason }) => reason)).toEqual([
    method === 'tok_capture_refused' ? 'CAPTURE_REFUSED' : 'DECLINED',
  ])
  expect((await pay(orderId, { idempotencyKey: 'k2' })).payment.status).toBe('CAPTURED')
})

test('an order has one payment at a time, and none after it is paid', async () => {
  const { accepting, order, pay, run, start, network, untilIdle } = await openPayments()
  const orderId = await order()
  network.delivery = () => 'request lost'
  const { id } = await start(orderId)
  await untilIdle()
  expect((await pay(orderId, { idempotencyKey: 'k2' })).userErrors).toMatchObject([{ code: 'PAYMENT_IN_PROGRESS', subject: id }])
  network.delivery = () => 'answered'
  await accepting()
  const paid = await order()
  expect((await pay(paid, { idempotencyKey: 'k3' })).payment.status).toBe('CAPTURED')
  await run('callProvider')
  expect((await pay(paid, { idempotencyKey: 'k4' })).userErrors).toMatchObject([{ code: 'ORDER_NOT_PAYABLE' }])
})

test('an order that is closed or has expired cannot be paid', async () => {
  const { clock, receive, order, pay } = await openPayments()
  const [first, second] = [await order(), await order()]
  await receive(closed(first))
  expect((await pay(first)).userErrors).toMatchObject([{ code: 'ORDER_NOT_PAYABLE', path: ['input', 'orderId'] }])
  clock.advance(1_800_000)
  expect((await pay(second)).userErrors).toMatchObject([{ code: 'ORDER_NOT_PAYABLE' }])
})

test('a payment waits until a new order is known here, but not for an old or unknown order', async () => {
  const { accepting, ask, clock, confirmed, receive, newOrder, pay } = await openPayments()
  await accepting()
  const orderId = newOrder()
  const paying = pay(orderId)
  await receive(confirmed(orderId))
  expect((await paying).payment.status).toBe('CAPTURED')
  const old = newOrder()
  clock.advance(10_001)
  const start = performance.now()
  for (const id of [old, 'ord_none', '😀', 'x']) expect((await pay(id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect(
    dataOf(
      await ask(
        customer(),
        `{ _entities(representations: [{ __typename: "Order", id: "ord_none" }]) { ... on Order { payments { id } } } }`,
      ),
    ),
  ).toEqual({ _entities: [{ payments: [] }] })
  expect(performance.now() - start).toBeLessThan(500)
})

test('only the owner pays an order and sees its payment; a guest does so with the token', async () => {
  const { accepting, ask, order, pay } = await openPayments()
  await accepting()
  const orderId = await order({ owner: 'guesthash' })
  expect((await pay(orderId)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'orderId'] }])
  const { payment } = await pay(orderId, {}, guest())
  const find = `{ payment(id: "${payment.id}") { id order { id } } payments { totalCount }
    _entities(representations: [{ __typename: "Order", id: "${orderId}" }, { __typename: "Payment", id: "${payment.id}" }]) {
      ... on Order { payments { id } } ... on Payment { id } } }`
  const { id } = payment
  const found = { payment: { id, order: { id: orderId } }, _entities: [{ payments: [{ id }] }, { id }] }
  expect(dataOf(await ask(guest(), find))).toEqual({ ...found, payments: { totalCount: 1 } })
  expect(dataOf(await ask(staff('PAYMENTS_READ'), find))).toEqual({ ...found, payments: { totalCount: 0 } })
  for (const caller of [guest('another'), customer(), staff('PAYMENTS_WRITE')])
    expect(dataOf(await ask(caller, find))).toEqual({ payment: null, payments: { totalCount: 0 }, _entities: [{ payments: [] }, null] })
})

test.each([
  [{ method: 'tok_unknown' }, 'UNKNOWN_PAYMENT_METHOD', 'method'],
  [{ method: 'constructor' }, 'UNKNOWN_PAYMENT_METHOD', 'method'],
  [{ method: '💳' }, 'UNKNOWN_PAYMENT_METHOD', 'method'],
  [{ method: '' }, 'INVALID_INPUT', 'method'],
  [{ idempotencyKey: ' ' }, 'INVALID_INPUT', 'idempotencyKey'],
  [{ idempotencyKey: 'x'.repeat(101) }, 'INVALID_INPUT', 'idempotencyKey'],
])('initiatePayment refuses %j with %s', async (input, code, at) => {
  const { order, pay } = await openPayments()
  expect(await pay(await order(), input)).toMatchObject({ payment: null, userErrors: [{ code, path: ['input', at] }] })
})

test('lists are filtered by order, status and time', async () => {
  const { accepting, ask, clock, order, pay } = await openPayments()
  await accepting()
  const orders = [await order(), await order(), await order()]
  await pay(orders[0] ?? '')
  await pay(orders[1] ?? '', { idempotencyKey: 'k2', method: 'tok_decline' })
  clock.advance(1000)
  await pay(orders[2] ?? '', { idempotencyKey: 'k3' })
  const found = async (filter: object) =>
    dataOf(
      await ask(admin(), 'query ($filter: PaymentFilter) { allPayments(filter: $filter) { edges { node { order { id } } } } }', { filter }),
    ).allPayments.edges.map((edge: { node: { order: { id: string } } }) => orders.indexOf(edge.node.order.id))
  expect(await found({})).toEqual([2, 1, 0])
  expect(await found({ statuses: ['CAPTURED'] })).toEqual([2, 0])
  expect(await found({ orderId: orders[1] })).toEqual([1])
  expect(await found({ createdFrom: clock().toISOString() })).toEqual([2])
  expect(await found({ createdBefore: clock().toISOString() })).toEqual([1, 0])
  for (const args of ['after: "😀"', 'first: 0', 'first: 101'])
    expect(codesOf(await ask(customer(), `{ payments(${args}) { totalCount } }`))).toEqual(['INVALID_INPUT'])
})
