import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataOf, openForTest, staff, testConfig } from '#kit/test/testing.ts'
import { recount } from '#ops/statistics/recount.ts'
import type { NewEvent } from '#schema/events.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'
import { idAt, paid } from './told-events.ts'

const money = '{ amount currency }'
const fields = `paidOrders sales ${money} refunds ${money} netSales ${money} averageOrderValue ${money}`
const wanted = `{ ${fields} unitsSold topProducts { units sales ${money} } byCurrency { currency ${fields} } }`

test("sums are by currency: the shop's own is never added to another, and nothing is counted twice", async () => {
  const { receive, stats } = await openAdmin()
  const [old, recent] = [idAt('ord', 48), idAt('ord', 1)]
  await receive(
    paid(old, ['prod_1', 1, 1000]),
    { ...paid(idAt('ord', 47), ['prod_1', 3, 1000]), currency: 'JPY' } as NewEvent,
    { ...paid(recent, ['prod_1', 2, 1200]), currency: 'EUR' } as NewEvent,
    { type: 'payment.captured', orderId: recent, paymentId: 'pay_1', amount: 2400, currency: 'EUR' },
    { type: 'payment.refunded', orderId: recent, refundId: 'ref_1', paymentId: 'pay_1', amount: 400, currency: 'EUR' },
    { type: 'payment.refunded', orderId: recent, refundId: 'ref_1', paymentId: 'pay_1', amount: 400, currency: 'EUR' },
    { type: 'payment.refunded', orderId: old, refundId: 'ref_2', paymentId: 'pay_0', amount: 100, currency: 'GBP' },
  )
  const all = await stats('')
  const [gbp, eur, jpy, kwd] = ['GBP', 'EUR', 'JPY', 'KWD'].map((currency) => (amount: number) => ({ amount, currency }))
  if (!gbp || !eur || !jpy || !kwd) throw new Error()
  const own = { sales: gbp(1000), refunds: gbp(100), netSales: gbp(900), averageOrderValue: gbp(1000) }
  expect(all).toEqual({
    paidOrders: 3,
    ...own,
    unitsSold: 6,
    topProducts: [{ units: 6, sales: gbp(1000) }],
    byCurrency: [
      { currency: 'GBP', paidOrders: 1, ...own },
      { currency: 'EUR', paidOrders: 1, sales: eur(2400), refunds: eur(400), netSales: eur(2000), averageOrderValue: eur(2400) },
      { currency: 'JPY', paidOrders: 1, sales: jpy(3000), refunds: jpy(0), netSales: jpy(3000), averageOrderValue: jpy(3000) },
      { currency: 'KWD', paidOrders: 0, sales: kwd(0), refunds: kwd(0), netSales: kwd(0), averageOrderValue: null },
    ],
  })
  const edge = await stats('(from: "2026-11-30T23:59:00Z")')
  expect(edge.byCurrency.map(({ currency, sales }: { currency: string; sales: { amount: number } }) => [currency, sales.amount])).toEqual([
    ['GBP', 0],
    ['EUR', 2400],
    ['JPY', 0],
    ['KWD', 0],
  ])
})

test('the sums of other currencies are counted again from their rows', async () => {
  const { receive, file } = await openAdmin()
  await receive({ ...paid(idAt('ord', 1), ['prod_1', 2, 1200]), currency: 'EUR' } as NewEvent)
  expect(recount(file, false).filter(({ table }) => table === 'currency_sums')).toEqual([{ table: 'currency_sums', rows: 3, wrong: 0 }])
  expect(recount(file, false).filter(({ wrong }) => wrong > 0)).toEqual([])
})

async function openAdmin() {
  const { DATA_DIR } = testConfig()
  const { receive, ask } = await openForTest(adminSubgraph, { settings: { DATA_DIR, CURRENCIES: 'EUR,JPY,KWD' } })
  return {
    receive,
    file: join(DATA_DIR, 'admin.db'),
    stats: async (range: string) => dataOf(await ask(staff('STATS_READ'), `{ systemStats${range} ${wanted} }`)).systemStats,
  }
}
