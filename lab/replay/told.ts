import type { Caller, Shop } from '#lab/legacy/client.ts'
import type { PlacedOrder } from '#lab/legacy/operations.ts'
import {
  ledger,
  type Movement,
  placedOrders,
  type Range,
  type Reconciliation,
  reconciliation,
  type Statistics,
  type StockedProduct,
  stock,
  systemStats,
  type WholeOrder,
  wholeOrders,
} from '#lab/legacy/readings.ts'
import { until } from '#lab/pool.ts'
import { findProducts, pagesOf } from './catalogue.ts'
import { invoiceOf, isOfRun, skuOf } from './trade.ts'

type Reader = { shop: Shop; admin: Caller; run: string }
export type Ledger = Record<Movement['kind'] | 'onHand' | 'held', number>
export type ToldProduct = { onHand: number; held: number; ledger: Ledger }
export type ToldOrder = WholeOrder & { invoice: string }

/** What the shop says about a run. */
export type Told = {
  products: Map<string, ToldProduct>
  orders: ToldOrder[]
  range: Range
  /** orders of others that were placed in the same time */
  others: number
  statistics: Statistics
  reconciliation: Reconciliation
}

type Orders = { own: WholeOrder[]; others: WholeOrder[] }

const restMs = 90_000

/** The orders of a run so far, by invoice. */
export async function findOrders({ shop, admin, run }: Reader, from: string): Promise<Map<string, PlacedOrder[]>> {
  const found: [string, PlacedOrder][] = []
  for await (const order of pagesOf(shop, placedOrders, { from }, admin, (data) => data.allOrders)) {
    const invoice = invoiceOf(run, order)
    if (invoice !== undefined) found.push([invoice, order])
  }
  const groups = Map.groupBy(found, ([invoice]) => invoice)
  return new Map([...groups].map(([invoice, orders]) => [invoice, orders.map(([, order]) => order).reverse()]))
}

/** Asks the shop for everything that it knows of a run, once nothing of it is under way any more. */
export async function readTold(reader: Reader): Promise<Told> {
  const products = await findProducts(reader)
  const from = firstOf([...products.values()].map(({ createdAt }) => createdAt))
  await atRest(reader, from, await readOrders(reader, from))
  const { own, others } = await readOrders(reader, from)
  const range = { from, to: endOf(from, own) }
  return {
    products: await readStock(reader),
    orders: own.flatMap((order) => withInvoice(reader.run, order)),
    range,
    others: others.filter(({ placedAt }) => placedAt < range.to).length,
    statistics: (await reader.shop.ask(systemStats, range, reader.admin)).systemStats,
    reconciliation: await reconcile(reader, range, own),
  }
}

/** When the first product of a run was created. */
export function firstOf(moments: string[]): string {
  return moments.toSorted()[0] ?? new Date().toISOString()
}

/** The sums of a ledger's lines: of on-hand and held, and of the units of each kind. */
export function ledgerOf(movements: Movement[]): Ledger {
  const sums: Ledger = { onHand: 0, held: 0, ADJUSTED: 0, HELD: 0, RELEASED: 0, SOLD: 0, RESTOCKED: 0 }
  for (const { kind, onHand, held } of movements) {
    sums.onHand += onHand
    sums.held += held
    sums[kind] += kind === 'HELD' || kind === 'RELEASED' ? held : onHand
  }
  return sums
}

async function atRest(reader: Reader, from: string, { own }: Orders): Promise<void> {
  const range = { from, to: endOf(from, own) }
  const look = async () => (await reconcile(reader, range, own)).inFlight.length === 0 || undefined
  // what does not come to rest shows in the proof
  await until('nothing is in flight', look, restMs).catch(() => {})
}

// the second after the last thing that happened to the run: the same whenever it is asked
function endOf(from: string, orders: WholeOrder[]): string {
  const moments = orders.flatMap(({ placedAt, updatedAt, refunds }) => [
    placedAt,
    updatedAt,
    ...refunds.map(({ settledAt }) => settledAt ?? from),
  ])
  const last = moments.reduce((last, moment) => Math.max(last, Date.parse(moment)), Date.parse(from))
  return new Date(last + 1000).toISOString()
}

// what others do at the same time may well be under way
async function reconcile({ shop, admin }: Reader, range: Range, own: WholeOrder[]): Promise<Reconciliation> {
  const { reconciliation: told } = await shop.ask(reconciliation, range, admin)
  const ids = new Set(own.map(({ id }) => id))
  return { ...told, inFlight: told.inFlight.filter(({ orderId }) => ids.has(orderId)) }
}

async function readOrders({ shop, admin, run }: Reader, from: string): Promise<Orders> {
  const all = await Array.fromAsync(pagesOf(shop, wholeOrders, { from }, admin, (data) => data.allOrders))
  const [own = [], others = []] = [true, false].map((isOwn) => all.filter((order) => isOfRun(run, order) === isOwn))
  return { own, others }
}

async function readStock(reader: Reader): Promise<Map<string, ToldProduct>> {
  const products = new Map<string, ToldProduct>()
  const prefix = skuOf(reader.run, '')
  for await (const product of pagesOf(reader.shop, stock, { prefix }, reader.admin, (data) => data.products)) {
    if (!product.sku.startsWith(prefix)) continue
    const { onHand, held } = product
    products.set(product.sku.slice(prefix.length), { onHand, held, ledger: ledgerOf(await movementsOf(reader, product)) })
  }
  return products
}

async function movementsOf({ shop, admin }: Reader, { id, stockMovements }: StockedProduct): Promise<Movement[]> {
  const movements: Movement[] = []
  let page = stockMovements
  for (;;) {
    movements.push(...page.edges.map(({ node }) => node))
    if (!page.pageInfo.hasNextPage) return movements
    const { product } = await shop.ask(ledger, { id, after: page.pageInfo.endCursor }, admin)
    if (!product) throw new Error(`The product ${id} is gone.`)
    page = product.stockMovements
  }
}

function withInvoice(run: string, order: WholeOrder): ToldOrder[] {
  const invoice = invoiceOf(run, order)
  return invoice === undefined ? [] : [{ ...order, invoice }]
}
