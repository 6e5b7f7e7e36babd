import Sqlite from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import type { MarkedTable } from '#kit/data/personal-data.ts'
import { readyOperations } from '#router/operations.ts'
import { codesOf, dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

type Part = { rows: { table: string; row: string }[]; next: string | null }

const names = ['users', 'auth', 'carts', 'orders', 'payments', 'admin']
const whole = readyOperations('shopper').find(({ document }) => document.includes('query MyData'))?.document ?? ''
const address = { name: 'Zoe Quillfeather', line1: '77 Marrowbone Yard', city: 'Threlkeld', postcode: 'ZQ7 7QZ', country: 'GB' }
const known = ['zoe.q@example.com', 'Quillfeather', 'Marrowbone', 'Pacific/Chatham']

test('a person gets all that the shop holds of them from every subgraph, but no hash and no key, and others get nothing of it', async () => {
  const { shop, zoe } = await openShopWithZoe()
  const me = dataOf(await shop.ask(whole, {}, zoe)).me
  const parts = names.map((name) => me[`dataIn${name[0]?.toUpperCase()}${name.slice(1)}`] as Part)
  expect(parts.map(({ next }) => next)).toEqual(names.map(() => null))
  const tables = parts.flatMap(({ rows }) => rows.map(({ table }) => table))
  for (const table of [
    'users',
    'accounts',
    'sessions',
    'carts',
    'orders',
    'order_lines',
    'timeline',
    'payments',
    'ledger',
    'audit_entries',
  ])
    expect(tables).toContain(table)
  const text = JSON.stringify(parts)
  for (const value of known) expect(text).toContain(value)
  expect(text).not.toMatch(/argon2|passwordHash|refreshHash|sealKey/)
  const other = { token: await shop.register('Other') }
  const { data, errors } = await shop.ask(`{ _: me { id } user(id: "${me.id}") { dataInOrders { next } } }`, {}, other)
  expect([data?.user ?? null, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']])
  expect(JSON.stringify(dataOf(await shop.ask(whole, {}, other)))).not.toContain('Quillfeather')
})

test('all parts together are the whole, each row once, and what is no position is refused', async () => {
  const { shop, zoe } = await openShopWithZoe()
  const part = async (first: number, after: string | null) =>
    shop.ask(`query ($after: String) { me { dataInOrders(first: ${first}, after: $after) { rows { table row } next } } }`, { after }, zoe)
  const all = dataOf(await part(100, null)).me.dataInOrders as Part
  const rows: Part['rows'] = []
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const found = dataOf(await part(2, after)).me.dataInOrders as Part
    rows.push(...found.rows)
    after = found.next
  }
  expect(all.rows.length).toBeGreaterThan(5)
  expect(rows).toEqual(all.rows)
  for (const after of ['', 'orders', 'sessions:1', 'orders:1; DROP TABLE orders', 'orders:-1', '😀:1'])
    expect(codesOf(await part(2, after))).toEqual(['INVALID_INPUT'])
  for (const first of [0, 101]) expect(codesOf(await part(first, null))).toEqual(['INVALID_INPUT'])
})

test('once the account is deleted, no personal or secret column has what it had, and no table but the passing ones names the person', async () => {
  const { shop, zoe, id, placed } = await openShopWithZoe()
  const before = await personalValues(shop, id)
  for (const value of known) expect(before.join()).toContain(value)
  dataOf(await shop.ask('mutation { deleteAccount(input: { confirm: true }) { userErrors { code } } }', {}, zoe))
  await shop.untilIdle()
  expect((await personalValues(shop, id)).filter((value) => before.includes(value))).toEqual([])
  const left = dataOf(
    await shop.ask(
      `{ order(id: "${placed}") { status lines { quantity } total { amount } email shippingAddress { name } } }`,
      {},
      shop.staff,
    ),
  ).order
  expect(left).toEqual({ status: 'DELIVERED', lines: [{ quantity: 1 }], total: { amount: 500 }, email: null, shippingAddress: null })
  for (const name of names)
    for (const { table, text } of await contents(shop, name))
      for (const value of known) expect(`${name}.${table}: ${text}`).not.toContain(value)
})

/** A shop in which Zoe has said and done all that is kept of a person: a profile, a delivered order, a change by staff. */
async function openShopWithZoe() {
  const opened = await openTestShop()
  const staff = { token: await opened.registerAdmin() }
  const shop = { ...opened, staff }
  const productId = await shop.addProduct(staff.token, { sku: 'A', stock: 5 })
  const input = { email: 'zoe.q@example.com', password: 'a long secret of Zoe 77', displayName: 'Zoe Quillfeather' }
  const register = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken } }'
  const zoe = { token: dataOf(await shop.ask(register, { input }, {})).register.accessToken as string }
  await shop.untilIdle()
  const settings =
    'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { user { id version } userErrors { code } } }'
  const values = { locale: 'fr-CA', timeZone: 'Pacific/Chatham', marketingEmails: true, orderEmails: false }
  const { user } = dataOf(await shop.ask(settings, { input: values }, zoe)).updateAccountSettings
  const rename = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { userErrors { code } } }'
  await shop.ask(rename, { input: { id: user.id, expectedVersion: user.version, displayName: 'Zoe M. Quillfeather' } }, staff)
  const placed = await deliver(shop, zoe, staff, productId)
  return { shop, zoe, id: user.id as string, placed }
}

