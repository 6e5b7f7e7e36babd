import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inMs, quantileOf, tableOf } from '#lab/figures.ts'
import { addToCart } from '#lab/legacy/operations.ts'
import { inParallel } from '#lab/pool.ts'
import { none, type Statement } from '#lab/proof.ts'
import { startProcesses } from '#tools/processes/start.ts'
import { countOf, readArgs } from './args.ts'
import { commitMs, type Moments, momentsIn } from './moments.ts'
import { startOneProcess } from './one-process.ts'
import { placeOrder } from './operations.ts'
import { type Goods, prepareShop } from './prepare.ts'
import { askOnce, type Question } from './probe.ts'
import { sayAll } from './stage.ts'

type Running = { url: string; stop: () => Promise<void> }
type Shape = { name: string; start: (dataDir: string) => Promise<Running> }

/** One order: what it was, when it was asked for and finally answered, in ms since 1970. */
type Ordered = { id: string; status: string; sentAt: number; answeredAt: number }
type Basket = { guest: string; cartId: string; total: number }

/** What one shape took: `ways` are the medians of the two questions that cost nothing. */
type Measured = { shape: string; ways: number[]; runs: { atOnce: number; ordered: Ordered[] }[]; moments: Moments; commit: number }

const usage = `npm run faults -- latency [options]

Breaks nothing: it measures how long placeOrder takes to its final answer (AWAITING_PAYMENT) in both shapes, in one process and in
processes behind nginx, one order at a time and many at once, and where the time goes. It has no limit to keep.

  --orders N    orders of each measurement (default: 300)
  --at-once N   how many clients order at once in the second measurement of each shape (default: 16)`

