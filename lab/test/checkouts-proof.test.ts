import { expect, test } from 'vitest'
import type { Checkout } from '#lab/checkouts/checkouts.ts'
import { type Facts, statementsOf } from '#lab/checkouts/proof.ts'

const money = { currency: 'GBP', amount: 200 }
const product = { id: 'prod_1', sku: 'P', price: 100, stock: 10 }
const line = { id: 'line_1', productId: 'prod_1', sku: 'P', quantity: 2, cancelledQuantity: 0, unitPrice: { amount: 100 } }
const at = '2026-01-01T00:00:00Z'

const acknowledged: Checkout['acknowledged'] = {
  orderId: 'ord_1',
  statuses: ['AWAITING_PAYMENT', 'PAYING', 'PAID'],
  refusals: [],
  payments: new Map([['pay_1', { status: 'CAPTURED', amount: 200 }]]),
  refunds: new Map(),
}
const checkout: Checkout = { buyer: 'client-1', scenario: 'tok_approve', acknowledged }
const order: Facts['orders'][number] = {
  id: 'ord_1',
  status: 'PAID',
  email: null,
  user: null,
  shippingAddress: null,
  placedAt: at,
  updatedAt: at,
  total: money,
  refundedTotal: { amount: 0 },
  lines: [line],
  timeline: [{ kind: 'PAID', subject: 'pay_1' }],
  refunds: [],
  payments: [],
}
const payment: Facts['payments'][number] = {
  id: 'pay_1',
  status: 'CAPTURED',
  amount: money,
  capturedAmount: money,
  refundedAmount: { amount: 0 },
  order: { id: 'ord_1' },
}
const stock = { product, onHand: 8, held: 0, available: 8 }
const paid: Facts = {
  checkouts: [checkout],
  orders: [order],
  payments: [payment],
  stock: [stock],
  calls: [call('pay_1/authorize', 'authorize'), call('pay_1/capture', 'capture')],
  deadLetters: [],
}

test('books that agree leave nothing to say', () => {
  expect(failed({})).toEqual([])
})

test('an acknowledged order that is not there is lost', () => {
  expect(failed({ orders: [] })).toContain('acknowledged orders that are lost, of 1')
})

test('an order that was shown as paid and is not is noticed', () => {
  const what = 'acknowledged orders, payments and refunds that are not what follows from what was told'
  expect(failed({ orders: [{ ...order, status: 'AWAITING_PAYMENT' }] })).toContain(what)
  expect(failed({ orders: [{ ...order, status: 'CANCELLED', timeline: [] }] })).toContain(what)
  expect(
    failed({
      checkouts: [{ ...checkout, acknowledged: { ...acknowledged, refunds: new Map([['ref_1', { status: 'DONE', amount: 100 }]]) } }],
    }),
  ).toContain(what)
})

test('an order that no buyer was told of is one too many', () => {
  expect(failed({ orders: [order, { ...order, id: 'ord_2' }] })).toContain('orders in the shop, one for each client who was told of one')
})

test('a second capture at the provider is a double charge', () => {
  const again = call('pay_2/capture', 'capture', 200, 'auth_2')
  const payments = [payment, { ...payment, id: 'pay_2' }]
  expect(failed({ calls: [...paid.calls, again] })).toContain('captured, here and at the provider')
  expect(failed({ payments, calls: [...paid.calls, again] })).toContain('orders captured more than once at the provider')
})

test('an authorisation that is neither captured nor voided is left open', () => {
  expect(failed({ calls: [...paid.calls, call('pay_3/authorize', 'authorize', 200, 'auth_3')] })).toEqual([
    'authorisations left open at the provider',
  ])
})

test('units that are held for no order, or are missing, are noticed', () => {
  expect(failed({ stock: [{ ...stock, held: 1 }] })).toEqual(['units held, by the unpaid orders'])
  expect(failed({ stock: [{ ...stock, onHand: 7 }] })).toEqual(['units that have left the stock, by the paid orders'])
})

test('a client who gave up is told', () => {
  expect(failed({ checkouts: [{ ...checkout, gaveUp: 'no answer' }] })).toEqual(['clients who gave up before they were answered'])
})

function call(key: string, verb: 'authorize' | 'capture' | 'void' | 'refund', amount = 200, authorization = 'auth_1') {
  return {
    key,
    verb,
    authorization,
    amount,
    currency: 'GBP',
    answer: { outcome: 'APPROVED', authorization } as const,
    at: new Date(at),
  }
}

/** The beginnings of the statements that do not hold. */
function failed(facts: Partial<Facts>) {
  return statementsOf({ ...paid, ...facts })
    .filter(({ holds }) => !holds)
    .map(({ what }) => what)
}
