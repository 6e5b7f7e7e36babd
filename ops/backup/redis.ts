import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '#app/command.ts'
import type { Config } from '#kit/config.ts'
import { openRedis, operator, type Redis } from '#kit/events/redis.ts'
import { notifyChannel } from '#kit/events/redis-entries.ts'
import { createLog } from '#kit/observe/log.ts'

const [timeoutMs, keysAtOnce] = [5000, 1000]

/** Throws UsageError if a service of the shop listens for events: it would accept payments while they are given back. */
export function checkIsStopped(config: Config): Promise<void> {
  return withRedis(config, async (redis) => {
    const [, listening] = (await redis.pubsub('NUMSUB', notifyChannel)) as [string, number]
    if (listening > 0) throw new UsageError(`The shop still runs: ${listening} of its services listen at Redis. Stop them all first.`)
  })
}

/** Removes every key of ours and no other. Returns how many there were. Throws UsageError if Redis does not answer. */
export function emptyRedis(config: Config): Promise<number> {
  return withRedis(config, (redis) => removeKeys(redis, 'bazaar:*'))
}

async function withRedis<T>(config: Config, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = openRedis({ config, log: createLog({ ...config, LOG_LEVEL: 'silent' }, 'restore'), user: operator, timeoutMs })
  try {
    if (!(await isReady(redis)))
      throw new UsageError('Redis, which REDIS_URL names, does not answer: what it still holds would be taken for newer than the backup.')
    return await work(redis)
  } finally {
    redis.disconnect()
  }
}

function isReady(redis: Redis): Promise<boolean> {
  return Promise.race([
    once(redis, 'ready').then(
      () => true,
      () => false,
    ),
    sleep(timeoutMs, false, { ref: false }),
  ])
}

async function removeKeys(redis: Redis, pattern: string): Promise<number> {
  let removed = 0
  for await (const keys of redis.scanStream({ match: pattern, count: keysAtOnce }) as AsyncIterable<string[]>)
    if (keys.length > 0) removed += await redis.unlink(...keys)
  return removed
}
