import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, guest, openForTest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'
import { idAt, level, paid, saved, stock } from './told-events.ts'

const hour = 3_600_000

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

async function openAdmin(settings: Record<string, string> = {}) {
  const subgraph = await openForTest(adminSubgraph, { settings })
  const stats = async (fields: string, args = '') =>
    dataOf(await subgraph.ask(staff('STATS_READ'), `{ systemStats${args} { ${fields} } }`)).systemStats
  const dashboard = async (fields: string) => dataOf(await subgraph.ask(staff('STATS_READ'), `{ dashboard { ${fields} } }`)).dashboard
  return { ...subgraph, stats, dashboard }
}
