import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operator, redisPasswordFile } from '#kit/events/redis.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'

/** What every service does on a connection. `info` tells how much memory there is. */
const connect = '+hello +auth +ping +info +subscribe &bazaar:notify'

/** A subgraph reads all streams, and writes its own, the catch-up streams of its consumers and its own offsets. */
const subgraphCommands = '+xrange +xrevrange +xlen +xadd +xtrim +unlink +expire +eval +publish +memory|usage +hget +hset'

/** Routers read streams, and write what they share: answers, persisted queries, the key set, rate limits. */
const routerKeys = '%R~bazaar:stream:* ~bazaar:answer:* ~bazaar:apq:* ~bazaar:limit:* ~bazaar:jwks'
const routerCommands = '+@read +@write +eval +evalsha +multi +exec -function -scan -randomkey -@dangerous +info'

/** The services with a user of Redis of their own, beside the operator. */
export function redisUsers(): string[] {
  return [...subgraphNames(), 'router']
}

/**
 * The users of Redis (an `aclfile`), from the passwords in `DATA_DIR` of Redis. It holds their hashes only. The default user, who may do
 * everything, is off, but while `keys/redis.password` exists: services from before there were users still have that one.
 */
export function redisAcl(folder: { DATA_DIR: string }): string {
  const old = join(folder.DATA_DIR, 'keys', 'redis.password')
  const on = (user: string, file: string, rights: string) => `user ${user} reset on ${hashIn(file)} ${rights}\n`
  return [
    existsSync(old) ? on('default', old, '~* &* +@all') : 'user default reset off\n',
    on(operator, redisPasswordFile(folder, operator), '~* &* +@all'),
    ...redisUsers().map((user) => on(user, redisPasswordFile(folder, user), rightsOf(user))),
  ].join('')
}

function rightsOf(user: string): string {
  if (user === 'router') return `${connect} ${routerKeys} ${routerCommands}`
  const own = `~bazaar:stream:${user} ~bazaar:stream:${user}:* ~bazaar:consumer:${user}`
  return `${connect} %R~bazaar:stream:* %R~bazaar:consumer:* ${own} ${subgraphCommands}`
}

function hashIn(file: string): string {
  return `#${createHash('sha256').update(readFileSync(file, 'utf8').trim()).digest('hex')}`
}
