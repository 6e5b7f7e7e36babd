import { setTimeout as sleep } from 'node:timers/promises'
import { AllDeadLetters, CancelOrder, OrdersSince, PaymentsSince, StockOfProduct } from '#lab/documents/documents.generated.ts'
import { allOf, inParallel } from '#lab/pool.ts'
import { none, openItems, type Statement } from '#lab/proof.ts'
import { reconcile } from '#lab/reconciliation.ts'
import type { Checkout } from './checkouts.ts'
import type { Product } from './goods.ts'
import { type Facts, statementsOf } from './proof.ts'
import { readProviderCalls } from './provider-calls.ts'
import type { RunningShop } from './shop.ts'

/** What was found. `restMs` is how long it took until nothing was in flight any more; Infinity where it never came to that. */
export type Books = { statements: Statement[]; restMs: number; facts: Facts }

const [pollMs, restWithinMs] = [250, 30_000]

/**
 * Waits until the shop is at rest, then compares what buyers were told with the books of the shop and of the provider. Cancels the
 * unpaid orders at the end. Throws where the shop does not answer for a minute.
 */
export async function checkBooks(shop: RunningShop, checkouts: Checkout[]): Promise<Books> {
  const { restMs, open } = await settle(shop)
  const facts = await readFacts(shop, checkouts)
  const statements = [none('what still waits, or differs in the reconciliation', open), ...statementsOf(facts)]
  return { statements: [...statements, ...(await cancelUnpaid(shop, facts))], restMs, facts }
}

async function settle(shop: RunningShop): Promise<{ restMs: number; open: string[] }> {
  for (const start = Date.now(); ; await sleep(pollMs)) {
    const open = await openIn(shop)
    if (open.length === 0) return { restMs: Date.now() - start, open }
    if (Date.now() - start > restWithinMs) return { restMs: Number.POSITIVE_INFINITY, open }
  }
}

async function openIn({ client, admin, since }: RunningShop): Promise<string[]> {
  const range = { from: since.toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() }
  return openItems(await reconcile(client, range, admin))
}

async function readFacts(shop: RunningShop, checkouts: Checkout[]): Promise<Facts> {
  const { client, admin, since } = shop
  const range = { from: since.toISOString() }
  return {
    checkouts,
    orders: await allOf(client, OrdersSince, range, admin),
    payments: await allOf(client, PaymentsSince, range, admin),
    stock: await readStock(shop),
    calls: await readProviderCalls(shop.providerUrl),
    deadLetters: await allOf(client, AllDeadLetters, {}, admin),
  }
}

function readStock({ client, admin, goods }: RunningShop): Promise<Facts['stock']> {
  const readOne = async (product: Product) => {
    const stock = await client.ask(StockOfProduct, { id: product.id }, admin)
    if (!stock) throw new Error(`The product ${product.sku} is gone.`)
    return { product, ...stock }
  }
  return Promise.all([...goods.plenty, goods.scarce].map(readOne))
}

async function cancelUnpaid(shop: RunningShop, { orders }: Facts): Promise<Statement[]> {
  const unpaid = orders.filter(({ status }) => status === 'AWAITING_PAYMENT')
  await inParallel(unpaid, 8, ({ id }) => shop.client.mutate(CancelOrder, { orderId: id, idempotencyKey: 'closing time' }, shop.admin))
  const { open } = await settle(shop)
  const held = (await readStock(shop)).filter((stock) => stock.held !== 0).map(({ product, held }) => `${product.sku}: ${held}`)
  return [none('what waits or differs once the unpaid orders are cancelled', open), none('units still held then', held)]
}
