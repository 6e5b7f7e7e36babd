import { readFileSync } from 'node:fs'
import { Redis } from 'ioredis'
import type { Config } from '#kit/config.ts'
import type { Log } from '#kit/observe/log.ts'
import { atScrape, gauge } from '#kit/observe/metrics.ts'

export type { Redis }

const connectionsDown = gauge('bazaar_redis_connections_down', 'Connections to Redis on which nothing can be asked now.')

const connectTimeoutMs = 1000
/** How long a connection on which nothing is answered is kept: a Redis behind a cut cable never says that it is gone. */
const silentMs = 1500
const pauseMostMs = 500

/**
 * A connection to the Redis of the settings. It connects again for ever by itself; meanwhile every command fails at once, and on a
 * Redis that is frozen or unreachable after `timeoutMs`. So whoever asks needs an answer without Redis. `disconnect()` ends it.
 */
export function openRedis(config: Config, log: Log, timeoutMs: number): Redis {
  const redis = new Redis(config.REDIS_URL, {
    ...passwordOf(config),
    commandTimeout: timeoutMs,
    connectTimeout: connectTimeoutMs,
    socketTimeout: Math.max(silentMs, timeoutMs),
    retryStrategy: (times) => Math.min(50 * times, pauseMostMs),
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    // it would not catch what it throws when the connection is lost again just then, and that would end the process
    autoResubscribe: false,
    disableClientInfo: true,
  })
  logOutages(redis, log)
  const unwatch = atScrape(async () => connectionsDown.inc(redis.status === 'ready' ? 0 : 1))
  redis.once('end', unwatch)
  return redis
}

function passwordOf({ REDIS_PASSWORD_FILE: file }: Config): { password?: string } {
  return file ? { password: readFileSync(file, 'utf8').trim() } : {}
}

/** One line when Redis goes and one when it is back, however often it is tried in between. */
function logOutages(redis: Redis, log: Log) {
  let down = false
  redis.on('error', (error) => {
    if (!down) log.warn({ reason: error.message }, 'Redis does not answer')
    down = true
  })
  redis.on('ready', () => {
    if (down) log.warn('Redis is back')
    down = false
  })
}
