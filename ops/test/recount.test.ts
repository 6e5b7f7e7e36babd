import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import { dataOf, openForTest, staff, testConfig } from '#kit/test/testing.ts'
import { recount } from '#ops/statistics/recount.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'

const placedAt = new Date('2026-11-30T09:30:00Z')
const line = { productId: 'prod_1', sku: 'MUG', name: 'A mug', quantity: 2, unitPrice: 50 }

test('the sums are counted again from the rows; what is wrong is told, and mended only if that is asked', async () => {
  const { DATA_DIR } = testConfig()
  const { receive, ask } = await openForTest(adminSubgraph, { settings: { DATA_DIR } })
  const [orderId, other] = [newId('ord', placedAt), newId('ord', placedAt)]
  const paid = { owner: 'usr_1', paymentId: 'pay_1', currency: 'GBP', total: 100, lines: [line], version: 4 }
  await receive(
    { type: 'order.placed', orderId, cartId: 'cart_1', owner: 'usr_1', version: 1 },
    { type: 'order.paid', orderId, ...paid },
    { type: 'order.placed', orderId: other, cartId: 'cart_2', owner: 'usr_1', version: 1 },
    { type: 'user.created', userId: 'usr_1', email: 'x@example.com', version: 1 },
  )
  const file = join(DATA_DIR, 'admin.db')
  const wrong = (mend = false) => recount(file, mend).flatMap(({ table, wrong }) => (wrong > 0 ? [`${table} ${wrong}`] : []))
  const statistics = async () =>
    dataOf(await ask(staff('STATS_READ'), '{ systemStats { orders users unitsSold topProducts { units } } }')).systemStats
  const right = { orders: 2, users: 1, unitsSold: 2, topProducts: [{ units: 2 }] }
  expect([wrong(), await statistics()]).toEqual([[], right])

  const connection = new Sqlite(file)
  connection.exec(`UPDATE order_sums SET orders = orders + 1 WHERE status = 'PAID'; DELETE FROM product_totals;
    UPDATE counts SET count = 7 WHERE name = 'USERS'; INSERT INTO trade_sums (length, start, sales) VALUES (3600000, 0, 1)`)
  connection.close()
  const seen = ['order_sums 3', 'trade_sums 1', 'product_totals 1', 'counts 1']
  expect([wrong(), wrong(true), wrong(), await statistics()]).toEqual([seen, seen, [], right])
})
