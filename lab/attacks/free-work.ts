import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunningShop, startShop } from '#lab/checkouts/shop.ts'
import { createClient } from '#lab/client.ts'
import { CreateProduct } from '#lab/documents/documents.generated.ts'
import { withDatabase } from '#lab/faults/fault.ts'
import { withRedis } from '#lab/faults/redis-outages.ts'
import { inSeconds, inWords, megabytes, number, quantileOf, timesEach } from '#lab/figures.ts'
import { inParallel } from '#lab/pool.ts'
import { atMost, none, type Statement } from '#lab/proof.ts'
import { sumOf } from '#schema/money.ts'
import { overHttpFrom } from './free-work/from-address.ts'
import { type Bought, letOthersBuy } from './free-work/others.ts'
import { doFreeWork } from './free-work/stranger.ts'

type Options = { requests: number; lines: number }
type Found = { requests: number; ms: number; answers: string[]; bought: Bought[]; heldUnits: number; databases: number; redis: number }

/** Everything as in production, but the limit of requests a minute: what is sent in one minute is what is allowed in an hour. */
const env = { NODE_ENV: 'production', TRIAL: '1', RATE_LIMIT: '0', SEED: '0', LOG_LEVEL: 'error' }
const strangersAddress = '127.0.0.66'
const settleMs = 3000
const [stockOfEach, wantedOfEach] = [1_000, 25]

/** What one network may leave in an hour; the limits by network bound it. */
const most = { databases: 64_000_000, redis: 64_000_000, heldUnits: 10_000 }

/** One network does all that is free, an hour's requests in a row, while others buy what it wants to hold. */
export async function attackFreeWork({ requests, lines }: Options): Promise<Statement[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-free-work-'))
  let shop: RunningShop | undefined
  try {
    shop = await startShop(stockOfEach, { dataDir, env, supervise: false })
    const found = await attack(shop, requests, await addProducts(shop, lines))
    console.log(`\n${number(requests)} requests in ${inSeconds(found.ms)}: ${inWords(timesEach(found.answers))}`)
    console.log(`others: ${inWords(timesEach(found.bought.map(({ end }) => end)))}, p95 ${inSeconds(slowest(found.bought))}\n`)
    return statementsOf(found)
  } finally {
    await shop?.processes.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** What must be true of the others' orders, and of what the strangers left. */
export function statementsOf({ bought, databases, redis, heldUnits }: Omit<Found, 'requests' | 'ms' | 'answers'>): Statement[] {
  const failed = bought.filter(({ end }) => end !== 'PAID').map(({ end }) => end)
  return [
    { what: 'orders of others meanwhile', holds: bought.length > 0, says: number(bought.length) },
    none('of them, not placed and paid', failed),
    atMost('units that the strangers hold', heldUnits, most.heldUnits),
    atMost('databases grew by', databases, most.databases, megabytes),
    atMost('Redis grew by', redis, most.redis, megabytes),
  ]
}

async function attack(shop: RunningShop, requests: number, products: string[]): Promise<Found> {
  const wanted = [shop.goods.scarce.id, ...products]
  const before = await sizesOf(shop)
  const others = letOthersBuy(
    shop.url,
    [shop.goods.scarce, ...shop.goods.plenty.slice(0, 1)].map(({ id }) => ({ productId: id, quantity: 1 })),
  )
  const stranger = createClient({ transport: overHttpFrom(shop.url, strangersAddress) })
  const begin = performance.now()
  const lines = wanted.map((productId) => ({ productId, quantity: wantedOfEach }))
  const answers = await doFreeWork(stranger, lines, requests)
  const ms = performance.now() - begin
  const bought = await others.stop()
  // what the others bought is no longer held a moment after they have paid
  await sleep(settleMs)
  const heldUnits = heldIn(shop)
  const after = await sizesOf(shop)
  return { requests, ms, answers, bought, heldUnits, databases: after.databases - before.databases, redis: after.redis - before.redis }
}

async function addProducts({ client, admin }: RunningShop, count: number): Promise<string[]> {
  const ids: string[] = []
  await inParallel(Array.from({ length: count - 1 }).keys(), 8, async (at) => {
    const input = { name: `Wanted ${at}`, sku: `WANTED-${at}`, price: 100, stock: stockOfEach }
    const { product } = await client.mutate(CreateProduct, input, admin)
    ids.push(product?.id ?? '')
  })
  return ids
}

async function sizesOf(shop: RunningShop): Promise<{ databases: number; redis: number }> {
  const files = readdirSync(shop.dataDir).filter((file) => file.endsWith('.db'))
  for (const file of files) withDatabase(shop.dataDir, file.replace('.db', ''), (database) => database.pragma('wal_checkpoint(TRUNCATE)'))
  const databases = sumOf(files.map((file) => statSync(join(shop.dataDir, file)).size))
  const memory = await withRedis(shop, 1000, (redis) => redis.info('memory'))
  return { databases, redis: Number(/^used_memory:(\d+)/m.exec(memory)?.[1] ?? 0) }
}

function heldIn({ dataDir }: RunningShop): number {
  return withDatabase(dataDir, 'products', (database) => Number(database.prepare('SELECT sum(held) FROM products').pluck().get()))
}

function slowest(bought: Bought[]): number {
  return quantileOf(
    bought.map(({ ms }) => ms),
    0.95,
  )
}
