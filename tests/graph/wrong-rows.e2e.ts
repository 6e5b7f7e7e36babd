import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { corrupt } from '#kit/test/corrupt.ts'
import { frozenClock } from '#kit/test/testing.ts'
import { dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

type Wrong = { of: string; subgraph: string; wrong: SQL; right: SQL; kind: string }

const compare = `query ($from: DateTime!, $to: DateTime!, $first: Int!, $after: String) {
  reconciliation(from: $from, to: $to, first: $first, after: $after) { compared next notCompared differences { kind subject message } }
}`
const always = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }

/** Wrong rows, and how to make them right again. Triggers refuse most of them; a reconciliation names them without. */
const wrongRows: Wrong[] = [
  wrongBy('price of a line', 'orders', sql`order_lines`, sql`unitPrice`, 'ROWS'),
  wrongBy('number of cancelled units', 'orders', sql`order_lines`, sql`cancelledQuantity`, 'ROWS'),
  wrongBy('total of an order', 'orders', sql`orders`, sql`total`, 'PAYMENT'),
  spelled('customer of an order', 'orders', sql`orders`, sql`owner`, 'PAYMENT'),
  spelled('currency of an order', 'orders', sql`orders`, sql`currency`, 'PAYMENT'),
  spelled('product of a line', 'orders', sql`order_lines`, sql`productId`, 'STOCK'),
  wrongBy('amount of a payment', 'payments', sql`payments`, sql`amount`, 'PROVIDER'),
  spelled('currency of a payment', 'payments', sql`payments`, sql`currency`, 'ROWS'),
  wrongBy('amount in the ledger of payments', 'payments', sql`ledger`, sql`amount`, 'ROWS'),
  spelled('owner of a payable', 'payments', sql`payables`, sql`owner`, 'PAYMENT'),
  {
    of: 'quantities of two lines, exchanged',
    subgraph: 'orders',
    wrong: sql`UPDATE order_lines SET quantity = 3 - quantity`,
    right: sql`UPDATE order_lines SET quantity = 3 - quantity`,
    kind: 'STOCK',
  },
  {
    of: 'quantity of a sold hold',
    subgraph: 'products',
    wrong: sql`UPDATE holds SET lines = json_set(lines, '$[0].quantity', json_extract(lines, '$[0].quantity') + 1)`,
    right: sql`UPDATE holds SET lines = json_set(lines, '$[0].quantity', json_extract(lines, '$[0].quantity') - 1)`,
    kind: 'STOCK',
  },
  spelled('kind of a movement', 'products', sql`stock_movements`, sql`kind`, 'ROWS'),
  {
    of: 'finished cart that is open again',
    subgraph: 'carts',
    wrong: sql`UPDATE carts SET finishedAt = NULL`,
    right: sql`UPDATE carts SET finishedAt = (SELECT at FROM checkouts WHERE cartId = carts.id)`,
    kind: 'ROWS',
  },
  wrongBy('quantity of a finished cart', 'carts', sql`cart_lines`, sql`quantity`, 'CART'),
  wrongBy('quantity of a sold line in the statistics', 'admin', sql`sold_lines`, sql`quantity`, 'STATISTICS'),
  wrongBy('number of orders of a day and an hour', 'admin', sql`order_sums`, sql`orders`, 'STATISTICS'),
  wrongBy('sales of a day and an hour', 'admin', sql`trade_sums`, sql`sales`, 'STATISTICS'),
  wrongBy('units of a product on a day', 'admin', sql`product_sums`, sql`units`, 'STATISTICS'),
  wrongBy('stock of a product in the statistics', 'admin', sql`known_products`, sql`held`, 'PRODUCT'),
]

test('a reconciliation names every wrong row, and nothing where all rows are right', async () => {
  const books = await openBooks()
  const unnamed: string[] = []
  expect(await books.kinds()).toEqual([])
  for (const { of: what, subgraph, wrong, right, kind } of wrongRows) {
    await books.change(subgraph, wrong)
    if (!(await books.kinds()).includes(kind)) unnamed.push(what)
    await books.change(subgraph, right)
  }
  expect(await books.kinds()).toEqual([])
  await books.change('orders', sql`DELETE FROM timeline`)
  expect(await books.kinds()).toContain('ROWS')
  expect(unnamed).toEqual([])
})

