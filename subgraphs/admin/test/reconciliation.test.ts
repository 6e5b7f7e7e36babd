import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'

const compare = `query ($of: [_Any!]!) {
  _entities(representations: $of) {
    ... on Reconciliation { compared notCompared differences { kind subject message ageSeconds order { id } product { id } } inFlight { orderId order { id } ageSeconds waitingFor } }
  }
}`
const range = { from: '2026-12-01T00:00:00Z', to: '2026-12-02T00:00:00Z' }
const products = { productsFrom: '1970-01-01T00:00:00Z', productsTo: '9999-12-31T00:00:00Z' }
const start = new Date('2026-12-01T09:00:00Z')

const line = { productId: 'prod_1', sku: 'MUG', name: 'A mug', quantity: 2, unitPrice: 50 }

test('an order whose sides agree, with nothing left to do, is settled at once', async () => {
  const { report } = await openAdmin()
  expect(await report()).toEqual({ compared: 1, differences: [], inFlight: [], notCompared: [] })
})

test('a discrepancy is in flight until nothing has changed on any side for 60 seconds', async () => {
  const { report, stock, clock, orderId } = await openAdmin()
  const held = { stockFacts: [{ ...stock, status: 'HELD', held: 2, sold: 0 }] }
  const waiting = { orderId, order: { id: orderId }, ageSeconds: 0 }
  expect(await report(held)).toMatchObject({
    differences: [],
    inFlight: [{ ...waiting, waitingFor: expect.arrayContaining(['hold: HELD, expected SOLD']) }],
  })
  clock.advance(59_999)
  expect(await report(held)).toMatchObject({ differences: [], inFlight: [{ ageSeconds: 59 }] })
  clock.advance(1)
  expect((await report(held)).differences[0]).toEqual({
    kind: 'STOCK',
    subject: orderId,
    message: 'hold: HELD, expected SOLD',
    ageSeconds: 60,
    order: { id: orderId },
    product: null,
  })
  const moved = { stockFacts: [{ ...stock, held: 2, changedAt: new Date(start.getTime() + 50_000).toISOString() }] }
  expect(await report(moved)).toMatchObject({ differences: [], inFlight: [{ ageSeconds: 10 }] })
})

test('an order in a status that it should leave is in flight, and stuck after 60 seconds', async () => {
  const { report, order, clock } = await openAdmin()
  const paying = { orderFacts: [{ ...order, status: 'PAYING', paid: false, inFlight: true }] }
  expect(await report(paying)).toMatchObject({ differences: [], inFlight: [{ waitingFor: ['the order is still PAYING'] }] })
  clock.advance(60_000)
  expect(await report(paying)).toMatchObject({ differences: [{ kind: 'STUCK' }], inFlight: [] })
})

test('the statistics are compared too, and an order that only they contain is a difference', async () => {
  const { report, clock, orderId, order } = await openAdmin()
  clock.advance(60_000)
  expect(await report({ orderFacts: [], paymentFacts: [], stockFacts: [], cartFacts: [] })).toMatchObject({
    compared: 1,
    differences: [{ kind: 'UNKNOWN_ORDER', subject: orderId }],
  })
  expect(await report({ orderFacts: [{ ...order, status: 'SHIPPED' }] })).toMatchObject({
    differences: [{ kind: 'STATISTICS', message: 'status in the statistics: PAID, expected SHIPPED' }],
  })
})

test('orders outside the range are not compared', async () => {
  const { report } = await openAdmin()
  const none = { orderFacts: [], paymentFacts: [], stockFacts: [], cartFacts: [] }
  expect((await report({ ...none, to: start.toISOString() })).compared).toBe(0)
  expect((await report({ ...none, from: start.toISOString() })).compared).toBe(1)
})

test('a product whose stock differs from its ledger is a difference at once', async () => {
  const { report } = await openAdmin()
  const fault = { productId: 'prod_1', onHand: 5, held: 0, ledgerOnHand: 4, ledgerHeld: 0, holds: 0 }
  expect((await report({ stockFaults: [fault] })).differences).toEqual([
    {
      kind: 'LEDGER',
      subject: 'prod_1',
      message: 'on hand by the ledger: 4, expected 5',
      ageSeconds: null,
      order: null,
      product: { id: 'prod_1' },
    },
  ])
})

