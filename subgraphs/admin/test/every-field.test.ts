import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { expect, test } from 'vitest'
import { buildSchema } from '#kit/graph/schema.ts'
import { readSdl } from '#kit/graph/sdl.ts'
import { admin, dataOf, openForTest } from '#kit/test/testing.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'
import { resolvers } from '#subgraphs/admin/resolvers.ts'
import { idAt, paid, saved } from './told-events.ts'

const hour = 3_600_000

const stats = `{ from to orders rejectedOrders ordersByStatus { status count } paidOrders sales { amount currency } refunds { amount } netSales { amount }
  averageOrderValue { amount }
  byCurrency { currency paidOrders sales { amount } refunds { amount } netSales { amount } averageOrderValue { amount } }
  byDay { day orders sales { amount currency } refunds { amount } netSales { amount } } unitsSold unitsCancelled users products topProducts { product { id } sku name units sales { amount } }
  lowStock { product { id } sku available } }`
const everything = `query ($from: DateTime!, $to: DateTime!, $of: [_Any!]!) {
  systemStats(from: $from, to: $to) ${stats}
  dashboard { recentOrders { id } newestUsers { id } lowStockProducts { id } last24Hours { orders } last30Days { orders } }
  auditLog { edges { cursor node { id number hash action subgraph actor { id } actorId subject before after requestId at } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount totalCountIsExact }
  deadLetters { edges { cursor node { id consumer producer eventType eventSeq reason attempts failedAt handledAt } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount totalCountIsExact }
  health { id admin { runningSince deadLetters lags { producer events seconds } } }
  reconciliation(from: $from, to: $to) { from to productsFrom productsTo next }
  _entities(representations: $of) { ... on Reconciliation { compared notCompared differences { kind subject order { id } product { id } message ageSeconds }
    inFlight { orderId order { id } ageSeconds waitingFor } } }
}`

test('every field of every type has a value', async () => {
  const { ask, receive, clock } = await openForTest(adminSubgraph)
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
    health: { id: 'health', admin: { deadLetters: 0 } },
    _entities: [{ compared: 2, differences: [{ kind: 'UNKNOWN_ORDER' }, { kind: 'LEDGER' }], inFlight: [{ orderId: 'ord_young' }] }],
  })

  const schema = buildSchema(readSdl(adminSubgraph.dir), resolvers)
  const own =
    /^(Query|SystemStats|DayStats|OrderStatusCount|TopProduct|LowStock|Dashboard|Audit\w+|DeadLetter\w*|Health|Difference|InFlight|Reconciliation)\./
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
