import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import type { Config } from '#kit/config.ts'
import type { Log } from '#kit/observe/log.ts'
import { atScrape, gauge } from '#kit/observe/metrics.ts'

export type { Redis }

const connectionsDown = gauge('bazaar_redis_connections_down', 'Connections to Redis that are down.')

const connectTimeoutMs = 1000
/** How long a connection without a response is kept: a cut cable never closes a connection. */
const silentMs = 1500
const reconnectMaxMs = 500

/** `user`: the name of the service, which is its user of Redis where init has made passwords. */
type Options = { config: Config; log: Log; user: string; timeoutMs: number }

/** The user that may do everything: for people, and for no service. */
export const operator = 'operator'

/** The file of the password of a service's own user of Redis. */
export function redisPasswordFile({ DATA_DIR }: Pick<Config, 'DATA_DIR'>, user: string): string {
  return join(DATA_DIR, 'keys', 'redis', `${user}.password`)
}

/**
 * Opens a connection to the Redis of the settings. It reconnects by itself without limit. Commands fail at once while it is down, and
 * after `timeoutMs` if Redis is frozen or unreachable: callers must be able to do without Redis. `disconnect()` ends it.
 */
export function openRedis({ config, log, user, timeoutMs }: Options): Redis {
  const redis = new Redis(config.REDIS_URL, {
    ...loginOf(config, user),
    commandTimeout: timeoutMs,
    connectTimeout: connectTimeoutMs,
    socketTimeout: Math.max(silentMs, timeoutMs),
    retryStrategy: (times) => Math.min(50 * times, reconnectMaxMs),
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    // ioredis does not catch its own error if the connection is lost while it subscribes again, which would end the process
    autoResubscribe: false,
    disableClientInfo: true,
  })
  logOutages(redis, log)
  const unwatch = atScrape(async () => connectionsDown.inc(redis.status === 'ready' ? 0 : 1))
  redis.once('end', unwatch)
  return redis
}

function loginOf(config: Config, user: string): { username?: string; password?: string } {
  const { REDIS_PASSWORD_FILE: given, REDIS_USER } = config
  if (given) return { ...(REDIS_USER && { username: REDIS_USER }), password: passwordIn(given) }
  const own = redisPasswordFile(config, user)
  return existsSync(own) ? { username: user, password: passwordIn(own) } : {}
}

function passwordIn(file: string): string {
  return readFileSync(file, 'utf8').trim()
}

/** Logs one line when Redis goes down and one when it is back. */
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