test.each([
  ['orderFacts', 'Orders did not answer, so nothing can be compared.'],
  ['paymentFacts', 'Payments did not answer, so nothing can be compared.'],
  ['stockFacts', 'Products did not answer, so nothing can be compared.'],
  ['stockFaults', 'Products did not answer, so nothing can be compared.'],
  ['cartFacts', 'Carts did not answer, so nothing can be compared.'],
])('without %s nothing is compared, and no result is returned', async (side, message) => {
  const { asked } = await openAdmin()
  const { data, errors } = await asked({ [side]: null })
  expect(data?._entities).toEqual([{ compared: null, differences: null, inFlight: null, notCompared: null }])
  expect(new Set(errors?.map((error) => [error.extensions.code, error.message].join(': ')))).toEqual(
    new Set([`SERVICE_UNAVAILABLE: ${message}`]),
  )
})

test('a range that ends before it begins is refused, and so is a caller without STATS_READ', async () => {
  const { ask } = await openAdmin()
  const query = 'query ($from: DateTime!, $to: DateTime!) { reconciliation(from: $from, to: $to) { from to } }'
  expect(dataOf(await ask(staff('STATS_READ'), query, range)).reconciliation.from).toBe('2026-12-01T00:00:00.000Z')
  expect(codesOf(await ask(admin(), query, { from: range.to, to: range.from }))).toEqual(['INVALID_INPUT'])
  expect(codesOf(await ask(admin(), query, { ...range, to: 'tomorrow' }))).toEqual(['BAD_USER_INPUT'])
  expect(codesOf(await ask(staff('AUDIT_READ'), query, range))).toEqual(['FORBIDDEN'])
  const of = [{ __typename: 'Reconciliation', ...range, ...products }]
  expect(new Set(codesOf(await ask(customer(), compare, { of })))).toEqual(new Set(['FORBIDDEN']))
})

test('ten thousand orders are compared within a few seconds', async () => {
  const { asked, order, stock, orderId, changedAt } = await openAdmin()
  const ids = Array.from({ length: 10_000 }, () => newId('ord', start))
  const paid = { payable: 'OPEN', live: 0, captures: 1, captured: 100, refunded: 0, refunds: [], inFlight: false, changedAt }
  const many = {
    orderFacts: [orderId, ...ids].map((id) => ({ ...order, orderId: id })),
    paymentFacts: [orderId, ...ids].map((id) => ({ ...paid, orderId: id })),
    stockFacts: [orderId, ...ids].map((id) => ({ ...stock, orderId: id })),
    cartFacts: [orderId, ...ids].map((id) => ({ orderId: id, status: 'DONE', changedAt, says: [], faults: [] })),
  }
  const began = performance.now()
  const { _entities } = dataOf(await asked(many))
  expect(_entities[0].compared).toBe(10_001)
  expect(_entities[0].inFlight).toHaveLength(10_000)
  expect(performance.now() - began).toBeLessThan(5000)
})

/** Opens admin with a paid order, as the events describe it and as its owners have it. */
async function openAdmin() {
  const subgraph = await openForTest(adminSubgraph)
  const orderId = newId('ord', start)
  const money = { owner: 'usr_1', currency: 'GBP', total: 100 }
  await subgraph.receive(
    { type: 'order.placed', orderId, cartId: 'cart_1', owner: 'usr_1', version: 1 },
    { type: 'order.paid', orderId, ...money, paymentId: 'pay_1', lines: [line], version: 4 },
    { type: 'payment.captured', orderId, paymentId: 'pay_1', amount: 100 },
  )
  const changedAt = start.toISOString()
  const order = { orderId, status: 'PAID', paid: true, total: 100, units: 2, restocked: 0, refunds: [], inFlight: false, changedAt }
  const paid = { payable: 'OPEN', live: 0, captures: 1, captured: 100, refunded: 0, refunds: [], inFlight: false }
  const stock = { orderId, status: 'SOLD', units: 2, held: 0, sold: 2, restocked: 0, changedAt }
  const facts = {
    orderFacts: [order],
    paymentFacts: [{ orderId, ...paid, changedAt }],
    providerFacts: { notCompared: null, faults: [] },
    stockFacts: [stock],
    stockFaults: [],
    productFacts: [],
    cartFacts: [{ orderId, status: 'DONE', changedAt, says: [], faults: [] }],
    pricedProducts: [],
    userFacts: [],
  }
  const asked = (change: object) =>
    subgraph.ask(admin(), compare, { of: [{ __typename: 'Reconciliation', ...range, ...products, ...facts, ...change }] })
  const report = async (change: object = {}) => dataOf(await asked(change))._entities[0]
  return { ...subgraph, asked, report, orderId, order, stock, changedAt }
}
