import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import { buildSchema } from '#kit/graph/schema.ts'
import { readSdl } from '#kit/graph/sdl.ts'
import { admin, codesOf, customer, dataOf, guest, openForTest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'
import { resolvers } from '#subgraphs/admin/resolvers.ts'

const hour = 3_600_000
const start = Date.parse('2026-12-01T09:00:00Z')

test('an empty shop has statistics', async () => {
  const { stats } = await openAdmin()
  const fields =
    'orders ordersByStatus { status } sales { amount currency } averageOrderValue { amount } unitsSold topProducts { sku } lowStock { sku }'
  expect(await stats(fields)).toEqual({
    orders: 0,
    ordersByStatus: [],
    sales: { amount: 0, currency: 'GBP' },
    averageOrderValue: null,
    unitsSold: 0,
    topProducts: [],
    lowStock: [],
  })
})

test('sales count at the time of the order, refunds at the time of the refund', async () => {
  const { receive, clock, stats } = await openAdmin()
  const old = idAt('ord', 48)
  await receive(paid(old, ['prod_1', 2, 500]), paid(idAt('ord', 1), ['prod_1', 1, 501]))
  clock.advance(hour)
  await receive({ type: 'payment.refunded', orderId: old, refundId: 'ref_1', paymentId: 'pay_1', amount: 400 })
  const fields = 'sales { amount } refunds { amount } netSales { amount } averageOrderValue { amount }'
  expect(await stats(fields, '(from: "2026-12-01T00:00:00Z")')).toEqual({
    sales: { amount: 501 },
    refunds: { amount: 400 },
    netSales: { amount: 101 },
    averageOrderValue: { amount: 501 },
  })
  expect(await stats(fields, '(to: "2026-12-01T00:00:00Z")')).toEqual({
    sales: { amount: 1000 },
    refunds: { amount: 0 },
    netSales: { amount: 1000 },
    averageOrderValue: { amount: 1000 },
  })
  expect((await stats('averageOrderValue { amount }')).averageOrderValue).toEqual({ amount: 751 })
})

test('sums may be larger than an Int', async () => {
  const { receive, stats } = await openAdmin()
  await receive(paid(idAt('ord', 1), ['prod_1', 80_995, 10_000_000]))
  expect(await stats('sales { amount }')).toEqual({ sales: { amount: 809_950_000_000 } })
})

test('a product is low on stock at LOW_STOCK available, unless it is archived', async () => {
  const { receive, stats, dashboard } = await openAdmin({ LOW_STOCK: '3' })
  await receive(saved('prod_1', 'A'), saved('prod_2', 'B'), saved('prod_3', 'C', true), saved('prod_4', 'D'))
  await receive(stock(level('prod_1', 10, 7), level('prod_2', 10, 6), level('prod_3', 0), level('prod_4', 1), level('prod_unknown', 0)))
  expect(await stats('lowStock { sku available product { id } } products')).toEqual({
    lowStock: [
      { sku: 'D', available: 1, product: { id: 'prod_4' } },
      { sku: 'A', available: 3, product: { id: 'prod_1' } },
    ],
    products: 3,
  })
  expect(await stats('lowStock(first: 1) { sku }')).toEqual({ lowStock: [{ sku: 'D' }] })
  expect(await dashboard('lowStockProducts { id }')).toEqual({ lowStockProducts: [{ id: 'prod_4' }, { id: 'prod_1' }] })
})

test('an order of two thousand lines is counted whole, and a product that is not known yet is shown by its id', async () => {
  const { receive, stats } = await openAdmin()
  await receive(paid(idAt('ord', 1), ...Array.from({ length: 2000 }, (_, n): [string, number, number] => [`prod_${n}`, n + 1, 1])))
  expect(await stats('unitsSold topProducts(first: 2) { product { id } sku name units sales { amount } }')).toEqual({
    unitsSold: 2_001_000,
    topProducts: [
      { product: { id: 'prod_1999' }, sku: null, name: null, units: 2000, sales: { amount: 2000 } },
      { product: { id: 'prod_1998' }, sku: null, name: null, units: 1999, sales: { amount: 1999 } },
    ],
  })
})

test('the dashboard shows the newest orders and users, and the statistics of a day and a month', async () => {
  const { receive, dashboard } = await openAdmin()
  const orders = [idAt('ord', 800), idAt('ord', 30), idAt('ord', 2)]
  const users = [idAt('usr', 3), idAt('usr', 2), idAt('usr', 1)]
  await receive(...orders.map((orderId): NewEvent => ({ type: 'order.placed', orderId, cartId: 'cart_1', owner: 'usr_1', version: 1 })))
  await receive(...users.map((userId): NewEvent => ({ type: 'user.created', userId, email: 'x@example.com', version: 1 })))
  await receive({ type: 'user.deleted', userId: users[2] ?? '', version: 2 })
  expect(await dashboard('recentOrders(first: 2) { id } newestUsers { id } last24Hours { orders } last30Days { orders users }')).toEqual({
    recentOrders: [{ id: orders[2] }, { id: orders[1] }],
    newestUsers: [{ id: users[1] }, { id: users[0] }],
    last24Hours: { orders: 1 },
    last30Days: { orders: 2, users: 2 },
  })
})

test('a user whose deletion arrives first is not counted', async () => {
  const { receive, stats } = await openAdmin()
  await receive({ type: 'user.deleted', userId: 'usr_1', version: 2 })
  await receive({ type: 'user.created', userId: 'usr_1', email: 'x@example.com', version: 1 })
  expect(await stats('users')).toEqual({ users: 0 })
})

test('only a caller with STATS_READ sees statistics and dashboard', async () => {
  const { ask } = await openAdmin()
  for (const query of ['{ systemStats { orders } }', '{ dashboard { recentOrders { id } } }']) {
    expect(codesOf(await ask(guest(), query))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await ask(customer(), query))).toEqual(['FORBIDDEN'])
    expect(codesOf(await ask(staff('AUDIT_READ'), query))).toEqual(['FORBIDDEN'])
  }
})

