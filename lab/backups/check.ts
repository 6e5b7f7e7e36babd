import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { openShop, type Shop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { keeper } from '#lab/checkouts/goods.ts'
import { type Authorization, authorizationsIn, unrefunded } from '#ops/backup/authorizations.ts'
import type { ProviderOutcome } from '#ops/backup/provider-reconciliation.ts'
import { listAll } from '#subgraphs/payments/providers/contract.ts'
import { openProvider } from '#subgraphs/payments/providers/open.ts'
import { payments } from '#subgraphs/payments/tables.ts'

/** What a restored shop looks like when everything that could expire has. `faults` is empty when all is as it must be. */
export type Checked = { orders: number; rows: number; differences: number; faults: string[] }

type Books = {
  reconciliation: {
    compared: number
    differences: { kind: string; subject: string; message: string }[]
    inFlight: { orderId: string; waitingFor: string[] }[]
  }
  products: { edges: { node: { sku: string; held: number } }[] }
}

/** Later than any order waits for its payment, and than anything counts as in flight. */
const laterMs = 2 * 3_600_000

const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
const compare = `query ($from: DateTime!, $to: DateTime!) {
  reconciliation(from: $from, to: $to) { compared differences { kind subject message } inFlight { orderId waitingFor } }
  products(first: 100) { edges { node { sku held } } }
}`
const always = { from: '2000-01-01T00:00:00Z', to: '2200-01-01T00:00:00Z' }

/** Opens a restored shop as of two hours later, lets it come to rest, and holds its books against one another and the provider's. */
export async function checkRestored(dir: string, told: ProviderOutcome): Promise<Checked> {
  const shop = await open(dir)
  try {
    const { reconciliation, products } = await readBooks(shop)
    const { differences, inFlight, compared } = reconciliation
    const faults = [
      ...differences.map(({ kind, subject, message }) => `${kind} ${subject}: ${message}`),
      ...inFlight.map(({ orderId, waitingFor }) => `${orderId} waits for ${waitingFor.join(', ')}`),
      ...products.edges.flatMap(({ node }) => (node.held === 0 ? [] : [`${node.sku}: ${node.held} still held`])),
      ...(await moneyFaults(shop, await standingsAt(dir), told)),
    ]
    const rows = sum(
      readdirSync(dir)
        .filter((name) => name.endsWith('.db'))
        .map((name) => rowsIn(join(dir, name))),
    )
    return { orders: compared, rows, differences: differences.length, faults }
  } finally {
    await shop.close()
  }
}

async function open(dir: string): Promise<Shop> {
  const config = readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent', DATA_DIR: dir })
  const shop = await openShop({ config, clock: () => new Date(Date.now() + laterMs), synchronous: 'OFF' })
  await shop.subgraph('orders').runTask('expireOrders')
  await shop.untilIdle(60_000)
  return shop
}

async function readBooks(shop: Shop): Promise<Books> {
  const { email, password } = keeper
  const { accessToken } = (await ask(shop, login, { input: { email, password } })).login
  return ask(shop, compare, always, accessToken)
}

async function ask(shop: Shop, query: string, variables: object, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const answer = await shop.router.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } })
  const { data, errors } = answer.json()
  if (errors) throw new Error(`The restored shop does not answer: ${JSON.stringify(errors)}`)
  return data
}

// what the provider could not give back is with it, and no fault of these books
async function moneyFaults(shop: Shop, standings: Authorization[], told: ProviderOutcome): Promise<string[]> {
  const single = (await Promise.all(standings.map((standing) => faultOf(shop, standing, told)))).flat()
  const stuck = sum(told.reversals.filter(({ refusal, by }) => refusal && by === 'refund').map(({ amount }) => amount))
  const [here, there] = [await capturedHere(shop), sum(standings.map(unrefunded)) - stuck]
  return [...single, ...(here === there ? [] : [`captured and not paid back: ${here} here, ${there} at the provider`])]
}

async function faultOf(shop: Shop, standing: Authorization, { reversals }: ProviderOutcome): Promise<string[]> {
  const ctx = shop.subgraph('payments').context({ caller: nobody, requestId: 'check' })
  const row = await ctx.load.one(payments, 'id', standing.paymentId)
  const { paymentId, state } = standing
  if (row) return (state === 'CAPTURED') === (row.status === 'CAPTURED') ? [] : [`${paymentId}: ${row.status}, at the provider ${state}`]
  const isExcused = reversals.some((one) => one.paymentId === paymentId && one.refusal)
  return isExcused || (state !== 'RESERVED' && unrefunded(standing) === 0) ? [] : [`${paymentId}: unknown, at the provider ${state}`]
}

function sum(numbers: number[]) {
  return numbers.reduce((total, one) => total + one, 0)
}

async function capturedHere(shop: Shop): Promise<number> {
  const { db } = shop.subgraph('payments').context({ caller: nobody, requestId: 'check' })
  const captured = await db.all<{ left: number }>(
    sql`SELECT payments.amount - coalesce((SELECT sum(amount) FROM refunds WHERE paymentId = payments.id AND refunds.status = 'DONE'), 0) AS "left"
     FROM payments WHERE status = 'CAPTURED'`,
  )
  return sum(captured.map(({ left }) => left))
}

async function standingsAt(dir: string): Promise<Authorization[]> {
  const provider = await openProvider(readConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent' }))
  try {
    return authorizationsIn(await listAll(provider))
  } finally {
    await provider.close()
  }
}

function rowsIn(file: string): number {
  const database = new Sqlite(file, { readonly: true })
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").pluck().all()
  const counts = tables.map((table) => database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number)
  database.close()
  return counts.reduce((sum, count) => sum + count, 0)
}
