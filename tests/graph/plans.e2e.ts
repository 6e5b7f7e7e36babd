import type Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { seed } from '#app/seed/seed.ts'
import { nobody } from '#kit/context.ts'
import { readyOperations } from '#router/operations.ts'
import { graph } from '#tests/support/bad-values.ts'
import { follow } from '#tests/support/journey.ts'
import { dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'
import { scans, sorts } from './allowed-plans.ts'
import { lists } from './planned-lists.ts'

type Plan = { name: string; text: string; lines: string[] }

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
}, 120_000)

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
  for (const [list, variants] of Object.entries(lists)) for (const args of variants) await page(shop, list, args, { token, guest })
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
  if (!isBothWays(list)) return
  await ask(', last: 1')
  if (endCursor) await ask(`, last: 1, before: "${endCursor}"`)
}

function isBothWays(list: string): boolean {
  return Boolean(
    graph
      .getQueryType()
      ?.getFields()
      [list]?.args.some(({ name }) => name === 'last'),
  )
}
