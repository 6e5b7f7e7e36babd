import { expect, test } from 'vitest'
import { ledgerDiscrepancies, orderDiscrepancies } from '#subgraphs/admin/discrepancies.ts'
import type { OrderSides } from '#subgraphs/admin/facts.ts'
import type { CartFact, OrderFact, PaymentFact, StockFact } from '#subgraphs/admin/schema.generated.ts'

type AllSides = Required<{ [side in keyof OrderSides]-?: NonNullable<OrderSides[side]> }>

type Change = { [side in keyof AllSides]?: Partial<AllSides[side]> }

const changedAt = new Date('2026-12-01T09:00:00Z')

const done = { refundId: 'ref_1', amount: 100, status: 'DONE' }

/** The rows of the protocol's table, with sides that agree. */
const agreeing = {
  waiting: withStatistics({
    order: order({ status: 'AWAITING_PAYMENT', paid: false }),
    payment: payment({}),
    stock: stock({ status: 'HELD', held: 5 }),
  }),
  paid: withStatistics({ order: order({}), payment: payment({ captures: 1, captured: 500 }), stock: stock({ sold: 5 }) }),
  delivered: withStatistics({
    order: order({ status: 'DELIVERED' }),
    payment: payment({ captures: 1, captured: 500 }),
    stock: stock({ sold: 5 }),
  }),
  free: withStatistics({ order: order({ total: 0 }), payment: payment({ payable: null }), stock: stock({ sold: 5 }) }),
  refunded: withStatistics({
    order: order({ status: 'CANCELLED', restocked: 1, refunds: [done] }),
    payment: payment({ captures: 1, captured: 500, refunded: 100, refunds: [done] }),
    stock: stock({ sold: 5, restocked: 1 }),
  }),
  refusedRefund: withStatistics({
    order: order({ refunds: [{ ...done, status: 'FAILED' }] }),
    payment: payment({ captures: 1, captured: 500, refunds: [{ ...done, status: 'FAILED' }] }),
    stock: stock({ sold: 5 }),
  }),
  rejected: withStatistics({
    order: order({ status: 'REJECTED', paid: false, total: null, units: 0 }),
    payment: payment({ payable: 'CLOSED' }),
    stock: stock({ status: 'REFUSED' }),
  }),
  expired: withStatistics({
    order: order({ status: 'EXPIRED', paid: false }),
    payment: payment({ payable: 'CLOSED' }),
    stock: stock({ status: 'RELEASED' }),
  }),
}

test.each(Object.entries(agreeing))('an order that is %s has no discrepancy when all sides agree', (_, sides) => {
  expect(orderDiscrepancies(sides)).toEqual([])
})

test.each<[keyof typeof agreeing, Change, string[]]>([
  ['waiting', { stock: { status: 'SOLD' } }, ['STOCK']],
  ['waiting', { stock: { held: 4 } }, ['STOCK']],
  ['waiting', { payment: { payable: 'CLOSED' } }, ['PAYMENT']],
  ['waiting', { payment: { payable: null } }, ['PAYMENT']],
  ['waiting', { payment: { live: 1, inFlight: true } }, ['PAYMENT']],
  ['waiting', { payment: { captures: 1, captured: 500 } }, ['PAYMENT', 'PAYMENT', 'STATISTICS']],
  ['paid', { payment: { captures: 0, captured: 0 } }, ['PAYMENT', 'PAYMENT', 'STATISTICS']],
  ['paid', { payment: { captures: 2 } }, ['PAYMENT']],
  ['paid', { payment: { captured: 499 } }, ['PAYMENT', 'STATISTICS']],
  ['paid', { payment: { live: 1, inFlight: true } }, ['PAYMENT']],
  ['paid', { stock: { status: 'HELD', held: 5, sold: 0 } }, ['STOCK', 'STOCK', 'STOCK']],
  ['paid', { stock: { status: 'RELEASED' } }, ['STOCK']],
  ['paid', { stock: { restocked: 1 } }, ['STOCK']],
  ['paid', { counted: { status: 'PAYING' } }, ['STATISTICS']],
  ['paid', { counted: { paid: 499 } }, ['STATISTICS']],
  ['paid', { counted: { units: 4 } }, ['STATISTICS']],
  ['paid', { counted: { captured: null } }, ['STATISTICS']],
  ['paid', { payment: { refunds: [{ ...done, status: 'REQUESTED' }], inFlight: true } }, ['STUCK']],
  ['free', { payment: { captures: 1, captured: 1 } }, ['PAYMENT', 'PAYMENT', 'STATISTICS']],
  ['free', { order: { refunds: [{ ...done, amount: 0 }] } }, []],
  ['refunded', { payment: { refunds: [] } }, ['REFUND']],
  ['refunded', { order: { refunds: [] } }, ['REFUND']],
  ['refunded', { payment: { refunds: [{ ...done, amount: 99 }] } }, ['REFUND']],
  ['refunded', { payment: { refunds: [{ ...done, status: 'FAILED' }] } }, ['REFUND']],
  ['refunded', { order: { refunds: [{ ...done, status: 'REQUESTED' }], inFlight: true } }, ['REFUND']],
  ['refunded', { payment: { refunded: 501 }, counted: { refunded: 501 } }, ['REFUND']],
  ['refunded', { counted: { refunded: 0 } }, ['STATISTICS']],
  ['refunded', { stock: { restocked: 0 } }, ['STOCK']],
  ['rejected', { stock: { status: 'HELD', held: 5 } }, ['STOCK', 'STOCK']],
  ['expired', { payment: { payable: 'OPEN' } }, ['PAYMENT']],
  ['expired', { payment: { live: 1, inFlight: true } }, ['PAYMENT']],
  ['expired', { payment: { captures: 1, captured: 500 } }, ['PAYMENT', 'PAYMENT', 'STATISTICS']],
  ['expired', { stock: { sold: 5 } }, ['STOCK']],
  ['waiting', { order: { status: 'PAYING', inFlight: true } }, ['STUCK']],
  ['waiting', { order: { status: 'PENDING', inFlight: true } }, ['STUCK']],
])('an order that is %s, changed by %j, has %j', (name, change, kinds) => {
  expect(orderDiscrepancies(changed(agreeing[name], change)).map(({ kind }) => kind)).toEqual(kinds)
})

