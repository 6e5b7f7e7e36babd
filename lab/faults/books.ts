import { setTimeout as sleep } from 'node:timers/promises'
import { type Caller, openShop, type Shop } from '#lab/legacy/client.ts'
import { type Reconciliation, reconciliation } from '#lab/legacy/readings.ts'
import { signedIn } from '#lab/legacy/session.ts'
import { inParallel } from '#lab/pool.ts'
import { none, type Statement } from '#lab/proof.ts'
import type { Told } from './buyer.ts'
import { openNotes } from './notes.ts'
import { cancelOrder } from './operations.ts'
import { type Goods, keeper } from './prepare.ts'
import { type Facts, statementsOf } from './proof.ts'
import { readProviderCalls } from './provider-ledger.ts'
import { ordersSince, parkedEventsOf, paymentsSince, stockOf, type WholeOrder } from './readings.ts'

/** Whose books are held against one another: what clients were told, what the shop says, what the provider says. */
export type Accounts = { url: string; providerUrl: string; goods: Goods; told: Told[]; since: Date; restWithinMs?: number }

/** What was found. `restMs` is how long it took from the call until nothing was under way any more; Infinity: it never came to that. */
export type Books = { statements: Statement[]; restMs: number; facts: Facts }

const pollMs = 250

/**
 * Waits for rest, then holds what clients were told, the shop's books and the provider's against one another. The unpaid orders are
 * cancelled at the end. Throws where the shop does not answer for a minute.
 */
export async function checkBooks(accounts: Accounts): Promise<Books> {
  const shop = openShop({ url: accounts.url, meter: openNotes() })
  const admin = signedIn(shop, keeper)
  const { ms, waiting } = await rest(shop, admin, accounts)
  const facts = await readFacts(shop, admin, accounts)
  const statements = [none('what still waits, or differs in the reconciliation', waiting), ...statementsOf(facts)]
  return { statements: [...statements, ...(await afterClosing(shop, admin, accounts, facts))], restMs: ms, facts }
}

/** Waits until the shop has nothing left to do; answers how long that took, and what still waits when it takes too long. */
async function rest(shop: Shop, admin: Caller, { since, restWithinMs = 30_000 }: Accounts): Promise<{ ms: number; waiting: string[] }> {
  const start = Date.now()
  for (;;) {
    const waiting = await whatWaits(shop, admin, since)
    if (waiting.length === 0) return { ms: Date.now() - start, waiting }
    if (Date.now() - start > restWithinMs) return { ms: Number.POSITIVE_INFINITY, waiting }
    await sleep(pollMs)
  }
}

async function whatWaits(shop: Shop, admin: Caller, since: Date): Promise<string[]> {
  const range = { from: since.toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() }
  return waitingIn((await shop.ask(reconciliation, range, admin)).reconciliation)
}

function waitingIn({ inFlight, differences }: Reconciliation): string[] {
  return [
    ...inFlight.map(({ orderId, waitingFor }) => `${orderId} waits for ${waitingFor.join(', ')}`),
    ...differences.map(({ kind, subject, message }) => `${kind} ${subject}: ${message}`),
  ]
}

async function readFacts(shop: Shop, admin: Caller, { goods, since, told, providerUrl }: Accounts): Promise<Facts> {
  const products = [...goods.plenty, goods.scarce]
  const [orders, payments] = [await ordersSince(shop, admin, since), await paymentsSince(shop, admin, since)]
  const stock = await Promise.all(products.map(async (product) => ({ product, ...(await stockOf(shop, product, admin)) })))
  return { told, orders, payments, stock, ledger: await readProviderCalls(providerUrl), parked: await parkedEventsOf(shop, admin) }
}

async function afterClosing(shop: Shop, admin: Caller, accounts: Accounts, { orders, stock }: Facts): Promise<Statement[]> {
  await cancelUnpaid(shop, admin, orders)
  const { waiting } = await rest(shop, admin, accounts)
  const left = await Promise.all(stock.map(async ({ product }) => ({ ...product, ...(await stockOf(shop, product, admin)) })))
  const leaked = left.filter(({ held }) => held !== 0).map(({ sku, held }) => `${sku}: ${held}`)
  return [none('what waits or differs once the unpaid orders are cancelled', waiting), none('units still held then', leaked)]
}

function cancelUnpaid(shop: Shop, admin: Caller, orders: WholeOrder[]) {
  return inParallel(
    orders.filter(({ status }) => status === 'AWAITING_PAYMENT'),
    8,
    async ({ id }) => void (await shop.ask(cancelOrder, { input: { orderId: id, idempotencyKey: 'closing time' } }, admin)),
  )
}