async function deliver(shop: TestShop, zoe: { token: string }, staff: { token: string }, productId: string): Promise<string> {
  const { fill, pay } = shopper(shop, zoe)
  const cart = await fill([{ productId, quantity: 1 }])
  const say =
    'mutation ($id: ID!) { setCartNotes(input: { note: "for Quillfeather", lines: [{ lineId: $id, note: "Quillfeather red" }] }) { userErrors { code } } }'
  const { cart: filled } = dataOf(await shop.ask('{ cart { lines { id } } }', {}, zoe))
  await shop.ask(say, { id: filled.lines[0].id }, zoe)
  const book = 'mutation ($input: CreateAddressInput!) { createAddress(input: $input) { userErrors { code } } }'
  await shop.ask(book, { input: { address: { ...address, postcode: 'SW1A 1AA', phone: '020 7946 0018' } } }, zoe)
  const wish = 'mutation { createWishList(input: { name: "Quillfeather wedding" }) { wishList { id } } }'
  const { id } = dataOf(await shop.ask(wish, {}, zoe)).createWishList.wishList
  await shop.ask('mutation ($id: ID!) { shareWishList(input: { id: $id }) { wishList { id } } }', { id }, zoe)
  const place = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code } } }'
  const input = { cartId: cart.id, expectedTotal: 500, idempotencyKey: 'k', email: 'zoe.q@example.com', shippingAddress: address }
  const { order } = dataOf(await shop.ask(place, { input }, zoe)).placeOrder
  await pay(order.id)
  await shop.untilIdle()
  const move = 'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { order { version } userErrors { code } } }'
  for (const status of ['PROCESSING', 'SHIPPED', 'DELIVERED']) {
    const { version } = dataOf(await shop.ask(`{ order(id: "${order.id}") { version } }`, {}, staff)).order
    dataOf(await shop.ask(move, { input: { orderId: order.id, expectedVersion: version, status } }, staff))
  }
  await shop.untilIdle()
  return order.id
}

/** What the personal and the secret columns have of a person, but for nulls and what every new account has. */
async function personalValues(shop: TestShop, id: string): Promise<string[]> {
  const found: string[] = []
  for (const name of names) {
    const { columns } = (await import(`#subgraphs/${name}/personal-data.ts`)) as { columns: MarkedTable[] }
    const { $client } = shop.subgraph(name).context({ caller: nobody, requestId: 'test' }).db
    for (const { table, owner, personal = [], secret = [] } of columns) {
      if (typeof owner !== 'string') continue
      const rows = $client.prepare(`SELECT * FROM ${getTableName(table)} WHERE "${owner}" = ?`).all(id) as Record<string, unknown>[]
      const marks = Object.entries(getTableColumns(table)).filter(([column]) => [...personal, ...secret].includes(column))
      found.push(...rows.flatMap((row) => marks.map(([column, { name }]) => `${getTableName(table)}.${column}=${row[name]}`)))
    }
  }
  return found.filter((value) => !/=(null|)$/.test(value))
}

/** All that a subgraph's file has in the tables that are not passing. */
async function contents(shop: TestShop, name: string): Promise<{ table: string; text: string }[]> {
  const { $client } = shop.subgraph(name).context({ caller: nobody, requestId: 'test' }).db
  const file = new Sqlite($client.name, { readonly: true })
  const tables = file
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('outbox', 'dead_letters')`)
    .pluck()
    .all() as string[]
  const read = tables.map((table) => ({ table, text: JSON.stringify(file.prepare(`SELECT * FROM "${table}"`).all()) }))
  file.close()
  return read
}
