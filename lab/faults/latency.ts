import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Buyer, createBuyer } from '#lab/buyer.ts'
import { type Goods, prepareShop } from '#lab/checkouts/goods.ts'
import { startOneProcess } from '#lab/checkouts/one-process.ts'
import { type Client, createClient } from '#lab/client.ts'
import { medianOf } from '#lab/figures.ts'
import { inParallel } from '#lab/pool.ts'
import { none, type Statement } from '#lab/proof.ts'
import { guest } from '#lab/session.ts'
import { overHttp } from '#lab/transport.ts'
import { startProcesses } from '#tools/processes/start.ts'
import { type Measurement, type PlacedOrder, printLatency } from './latency-report.ts'
import { timesOf } from './load.ts'
import { commitMs, readSteps } from './order-steps.ts'

type Options = { orders: number; atOnce: number }
type Shape = { name: string; start: (dataDir: string) => Promise<{ url: string; stop: () => Promise<void> }> }

const env = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error' }
const shapes: Shape[] = [
  { name: 'one process', start: startOneProcess },
  { name: 'processes', start: (dataDir) => startProcesses({ dataDir, env, supervise: false }) },
]

/** Queries that cost nothing but the way: of the router alone, and of a subgraph. */
const baselines = ['query nothing { __typename }', 'query anOrder { order(id: "ord_none") { id } }']

/** Measures how long placeOrder takes in both shapes, one order at a time and many at once, and where the time goes. */
export async function measureLatency(options: Options): Promise<Statement[]> {
  const measurements = await Array.fromAsync(shapes, (shape) => measure(shape, options))
  printLatency(measurements)
  return measurements.map(statementOf)
}

async function measure(shape: Shape, options: Options): Promise<Measurement> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-latency-'))
  return measureIn(dataDir, shape, options).finally(() => rmSync(dataDir, { recursive: true, force: true }))
}

async function measureIn(dataDir: string, { name, start }: Shape, { orders, atOnce }: Options): Promise<Measurement> {
  const goods = await prepareShop(dataDir, 1_000_000)
  const { url, stop } = await start(dataDir)
  const client = createClient({ transport: overHttp(url) })
  try {
    console.error(`${name}: warming up`)
    await orderMany(client, `${name} warm`, goods, Math.min(orders, 100), 8)
    const baselineMs = await Array.fromAsync(baselines, (query) => medianMsOf(client, query))
    const runs = await Array.fromAsync([1, atOnce], async (buyers) => {
      console.error(`${name}: ${orders} orders, ${buyers} at once`)
      return { atOnce: buyers, placed: await orderMany(client, name, goods, orders, buyers) }
    })
    return { shape: name, baselineMs, runs, steps: readSteps(dataDir), commitMs: commitMs(dataDir) }
  } finally {
    await stop()
  }
}

async function orderMany(client: Client, name: string, { plenty }: Goods, orders: number, atOnce: number): Promise<PlacedOrder[]> {
  const lines = plenty.slice(0, 2).map(({ id }) => ({ productId: id, quantity: 1 }))
  const buyers = Array.from({ length: orders }, (_, at) => createBuyer(client, guest('latency', `${name} ${atOnce} ${at}`)))
  const [filled, placed]: [[Buyer, Awaited<ReturnType<Buyer['fill']>>][], PlacedOrder[]] = [[], []]
  await inParallel(buyers, 4, async (buyer) => filled.push([buyer, await buyer.fill(lines)]))
  await sleep(500)
  await inParallel(filled, atOnce, async ([buyer, cart]) => {
    const sentAt = now()
    const { order } = await buyer.place(cart)
    placed.push({ id: order.id, status: order.status, sentAt, answeredAt: now() })
  })
  return placed
}

function now(): number {
  return performance.timeOrigin + performance.now()
}

async function medianMsOf(client: Client, query: string): Promise<number> {
  return medianOf(timesOf(await Array.fromAsync({ length: 200 }, () => client.askOnce(query, {}))))
}

function statementOf({ shape, runs }: Measurement): Statement {
  const placed = runs.flatMap((run) => run.placed)
  const others = placed.filter(({ status }) => status !== 'AWAITING_PAYMENT').map(({ id, status }) => `${id} ${status}`)
  return none(`${shape}: orders that came to another end than AWAITING_PAYMENT`, others)
}
