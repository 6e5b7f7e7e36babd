import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '#kit/config.ts'
import { openRedis } from '#kit/events/redis.ts'
import { createLog } from '#kit/observe/log.ts'
import type { Processes } from '#tools/processes/start.ts'

/** What happens to Redis; `strike` answers once it is back. `outage`: it cannot be used meanwhile, and everybody knows that a second later. */
export type RedisFault = { name: string; outage: boolean; strike: (shop: Processes, dataDir: string) => Promise<void> }

const outageMs = 20_000

/** Everything that is done to Redis. It keeps nothing on the disk, so one that was ended comes back empty. */
export const redisFaults: RedisFault[] = [
  { name: 'kill -9', outage: false, strike: (shop) => end(shop, 'SIGKILL', 0) },
  { name: 'restarted empty', outage: false, strike: (shop) => end(shop, 'SIGTERM', 0) },
  { name: 'FLUSHALL', outage: false, strike: forget },
  { name: 'paused for 20 s', outage: true, strike: freeze },
  { name: 'out of reach for 20 s', outage: true, strike: (shop) => end(shop, 'SIGTERM', outageMs) },
]

/** A connection to the shop's Redis. */
export function redisOf({ redis }: Processes, dataDir: string) {
  const password = `${dataDir}/keys/redis.password`
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', REDIS_URL: redis.url, REDIS_PASSWORD_FILE: password })
  return openRedis(config, createLog(config, 'faults'), 1000)
}

async function end({ redis }: Processes, signal: 'SIGKILL' | 'SIGTERM', awayMs: number): Promise<void> {
  const { exited } = redis
  redis.supervised = false
  redis.kill(signal)
  await exited
  await sleep(awayMs)
  redis.start()
  await redis.ready()
}

async function forget(shop: Processes, dataDir: string): Promise<void> {
  const redis = redisOf(shop, dataDir)
  while (redis.status !== 'ready') await sleep(10)
  await redis.flushall()
  redis.disconnect()
}

async function freeze({ redis }: Processes): Promise<void> {
  redis.kill('SIGSTOP')
  await sleep(outageMs)
  redis.kill('SIGCONT')
  await redis.ready()
}
