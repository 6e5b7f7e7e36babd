import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { none, type Statement, same, sameMoney } from '#lab/proof.ts'

type Trade = { paidOrders: number; sales: number; units: number; cancelled: number; refunds: number }

/** What admin's sums of whole days must be: what orders has, counted again. */
export function recount(shop: string, dataDir: string): Statement[] {
  const open = (name: string) => new Sqlite(join(dataDir, `${name}.db`), { readonly: true })
  const [orders, admin, products] = [open('orders'), open('admin'), open('products')]
  try {
    const [expected, found] = [tradeOf(orders), sumsOf(admin)]
    return [
      same(`${shop} shop: paid orders`, expected.paidOrders, found.paidOrders),
      sameMoney(`${shop} shop: sales`, expected.sales, found.sales),
      sameMoney(`${shop} shop: refunds`, expected.refunds, found.refunds),
      same(`${shop} shop: units sold`, expected.units, found.units),
      same(`${shop} shop: units cancelled`, expected.cancelled, found.cancelled),
      none(`${shop} shop: products whose stock is not the sum of its movements`, wrongStock(products)),
    ]
  } finally {
    for (const database of [orders, admin, products]) database.close()
  }
}

function tradeOf(orders: Sqlite.Database): Trade {
  const paid = `SELECT count(*) AS paidOrders, sum(total) AS sales FROM orders WHERE paidAt IS NOT NULL`
  const lines =
    'SELECT sum(quantity) AS units, sum(cancelledQuantity) AS cancelled FROM order_lines JOIN orders o ON o.id = orderId WHERE paidAt IS NOT NULL'
  const refunds = "SELECT coalesce(sum(amount), 0) AS refunds FROM refunds WHERE status = 'DONE'"
  return Object.assign({}, ...[paid, lines, refunds].map((sql) => orders.prepare(sql).get()))
}

function sumsOf(admin: Sqlite.Database): Trade {
  const day = 86_400_000
  const sql = `SELECT sum(paidOrders) AS paidOrders, sum(sales) AS sales, sum(units) AS units, sum(unitsCancelled) AS cancelled, sum(refunds) AS refunds
    FROM trade_sums WHERE length = ${day}`
  return admin.prepare(sql).get() as Trade
}

function wrongStock(products: Sqlite.Database): string[] {
  const sql = `SELECT p.sku FROM products p JOIN stock_movements m ON m.productId = p.id
    GROUP BY p.id HAVING sum(m.onHand) <> p.onHand OR sum(m.held) <> p.held LIMIT 10`
  return products.prepare(sql).pluck().all() as string[]
}
