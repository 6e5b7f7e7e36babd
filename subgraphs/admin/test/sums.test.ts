import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import { migrate } from '#kit/data/migrate.ts'
import { admin, dataOf, openForTest, testConfig } from '#kit/test/testing.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'
import { sumDiscrepancies } from '#subgraphs/admin/recount.ts'

const placedAt = Date.parse('2026-11-30T09:30:00Z')
const fields = `orders rejectedOrders ordersByStatus { status count } paidOrders sales { amount } refunds { amount } unitsSold unitsCancelled users products
  topProducts { product { id } units sales { amount } } lowStock { sku }`

test('a database from before the sums is filled once, and what older code writes later is summed too', async () => {
  const { DATA_DIR } = testConfig()
  const older = openOlder(DATA_DIR)
  trade(older, 'a')
  const { ask, context } = await openForTest(adminSubgraph, { settings: { DATA_DIR } })
  const stats = async () => dataOf(await ask(admin(), `{ systemStats { ${fields} } }`)).systemStats
  const once = {
    orders: 1,
    rejectedOrders: 0,
    ordersByStatus: [{ status: 'SHIPPED', count: 1 }],
    paidOrders: 1,
    sales: { amount: 500 },
    refunds: { amount: 100 },
    unitsSold: 5,
    unitsCancelled: 1,
    users: 1,
    products: 1,
    topProducts: [{ product: { id: 'prod_a' }, units: 5, sales: { amount: 500 } }],
    lowStock: [{ sku: 'a' }],
  }
  expect(await stats()).toEqual(once)
  trade(older, 'b')
  expect(await stats()).toEqual({
    orders: 2,
    rejectedOrders: 0,
    ordersByStatus: [{ status: 'SHIPPED', count: 2 }],
    paidOrders: 2,
    sales: { amount: 1000 },
    refunds: { amount: 200 },
    unitsSold: 10,
    unitsCancelled: 2,
    users: 2,
    products: 2,
    topProducts: [...once.topProducts, { product: { id: 'prod_b' }, units: 5, sales: { amount: 500 } }],
    lowStock: [{ sku: 'a' }, { sku: 'b' }],
  })
  const always = { from: new Date(0), to: new Date('2027-01-01T00:00:00Z') }
  expect(await sumDiscrepancies(context(), always)).toEqual([])
  older.exec("UPDATE order_sums SET orders = 3 WHERE length = 3600000 AND status = 'SHIPPED'")
  expect(await sumDiscrepancies(context(), always)).toEqual([
    {
      kind: 'STATISTICS',
      subject: '2026-11-30T09:00:00.000Z',
      message: 'orders SHIPPED of an hour: 3, expected 2',
      ageSeconds: null,
    },
  ])
  older.exec("UPDATE order_sums SET orders = 2 WHERE length = 3600000 AND status = 'SHIPPED'")
  older.exec('UPDATE trade_sums SET sales = 999 WHERE length = 5529600000')
  expect(await sumDiscrepancies(context(), always)).toMatchObject([{ message: 'sales of 64 days: 999, expected 1000' }])
  older.close()
})

/** Opens the database as it was before there were sums. */
function openOlder(folder: string): Sqlite.Database {
  const migrations = join(folder, 'older-migrations')
  cpSync(join(adminSubgraph.dir, 'migrations'), migrations, { recursive: true })
  const journal = join(migrations, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'))
  const before = entries.slice(
    0,
    entries.findIndex(({ tag }: { tag: string }) => tag.endsWith('_sums')),
  )
  writeFileSync(journal, JSON.stringify({ ...rest, entries: before }))
  const older = new Sqlite(join(folder, 'admin.db'))
  migrate(older, migrations)
  return older
}

/** Writes as the code of that time did: an order of two lines that is paid, shipped and refunded in part, and one that is removed. */
function trade(older: Sqlite.Database, name: string): void {
  const [order, removed] = [newId('ord', new Date(placedAt)), newId('ord', new Date(placedAt))]
  const place = older.prepare(`INSERT INTO known_orders (id, status, version, placedAt) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET status = excluded.status, version = excluded.version WHERE excluded.version > known_orders.version`)
  const pay = older.prepare('INSERT INTO amounts (orderId, kind, cause, amount, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
  const sell = older.prepare(`INSERT INTO sold_lines (orderId, position, productId, quantity, unitPrice)
    SELECT ?, key, value->>'productId', value->>'quantity', value->>'unitPrice' FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`)
  const cancel = older.prepare(`INSERT INTO cancelled_lines (refundId, position, orderId, productId, quantity, at)
    VALUES (?, 0, ?, ?, 1, ?) ON CONFLICT DO NOTHING`)
  const lines = [2, 3].map((quantity) => ({ productId: `prod_${name}`, quantity, unitPrice: 100 }))
  // everything arrives twice
  for (const _ of [1, 2]) {
    for (const [at, status] of ['PENDING', 'PAID', 'SHIPPED'].entries()) place.run(order, status, at + 1, placedAt)
    place.run(removed, 'REJECTED', 1, placedAt)
    pay.run(order, 'PAID', '', 500, placedAt)
    pay.run(order, 'REFUNDED', `ref_${name}`, 100, placedAt)
    sell.run(order, JSON.stringify(lines))
    cancel.run(`ref_${name}`, order, `prod_${name}`, placedAt)
  }
  older.prepare('DELETE FROM known_orders WHERE id = ?').run(removed)
  older.exec(`
    INSERT INTO known_users VALUES ('usr_${name}', 0, 1, 1), ('usr_gone_${name}', 0, 1, 1);
    UPDATE known_users SET deleted = 1, version = 2 WHERE id = 'usr_gone_${name}';
    INSERT INTO known_products (id, onHand, stockVersion) VALUES ('prod_${name}', 1, 1), ('prod_old_${name}', 1, 1);
    UPDATE known_products SET sku = '${name}', version = 1 WHERE id = 'prod_${name}';
    UPDATE known_products SET sku = 'old', version = 1 WHERE id = 'prod_old_${name}';
    UPDATE known_products SET archived = 1, version = 2 WHERE id = 'prod_old_${name}';`)
}
