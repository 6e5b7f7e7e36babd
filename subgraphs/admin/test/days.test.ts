import { expect, test } from 'vitest'
import { codesOf, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'
import { idAt, paid } from './told-events.ts'

const hour = 3_600_000
// it is 1 December 2026, 9:00
const [twoDaysAgo, hoursAgo] = [idAt('ord', 48), idAt('ord', 2)]

test('sales are by the day of the order, refunds by their own, and a day without any is there too', async () => {
  const { byDay } = await openTraded()
  expect(await byDay('(from: "2026-11-29T00:00:00Z", to: "2026-12-02T00:00:00Z")')).toEqual([
    ['2026-11-29', 1, 1000, 0, 1000],
    ['2026-11-30', 0, 0, 0, 0],
    ['2026-12-01', 1, 501, 400, 101],
  ])
})

test('without a range the days are from that of the first order to today', async () => {
  const { byDay } = await openTraded()
  expect((await byDay('')).map(([day]) => day)).toEqual(['2026-11-29', '2026-11-30', '2026-12-01'])
  expect((await byDay('', '(first: 2)')).map(([day]) => day)).toEqual(['2026-11-29', '2026-11-30'])
  expect((await byDay('(from: "1970-01-01T00:00:00Z")', '(first: 400)')).length).toBe(400)
})

test('of a day that the range cuts only what is in it counts, so that the days add up to the sums of the range', async () => {
  const { byDay } = await openTraded()
  expect(await byDay('(from: "2026-11-29T10:00:00Z", to: "2026-12-01T08:00:00Z")')).toEqual([
    ['2026-11-29', 0, 0, 0, 0],
    ['2026-11-30', 0, 0, 0, 0],
    ['2026-12-01', 1, 501, 0, 501],
  ])
})

test('orders in another currency are counted, but never added to amounts; refused attempts are not counted', async () => {
  const { byDay, receive } = await openTraded({ CURRENCIES: 'EUR' })
  await receive({ ...paid(idAt('ord', 1), ['prod_1', 2, 1200]), currency: 'EUR' } as NewEvent)
  await receive({ type: 'order.closed', orderId: idAt('ord', 1), outcome: 'REJECTED', reason: 'OUT_OF_STOCK', version: 2 })
  expect(await byDay('(from: "2026-12-01T00:00:00Z")')).toEqual([['2026-12-01', 2, 501, 400, 101]])
})

test('an empty shop has no days, and nobody gets more than 400', async () => {
  const { ask } = await openForTest(adminSubgraph)
  expect(dataOf(await ask(staff('STATS_READ'), '{ systemStats { byDay { day } } }'))).toEqual({ systemStats: { byDay: [] } })
  expect(codesOf(await ask(staff('STATS_READ'), '{ systemStats { byDay(first: 401) { day } } }'))).toEqual(['INVALID_INPUT'])
})

async function openTraded(settings: Record<string, string> = {}) {
  const { receive, ask, clock } = await openForTest(adminSubgraph, { settings })
  await receive(paid(twoDaysAgo, ['prod_1', 2, 500]), paid(hoursAgo, ['prod_1', 1, 501]))
  clock.advance(hour)
  await receive({ type: 'payment.refunded', orderId: twoDaysAgo, refundId: 'ref_1', paymentId: 'pay_1', amount: 400 })
  const byDay = async (range: string, args = ''): Promise<[string, ...number[]][]> => {
    const amounts = 'sales { amount } refunds { amount } netSales { amount }'
    const { systemStats } = dataOf(await ask(staff('STATS_READ'), `{ systemStats${range} { byDay${args} { day orders ${amounts} } } }`))
    return systemStats.byDay.map(({ day, orders, sales, refunds, netSales }: DayStats) => [
      new Date(day).toISOString().slice(0, 10),
      ...[orders, sales.amount, refunds.amount, netSales.amount],
    ])
  }
  return { receive, byDay }
}

type Amount = { amount: number }
type DayStats = { day: string; orders: number; sales: Amount; refunds: Amount; netSales: Amount }
