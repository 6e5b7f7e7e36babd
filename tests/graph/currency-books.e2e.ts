import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { corrupt } from '#kit/test/corrupt.ts'
import { frozenClock } from '#kit/test/testing.ts'
import { guestIn, openCurrencyShop } from '#tests/support/currency-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

const compare = `query ($from: DateTime!, $to: DateTime!) {
  reconciliation(from: $from, to: $to) { compared differences { kind subject message } inFlight { orderId } notCompared } }`
const always = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
const stats = '{ systemStats { paidOrders sales { amount } byCurrency { currency paidOrders sales { amount } refunds { amount } } } }'
const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }'

test('the books of a shop that trades in four currencies agree, and sums are by currency', async () => {
  const { reconcile, asked, token, buy } = await openTrade()
  const orders = [await buy('GBP', 1), await buy('EUR', 2), await buy('JPY', 3), await buy('KWD', 1), await buy('EUR', 1, 'four')]
  expect(orders.map(({ status }) => status)).toEqual(Array(5).fill('PAID'))
  const input = { orderId: orders[1]?.id, idempotencyKey: 'c', lines: [{ lineId: orders[1]?.lines[0].id, quantity: 1 }] }
  expect(dataOf(await asked(cancel, { input }, { token })).cancelOrder.userErrors).toEqual([])
  expect(await reconcile()).toMatchObject({ differences: [], inFlight: [], notCompared: [] })
  expect(dataOf(await asked(stats, {}, { token })).systemStats).toEqual({
    paidOrders: 5,
    sales: { amount: 1000 },
    byCurrency: [
      { currency: 'GBP', paidOrders: 1, sales: { amount: 1000 }, refunds: { amount: 0 } },
      { currency: 'EUR', paidOrders: 2, sales: { amount: 3600 }, refunds: { amount: 1200 } },
      { currency: 'JPY', paidOrders: 1, sales: { amount: 3000 }, refunds: { amount: 0 } },
      { currency: 'KWD', paidOrders: 1, sales: { amount: 4125 }, refunds: { amount: 0 } },
    ],
  })
})

test.each([
  ['orders', sql`UPDATE orders SET currency = 'GBP' WHERE currency = 'JPY'`],
  ['payments', sql`UPDATE payments SET currency = 'GBP' WHERE currency = 'JPY'`],
  ['payments', sql`UPDATE payables SET currency = 'GBP' WHERE currency = 'JPY'`],
  ['admin', sql`UPDATE amounts SET currency = NULL, otherAmount = NULL, amount = 1000 WHERE currency = 'JPY'`],
  [
    'carts',
    sql`UPDATE products SET otherPrices = json_set(otherPrices, '$.prices.JPY', 1) WHERE otherPrices ->> '$.prices.JPY' IS NOT NULL`,
  ],
  ['products', sql`UPDATE currency_prices SET price = 1 WHERE currency = 'JPY'`],
])('a currency or a price that was changed in %s is found', async (subgraph, statement) => {
  const { reconcile, buy, ...shop } = await openTrade()
  await buy('JPY', 1)
  expect((await reconcile()).differences).toEqual([])
  await corrupt(shop.subgraph(subgraph).context({ caller: nobody, requestId: 'test' }), statement)
  expect((await reconcile()).differences).not.toEqual([])
})

async function openTrade() {
  const clock = frozenClock()
  const shop = await openCurrencyShop({ clock })
  const { asked, token, untilIdle, fill, place, pay, pot } = shop
  return {
    ...shop,
    reconcile: async () => {
      await untilIdle()
      clock.advance(120_000)
      return dataOf(await asked(compare, always, { token })).reconciliation
    },
    buy: async (currency: string, quantity: number, name = currency) => {
      const buyer = guestIn(currency, name)
      const { order } = await place(buyer, (await fill(buyer, pot, quantity)).cart)
      await pay(buyer, order.id)
      await untilIdle()
      return dataOf(await asked('query ($id: ID!) { order(id: $id) { id status lines { id } } }', { id: order.id }, buyer)).order
    },
  }
}
