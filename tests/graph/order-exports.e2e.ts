import { expect, test } from 'vitest'
import { type CouponShop, openCouponShop } from '#tests/support/coupon-shop.ts'
import { type As, dataOf } from '#tests/support/shop.ts'

const [from, to] = ['2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z']
const cart = '{ cart { id subtotal { amount } total { amount } } }'

test('the file of a month has a row for each order, whose sums are those of the graph, and no row says who the customer is', async () => {
  const shop = await openCouponShop()
  await shop.createCoupon({ code: 'TENTH', percent: 10 })
  const [first, second, unpaid] = [await order(shop, 'one', 'TENTH'), await order(shop, 'two'), await order(shop, 'three')]
  await shop.pay(first.as, first.id)
  await shop.pay(second.as, second.id)
  const [line] = (await shop.orderOf(second.id, second.as)).lines
  await shop.cancel(second.as, { orderId: second.id, idempotencyKey: 'one-less', lines: [{ lineId: line.id, quantity: 1 }] })
  const rows = await rowsOf(shop, { placedFrom: from, placedTo: to })
  expect(rows.map(({ order: id, status }) => [id, status])).toEqual([
    [first.id, 'PAID'],
    [second.id, 'PAID'],
    [unpaid.id, 'AWAITING_PAYMENT'],
  ])
  const sums = ['units', 'subtotal', 'coupon', 'discount', 'total', 'cancelled', 'refunded', 'currency', 'country']
  expect(rows.map((row) => sums.map((column) => row[column]))).toEqual([
    ['2', '20.00', 'TENTH', '2.00', '18.00', '0.00', '0.00', 'GBP', 'GB'],
    ['2', '20.00', '', '0.00', '20.00', '10.00', '10.00', 'GBP', 'GB'],
    ['2', '20.00', '', '0.00', '20.00', '0.00', '0.00', 'GBP', 'GB'],
  ])
  expect([rows[0]?.['placed at (UTC)'], rows[2]?.['paid at (UTC)'], rows[2]?.payment]).toEqual(['2026-12-01 09:00:00', '', ''])
  expect(rows[0]?.payment).toMatch(/^pay_/)
  expect(JSON.stringify(rows)).not.toMatch(/\bann\b|High Street|example\.com/i)
})

test('a file has only what was placed in its range, with its statuses, and each order of many once', async () => {
  const shop = await openCouponShop()
  const ids: string[] = []
  for (let count = 0; count < 203; count += 1) ids.push((await order(shop, String(count))).id)
  shop.clock.advance(24 * 3_600_000)
  const later = await order(shop, 'later')
  const staff = { ...shop, token: await shop.login('root') }
  const found = async (input: object) => (await rowsOf(staff, { placedFrom: from, placedTo: to, ...input })).map(({ order: id }) => id)
  expect(await found({ placedTo: '2026-12-02T00:00:00Z' })).toEqual(ids)
  expect(await found({ placedFrom: '2026-12-02T00:00:00Z' })).toEqual([later.id])
  expect(await found({ statuses: ['PAID', 'DELIVERED'] })).toEqual([])
})

test('an export is in the audit log, and is refused to whoever may not read orders, and for a range that is empty or too long', async () => {
  const shop = await openCouponShop()
  const customer = { token: await shop.register('mallory') }
  for (const who of [customer, { guest: 'a-guest-who-wants-the-books' }, {}])
    expect((await ask(shop, { placedFrom: from, placedTo: to }, who)).errors?.map(({ extensions }) => extensions.code)).toEqual([
      who === customer ? 'FORBIDDEN' : 'UNAUTHENTICATED',
    ])
  for (const placedTo of [from, '2026-11-30T00:00:00Z', '2027-12-03T00:00:00Z', '9999-12-31T23:59:59Z'])
    expect(dataOf(await ask(shop, { placedFrom: from, placedTo })).exportOrders).toEqual({
      url: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'placedTo'] }],
    })
  await ask(shop, { placedFrom: from, placedTo: to, statuses: ['PAID'] })
  await shop.untilIdle()
  const log = '{ auditLog(filter: { action: "exportOrders" }) { edges { node { actorId subject after } } } }'
  const { edges } = dataOf(await shop.ask(log, {}, shop)).auditLog
  expect(edges).toHaveLength(1)
  expect(edges[0].node.subject).toMatch(/^exp_/)
  expect(JSON.parse(edges[0].node.after)).toEqual({
    placedFrom: '2026-12-01T00:00:00.000Z',
    placedTo: '2027-01-01T00:00:00.000Z',
    statuses: 'PAID',
  })
})

test('an address that is forged, changed, of another file or too old gives nothing', async () => {
  const shop = await openCouponShop()
  const { url } = dataOf(await ask(shop, { placedFrom: from, placedTo: to, statuses: ['PAID'] })).exportOrders
  const products = dataOf(await shop.ask('{ productExport { url } }', {}, shop)).productExport.url
  const get = async (address: string) => (await shop.router.app.inject({ method: 'GET', url: address })).statusCode
  expect(await get(url)).toBe(200)
  const forged = [
    url.replace('placedFrom=2026', 'placedFrom=2016'),
    url.replace('statuses=PAID', 'statuses=PAID%2CREJECTED'),
    url.replace('&statuses=PAID', ''),
    url.replace(/until=\d+/, 'until=9999999999999'),
    url.replace(/signature=.*/, 'signature='),
    url.replace('?', '?statuses=REJECTED&'),
    url.replace('orders.csv', 'products.csv'),
    products.replace('products.csv', 'orders.csv'),
    '/exports/orders.csv',
  ]
  for (const address of forged) expect([address, await get(address)]).toEqual([address, 403])
  for (const address of ['/exports/', '/exports/orders', '/exports/..%2Forders.db'])
    expect([address, await get(address)]).toEqual([address, 404])
  shop.clock.advance(10 * 60_000)
  expect(await get(url)).toBe(403)
})

/** Orders two teapots as a guest, by a coupon or without one. */
async function order(shop: CouponShop, name: string, code?: string): Promise<{ id: string; as: As }> {
  const as = { guest: `a-guest-who-is-in-the-books-${name}` }
  await shop.fill(as, [{ productId: shop.pot, quantity: 2 }])
  if (code) await shop.apply(as, code)
  const { order: placed } = await shop.place(as, dataOf(await shop.ask(cart, {}, as)).cart)
  return { id: placed.id, as }
}

function ask(shop: CouponShop, input: object, as: As = shop) {
  return shop.ask('mutation ($input: ExportOrdersInput!) { exportOrders(input: $input) { url userErrors { code path } } }', { input }, as)
}

/** The rows of a file, by the names of its columns. */
async function rowsOf(shop: CouponShop, input: object): Promise<Record<string, string>[]> {
  const { url } = dataOf(await ask(shop, input)).exportOrders
  const answer = await shop.router.app.inject({ method: 'GET', url })
  expect([answer.statusCode, answer.headers['content-disposition'], answer.headers['cache-control']]).toEqual([
    200,
    'attachment; filename="orders.csv"',
    'no-store',
  ])
  const [header = [], ...rows] = answer.body
    .replace('\uFEFF', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])))
}
