import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { held, mug } from './events.ts'
import { openShop } from './shop.ts'

const cancelMutation = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) {
  order { id status version reason cancelledTotal { amount } refundedTotal { amount } lines { sku cancelledQuantity } }
  refund { id status amount { amount } reason lines { quantity restock } } userErrors { code path subject } } }`

test.each(['PENDING', 'AWAITING_PAYMENT'] as const)(
  'an order that is %s is closed at once, and a second click returns it closed',
  async (status) => {
    const { cancelled, cancel, reach, published } = await openShopToCancel()
    const id = await reach(status)
    const first = await cancelled(id, { reason: ' changed my mind ' })
    expect(first).toMatchObject({ order: { status: 'CANCELLED', reason: 'changed my mind' }, refund: null, userErrors: [] })
    expect(await cancelled(id, { reason: 'changed my mind' })).toEqual(first)
    expect(codesOf(await cancel(id, { idempotencyKey: 'k2' }))).toEqual(['INVALID_TRANSITION'])
    expect(codesOf(await cancel(id, { reason: 'another' }))).toEqual(['IDEMPOTENCY_MISMATCH'])
    expect(await published('order.closed')).toMatchObject([{ orderId: id, outcome: 'CANCELLED', reason: 'changed my mind' }])
  },
)

test('an unpaid order can only be cancelled as a whole', async () => {
  const { cancel, lineIds, reach, see } = await openShopToCancel()
  const id = await reach('AWAITING_PAYMENT')
  const [lineId] = await lineIds(id)
  expect(codesOf(await cancel(id, { lines: [{ lineId, quantity: 1 }] }))).toEqual(['INVALID_TRANSITION'])
  expect((await see(id)).status).toBe('AWAITING_PAYMENT')
})

test('an order that is being paid cannot be cancelled, and the error names the payment', async () => {
  const { cancelled, reach } = await openShopToCancel()
  expect((await cancelled(await reach('PAYING'))).userErrors).toEqual([
    { code: 'PAYMENT_IN_PROGRESS', path: ['input', 'orderId'], subject: 'pay_a' },
  ])
})

test('units of a paid order are cancelled, refunded and put back into stock, once per key', async () => {
  const { cancelled, cancel, receive, lineIds, reach, published, see } = await openShopToCancel()
  const id = await reach('PAID')
  const [mugs, pots] = await lineIds(id)
  const lines = [
    { lineId: pots, quantity: 1 },
    { lineId: mugs, quantity: 2 },
  ]
  const first = await cancelled(id, { lines, reason: 'broken' })
  expect(first).toMatchObject({
    order: { status: 'PAID', version: 5, cancelledTotal: { amount: 450 }, refundedTotal: { amount: 0 } },
    refund: { status: 'REQUESTED', amount: { amount: 450 }, reason: 'broken' },
    userErrors: [],
  })
  const refundId = first.refund.id
  expect(await published('order.lines-cancelled')).toMatchObject([
    {
      orderId: id,
      refundId,
      amount: 450,
      version: 5,
      lines: [
        { productId: 'prod_pot', quantity: 1, restock: true },
        { productId: 'prod_mug', quantity: 2, restock: true },
      ],
    },
  ])
  expect(await cancelled(id, { lines: lines.toReversed(), reason: 'broken' })).toEqual(first)
  expect(codesOf(await cancel(id, { lines }))).toEqual(['IDEMPOTENCY_MISMATCH'])
  await receive({ type: 'payment.refunded', orderId: id, refundId, paymentId: 'pay_a', amount: 450 })
  expect((await cancelled(id, { lines, reason: 'broken' })).refund).toMatchObject({ id: refundId, status: 'DONE' })
  expect((await see(id)).refundedTotal.amount).toBe(450)
  expect(await published('order.lines-cancelled')).toHaveLength(1)
})

test('more units than are left are refused, and then nothing is cancelled', async () => {
  const { cancelled, lineIds, reach, published, see } = await openShopToCancel()
  const id = await reach('PAID')
  const [mugs, pots] = await lineIds(id)
  await cancelled(id, { lines: [{ lineId: pots, quantity: 1 }] })
  const before = await see(id)
  const lines = [
    { lineId: mugs, quantity: 3 },
    { lineId: pots, quantity: 2 },
  ]
  expect(await cancelled(id, { lines, idempotencyKey: 'k2' })).toMatchObject({
    order: null,
    userErrors: [{ code: 'NOTHING_TO_CANCEL', path: ['input', 'lines', '1', 'quantity'], subject: pots }],
  })
  expect(await see(id)).toEqual(before)
  expect(await published('order.lines-cancelled')).toHaveLength(1)
})

test('the error says how many units are left', async () => {
  const { context, lineIds, reach } = await openShopToCancel()
  const orderId = await reach('PAID')
  const [mugs] = await lineIds(orderId)
  const cancelMugs = (quantity: number, idempotencyKey: string) =>
    cancelOrder(context(customer()), { orderId, lines: [{ lineId: mugs as string, quantity }], idempotencyKey })
  await expect(cancelMugs(4, 'k1')).rejects.toThrow('Only 3 units are left to cancel.')
  await cancelMugs(2, 'k2')
  await expect(cancelMugs(2, 'k3')).rejects.toThrow('Only 1 unit is left to cancel.')
  await cancelMugs(1, 'k4')
  await expect(cancelMugs(1, 'k5')).rejects.toThrow('No unit of this line is left to cancel.')
})

test('when no unit is left, the order becomes CANCELLED without being closed', async () => {
  const { cancelled, cancel, lineIds, reach, published } = await openShopToCancel()
  const id = await reach('PAID')
  const [mugs] = await lineIds(id)
  await cancelled(id, { lines: [{ lineId: mugs, quantity: 3 }] })
  const { order, refund } = await cancelled(id, { idempotencyKey: 'k2', reason: 'the rest' })
  expect(order).toMatchObject({ status: 'CANCELLED', version: 7, reason: 'the rest', cancelledTotal: { amount: 800 } })
  expect(refund).toMatchObject({ amount: { amount: 500 }, lines: [{ quantity: 2, restock: true }] })
  expect(codesOf(await cancel(id, { idempotencyKey: 'k3' }))).toEqual(['NOTHING_TO_CANCEL'])
  expect(await published('order.closed')).toEqual([])
  expect(await published('order.moved')).toMatchObject([{ orderId: id, status: 'CANCELLED', version: 7 }])
})

test('of two simultaneous cancellations of the same units, one is refused', async () => {
  const { cancel, lineIds, reach, published } = await openShopToCancel()
  const id = await reach('PAID')
  const [mugs] = await lineIds(id)
  const lines = [{ lineId: mugs, quantity: 2 }]
  const answers = await Promise.all(['k1', 'k2'].map((idempotencyKey) => cancel(id, { lines, idempotencyKey })))
  expect(answers.flatMap(codesOf)).toEqual(['NOTHING_TO_CANCEL'])
  expect(await published('order.lines-cancelled')).toHaveLength(1)
})

test('the refund of free units is done at once', async () => {
  const { cancelled, receive, place, published } = await openShopToCancel()
  const id = await place({ expectedTotal: 0 })
  await receive(held(id, [{ ...mug, unitPrice: 0 }]))
  const { order, refund } = await cancelled(id)
  expect(order).toMatchObject({ status: 'CANCELLED', lines: [{ cancelledQuantity: 3 }] })
  expect(refund).toMatchObject({ status: 'DONE', amount: { amount: 0 } })
  expect(await published('order.lines-cancelled')).toMatchObject([{ amount: 0, lines: [{ quantity: 3 }] }])
})

test('only staff cancel units of an order in PROCESSING, and keep them out of stock; it is audited once', async () => {
  const { cancelled, cancel, lineIds, reach, published } = await openShopToCancel()
  const id = await reach('PROCESSING')
  const clerk = staff('ORDERS_WRITE')
  const lines = [{ lineId: (await lineIds(id))[0], quantity: 1 }]
  expect(codesOf(await cancel(id))).toEqual(['INVALID_TRANSITION'])
  expect(codesOf(await cancel(id, { restock: false }))).toEqual(['FORBIDDEN'])
  const { refund } = await cancelled(id, { lines, restock: false }, clerk)
  expect(refund.lines).toEqual([{ quantity: 1, restock: false }])
  await cancelled(id, { lines, restock: false }, clerk)
  expect((await published('audit.recorded')).filter(({ action }) => action === 'cancelOrder')).toMatchObject([
    { actor: 'usr_staff', subject: id, before: { status: 'PROCESSING' }, after: { status: 'PROCESSING', refund: { amount: 100 } } },
  ])
})

test("a cancellation by the owner is not audited, and the audit of one by staff does not contain the customer's address", async () => {
  const { cancelled, reach, published } = await openShopToCancel()
  await cancelled(await reach('AWAITING_PAYMENT'))
  expect(await published('audit.recorded')).toEqual([])
  await cancelled(await reach('AWAITING_PAYMENT'), {}, admin())
  expect(await published('audit.recorded')).toHaveLength(1)
  expect(JSON.stringify(await published('audit.recorded'))).not.toMatch(/example\.com|High Street/)
})

test('the order of another owner is not found, and nothing changes', async () => {
  const { cancel, lineIds, reach, see } = await openShopToCancel()
  const [mine, other] = [await reach('PAID'), await reach('PAID', {}, guest())]
  for (const caller of [guest(), customer('usr_other'), staff('ORDERS_READ'), nobody])
    expect(codesOf(await cancel(mine, {}, caller))).toEqual(['NOT_FOUND'])
  expect(codesOf(await cancel('ord_none'))).toEqual(['NOT_FOUND'])
  const lines = [{ lineId: (await lineIds(other))[0], quantity: 1 }]
  expect(codesOf(await cancel(mine, { lines }))).toEqual(['NOT_FOUND'])
  expect((await see(mine)).version).toBe(4)
})

test.each([
  [{ lines: [] }, ['lines']],
  [{ lines: [{ lineId: 'ol_1', quantity: 0 }] }, ['lines', '0', 'quantity']],
  [{ lines: [{ lineId: 'ol_1', quantity: -1 }] }, ['lines', '0', 'quantity']],
  [{ lines: [1, 1].map((quantity) => ({ lineId: 'ol_1', quantity })) }, ['lines', '1', 'lineId']],
  [{ idempotencyKey: '' }, ['idempotencyKey']],
  [{ reason: 'x'.repeat(201) }, ['reason']],
])('cancelOrder refuses %j and names the path', async (input, path) => {
  const { cancelled, reach } = await openShopToCancel()
  expect((await cancelled(await reach('PAID'), input)).userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['input', ...path], subject: null },
  ])
})

async function openShopToCancel() {
  const shop = await openShop()
  const cancel = (orderId: string, input: object = {}, caller: Caller = customer()) =>
    shop.ask(caller, cancelMutation, { input: { orderId, idempotencyKey: 'k1', ...input } })
  const cancelled = async (...call: Parameters<typeof cancel>) => dataOf(await cancel(...call)).cancelOrder
  const lineIds = async (id: string): Promise<string[]> => (await shop.see(id)).lines.map((line: { id: string }) => line.id)
  return { ...shop, cancel, cancelled, lineIds }
}
