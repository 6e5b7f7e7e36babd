import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { readConfig } from '#kit/config.ts'
import { openRedis, type Redis } from '#kit/events/redis.ts'
import { streamKey } from '#kit/events/redis-entries.ts'
import { createLog } from '#kit/observe/log.ts'
import { inSeconds, tableOf } from '#lab/figures.ts'
import { openShop } from '#lab/legacy/client.ts'
import { guestOf } from '#lab/legacy/session.ts'
import { none, type Statement } from '#lab/proof.ts'
import { producers } from '#schema/events.ts'
import { readArgs } from './args.ts'
import { checkBooks } from './books.ts'
import { openBuyer, type Told } from './buyer.ts'
import { underLoad } from './load.ts'
import { openNotes } from './notes.ts'
import { atMost, onStage, type Stage, sayAll } from './stage.ts'

/** `parks`: whether a message of each producer is to be set aside; what is no stream has none. */
type Poison = { name: string; parks: boolean; put: (redis: Redis, producer: string) => Promise<void> }

type Parked = { id: string; consumer: string; producer: string; eventType: string; reason: string }

type Page = { deadLetters: { edges: { node: Parked }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }

/** `missing` are the producers of whom nothing was set aside. */
type Put = { name: string; parked: Parked[]; ms: number; missing: string[] }

const usage = `npm run faults -- poison

Puts what is no event, or not of its form, into the queue of every producer, under a light load: into Redis (random bytes, a wrong shape,
an event under a foreign id, 10 MB, something that is no stream) and into the producer's own outbox (an event without its fields).
All of it must be set aside with a reason that an admin sees, every consumer goes on, and the books are right.`

/** How long it may take until a poisoned message is set aside, and until an order that is placed after it is paid. */
const mostMs = 10_000

/** What each producer says that somebody else listens to. */
const heard: Record<string, string> = {
  auth: 'user.registered',
  users: 'roles.changed',
  products: 'stock.held',
  carts: 'cart.checked-out',
  orders: 'order.confirmed',
  payments: 'payment.captured',
  admin: 'audit.recorded',
}

const parkedQuery = `query ($after: String) {
  deadLetters(first: 100, after: $after) { edges { node { id consumer producer eventType reason } } pageInfo { hasNextPage endCursor } }
}`

const head = ['into every queue', 'set aside', 'after', 'by', 'the reason of the first']

/** Poisons every queue of a running shop, and says what came of it. */
export async function poisonAll(stage: Stage): Promise<Statement[]> {
  const { shop, goods, since } = stage
  const { result, told: others } = await underLoad(stage, 'poison', { checkouts: 1, queries: 4 }, async () => ({
    puts: await putAll(stage),
    bought: await buyOne(stage),
  }))
  const { puts, bought } = result
  console.log(`\n${tableOf(head, puts.map(rowOf))}\n`)
  const statements = statementsOf(puts, bought.ms, await notReady(stage))
  const accounts = { url: shop.url, providerUrl: shop.service('sandbox-provider').url, goods, told: [...others, bought.told], since }
  const books = (await checkBooks(accounts)).statements.filter(({ what }) => what !== 'events put aside')
  return [...statements, ...books]
}

/** The command. */
export async function run(args: string[]): Promise<boolean> {
  if (readArgs(args, {})) return onStage(async (stage) => sayAll(await poisonAll(stage)))
  console.log(usage)
  return true
}

async function putAll(stage: Stage): Promise<Put[]> {
  const redis = openPoisonRedis(stage)
  const done: Put[] = []
  try {
    while (redis.status !== 'ready') await sleep(10)
    for (const poison of poisons(stage)) {
      done.push(await putInto(stage, redis, poison))
      console.error(`${poison.name}: ${done.at(-1)?.parked.length} set aside`)
      await sleep(1000)
    }
    return done
  } finally {
    redis.disconnect()
  }
}

function openPoisonRedis({ shop, dataDir }: Stage): Redis {
  const config = readConfig({ REDIS_URL: shop.redis.url, REDIS_PASSWORD_FILE: join(dataDir, 'keys/redis.password'), LOG_LEVEL: 'error' })
  return openRedis(config, createLog(config, 'poison'), mostMs)
}

function poisons({ dataDir }: Stage): Poison[] {
  return [
    { name: 'random bytes', parks: true, put: (redis, producer) => stranger(randomBytes(40), randomBytes(400))(redis, producer) },
    { name: 'a wrong shape', parks: true, put: stranger('id', 'evt_wrong', 'event', '{"type":"order.placed","orderId":[7]}') },
    { name: 'an event under a foreign id', parks: true, put: foreignEvent },
    { name: '10 MB', parks: true, put: stranger('id', 'evt_large', 'event', megabytes(10)) },
    { name: 'no stream at all', parks: false, put: noStream },
    { name: 'an event without its fields', parks: true, put: intoOutbox(dataDir) },
  ]
}

function stranger(...fields: (string | Buffer)[]) {
  return async (redis: Redis, producer: string) => void (await redis.xadd(streamKey(producer), '*', ...fields))
}

async function foreignEvent(redis: Redis, producer: string) {
  const event = { type: 'order.paid', id: 'evt_foreign', producer, seq: 1, occurredAt: new Date().toISOString(), requestId: 'foreign' }
  await redis.xadd(streamKey(producer), '*', 'id', event.id, 'event', JSON.stringify(event))
}

function megabytes(count: number) {
  return Buffer.alloc(count * 1024 * 1024, 'x')
}

async function noStream(redis: Redis, producer: string) {
  await redis.set(streamKey(producer), 'no stream at all')
}

function intoOutbox(dataDir: string) {
  return async (_: Redis, producer: string) => {
    const type = heard[producer] ?? ''
    const database = new Sqlite(join(dataDir, `${producer}.db`), { timeout: 5000 })
    const row = [`evt_broken_${producer}`, type, JSON.stringify({ type, orderId: 7 }), Date.now(), 'broken']
    database.prepare('INSERT INTO outbox (id, type, body, occurredAt, requestId) VALUES (?, ?, ?, ?, ?)').run(row)
    database.close()
  }
}

async function putInto(stage: Stage, redis: Redis, { name, parks, put }: Poison): Promise<Put> {
  const known = new Set((await parkedIn(stage)).map(({ id }) => id))
  const start = Date.now()
  await Promise.all(producers.map((producer) => put(redis, producer)))
  for (;;) {
    const parked = (await parkedIn(stage)).filter(({ id }) => !known.has(id))
    const missing = producers.filter((producer) => parks && !parked.some((one) => one.producer === producer))
    const ms = Date.now() - start
    if (missing.length === 0 || ms > mostMs) return { name, parked, ms, missing }
    await sleep(100)
  }
}

async function parkedIn({ askAsAdmin }: Stage): Promise<Parked[]> {
  const found: Parked[] = []
  for (let after: string | null = null; ; ) {
    const { data, codes } = await askAsAdmin({ name: 'deadLetters', query: parkedQuery, variables: { after } })
    if (!data || codes.length > 0) throw new Error(`The dead letters cannot be read: ${codes.join(' ')}`)
    const { edges, pageInfo } = (data as Page).deadLetters
    found.push(...edges.map(({ node }) => node))
    if (!pageInfo.hasNextPage) return found
    after = pageInfo.endCursor
  }
}

/** A new guest's order, until it is paid; answers what he was told, and how long it took. */
async function buyOne({ shop, goods }: Stage): Promise<{ told: Told; ms: number }> {
  const start = Date.now()
  const told: Told = { name: 'afterwards', way: 'tok_approve', statuses: [], refusals: [], payments: new Map(), refunds: new Map() }
  const buying = { shop: openShop({ url: shop.url, meter: openNotes() }), caller: guestOf('poison', 'afterwards'), told }
  const buyer = openBuyer(buying, [{ productId: goods.scarce.id, quantity: 1 }])
  const { id } = await buyer.order()
  await buyer.pay(id, 'tok_approve')
  await buyer.see(id, 'PAID')
  return { told, ms: Date.now() - start }
}

function rowOf({ name, parked, ms }: Put): string[] {
  const consumers = [...new Set(parked.map(({ consumer }) => consumer))].sort().join(', ')
  return [name, String(parked.length), inSeconds(ms), consumers || '–', parked[0]?.reason.slice(0, 60) ?? '–']
}

function statementsOf(puts: Put[], late: number, away: string[]): Statement[] {
  return [
    none(
      'poison that was not set aside, by producer',
      puts.filter(({ missing }) => missing.length > 0).map(({ name, missing }) => `${name}: ${missing.join(', ')}`),
    ),
    none(
      'set aside without a reason',
      puts.flatMap(({ parked }) => parked.filter(({ reason }) => !reason).map(({ id }) => id)),
    ),
    none('services that are not ready after it', away),
    atMost('a new order is paid after', late, mostMs, inSeconds),
  ]
}

async function notReady({ shop }: Stage): Promise<string[]> {
  const graphs = [...shop.services.values()].filter(({ name }) => !['redis', 'nginx'].includes(name))
  const ready = await Promise.all(
    graphs.map(({ url }) =>
      fetch(`${url}/health/ready`)
        .then(({ ok }) => ok)
        .catch(() => false),
    ),
  )
  return graphs.filter((_, at) => !ready[at]).map(({ name }) => name)
}
