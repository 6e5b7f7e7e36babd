import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { accepted, closed, openPayments } from './test-payments.ts'

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

test('staff void an authorised payment, once, and the order can be paid again', async () => {
  const { ask, order, pay, untilIdle, published, start } = await openPayments()
  const orderId = await order()
  const { id } = await start(orderId)
  await untilIdle()
  const voiding = `mutation { voidPayment(input: { paymentId: "${id}" }) { payment { status failureReason } userErrors { code } } }`
  for (const _ of [1, 2])
    expect(dataOf(await ask(admin(), voiding)).voidPayment).toEqual({
      payment: { status: 'VOIDED', failureReason: 'VOIDED' },
      userErrors: [],
    })
  expect(await published('payment.failed')).toMatchObject([{ paymentId: id, reason: 'VOIDED' }])
  expect((await published('audit.recorded')).map(({ action }) => action)).toEqual(['voidPayment'])
  expect((await pay(orderId)).payment).toMatchObject({ id, status: 'VOIDED' })
})

test('a captured payment is not voided, and one that its order has not accepted is not captured', async () => {
  const { accepting, ask, receive, order, pay, untilIdle, start } = await openPayments()
  const waiting = await start(await order())
  await untilIdle()
  await accepting()
  const captured = (await pay(await order(), { idempotencyKey: 'k2' })).payment
  const input = (id: string) => ({ input: { paymentId: id } })
  const mutate = (name: string, id: string) =>
    ask(
      admin(),
      `mutation ($input: ${name}Input!) { ${name[0]?.toLowerCase()}${name.slice(1)}(input: $input) { userErrors { code } } }`,
      input(id),
    )
  expect(codesOf(await mutate('VoidPayment', captured.id))).toEqual(['INVALID_PAYMENT_STATE'])
  expect(codesOf(await mutate('CapturePayment', captured.id))).toEqual([])
  for (const name of ['VoidPayment', 'CapturePayment']) expect(codesOf(await mutate(name, 'pay_none'))).toEqual(['NOT_FOUND'])
  await receive(accepted(waiting.orderId, waiting.id))
  expect(codesOf(await mutate('CapturePayment', waiting.id))).toEqual([])
})

test('capturePayment repeats the call of a payment that is being captured now', async () => {
  const { ask, receive, order, untilIdle, published, start, network } = await openPayments()
  const orderId = await order()
  const { id } = await start(orderId)
  const capture = `mutation { capturePayment(input: { paymentId: "${id}" }) { payment { status } userErrors { code } } }`
  await untilIdle()
  expect(codesOf(await ask(admin(), capture))).toEqual(['INVALID_PAYMENT_STATE'])
  network.delivery = () => 'answer lost'
  await receive(accepted(orderId, id))
  network.delivery = () => 'answered'
  expect(dataOf(await ask(admin(), capture)).capturePayment.payment.status).toBe('CAPTURED')
  expect((await published('audit.recorded')).map(({ action }) => action)).toEqual(['capturePayment'])
})

test('note and reference are edited by version; null removes a value, and a missing field keeps it', async () => {
  const { ask, order, published, seen, start } = await openPayments()
  const { id } = await start(await order())
  const update = (input: object) =>
    ask(
      admin(),
      'mutation ($input: UpdatePaymentInput!) { updatePayment(input: $input) { payment { note reference version } userErrors { code } } }',
      {
        input: { paymentId: id, ...input },
      },
    )
  const after = async (input: object) => dataOf(await update(input)).updatePayment.payment
  expect(await after({ expectedVersion: 1, note: 'Called 🙂', reference: 'INV-7' })).toEqual({
    note: 'Called 🙂',
    reference: 'INV-7',
    version: 2,
  })
  expect(codesOf(await update({ expectedVersion: 1, note: 'late' }))).toEqual(['VERSION_CONFLICT'])
  expect(await after({ expectedVersion: 2, note: null })).toEqual({ note: null, reference: 'INV-7', version: 3 })
  expect(codesOf(await update({ paymentId: 'pay_none', expectedVersion: 1 }))).toEqual(['NOT_FOUND'])
  expect(codesOf(await update({ expectedVersion: 3, note: 'x'.repeat(1001) }))).toEqual(['INVALID_INPUT'])
  expect((await published('audit.recorded')).map(({ action }) => action)).toEqual(['updatePayment', 'updatePayment'])
  expect((await seen(id)).version).toBe(3)
})

test('moving money takes PAYMENTS_WRITE, seeing the ledger PAYMENTS_READ', async () => {
  const { ask, order, untilIdle, start } = await openPayments()
  const { id } = await start(await order())
  await untilIdle()
  const voiding = `mutation { voidPayment(input: { paymentId: "${id}" }) { userErrors { code } } }`
  for (const caller of [customer(), staff('PAYMENTS_READ')]) expect(codesOf(await ask(caller, voiding))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask(guest(), voiding))).toEqual(['UNAUTHENTICATED'])
  const { data, errors } = await ask(customer(), `{ payment(id: "${id}") { id note ledger { id } } allPayments { totalCount } }`)
  expect(data).toEqual({ payment: { id, note: null, ledger: null }, allPayments: null })
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
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
