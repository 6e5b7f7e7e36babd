import type { Redis } from '#kit/events/redis.ts'
import { sealed, streamKey } from '#kit/events/redis-entries.ts'
import { noSignatures } from '#kit/events/signatures.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { withRedis } from '#lab/faults/redis-outages.ts'
import { forgedEvent } from './entries.ts'

/** What a service tries with its own credentials against another one. */
type Attempt = { name: string; send: (redis: Redis, own: string, other: string) => Promise<unknown> }

export type Tried = { attempts: number; accepted: string[] }

const append = "return redis.call('XADD', KEYS[1] or ARGV[1], '*', 'id', 'evt_forged', 'event', '{}')"

const attempts: Attempt[] = [
  { name: 'XADD', send: (redis, _, other) => redis.xadd(streamKey(other), '*', ...fieldsFor(other)) },
  { name: 'XADD into a catch-up stream', send: (redis, own, other) => redis.xadd(`${streamKey(other)}:${own}`, '*', ...fieldsFor(other)) },
  { name: 'a script that names the stream', send: (redis, _, other) => redis.eval(append, 1, streamKey(other)) },
  { name: 'a script that hides it', send: (redis, _, other) => redis.eval(append, 0, streamKey(other)) },
  { name: 'XTRIM', send: (redis, _, other) => redis.xtrim(streamKey(other), 'MAXLEN', 0) },
  { name: 'UNLINK', send: (redis, _, other) => redis.unlink(streamKey(other)) },
  { name: 'SET', send: (redis, _, other) => redis.set(streamKey(other), 'forged') },
  { name: 'EXPIRE', send: (redis, _, other) => redis.expire(streamKey(other), 1) },
  { name: 'RENAME', send: (redis, own, other) => redis.rename(streamKey(own), streamKey(other)) },
  { name: 'COPY', send: (redis, own, other) => redis.call('COPY', streamKey(own), streamKey(other), 'REPLACE') },
  { name: 'RESTORE', send: (redis, _, other) => redis.call('RESTORE', streamKey(other), 0, 'forged', 'REPLACE') },
  { name: "another's offset", send: (redis, own, other) => redis.hset(`bazaar:consumer:${other}`, own, Number.MAX_SAFE_INTEGER) },
  { name: 'FLUSHALL', send: (redis) => redis.flushall() },
  { name: 'CONFIG SET', send: (redis) => redis.config('SET', 'maxmemory', '1') },
  { name: 'ACL SETUSER', send: (redis) => redis.call('ACL', 'SETUSER', 'forger', 'on', 'nopass', '~*', '+@all') },
]

/** Tries everything as `service` against another one, with the service's own credentials. */
export function tryAs(shop: RunningShop, service: string, others: string[]): Promise<Tried> {
  return withRedis(
    shop,
    2000,
    async (redis) => {
      const accepted: string[] = []
      for (const other of others)
        for (const { name, send } of attempts)
          await send(redis, service, other).then(
            () => accepted.push(`${service} against ${other}: ${name}`),
            () => {},
          )
      return { attempts: others.length * attempts.length, accepted }
    },
    service,
  )
}

function fieldsFor(producer: string): string[] {
  const [entry] = sealed([forgedEvent(producer, 1, 'evt_forged')], noSignatures)
  return ['id', 'evt_forged', 'event', entry?.text ?? '', 'after', '0', 'signature', '']
}
