import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { accepted, openPayments } from './test-payments.ts'

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