test('an order that one side does not know is a discrepancy', () => {
  const { order, payment, stock, cart, counted } = agreeing.paid
  const kinds = (sides: OrderSides) => orderDiscrepancies(sides).map(({ kind }) => kind)
  expect(kinds({ payment, stock, counted })).toEqual(['UNKNOWN_ORDER'])
  expect(kinds({ order, stock, cart, counted })).toEqual(['PAYMENT', 'PAYMENT', 'PAYMENT', 'STATISTICS'])
  expect(kinds({ order, payment, cart, counted })).toEqual(['STOCK', 'STOCK'])
  expect(kinds({ order, payment, stock, cart })).toEqual(['STATISTICS'])
  expect(kinds({ order, payment, stock, counted })).toEqual(['CART'])
})

test('a product whose ledger or holds differ from its stock has discrepancies', () => {
  const fault = { productId: 'prod_1', onHand: 5, held: 2, ledgerOnHand: 5, ledgerHeld: 2, holds: 2 }
  expect(ledgerDiscrepancies(fault)).toEqual([])
  expect(ledgerDiscrepancies({ ...fault, ledgerOnHand: 6, holds: 1 }).map(({ message }) => message)).toEqual([
    'on hand by the ledger: 6, expected 5',
    'held by the orders: 1, expected 2',
  ])
})

function withStatistics(sides: Omit<AllSides, 'cart' | 'counted'>): AllSides {
  const { status, paid, total, units } = sides.order
  const { captured, refunded } = sides.payment
  return {
    ...sides,
    cart: cart(paid ? 'DONE' : status === 'AWAITING_PAYMENT' ? 'TAKEN' : 'RETURNED'),
    counted: { orderId: 'ord_1', status, paid: paid ? (total ?? null) : null, captured, refunded, units, changedAt: new Date(0) },
  }
}

function order(fact: Partial<OrderFact>): OrderFact {
  return {
    orderId: 'ord_1',
    status: 'PAID',
    paid: true,
    total: 500,
    units: 5,
    restocked: 0,
    refunds: [],
    inFlight: false,
    changedAt,
    says: [],
    faults: [],
    ...fact,
  }
}

function payment(fact: Partial<PaymentFact>): PaymentFact {
  return {
    orderId: 'ord_1',
    payable: 'OPEN',
    live: 0,
    captures: 0,
    captured: 0,
    refunded: 0,
    refunds: [],
    inFlight: false,
    changedAt,
    says: [],
    faults: [],
    ...fact,
  }
}

function stock(fact: Partial<StockFact>): StockFact {
  return {
    orderId: 'ord_1',
    status: 'SOLD',
    units: 5,
    held: 0,
    sold: 0,
    restocked: 0,
    changedAt,
    says: [],
    faults: [],
    ...fact,
  }
}

function cart(status: string): CartFact {
  return { orderId: 'ord_1', status, changedAt, says: [], faults: [] }
}

function changed(sides: AllSides, change: Change): OrderSides {
  return {
    order: { ...sides.order, ...change.order },
    payment: { ...sides.payment, ...change.payment },
    stock: { ...sides.stock, ...change.stock },
    cart: { ...sides.cart, ...change.cart },
    counted: { ...sides.counted, ...change.counted },
  }
}
