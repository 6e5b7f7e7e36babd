import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { newFolder } from '#kit/test/folder.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { listAll } from '#subgraphs/payments/providers/contract.ts'
import { openProvider } from '#subgraphs/payments/providers/open.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { dataOf, openTestShop, shopper } from './shop.ts'

type Ended = { code: number | null; output: string }

export type Guest = ReturnType<Awaited<ReturnType<typeof openSource>>['guest']>

const later = 2 * 3_600_000

const compare = `query ($from: DateTime!, $to: DateTime!) {
  reconciliation(from: $from, to: $to) { differences { kind subject message } inFlight { orderId } }
  products(first: 10) { edges { node { held } } }
}`

const orderById = 'query ($id: ID!) { order(id: $id) { status payments { status capturedAmount { amount } refundedAmount { amount } } } }'

/** The books when everything agrees. */
export const agreed = { differences: [], inFlight: [], held: 0 }

/** Runs a program of `ops/`. Returns its exit code and output. */
export async function run(script: string, args: string[], env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, nodeArgs('.', `ops/${script}.ts`, ...args), { env: { ...process.env, ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'exit')
  return { code, output }
}

/** Opens a shop with an admin and a product in a new folder. `backup` makes a backup of it. */
export async function openSource() {
  const dir = join(newFolder(), 'data')
  const shop = await openTestShop({ settings: { DATA_DIR: dir, PROVIDER_TIMEOUT_MS: '100' } })
  const mug = await shop.addProduct(await shop.registerAdmin(), { sku: 'MUG', stock: 1000 })
  await shop.untilIdle()
  const backup = async () => {
    const to = join(newFolder(), 'backup')
    const { code, output } = await run('backup', [to], { DATA_DIR: dir })
    expect([code, output]).toEqual([0, expect.stringContaining(`${subgraphNames().length} databases as of`)])
    return to
  }
  const guest = (name: string) => {
    const as = { guest: `a-guest-called-${name}`.padEnd(22, '-') }
    const { fill, place, pay } = shopper(shop, as)
    const order = async (): Promise<string> => (await place(await fill([{ productId: mug, quantity: 2 }]))).order.id
    return { as, order, pay }
  }
  return { ...shop, dir, mug, backup, guest }
}

/** Copies the provider's ledger into a new folder. */
export async function moveLedger(from: string): Promise<string> {
  const dir = join(newFolder(), 'data')
  mkdirSync(dir)
  const ledger = new Sqlite(join(from, 'sandbox-provider.db'))
  await ledger.backup(join(dir, 'sandbox-provider.db'))
  ledger.close()
  return dir
}

/** Copies the provider's ledger into a new folder and closes the shop: the provider survives the shop. */
export async function dieAndMove(source: { dir: string; close: () => Promise<void> }): Promise<string> {
  const dir = await moveLedger(source.dir)
  await source.close()
  return dir
}

/** Opens the restored shop two hours later, after every order that can expire has expired. */
export async function openRestored(dir: string) {
  const shop = await openTestShop({ settings: { DATA_DIR: dir }, clock: () => new Date(Date.now() + later) })
  await shop.subgraph('orders').runTask('expireOrders')
  await shop.untilIdle()
  const token = await shop.login('root')
  const ask = async (query: string, variables = {}) => dataOf(await shop.ask(query, variables, { token }))
  const books = async () => {
    const found = await ask(compare, { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' })
    return { ...found.reconciliation, held: found.products.edges[0].node.held }
  }
  const orderOf = async (id: string) => (await ask(orderById, { id })).order
  return { ...shop, books, orderOf }
}

/** Returns the calls of a provider's ledger in their order. */
export async function ledgerOf(dir: string) {
  const provider = await openProvider(readConfig({ DATA_DIR: dir }))
  const calls = await listAll(provider).finally(provider.close)
  return calls.map(({ key, verb, amount, answer }) => ({ key, verb, amount, ok: answer.outcome === 'APPROVED' }))
}

/** Returns the same calls as short texts. */
export async function summary(dir: string) {
  return (await ledgerOf(dir)).map(({ verb, amount, ok }) => `${verb} ${amount}${ok ? '' : ' refused'}`)
}