test('a range that ends before it begins, and lists of 0 and of 101, are refused', async () => {
  const { ask } = await openAdmin()
  const codes = async (query: string) => codesOf(await ask(admin(), query))
  expect(await codes('{ systemStats(from: "2026-12-02T00:00:00Z", to: "2026-12-01T00:00:00Z") { orders } }')).toEqual(['INVALID_INPUT'])
  expect(await codes('{ systemStats(from: "😀") { orders } }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  for (const first of [0, -1, 101]) {
    expect(await codes(`{ systemStats { topProducts(first: ${first}) { sku } } }`)).toEqual(['INVALID_INPUT'])
    expect(await codes(`{ dashboard { recentOrders(first: ${first}) { id } } }`)).toEqual(['INVALID_INPUT'])
  }
})

const stats = `{ from to orders rejectedOrders ordersByStatus { status count } paidOrders sales { amount currency } refunds { amount } netSales { amount }
  averageOrderValue { amount } unitsSold unitsCancelled users products topProducts { product { id } sku name units sales { amount } }
  lowStock { product { id } sku available } }`
const everything = `query ($from: DateTime!, $to: DateTime!, $of: [_Any!]!) {
  systemStats(from: $from, to: $to) ${stats}
  dashboard { recentOrders { id } newestUsers { id } lowStockProducts { id } last24Hours { orders } last30Days { orders } }
  auditLog { edges { cursor node { id number hash action subgraph actor { id } actorId subject before after requestId at } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount totalCountIsExact }
  deadLetters { edges { cursor node { id consumer producer eventType eventSeq reason attempts failedAt handledAt } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount totalCountIsExact }
  reconciliation(from: $from, to: $to) { from to productsFrom productsTo next }
  _entities(representations: $of) { ... on Reconciliation { compared notCompared differences { kind subject order { id } product { id } message ageSeconds }
    inFlight { orderId order { id } ageSeconds waitingFor } } }
}`

test('every field of every type has a value', async () => {
  const { ask, receive, clock } = await openAdmin()
  const [from, to] = ['2026-11-01T00:00:00Z', '2027-01-01T00:00:00Z']
  await receive(saved('prod_1', 'A'), paid(idAt('ord', 1), ['prod_1', 1, 100]))
  await receive({ type: 'user.created', userId: 'usr_1', email: 'x@example.com', version: 1 })
  await receive({
    type: 'audit.recorded',
    action: 'x',
    actor: 'usr_1',
    subject: 'y',
    before: { a: 1 },
    after: { a: 2 },
    chain: { number: 1, hash: 'h', personalHash: null },
  })
  const event = { consumer: 'carts', of: 'orders', eventType: 'order.paid', eventSeq: 1, reason: 'Error', attempts: 5 }
  await receive({ type: 'event.dead-lettered', deadLetterId: 'dl_1', ...event })
  clock.advance(2 * hour)
  const fault = { productId: 'prod_1', onHand: 1, held: 0, ledgerOnHand: 0, ledgerHeld: 0, holds: 0 }
  const young = { orderId: 'ord_young', payable: 'OPEN', live: 0, captures: 0, captured: 0, refunded: 0, refunds: [], changedAt: clock() }
  const sides = {
    ...{
      orderFacts: [],
      paymentFacts: [young],
      stockFacts: [],
      stockFaults: [fault],
      productFacts: [],
      cartFacts: [],
      pricedProducts: [],
      userFacts: [],
    },
    providerFacts: { notCompared: null, faults: [] },
  }
  const key = { from, to, productsFrom: to, productsTo: to }
  const answer = dataOf(await ask(admin(), everything, { from, to, of: [{ __typename: 'Reconciliation', ...key, ...sides }] }))
  expect(answer).toMatchObject({
    systemStats: { topProducts: [{ sku: 'A' }], lowStock: [{ sku: 'A' }] },
    auditLog: { edges: [{ node: { actor: { id: 'usr_1' } } }] },
    deadLetters: { edges: [{ node: { id: 'dl_1' } }] },
    _entities: [{ compared: 2, differences: [{ kind: 'UNKNOWN_ORDER' }, { kind: 'LEDGER' }], inFlight: [{ orderId: 'ord_young' }] }],
  })

  const schema = buildSchema(readSdl(adminSubgraph.dir), resolvers)
  const own =
    /^(Query|SystemStats|OrderStatusCount|TopProduct|LowStock|Dashboard|Audit\w+|DeadLetter\w*|Difference|InFlight|Reconciliation)\./
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && 'getInterfaces' in type ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
  )
  const info = new TypeInfo(schema)
  const asked = new Set<string>()
  visit(parse(everything), visitWithTypeInfo(info, { Field: (node) => void asked.add(`${info.getParentType()?.name}.${node.name.value}`) }))
  const left = fields.filter(
    (name) => own.test(name) && !asked.has(name) && !/Query\._|Reconciliation\.(\w+Fa\w+s|pricedProducts)$/.test(name),
  )
  expect(left).toEqual([])
})

