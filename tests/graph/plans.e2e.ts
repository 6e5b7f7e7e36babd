import type Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { seed } from '#app/seed/seed.ts'
import { nobody } from '#kit/context.ts'
import { readyOperations } from '#router/operations.ts'
import { follow } from '#tests/support/journey.ts'
import { dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

type Plan = { name: string; text: string; lines: string[] }

/** Lists by every sort and filter, and their second pages. */
const filters: Record<string, string[]> = {
  products: [
    ...['NEWEST', 'NAME', 'PRICE_ASC', 'PRICE_DESC'].map((sort) => `sort: ${sort}`),
    ...filtered(
      'minPrice: 1',
      'maxPrice: 900',
      'inStock: true',
      'inStock: false',
      'onSale: true',
      'onSale: false',
      'skuPrefix: "1"',
      'includeArchived: true',
      'ids: ["x"]',
      'status: DRAFT',
      'status: ARCHIVED',
    ),
    ...filtered('categoryId: "x"', 'collectionId: "x"', 'categoryId: "x", includeArchived: true', 'categoryId: "x", collectionId: "y"'),
    ...filtered('attributes: [{ code: "colour", values: ["Red"] }]', 'categoryId: "x", inStock: true, minPrice: 1, maxPrice: 900'),
    ...['NAME', 'PRICE_ASC', 'PRICE_DESC'].flatMap((sort) =>
      ['categoryId: "x"', 'attributes: [{ code: "pieces", min: 1, max: 3 }]'].map((one) => `sort: ${sort}, filter: { ${one} }`),
    ),
  ],
  searchProducts: [
    ...['', 'text: "heart"', 'filter: { categoryId: "x" }'].flatMap((found) =>
      ['RELEVANCE', 'NEWEST', 'NAME', 'PRICE_ASC', 'BEST_SELLING'].map((sort) => `${found} sort: ${sort}`),
    ),
    'text: "heart", filter: { minPrice: 1, inStock: true }',
    'text: "haert"',
  ],
  users: [
    ...['NEWEST', 'OLDEST', 'NAME'].map((sort) => `sort: ${sort}`),
    ...filtered(...times('created', 'Before'), 'search: "a"', 'role: "ADMIN"', 'includeDeleted: true', 'ids: ["x"]'),
  ],
  allOrders: [
    '',
    ...filtered(...times('placed', 'To'), 'statuses: [PAID, SHIPPED]', 'owner: "usr_x"', 'email: "a@example.com"', 'ids: ["x"]'),
    ...filtered('statuses: [PAID], owner: "usr_x"', 'statuses: [PAID], email: "a@example.com"'),
  ],
  orders: ['', ...filtered('statuses: [PAID]', ...times('placed', 'To'))],
  allPayments: [
    '',
    ...filtered(
      ...times('created', 'Before'),
      'statuses: [CAPTURED, FAILED]',
      'orderId: "ord_x"',
      'statuses: [CAPTURED], orderId: "ord_x"',
    ),
  ],
  payments: ['', ...filtered('statuses: [CAPTURED]', ...times('created', 'Before'))],
  auditLog: [
    '',
    ...filtered(
      'actor: "usr_x"',
      'action: "x"',
      'subject: "x"',
      'subgraph: "orders"',
      'from: "2026-01-01T00:00:00Z"',
      'to: "2027-01-01T00:00:00Z"',
    ),
  ],
  roles: [''],
  deadLetters: [''],
}

/** What may be scanned, by the lines of the plans: tables that stay small, and indexes in the order of a list, which ends with its page. */
const scans: [subgraph: string, scanned: string, reason: string][] = [
  ['*', 'audit_head', 'one row'],
  ['*', 'consumer_progress', 'a row for each consumer'],
  ['users', 'consumer_offsets', 'a row for each producer'],
  ['orders', 'cancellations', 'the check of a foreign key, which runs only while one is violated: never'],
  ['users', 'roles USING INDEX roles_nameKey_unique', 'the roles that staff make'],
  ['users', 'roles USING COVERING INDEX roles_nameKey_unique', 'the roles that staff make'],
  [
    'users',
    'users USING INDEX present_users',
    'a page by time; a search by a part of a name passes over others: for staff, and never sorted',
  ],
  ['users', 'users USING INDEX users_by_name', 'a page by name, passes over deleted users'],
  ['users', 'users USING INDEX sqlite_autoindex_users_1', 'a page by time, deleted users too'],
  ['users', 'users USING COVERING INDEX users_by_email', 'counts up to 10,000'],
  ...[
    'customer_groups',
    'customer_groups USING INDEX customer_groups_nameKey_unique',
    'customer_groups USING COVERING INDEX customer_groups_nameKey_unique',
  ].map((scanned): [string, string, string] => ['users', scanned, 'customer groups: 1,000']),
  ['users', 'mails USING INDEX sqlite_autoindex_mails_1', 'a page by time'],
  ['users', 'mails USING COVERING INDEX mails_about_unique', 'counts up to 10,000'],
  [
    'products',
    'products USING INDEX products_for_sale',
    'a page by time, passes over other prices, SKUs and products that are out of stock',
  ],
  ['products', 'products USING COVERING INDEX products_for_sale', 'counts up to 10,000'],
  ['products', 'products USING INDEX sold_out_products', 'a page of what is sold out, and a count up to 10,000'],
  ['products', 'products USING INDEX products_by_name', 'a page by name, passes over archived products'],
  ['products', 'products USING INDEX products_by_price', 'a page by price, passes over archived products'],
  ['products', 'products USING INDEX products_by_age', 'a page by time, archived products too'],
  ['products', 'products USING COVERING INDEX products_by_age', 'counts up to 10,000'],
  ['products', 'products USING INDEX products_not_for_sale', 'a page of drafts or of archived products, passes over the others of them'],
  ['auth', 'api_keys USING INDEX sqlite_autoindex_api_keys_1', 'a page by time'],
  ['auth', 'api_keys USING COVERING INDEX api_keys_by_expiry', 'counts up to 10,000'],
  ['products', 'changed_products', 'the first 25 at most'],
  ['products', 'product_imports USING INDEX imports_unfinished', 'the imports that are not finished'],
  ['products', 'product_imports USING INDEX sqlite_autoindex_product_imports_1', 'a page by time'],
  ['products', 'product_imports USING COVERING INDEX imports_by_time', 'counts up to 10,000'],
  ['products', 'relistings', 'the first one'],
  ['products', 'stock_locations', 'locations: 100, and those that are archived'],
  ['products', 'products USING INDEX sqlite_autoindex_products_1', 'a page of what is at the main location, in a thread'],
  ['products', 'products', 'the same, counted to 10,000 in a thread'],
  ['products', 'restocked_products', 'the first one'],
  ['products', 'search_index_idx', 'a small index is counted to 1,001 pages'],
  ['products', 'translated_index_idx', 'the same'],
  ['products', 'stock_alerts USING INDEX sqlite_autoindex_stock_alerts_1', 'a page of those of 90 days'],
  ['products', 'stock_alerts USING COVERING INDEX sqlite_autoindex_stock_alerts_1', 'counted to 10,000'],
  ...['collections', 'collections USING INDEX collections_slug_unique', 'collections USING COVERING INDEX collections_slug_unique'].map(
    (scanned): [string, string, string] => ['products', scanned, 'collections: 200'],
  ),
  ['products', 'attributes USING INDEX attributes_code_unique', 'attributes: 500'],
  ['products', 'attributes USING COVERING INDEX attributes_code_unique', 'attributes: 500'],
  ['products', 'categories USING COVERING INDEX categories_slug_unique', 'categories: 5,000, counted before one is added'],
  ['products', 'categories', 'at most 5,000'],
  ['products', 'products USING INDEX products_by_sold', 'a page of what sells best, passes over archived products'],
  ['products', 'holds USING INDEX holds_open', 'the holds of unpaid orders'],
  ['orders', 'orders USING INDEX sqlite_autoindex_orders_1', 'a page by time, passes over refused attempts, which leave after days'],
  ['orders', 'orders USING COVERING INDEX orders_of_status', 'counts up to 10,000, passes over refused attempts'],
  ['payments', 'payments USING INDEX sqlite_autoindex_payments_1', 'a page by time'],
  ['payments', 'payments USING COVERING INDEX sqlite_autoindex_payments_1', 'counts up to 10,000'],
  ['carts', 'checkouts USING INDEX checkouts_held_by_network', 'the checkouts that count as held: of unpaid orders, and for an hour after'],
  ['admin', 'product_totals USING COVERING INDEX product_totals_by_units', 'the first 100 at most'],
  ['admin', 'known_orders USING INDEX known_orders_by_age', 'the first 100 at most, passes over refused attempts, which leave after days'],
  ['admin', 'known_users USING INDEX present_users_by_age', 'the first 100 at most'],
  ['admin', 'audit_entries USING INDEX audit_by_age', 'a page by time'],
  ['admin', 'audit_entries USING COVERING INDEX sqlite_autoindex_audit_entries_1', 'counts up to 10,000'],
]

/** What may be sorted or grouped in a temporary B-tree, and how many rows that is. */
const sorts: [subgraph: string, form: RegExp, rows: string][] = [
  ['*', /order by rowid LIMIT 10001$/, '10,000: the rows of a page of parents'],
  ['*', /order by "\w+"\.rowid LIMIT/i, 'the rows of one user in one table'],
  ['users', /^select .* from "group_members" inner join "customer_groups"/, 'the groups of a page of users: 10 each'],
  ['users', /order by grants\.rowid$/, 'the roles of a user'],
  ['users', /"users"."email" = \? order by/, 'those who have registered one address'],
  ['products', /order by length\("categories"/, 'the categories whose name has the words of a text: 5,000'],
  ['products', /LIMIT 10000\) AS candidates cross join/, 'the products that a search sorts or counts: 10,000, and their values'],
  ['products', /^UPDATE products SET .* GROUP BY 1 \)/, 'the lines of an order: 2,000'],
  [
    'admin',
    /FROM json_each.*currency_sums.* GROUP BY currency/,
    'the periods of a range in each currency: some hundreds, and the orders of two hours',
  ],
  [
    'products',
    /^select .* from "products" where .*"products"."id" IN \(SELECT value FROM json_each/,
    'the few products with a value: 1,000',
  ],
  ['products', /from "product_(categories|attributes)" where .* order by rowid$/, 'the categories of a product, 20, or its values, 100'],
  ['products', /from "stock_locations" where .* order by/, 'locations: 100'],
  ['products', /^WITH kept AS .* holding AS /, 'the movements at locations of 25 products, and the holds of unpaid orders'],
  ['products', /^WITH ledger AS .* holding AS /, 'the movements of 25 products, and the holds of unpaid orders'],
  [
    'orders',
    /status" in \('PENDING', 'AWAITING_PAYMENT'\) and "orders"\."paidAt" is null/,
    'unpaid orders: of one owner, or those that are due',
  ],
  ['products', /^SELECT id FROM products WHERE updatedAt .* UNION/, 'the products changed in a part of a reconciliation'],
  ['orders', /from "timeline" .* order by rowid asc$/, 'the histories of 10 orders'],
  ['orders', /from "customers" where "customers"\."email" = \?/, 'the orders of the buyers with one address'],
  ['carts', /from "cart_lines" where "cart_lines"\."cartId" = \? order by rowid asc$/, 'the lines of a cart: 2,000'],
  ['carts', /^SELECT l\.productId, sum\(l\.quantity\)/, 'the lines of the unpaid orders of guests of one network: capped'],
  ['carts', /from "product_lists" where .* order by/, 'the lists of an owner: 22'],
  ['carts', /(from|FROM) "?list_items"? (where|WHERE) .* (order by|ORDER BY)/, 'what is in a list: 200'],
  ['auth', /^delete from "sessions"/, 'the ended sessions of an account: 200'],
  ['payments', /"nextTryAt" <= \? order by/, 'the calls that are due: one for each payment under way'],
  ['payments', /from "ledger" .* order by rowid asc$/, 'the ledgers of the payments of 20 orders'],
  ['payments', /"payments"\."orderId" = \? .*order by "payments"\."id" desc/, 'the payments of an order'],
  ['admin', /^SELECT status, sum\(orders\)/, 'a row for each status and 64 days, day and hour at the ends, and the orders of two hours'],
  ['admin', /^WITH facts AS/, 'a day of orders and its sums, and the orders of a part of a reconciliation'],
  ['admin', /^SELECT what \|\| ' of ' \|\| productId/, 'the same'],
  ['admin', /^SELECT what, 5529600000 AS length/, 'the sums of the 64 days around a part of a reconciliation, and of their days'],
]

test('no statement reads the whole of a table that grows, and none sorts more rows than is said', async () => {
  const { shop, statements } = await openWatched()
  await trade(shop)
  const plans = Array.from(statements, ([name, texts]) => plansIn(shop, name, texts)).flat()
  expect(plans.length).toBeGreaterThan(300)
  expect(
    plans.flatMap((plan) => plan.lines.filter((line) => !isAllowed(plan, line)).map((line) => `${plan.name}: ${line}: ${plan.text}`)),
  ).toEqual([])
  expect(scans.filter(([, scanned]) => !plans.some(({ lines }) => lines.includes(`SCAN ${scanned}`)))).toEqual([])
  expect(sorts.filter(([, form]) => !plans.some(({ text }) => form.test(text)))).toEqual([])
  expect(plans.filter(isTooWide)).toEqual([])
  expect([...statements.values()].flatMap((texts) => [...texts].filter(isPlannedAnew))).toEqual([])
}, 60_000)

/** Whether SQLite plans a statement at each run, as a limit, or what a column equals, is nothing but a parameter. */
function isPlannedAnew(text: string): boolean {
  return / (=|is) \?(?=[\s),]|$)|limit \?(?! \+)/i.test(text)
}