test.each([
  ['another amount', "UPDATE ledger SET amount = amount + 1 WHERE verb = 'capture'"],
  [
    'a second capture',
    "INSERT INTO ledger SELECT 'nobody/capture', verb, authorization, amount, currency, result, at FROM ledger WHERE verb = 'capture'",
  ],
  [
    'a payment that nobody here knows',
    "INSERT INTO ledger SELECT 'pay_x/authorize', verb, 'auth_x', amount, currency, result, at FROM ledger WHERE verb = 'authorize'",
  ],
  ['no capture', "DELETE FROM ledger WHERE verb = 'capture'"],
])('a reconciliation names it where the list of the payment provider has %s', async (_, change) => {
  const books = await openBooks()
  expect(await books.kinds()).toEqual([])
  books.changeProvider(change)
  expect(await books.kinds()).toEqual(['PROVIDER'])
})

test('a provider that does not answer is told, and everything else is compared', async () => {
  const { compared, notCompared, differences } = (await (await openBooks({ PROVIDER_URL: 'http://127.0.0.1:9' })).parts(100))[0]
  expect([compared, notCompared, differences]).toEqual([1, ['The payment provider does not list what it has done.'], []])
})

test('a comparison in parts compares every order once, and every product', async () => {
  const { parts, change, buy, clock } = await openBooks()
  for (const at of [1, 2, 3, 4]) await buy(`another-guest-with-a-token-${at}`)
  clock.advance(61_000)
  expect((await parts(100)).map(({ compared }) => compared)).toEqual([5])
  const inParts = await parts(1)
  expect(inParts.reduce((sum, { compared }) => sum + compared, 0)).toBe(5)
  await change('products', sql`UPDATE products SET onHand = onHand + 1`)
  const named = (await parts(1)).flatMap(({ differences }) => differences).filter(({ kind }: { kind: string }) => kind === 'LEDGER')
  expect(new Set(named.map(({ subject }: { subject: string }) => subject)).size).toBe(2)
})

/** Opens a shop with one order of two lines, paid more than a minute ago. */
async function openBooks(settings: Record<string, string> = {}) {
  const clock = frozenClock()
  const shop = await openTestShop({ clock, settings })
  const token = await shop.registerAdmin()
  const ids = [await shop.addProduct(token, { sku: 'MUG', stock: 20 }), await shop.addProduct(token, { sku: 'POT', stock: 20 })]
  const isPaid = !settings.PROVIDER_URL
  const buy = async (guest: string) => {
    clock.advance(1000)
    const { fill, place, pay } = shopper(shop, { guest })
    const { order } = await place(await fill(ids.map((productId, at) => ({ productId, quantity: 1 + at }))))
    if (isPaid) await pay(order.id)
    await shop.untilIdle()
  }
  await buy('a-guest-with-a-long-token')
  clock.advance(61_000)
  const parts = async (first: number) => {
    const found = []
    for (let after: string | null | undefined; after !== null; ) {
      const part = dataOf(await shop.ask(compare, { ...always, first, after }, { token })).reconciliation
      found.push(part)
      after = part.next
    }
    return found
  }
  return {
    clock,
    parts,
    buy,
    kinds: async (): Promise<string[]> => [
      ...new Set((await parts(100)).flatMap(({ differences }) => differences).map(({ kind }: { kind: string }) => kind)),
    ],
    change: (subgraph: string, statement: SQL) =>
      corrupt(shop.subgraph(subgraph).context({ caller: nobody, requestId: 'test' }), statement),
    changeProvider: (statement: string) => {
      const provider = new Sqlite(join(shop.config.DATA_DIR, 'sandbox-provider.db'))
      provider.exec(statement)
      provider.close()
    },
  }
}

function wrongBy(of: string, subgraph: string, table: SQL, column: SQL, kind: string): Wrong {
  const change = (by: number) => sql`UPDATE ${table} SET ${column} = ${column} + ${by}`
  return { of, subgraph, kind, wrong: change(1), right: change(-1) }
}

function spelled(of: string, subgraph: string, table: SQL, column: SQL, kind: string): Wrong {
  const wrong = sql`UPDATE ${table} SET ${column} = ${column} || 'x'`
  return { of, subgraph, kind, wrong, right: sql`UPDATE ${table} SET ${column} = substr(${column}, 1, length(${column}) - 1)` }
}
