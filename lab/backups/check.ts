import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openShop, type Shop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { keeper } from '#lab/checkouts/goods.ts'
import { createClient } from '#lab/client.ts'
import { StockBySku } from '#lab/documents/documents.generated.ts'
import { allOf } from '#lab/pool.ts'
import { openItems } from '#lab/proof.ts'
import { reconcile } from '#lab/reconciliation.ts'
import { signedIn } from '#lab/session.ts'
import { overInject } from '#lab/transport.ts'
import { type Authorization, authorizationsIn, unrefunded } from '#ops/backup/authorizations.ts'
import type { ProviderOutcome } from '#ops/backup/provider-reconciliation.ts'
import { sumOf } from '#schema/money.ts'
import { listAll } from '#subgraphs/payments/providers/contract.ts'
import { openProvider } from '#subgraphs/payments/providers/open.ts'
import { type PaymentRow, payments, refunds } from '#subgraphs/payments/tables.ts'
import { lookAtPictures } from './pictures.ts'

/** A restored shop when everything that could expire has. `faults` is empty when all is as it must be. */
export type Checked = { orders: number; rows: number; images: number; differences: number; faults: string[] }

/** The payments of a restored shop, what it has captured and not refunded, and the authorisations in the provider's ledger. */
type Money = { payments: PaymentRow[]; left: number; authorizations: Authorization[] }

/** Later than any order waits for its payment, and than anything counts as in flight. */
const laterMs = 2 * 3_600_000
const always = { from: '2000-01-01T00:00:00Z', to: '2200-01-01T00:00:00Z' }

/** Opens a restored shop as of two hours later and again two hours later, lets it come to rest, and compares its books with one another and with the provider's. */
export async function checkRestored(dir: string, outcome: ProviderOutcome): Promise<Checked> {
  const shop = await openLater(dir)
  try {
    const client = createClient({ transport: overInject(shop.router.app) })
    const admin = signedIn(client, keeper)
    const reconciliation = await reconcile(client, always, admin)
    const products = await allOf(client, StockBySku, { prefix: '' }, admin)
    const pictures = await lookAtPictures(shop, client, admin)
    const faults = [
      ...openItems(reconciliation).filter((item) => !isExcused(item, outcome)),
      ...products.flatMap(({ sku, held }) => (held === 0 ? [] : [`${sku}: ${held} still held`])),
      ...moneyFaults(await readMoney(shop, dir), outcome),
      ...pictures.faults,
    ]
    const { compared, differences } = reconciliation
    return { orders: compared, rows: rowsIn(dir), images: pictures.images, differences: differences.length, faults }
  } finally {
    await shop.close()
  }
}

// what the provider could not give back is a difference, as it must be
function isExcused(item: string, { reversals }: ProviderOutcome): boolean {
  return reversals.some(({ paymentId, refusal }) => refusal && item.startsWith(`PROVIDER ${paymentId}/`))
}

async function openLater(dir: string): Promise<Shop> {
  const config = readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent', DATA_DIR: dir })
  let ahead = laterMs
  const shop = await openShop({ config, clock: () => new Date(Date.now() + ahead), synchronous: 'OFF' })
  await shop.untilIdle(60_000)
  // an order that was placed just before the backup waits for its payment only now
  ahead += laterMs
  await shop.subgraph('orders').runTask('expireOrders')
  await shop.untilIdle(60_000)
  return shop
}

async function readMoney(shop: Shop, dir: string): Promise<Money> {
  const { db } = shop.subgraph('payments').context({ caller: nobody, requestId: 'check' })
  const [paid, refunded] = [await db.select().from(payments), await db.select().from(refunds)]
  const captured = paid.filter(({ status }) => status === 'CAPTURED')
  const ids = new Set(captured.map(({ id }) => id))
  const back = refunded.filter(({ status, paymentId }) => status === 'DONE' && paymentId !== null && ids.has(paymentId))
  const left = sumOf(captured.map(({ amount }) => amount)) - sumOf(back.map(({ amount }) => amount))
  const provider = await openProvider(readConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent' }))
  return { payments: paid, left, authorizations: authorizationsIn(await listAll(provider).finally(provider.close)) }
}

// what the provider could not give back is with it, and no fault of these books
function moneyFaults({ payments, left, authorizations }: Money, { reversals }: ProviderOutcome): string[] {
  const stuck = sumOf(reversals.filter(({ refusal, by }) => refusal && by === 'refund').map(({ amount }) => amount))
  const atProvider = sumOf(authorizations.map(unrefunded)) - stuck
  const statuses = new Map(payments.map(({ id, status }) => [id, status]))
  const excused = new Set(reversals.filter(({ refusal }) => refusal).map(({ paymentId }) => paymentId))
  return [
    ...authorizations.flatMap((one) => faultOf(one, statuses.get(one.paymentId), excused.has(one.paymentId))),
    ...(left === atProvider ? [] : [`captured and not paid back: ${left} here, ${atProvider} at the provider`]),
  ]
}

function faultOf(authorization: Authorization, status: string | undefined, isExcused: boolean): string[] {
  const { paymentId, state } = authorization
  if (status) return (state === 'CAPTURED') === (status === 'CAPTURED') ? [] : [`${paymentId}: ${status}, at the provider ${state}`]
  return isExcused || (state !== 'RESERVED' && unrefunded(authorization) === 0) ? [] : [`${paymentId}: unknown, at the provider ${state}`]
}

function rowsIn(dir: string): number {
  const files = readdirSync(dir).filter((name) => name.endsWith('.db'))
  return sumOf(files.map((name) => countRows(new Sqlite(join(dir, name), { readonly: true }))))
}

function countRows(database: Sqlite.Database): number {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").pluck().all()
  const counts = tables.map((table) => database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number)
  database.close()
  return sumOf(counts)
}
