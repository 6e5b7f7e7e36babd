import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from '#kit/events/redis.ts'
import { type Entry, streamKey } from '#kit/events/redis-entries.ts'
import { checkBooks } from '#lab/checkouts/books.ts'
import { type Checkout, runCheckouts } from '#lab/checkouts/checkouts.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { withDatabase, withShop } from '#lab/faults/fault.ts'
import { withRedis } from '#lab/faults/redis-outages.ts'
import { createMeter } from '#lab/meter.ts'
import { none, type Statement, same } from '#lab/proof.ts'
import { producers } from '#schema/events.ts'
import { tryAs } from './forgery/attempts.ts'
import { type Forgery, forgedAction, forgeriesOf, put, signedBy } from './forgery/entries.ts'

/** Whose streams are forged. */
type Options = { producers: string[] }

/** How long the producer may take to remove what is forged. */
const mostMs = 10_000
/** How long a consumer would take at most for an event that it believes. */
const believedMs = 2000
const checkouts = 10

/** Forges entries in every stream, first with the credentials of each other service, then with all of Redis and the key of each. */
export function forgeEntries(options: Options): Promise<Statement[]> {
  return withShop(async (shop) => {
    const trade = await trading(shop, 'before')
    const written = await tryEach(shop, options)
    const { put: forged, left } = await withRedis(shop, mostMs, (redis) => forgeEach(shop, redis, options))
    await sleep(believedMs)
    const believed = believedIn(shop)
    const books = await checkBooks(shop, [...trade, ...(await trading(shop, 'after'))])
    return [
      ...written,
      none(`${forged} entries forged with all of Redis, believed`, believed),
      none('forged entries that their producer has not removed', left),
      ...books.statements.filter(({ what }) => what !== 'events put aside'),
      await control(shop),
    ]
  })
}

function trading(shop: RunningShop, seed: string): Promise<Checkout[]> {
  return runCheckouts(shop, { seed, checkouts, atOnce: 4, meter: createMeter() })
}

async function tryEach(shop: RunningShop, options: Options): Promise<Statement[]> {
  const tried = await Array.fromAsync([...producers, 'router'], (service) =>
    tryAs(
      shop,
      service,
      options.producers.filter((other) => other !== service),
    ),
  )
  const attempts = tried.reduce((total, one) => total + one.attempts, 0)
  const found = await withRedis(shop, mostMs, (redis) => forgedIn(redis, options.producers))
  return [
    none(
      `${attempts} attempts with the credentials of every other service, written`,
      tried.flatMap(({ accepted }) => accepted),
    ),
    none('forged entries in the streams after that', found),
  ]
}

async function forgeEach({ dataDir }: RunningShop, redis: Redis, options: Options): Promise<{ put: number; left: string[] }> {
  const left: string[] = []
  let count = 0
  for (const producer of options.producers) {
    const others = producers.filter((name) => name !== producer)
    for (const [at, forgery] of forgeriesOf(dataDir, others).entries()) {
      await putSurely(redis, producer, forgery, `evt_forged_${producer}_${at}`)
      count += 1
      if (!(await isRemoved(redis, producer))) left.push(`${producer}: ${forgery.name}`)
    }
    console.error(`${producer}: ${count} forged so far`)
  }
  return { put: count, left }
}

async function putSurely(redis: Redis, producer: string, forgery: Forgery, id: string): Promise<void> {
  for (const end = Date.now() + mostMs; !(await put(redis, producer, forgery, id)); await sleep(20))
    if (Date.now() > end) throw new Error(`Nothing can be put into the stream of ${producer} (${forgery.name})`)
}

/** Whether the stream's last entry is one of the producer again, soon. */
async function isRemoved(redis: Redis, producer: string): Promise<boolean> {
  for (const end = Date.now() + mostMs; Date.now() < end; await sleep(20))
    if ((await forgedIn(redis, [producer])).length === 0 && (await isInOrder(redis, producer))) return true
  return false
}

async function isInOrder(redis: Redis, producer: string): Promise<boolean> {
  const [last] = (await redis.xrevrange(streamKey(producer), '+', '-', 'COUNT', 1)) as Entry[]
  return last === undefined || JSON.parse(last[1][3] ?? '{}').seq === Number.parseInt(last[0], 10)
}

async function forgedIn(redis: Redis, names: string[]): Promise<string[]> {
  const entries = await Promise.all(names.map((name) => redis.xrange(streamKey(name), '-', '+') as Promise<Entry[]>))
  return entries.flat().flatMap(([, fields]) => (fields[1]?.startsWith('evt_forged') ? [fields[1]] : []))
}

/** The ids of forged events that a consumer has taken: admin would have them in the audit log, others with their dead letters. */
function believedIn({ dataDir }: RunningShop): string[] {
  const ids = (subgraph: string, sql: string) =>
    withDatabase(dataDir, subgraph, (database) => database.prepare(sql).pluck().all() as string[])
  const recorded = ids('admin', `SELECT id FROM audit_entries WHERE action = '${forgedAction}'`)
  const aside = "SELECT json_extract(event, '$.id') FROM dead_letters WHERE json_extract(event, '$.id') LIKE 'evt_forged%'"
  return [...recorded, ...producers.flatMap((name) => ids(name, aside))]
}

/** That an entry would have been believed had the producer's own key signed it: else the rest would prove nothing. */
async function control(shop: RunningShop): Promise<Statement> {
  await withRedis(shop, mostMs, (redis) => putSurely(redis, 'users', signedBy(shop.dataDir, 'users'), 'evt_forged_by_its_own_key'))
  await sleep(believedMs)
  return same("the same entry, signed with the producer's own key, believed", 1, believedIn(shop).length)
}
