import { setTimeout as sleep } from 'node:timers/promises'
import {
  MovementsOfProduct,
  type MovementsFragment as MovementsPage,
  OrdersSince,
  SalesStatistics,
  type SalesStatisticsQuery,
  StockBySku,
  StockOfProduct,
  type WholeOrderFragment as WholeOrder,
} from '#lab/documents/documents.generated.ts'
import { allOf } from '#lab/pool.ts'
import { type Reconciled, reconcile } from '#lab/reconciliation.ts'
import { familySuffix, findVariants } from './families.ts'
import { invoiceOf, isOfRun, type Run, skuOf } from './trade.ts'

type Movement = MovementsPage['edges'][number]['node']
type StockedVariant = { id: string; sku: string; onHand: number | null; held: number | null; stockMovements: MovementsPage | null }
type Range = { from: string; to: string }

/** The sums of a product's ledger: of on-hand and held, and of the units of each kind. */
export type Ledger = Record<Movement['kind'] | 'onHand' | 'held', number>
export type StockedProduct = { onHand: number; held: number; ledger: Ledger }
export type InvoicedOrder = WholeOrder & { invoice: string }

/** What the shop has in its books about a run. */
export type ShopBooks = {
  products: Map<string, StockedProduct>
  orders: InvoicedOrder[]
  /** orders of others that were placed in the same time */
  others: number
  /** the time from the first product to the last that happened */
  range: Range
  statistics: NonNullable<SalesStatisticsQuery['systemStats']>
  reconciliation: Reconciled
}

const settleMs = 90_000

/** The orders of a run so far, by invoice, the oldest first. */
export async function findOrders({ client, admin, run }: Run, from: string): Promise<Map<string, InvoicedOrder[]>> {
  const orders = (await allOf(client, OrdersSince, { from }, admin)).flatMap((order) => withInvoice(run, order))
  return Map.groupBy(orders.reverse(), ({ invoice }) => invoice)
}

/** Reads all that the shop has about a run, once nothing of it is under way any more. `from` is when its first product was created. */
export async function readShopBooks(run: Run, from: string): Promise<ShopBooks> {
  const { own, others, range, reconciliation } = await ordersAtRest(run, from)
  const statistics = await run.client.ask(SalesStatistics, range, run.admin)
  if (!statistics) throw new Error('The shop has no statistics.')
  return {
    products: await readStock(run),
    orders: own.flatMap((order) => withInvoice(run.run, order)),
    others: others.filter(({ placedAt }) => placedAt < range.to).length,
    range,
    statistics,
    reconciliation,
  }
}

/** The units of each product of a run that are not sold and not held, by code. */
export async function readAvailable(run: Run): Promise<Map<string, number>> {
  const all = await allOf(run.client, StockBySku, { prefix: skuOf(run.run, '') }, run.admin)
  const stocked = [...all, ...(await stockedVariants(run))]
  return new Map(stocked.map(({ sku, onHand, held }) => [sku.slice(skuOf(run.run, '').length), (onHand ?? 0) - (held ?? 0)]))
}

/** The earliest of some moments; now where there are none. */
export function firstOf(moments: string[]): string {
  return moments.toSorted()[0] ?? new Date().toISOString()
}

export function ledgerOf(movements: Movement[]): Ledger {
  const sums: Ledger = { onHand: 0, held: 0, ADJUSTED: 0, HELD: 0, RELEASED: 0, SOLD: 0, RESTOCKED: 0 }
  for (const { kind, onHand, held } of movements) {
    sums.onHand += onHand
    sums.held += held
    sums[kind] += kind === 'HELD' || kind === 'RELEASED' ? held : onHand
  }
  return sums
}

// what does not come to rest shows in the proof
async function ordersAtRest(run: Run, from: string) {
  for (const end = Date.now() + settleMs; ; await sleep(1000)) {
    const orders = await allOf(run.client, OrdersSince, { from }, run.admin)
    const { own = [], others = [] } = Object.groupBy(orders, (order) => (isOfRun(run.run, order) ? 'own' : 'others'))
    const range = { from, to: endOf(from, own) }
    const reconciliation = await reconcileOwn(run, range, own)
    if (reconciliation.inFlight.length === 0 || Date.now() > end) return { own, others, range, reconciliation }
  }
}

// a second after the last thing that happened to the run: the same whenever it is asked
function endOf(from: string, orders: WholeOrder[]): string {
  const moments = orders.flatMap(({ placedAt, updatedAt, refunds }) => [
    placedAt,
    updatedAt,
    ...refunds.map(({ settledAt }) => settledAt ?? from),
  ])
  const last = moments.reduce((last, moment) => Math.max(last, Date.parse(moment)), Date.parse(from))
  return new Date(last + 1000).toISOString()
}

// orders of others may well be under way
async function reconcileOwn({ client, admin }: Run, range: Range, own: WholeOrder[]): Promise<Reconciled> {
  const found = await reconcile(client, range, admin)
  const ids = new Set(own.map(({ id }) => id))
  return { ...found, inFlight: found.inFlight.filter(({ orderId }) => ids.has(orderId)) }
}

function withInvoice(run: string, order: WholeOrder): InvoicedOrder[] {
  const invoice = invoiceOf(run, order)
  return invoice === undefined ? [] : [{ ...order, invoice }]
}

async function readStock(run: Run): Promise<Map<string, StockedProduct>> {
  const products = new Map<string, StockedProduct>()
  const prefix = skuOf(run.run, '')
  const all = await allOf(run.client, StockBySku, { prefix }, run.admin)
  for (const { id, sku, onHand, held, stockMovements } of [...all, ...(await stockedVariants(run))]) {
    if (sku.startsWith(prefix) && !sku.endsWith(familySuffix))
      products.set(sku.slice(prefix.length), {
        onHand: onHand ?? 0,
        held: held ?? 0,
        ledger: ledgerOf(await movementsOf(run, id, stockMovements)),
      })
  }
  return products
}

async function stockedVariants(run: Run): Promise<StockedVariant[]> {
  const stocked: StockedVariant[] = []
  for (const { id, sku } of run.hasVariants ? await findVariants(run) : []) {
    const product = (await run.client.ask(StockOfProduct, { id }, run.admin)) ?? { onHand: 0, held: 0 }
    const movements = await run.client.ask(MovementsOfProduct, { id }, run.admin)
    stocked.push({ id, sku, onHand: product.onHand, held: product.held, stockMovements: movements?.stockMovements ?? null })
  }
  return stocked
}

async function movementsOf({ client, admin }: Run, id: string, first: MovementsPage | null): Promise<Movement[]> {
  const movements: Movement[] = []
  for (let page = first; ; ) {
    if (!page) throw new Error(`The ledger of the product ${id} is not to be seen.`)
    movements.push(...page.edges.map(({ node }) => node))
    if (!page.pageInfo.hasNextPage) return movements
    const product = await client.ask(MovementsOfProduct, { id, after: page.pageInfo.endCursor }, admin)
    page = product?.stockMovements ?? null
  }
}
