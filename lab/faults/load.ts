import { setTimeout as sleep } from 'node:timers/promises'
import { type Checkout, runCheckouts } from '#lab/checkouts/checkouts.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { createClient, type Exchange } from '#lab/client.ts'
import { inMs } from '#lab/figures.ts'
import { createMeter, type Measured } from '#lab/meter.ts'
import { steadily } from '#lab/pool.ts'
import { overHttp } from '#lab/transport.ts'

/** A light load: how many checkouts and simple queries begin each second, however long the last ones take. */
export type Rates = { checkouts: number; queries: number }

/** What came of a load: the checkouts, and every request, once for each time it was sent. */
export type Loaded = { checkouts: Checkout[]; requests: Measured[] }

/** A root field of each subgraph, under the subgraph's name, which needs no other subgraph. */
export const rootFields: Record<string, string> = {
  auth: 'auth: validateToken(token: "none") { valid }',
  users: 'users: me { id displayName }',
  products: 'products(first: 5) { edges { node { id name availability } } }',
  carts: 'carts: cart { id lines { quantity } }',
  orders: 'orders(first: 5) { edges { node { id status } } }',
  payments: 'payments(first: 5) { edges { node { id status } } }',
  admin: 'admin: systemStats { orders }',
}

type Sent = Pick<Exchange, 'operation' | 'codes' | 'ms'>

/** How long the load runs before anything is done, until connections and code are warm. */
const warmUpMs = 3000
const timeoutMs = 15_000

const pageOfProducts = 'query pageOfProducts { products(first: 10) { edges { node { id name price { amount } availability } } } }'
const product = 'query product($id: ID!) { product(id: $id) { id name availability } }'
const everythingOfMine =
  'query everythingOfMine { me { id orders(first: 3) { edges { node { id status payments { id } } } } cart { id } } }'

/** Does something under a light load. What has begun comes to its end first, also when it throws. */
export async function underLoad<T>(shop: RunningShop, seed: string, rates: Rates, work: () => Promise<T>): Promise<Loaded & { result: T }> {
  const [meter, checkouts] = [createMeter(), [] as Checkout[]]
  let number = 0
  const checkOut = async () => {
    number += 1
    checkouts.push(...(await runCheckouts(shop, { seed: `${seed}-${number}`, checkouts: 1, atOnce: 1, meter })))
  }
  const client = createClient({ transport: overHttp(shop.url, timeoutMs), record: meter.record })
  const queries = inTurn([
    () => client.askOnce(pageOfProducts, {}),
    () => client.askOnce(product, { id: shop.goods.scarce.id }),
    () => client.askOnce(everythingOfMine, {}, shop.admin),
  ])
  const loads = [steadily(rates.checkouts, checkOut), steadily(rates.queries, () => queries()())]
  const end = () => Promise.all(loads.map((load) => load.stop()))
  const result = await sleep(warmUpMs).then(work).finally(end)
  return { result, checkouts, requests: meter.requests }
}

/** Asks once, as the admin, for the root fields of some subgraphs. */
export function askFor({ client, admin }: RunningShop, subgraphs: string[]): Promise<Exchange> {
  const query = `query ${subgraphs.join('_')} { ${subgraphs.map((name) => rootFields[name]).join(' ')} }`
  return client.askOnce<Record<string, unknown>, object>(query, {}, admin)
}

/** Returns the items one after the other, and then from the first again. */
export function inTurn<T>(items: T[]): () => T {
  let turn = 0
  return () => items[turn++ % items.length] as T
}

export function hasFailed({ codes }: Pick<Sent, 'codes'>): boolean {
  return codes.length > 0
}

export function timesOf(requests: Pick<Sent, 'ms'>[]): number[] {
  return requests.map(({ ms }) => ms)
}

/** A request with its codes, in words. */
export function described({ operation, codes, ms }: Sent): string {
  return `${operation} ${codes.join(' ') || 'without an error'} after ${inMs(ms)}`
}
