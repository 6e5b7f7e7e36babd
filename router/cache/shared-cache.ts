import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'
import type { Redis } from '#kit/events/redis.ts'
import { type Keys, readKeys } from '#kit/http/claims.ts'
import type { Log } from '#kit/observe/log.ts'
import { createBreaker } from '#router/sources/breaker.ts'

export type SharedCache = Awaited<ReturnType<typeof createSharedCache>>

/** The form of a value in Redis: an HMAC-SHA256 of its key and itself, then the value. */
const sealLength = 43

/** How long a request may wait for Redis. */
const waitMs = 50

/**
 * Creates the cache that several routers share in Redis. It never throws: without REDIS_URL, while Redis is down, and if Redis fails or
 * does not answer within 50 ms, it returns undefined. After a failure it does not ask Redis for one second. Values are sealed with a key
 * that only routers have, and one that is not counts as missing: whoever else can write to Redis is not believed.
 */
export async function createSharedCache(config: Config, log: Log) {
  const redis = config.REDIS_URL ? await connect(config, log) : undefined
  const keys = readRouterKeys(config)
  const breaker = createBreaker({ failuresMax: 1 })
  const ask = async <T>(work: (redis: Redis) => Promise<T>): Promise<T | undefined> => {
    if (redis?.status !== 'ready' || breaker.isOpen()) return undefined
    try {
      const answer = await work(redis)
      breaker.answered()
      return answer
    } catch {
      breaker.failed()
      return undefined
    }
  }
  return {
    redis,
    ask,
    get: async (key: string): Promise<string | undefined> => opened(keys, key, (await ask((up) => up.get(key))) ?? undefined),
    /** Stores a value for `seconds`. Returns at once. */
    set: (key: string, value: string, seconds: number): void => {
      void ask((up) => up.set(key, sealed(keys, key, value), 'EX', seconds))
    },
    close: (): void => redis?.disconnect(),
  }
}

/** The file of the key that routers share. Without it nothing is sealed: in one process, and in tests. */
export function routerKeyFile({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string {
  return join(DATA_DIR, 'keys', 'router.key')
}

// loaded only here, so that a shop in one process does not load the client of Redis
async function connect(config: Config, log: Log): Promise<Redis> {
  return (await import('#kit/events/redis.ts')).openRedis({ config, log, user: 'router', timeoutMs: waitMs })
}

function readRouterKeys(config: Config): Keys | undefined {
  const file = routerKeyFile(config)
  return existsSync(file) ? readKeys(file) : undefined
}

function sealed(keys: Keys | undefined, key: string, value: string): string {
  return keys ? `${sealOf(keys[0], key, value)}${value}` : value
}

function opened(keys: Keys | undefined, key: string, text: string | undefined): string | undefined {
  if (!keys || text === undefined) return text
  const [seal, value] = [Buffer.from(text.slice(0, sealLength)), text.slice(sealLength)]
  const isOurs = keys
    .map((one) => Buffer.from(sealOf(one, key, value)))
    .some((ours) => seal.length === ours.length && timingSafeEqual(seal, ours))
  return isOurs ? value : undefined
}

function sealOf(secret: Keys[0], key: string, value: string): string {
  return createHmac('sha256', secret).update(`${key} `).update(value).digest('base64url')
}