async function openAdmin(settings: Record<string, string> = {}) {
  const subgraph = await openForTest(adminSubgraph, { settings })
  const stats = async (fields: string, args = '') =>
    dataOf(await subgraph.ask(staff('STATS_READ'), `{ systemStats${args} { ${fields} } }`)).systemStats
  const dashboard = async (fields: string) => dataOf(await subgraph.ask(staff('STATS_READ'), `{ dashboard { ${fields} } }`)).dashboard
  return { ...subgraph, stats, dashboard }
}

function idAt(kind: string, hoursAgo: number) {
  return newId(kind, new Date(start - hoursAgo * hour))
}

function paid(orderId: string, ...lines: [string, number, number][]): NewEvent {
  return {
    type: 'order.paid',
    orderId,
    owner: 'usr_1',
    paymentId: 'pay_1',
    currency: 'GBP',
    total: lines.reduce((sum, [, quantity, unitPrice]) => sum + quantity * unitPrice, 0),
    lines: lines.map(([productId, quantity, unitPrice]) => ({ productId, quantity, unitPrice, sku: 'S', name: 'N' })),
    version: 4,
  }
}

function saved(productId: string, sku: string, archived = false, version = 1): NewEvent {
  return {
    type: 'product.saved',
    productId,
    sku,
    name: `The ${sku}`,
    price: 100,
    archived,
    version,
  }
}

function stock(...levels: ReturnType<typeof level>[]): NewEvent {
  return { type: 'stock.changed', levels }
}

function level(productId: string, onHand: number, held = 0, version = 2) {
  return { productId, onHand, held, version }
}