function plansIn(shop: TestShop, name: string, texts: Set<string>): Plan[] {
  const { $client } = shop.subgraph(name).context({ caller: nobody, requestId: 'test' }).db
  return Array.from(texts, (text) => ({
    name,
    text: text.replaceAll('likely(?)', '?').replaceAll(/\s+/g, ' ').trim(),
    lines: linesOf($client, text),
  }))
}

function linesOf(client: Sqlite.Database, text: string): string[] {
  const values = Array.from(text.matchAll(/\?/g), () => null)
  return (client.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[]).map(({ detail }) => detail)
}

function isAllowed({ name, text }: Plan, line: string): boolean {
  const isHere = ([subgraph]: [string, ...unknown[]]) => subgraph === '*' || subgraph === name
  // an automatic index is made of all rows
  if (/TEMP B-TREE|AUTOMATIC/.test(line)) return sorts.filter(isHere).some(([, form]) => form.test(text))
  if (!line.startsWith('SCAN ') || /VIRTUAL TABLE|CONSTANT ROW|VALUES CLAUSE|^SCAN \(subquery/.test(line)) return true
  const scanned = line.slice('SCAN '.length)
  return scans.filter(isHere).some(([, allowed]) => allowed === scanned) || isSubquery(scanned.split(' ')[0] ?? '', text)
}

/** Whether a statement that names few rows reads all of a status: of two indexes SQLite takes any. */
function isTooWide({ text, lines }: Plan): boolean {
  return lines.some((line) => /INDEX \w+_of_status/.test(line)) && /"(orderId|owner|email)" = \?/.test(text)
}

/** Whether a name in a plan is not that of a table: what it is made of is in the plan too. */
function isSubquery(name: string, text: string): boolean {
  return new RegExp(`\\) (as )?"?${name}\\b|\\b${name} (\\([^)]*\\) )?AS \\(`, 'i').test(text)
}

/** Opens a shop that keeps the text of every statement of each subgraph. */
async function openWatched() {
  const statements = new Map<string, Set<string>>()
  const shop = await openTestShop({
    onStatement: (text, subgraph) => statements.set(subgraph, (statements.get(subgraph) ?? new Set()).add(text)),
  })
  return { shop, statements }
}

/** Every ready operation, both journeys, a reconciliation, every list by every filter and sort, every task. */
async function trade(shop: TestShop): Promise<void> {
  await seed(shop)
  for (const journey of ['shopper', 'admin'] as const) await follow(shop, readyOperations(journey))
  const token = await shop.login({ email: 'admin@bazaar.example', password: 'admin-demo-password' })
  const guest = 'a-guest-who-looks-at-plans'
  await shopper(shop, { guest }).buy([{ productId: await firstProduct(shop), quantity: 1 }])
  for (let after: string | null | undefined; after !== null; ) after = await compare(shop, token, after)
  for (const [list, variants] of Object.entries(filters)) for (const args of variants) await page(shop, list, args, { token, guest })
  for (const subgraph of shop.subgraphs) for (const task of subgraph.tasks) await subgraph.runTask(task)
  await shop.untilIdle()
}

async function firstProduct(shop: TestShop): Promise<string> {
  return dataOf(await shop.ask('{ products(first: 1) { edges { node { id } } } }')).products.edges[0].node.id
}

/** Compares a part of the books. Returns where the next one begins. */
async function compare(shop: TestShop, token: string, after: string | undefined): Promise<string | null> {
  const query = `query ($after: String) { reconciliation(from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z", first: 500, after: $after) { next compared } }`
  return dataOf(await shop.ask(query, { after }, { token })).reconciliation.next
}

async function page(shop: TestShop, list: string, args: string, as: { token: string; guest: string }): Promise<void> {
  const ask = async (after: string) =>
    dataOf(await shop.ask(`{ ${list}(first: 1${args && `, ${args}`}${after}) { pageInfo { endCursor } totalCount } }`, {}, as))[list]
  const { endCursor } = (await ask('')).pageInfo
  if (endCursor) await ask(`, after: "${endCursor}"`)
}

function filtered(...conditions: string[]): string[] {
  return conditions.map((condition) => `filter: { ${condition} }`)
}

function times(word: string, end: string): string[] {
  return [`${word}From: "2026-01-01T00:00:00Z"`, `${word}${end}: "2027-01-01T00:00:00Z"`]
}
