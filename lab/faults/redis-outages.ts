import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '#kit/config.ts'
import { openRedis, operator, type Redis } from '#kit/events/redis.ts'
import { seqOf, streamKey } from '#kit/events/redis-entries.ts'
import { createLog } from '#kit/observe/log.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { withDatabase } from './fault.ts'

/** What happens to Redis. `strike` returns once it is back. `isKnown`: it is away for so long that every service knows. */
export type RedisOutage = { name: string; isKnown: boolean; strike: (shop: RunningShop) => Promise<void> }

const [awayMs, pollMs] = [20_000, 100]

/** Everything that is done to Redis. It keeps nothing on the disk, so a new process is empty. */
export const redisOutages: RedisOutage[] = [
  { name: 'kill -9', isKnown: false, strike: (shop) => replace(shop, 'SIGKILL', 0) },
  { name: 'restarted empty', isKnown: false, strike: (shop) => replace(shop, 'SIGTERM', 0) },
  { name: 'FLUSHALL', isKnown: false, strike: (shop) => withRedis(shop, 1000, async (redis) => void (await redis.flushall())) },
  { name: 'paused for 20 s', isKnown: true, strike: freeze },
  { name: 'out of reach for 20 s', isKnown: true, strike: (shop) => replace(shop, 'SIGTERM', awayMs) },
]

/** Does something with a connection to the shop's Redis, as a service or as the operator, who may do everything. */
export async function withRedis<T>(
  { processes, dataDir }: Pick<RunningShop, 'processes' | 'dataDir'>,
  timeoutMs: number,
  work: (redis: Redis) => Promise<T>,
  user = operator,
): Promise<T> {
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dataDir, REDIS_URL: processes.redis.url })
  const redis = openRedis({ config, log: createLog(config, 'faults'), user, timeoutMs })
  try {
    while (redis.status !== 'ready') await sleep(10)
    return await work(redis)
  } finally {
    redis.disconnect()
  }
}

/**
 * Returns how long it takes, in ms, until all that is in the outboxes now is in Redis; Infinity where it takes longer than `mostMs`.
 * Reads the outboxes themselves, and the last entry of each stream.
 */
export function drain(shop: RunningShop, mostMs: number): Promise<number> {
  const start = Date.now()
  const due = subgraphNames().map((name) => ({ producer: basename(name), seq: lastInOutbox(shop.dataDir, basename(name)) }))
  return withRedis(shop, 1000, async (redis) => {
    for (;;) {
      const sent = await Promise.all(due.map(({ producer }) => lastInStream(redis, producer)))
      if (due.every(({ seq }, at) => (sent[at] ?? 0) >= seq)) return Date.now() - start
      if (Date.now() - start > mostMs) return Number.POSITIVE_INFINITY
      await sleep(pollMs)
    }
  })
}

async function replace({ processes: { redis } }: RunningShop, signal: NodeJS.Signals, ms: number): Promise<void> {
  const { exited } = redis
  redis.supervised = false
  redis.kill(signal)
  await exited
  await sleep(ms)
  redis.start()
  await redis.ready()
}

async function freeze({ processes: { redis } }: RunningShop): Promise<void> {
  redis.kill('SIGSTOP')
  await sleep(awayMs)
  redis.kill('SIGCONT')
  await redis.ready()
}

function lastInOutbox(dataDir: string, producer: string): number {
  const read = 'SELECT coalesce(max(seq), 0) FROM outbox'
  return withDatabase(dataDir, producer, (database) => database.prepare(read).pluck().get() as number)
}

async function lastInStream(redis: Redis, producer: string): Promise<number> {
  const [last] = (await redis.xrevrange(streamKey(producer), '+', '-', 'COUNT', 1).catch(() => [])) as [string, string[]][]
  return last ? seqOf(last[0]) : 0
}