const shapes: Shape[] = [
  { name: 'one process', start: startOneProcess },
  {
    name: 'processes',
    start: (dataDir) => startProcesses({ dataDir, env: { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error' }, supervise: false }),
  },
]

const shippingAddress = { name: 'Ann', line1: '1 High Street', city: 'London', postcode: 'N1 1AA', country: 'GB' }

const questions: Question[] = [
  { name: 'nothing', query: '{ __typename }' },
  { name: 'an order', query: '{ order(id: "ord_none") { id } }' },
]

const stepsHead = ['mean ms', 'at once', '→ placed', '→ checked out', '→ held', '→ confirmed', '→ answered', 'in all']

/** The command. */
export async function run(args: string[]): Promise<boolean> {
  const given = readArgs(args, { orders: '300', 'at-once': '16' })
  if (!given) {
    console.log(usage)
    return true
  }
  const [orders, atOnce] = [countOf('orders', given.orders), countOf('at-once', given['at-once'])]
  const measured: Measured[] = []
  for (const shape of shapes) measured.push(await measure(shape, orders, atOnce))
  show(measured)
  return sayAll(statementsOf(measured))
}

async function measure(shape: Shape, orders: number, atOnce: number): Promise<Measured> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-latency-'))
  try {
    return await measureOn(dataDir, shape, orders, atOnce)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measureOn(dataDir: string, { name, start }: Shape, orders: number, atOnce: number): Promise<Measured> {
  const goods = await prepareShop(dataDir, 1_000_000)
  const { url, stop } = await start(dataDir)
  try {
    console.error(`${name}: warming up`)
    await orderMany(url, `${name} warm`, goods, Math.min(orders, 100), 8)
    const ways = await waysOf(url)
    const runs: Measured['runs'] = []
    for (const clients of [1, atOnce]) {
      console.error(`${name}: ${orders} orders, ${clients} at once`)
      runs.push({ atOnce: clients, ordered: await orderMany(url, name, goods, orders, clients) })
    }
    return { shape: name, ways, runs, moments: momentsIn(dataDir), commit: commitMs(dataDir) }
  } finally {
    await stop()
  }
}

async function orderMany(url: string, name: string, goods: Goods, orders: number, atOnce: number): Promise<Ordered[]> {
  const guests = Array.from({ length: orders }, (_, at) => `${name}-${atOnce}-${at}`.replaceAll(' ', '-').padEnd(22, '-'))
  const baskets: Basket[] = []
  await inParallel(guests, 4, async (guest) => void baskets.push(await fill(url, guest, goods)))
  await sleep(500)
  const done: Ordered[] = []
  await inParallel(baskets, atOnce, async (basket) => void done.push(await order(url, basket)))
  return done
}

async function fill(url: string, guest: string, { plenty }: Goods): Promise<Basket> {
  const lines = plenty.slice(0, 2).map(({ id }) => ({ productId: id, quantity: 1 }))
  const { addToCart: answer } = await ask(url, guest, addToCart, { lines })
  return { guest, cartId: answer?.cart?.id ?? '', total: answer?.cart?.subtotal.amount ?? 0 }
}

async function ask(url: string, guest: string, { name, query }: { name: string; query: string }, input: object) {
  const { data, codes } = await askOnce(url, { name, query, variables: { input }, headers: { 'x-guest-token': guest } })
  if (!data || codes.length > 0) throw new Error(`${name}: ${codes.join(' ')}`)
  return data as Record<
    string,
    { order?: { id: string; status: string } | null; cart?: { id: string; subtotal: { amount: number } } | null }
  >
}

async function order(url: string, { guest, cartId, total }: Basket): Promise<Ordered> {
  const input = { cartId, expectedTotal: total, idempotencyKey: 'order', email: 'client@example.com', shippingAddress }
  const sentAt = now()
  for (;;) {
    const { placeOrder: answer } = await ask(url, guest, placeOrder, input)
    const { id = '', status = 'LOST' } = answer?.order ?? {}
    if (status !== 'PENDING') return { id, status, sentAt, answeredAt: now() }
  }
}

function now() {
  return performance.timeOrigin + performance.now()
}

/** How long a question takes that costs nothing but the way there and back: of the router alone, and of a subgraph. */
async function waysOf(url: string): Promise<number[]> {
  const medians: number[] = []
  for (const question of questions) {
    const times: number[] = []
    for (let at = 0; at < 200; at += 1) times.push((await askOnce(url, question)).ms)
    medians.push(quantileOf(times, 0.5))
  }
  return medians
}

function times(ordered: Ordered[]) {
  return ordered.map(({ sentAt, answeredAt }) => answeredAt - sentAt)
}

function show(measured: Measured[]) {
  console.log(`\n${tableOf(['placeOrder', 'at once', 'orders', 'p50', 'p99', 'orders a second'], measured.flatMap(speeds))}`)
  console.log(`\n${ratios(measured).join('\n')}; ${availableParallelism()} cores, shared with the clients`)
  console.log(`\n${tableOf(stepsHead, measured.flatMap(steps))}`)
  console.log(`\n${tableOf(['for comparison, p50', 'asking nothing', 'asking orders', 'one commit'], measured.map(waysLine))}\n`)
}

function speeds({ shape, runs }: Measured): string[][] {
  return runs.map(({ atOnce, ordered }) => {
    const seconds = (Math.max(...ordered.map((one) => one.answeredAt)) - Math.min(...ordered.map((one) => one.sentAt))) / 1000
    const figures = [String(atOnce), String(ordered.length), inMs(part(ordered, 0.5)), inMs(part(ordered, 0.99))]
    return [shape, ...figures, (ordered.length / seconds).toFixed(1)]
  })
}

function part(ordered: Ordered[], quantile: number) {
  return quantileOf(times(ordered), quantile)
}

function ratios([one, many]: Measured[]): string[] {
  return (one?.runs ?? []).map(({ atOnce, ordered }, at) => {
    const others = many?.runs[at]?.ordered ?? []
    const [p50, p99] = [0.5, 0.99].map((quantile) => (part(others, quantile) / part(ordered, quantile)).toFixed(1))
    return `Processes against one process, ${atOnce} at once: p50 × ${p50}, p99 × ${p99}`
  })
}

function steps({ shape, runs, moments }: Measured): string[][] {
  return runs.map(({ atOnce, ordered }) => {
    const taken = ordered.map((one) => stepsOf(one, moments)).filter(({ length }) => length === 5)
    const means = [0, 1, 2, 3, 4].map((at) => mean(taken.map((row) => row[at] ?? 0)))
    return [shape, String(atOnce), ...means.map((ms) => ms.toFixed(1)), mean(times(ordered)).toFixed(1)]
  })
}

/** The steps from one event to the next, with the way there before them and the way back after them. */
function stepsOf({ id, sentAt, answeredAt }: Ordered, moments: Moments): number[] {
  const all = [sentAt, ...(moments.get(id) ?? []), answeredAt]
  return all.slice(1).map((at, index) => at - (all[index] ?? at))
}

function mean(numbers: number[]) {
  return numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1)
}

function waysLine({ shape, ways: [router = 0, subgraph = 0], commit }: Measured): string[] {
  return [shape, ...[router, subgraph, commit].map(inMs)]
}

function statementsOf(measured: Measured[]): Statement[] {
  return measured.map(({ shape, runs }) =>
    none(
      `${shape}: orders that came to another end than AWAITING_PAYMENT`,
      runs.flatMap(({ ordered }) => ordered).flatMap(({ id, status }) => (status === 'AWAITING_PAYMENT' ? [] : [`${id} ${status}`])),
    ),
  )
}
