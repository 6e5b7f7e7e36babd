// What a sale for a group or in another currency does to carts and orders where it begins and ends.
import { expect, test } from 'vitest'
import { frozenClock } from '#kit/test/testing.ts'
import { guestIn, openCurrencyShop } from '#tests/support/currency-shop.ts'
import { openImportShop } from '#tests/support/import-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

const ann = guestIn('EUR')

test('a cart has the price of a sale in its currency from when it begins until it ends; an order at the total before is refused', async () => {
  const { fill, cartOf, place, price, pot, passTime, orderTotal } = await openSaleShop()
  await price(pot, [{ currency: 'EUR', price: 1200, sale: { price: 900, from: '2026-12-01T10:00:00Z', until: '2026-12-01T11:00:00Z' } }])
  const { cart: before } = await fill(ann)
  expect(before.subtotal.amount).toBe(1200)
  await passTime()
  const during = await cartOf(ann)
  expect(during).toMatchObject({ isOrderable: true, subtotal: { amount: 900, currency: 'EUR' }, warnings: [{ code: 'PRICE_CHANGED' }] })
  expect((await place(ann, before)).userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }])
  const { order: held } = await place(ann, during, { idempotencyKey: 'during' })
  expect(held).toMatchObject({ status: 'AWAITING_PAYMENT', total: { amount: 900 }, lines: [{ unitPrice: { amount: 900 } }] })
  const late = guestIn('EUR', 'who-is-late')
  const { cart: kept } = await fill(late)
  await passTime()
  expect(await orderTotal(held.id, ann)).toBe(900)
  expect((await cartOf(late)).subtotal.amount).toBe(1200)
  const { order, userErrors } = await place(late, kept)
  expect([order.status, userErrors[0].code]).toEqual(['REJECTED', 'PRICE_CHANGED'])
})

test('prices of sales and of groups are imported and exported, and what is imported again changes nothing', async () => {
  const { run, exported, look } = await openPriceFiles()
  const file = [
    'sku;name;price;price EUR;sale price EUR;sale until EUR;group prices',
    'POT;Pot;10,00;12,00;9,50;2099-01-01;grp_trade 9,00 sale 8,00 2099-01-01/ | grp_trade x10 7,50 | grp_trade EUR 11,00',
    'MUG;Mug;3,00;;;;',
    '',
  ].join('\n')
  expect(await run(file)).toMatchObject({ status: 'DONE', created: 2, failed: 0 })
  expect(await look('POT')).toEqual([
    ['EUR', '', 1, 1200, 950, true],
    ['EUR', 'grp_trade', 1, 1100, undefined, undefined],
    ['GBP', 'grp_trade', 1, 900, 800, false],
    ['GBP', 'grp_trade', 10, 750, undefined, undefined],
  ])
  const csv = await exported()
  expect(csv).toContain('12.00,9.50,,2099-01-01T00:00:00.000Z')
  expect(await run(csv)).toMatchObject({ created: 0, updated: 0, unchanged: 2, failed: 0 })
  expect(await run('sku,price EUR\nPOT,13.00\n')).toMatchObject({ updated: 1 })
  expect((await look('POT'))[0]).toEqual(['EUR', '', 1, 1300, 950, true])
  expect(await run('sku,sale price EUR,group prices\nPOT,,\n')).toMatchObject({ updated: 1 })
  expect(await look('POT')).toEqual([['EUR', '', 1, 1300, undefined, undefined]])
})

test('a price of a file that is none is refused with its column', async () => {
  const { run } = await openPriceFiles()
  await run('sku,name,price,price EUR\nPOT,Pot,10.00,12.00\nMUG,Mug,1.00,\n')
  const wrong = await run(
    [
      'sku,sale price EUR,group prices',
      'POT,12.00,',
      'MUG,1.00,',
      'POT,,grp_a 4.001',
      'POT,,friends 4.00',
      'MUG,,grp_a EUR 4.00',
      'POT,,grp_a 4.00 | grp_a 5.00',
      '',
    ].join('\n'),
  )
  expect(wrong.errors.edges.map(({ node }: { node: { row: number; column: string } }) => [node.row, node.column])).toEqual([
    [2, 'sale price eur'],
    [3, 'sale price eur'],
    [4, 'group prices'],
    [5, 'group prices'],
    [6, 'group prices'],
    [7, 'group prices'],
  ])
})

/** A shop in pounds and euros in which an hour passes at once. */
async function openSaleShop() {
  const clock = frozenClock()
  const shop = await openCurrencyShop({ clock })
  return {
    ...shop,
    passTime: async () => {
      clock.advance(3_600_000)
      await shop.subgraph('products').runTask('runSales')
      await shop.untilIdle()
    },
    orderTotal: async (id: string, as: typeof ann): Promise<number> =>
      dataOf(await shop.asked('query ($id: ID!) { order(id: $id) { total { amount } } }', { id }, as)).order.total.amount,
  }
}

async function openPriceFiles() {
  const shop = await openImportShop({ settings: { CURRENCIES: 'EUR' } })
  const fields = 'groupId minQuantity price { amount currency } sale { price { amount } isOn }'
  const query = `query ($sku: String!) { product(sku: $sku) { groupPrices { ${fields} } currencyPrices { ${fields} } } }`
  type Row = {
    groupId: string | null
    minQuantity: number
    price: { amount: number; currency: string }
    sale: { price: { amount: number }; isOn: boolean } | null
  }
  const look = async (sku: string) => {
    const { groupPrices, currencyPrices } = dataOf(await shop.as(query, { sku })).product
    const rows: Row[] = [...currencyPrices, ...groupPrices]
    return rows
      .map(({ groupId, minQuantity, price, sale }) => [
        price.currency,
        groupId ?? '',
        minQuantity,
        price.amount,
        sale?.price.amount,
        sale?.isOn,
      ])
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  }
  return { ...shop, look }
}
