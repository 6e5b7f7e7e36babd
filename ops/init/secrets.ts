import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operator, redisPasswordFile } from '#kit/events/redis.ts'
import { eventKeyFile, newEventKey, publicKeyFile, publicKeysOf } from '#kit/events/signatures.ts'
import { claimKeyFile, newKey } from '#kit/http/claims.ts'
import { createSecretFile, replaceSecretFile } from '#kit/secret-files.ts'
import { routerKeyFile } from '#router/cache/shared-cache.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { redisAcl, redisUsers } from './redis-users.ts'

/** One secret and every file that holds it, with the same content in each. */
export type Secret = { files: string[]; make: () => string }

/** Files with the same content, which follows from secrets. */
export type Derived = { files: string[]; content: string }

/** Where a service keeps its files: one folder for all, or one for each. */
export type FolderOf = (service: string) => string

/** The files of the key between the router and a subgraph: one in the folder of each, or one where they share a folder. */
export function claimKeyFiles(folderOf: FolderOf, subgraph: string): string[] {
  return once([subgraph, 'router'].map((service) => claimKeyFile({ DATA_DIR: folderOf(service) }, subgraph)))
}

/** The files of the key of the sandbox's webhooks. */
export function webhookKeyFiles(folderOf: FolderOf): string[] {
  return once(['payments', 'sandbox-provider'].map((service) => join(folderOf(service), 'keys', 'webhook.key')))
}

/** The public keys of a subgraph's events, which every service has. */
export function publicKeysOfEvents(folderOf: FolderOf, subgraph: string): Derived {
  const files = once([...subgraphNames(), 'router'].map((service) => publicKeyFile({ DATA_DIR: folderOf(service) }, subgraph)))
  return { files, content: publicKeysOf(readFileSync(eventKeyFile({ DATA_DIR: folderOf(subgraph) }, subgraph), 'utf8')) }
}

/** Every secret, with a file in the folder of each service that needs it and in no other. */
export function secretsOf(folderOf: FolderOf): Secret[] {
  return [
    ...subgraphNames().map((name) => ({ files: claimKeyFiles(folderOf, name), make: newKey })),
    { files: webhookKeyFiles(folderOf), make: newKey },
    { files: [routerKeyFile({ DATA_DIR: folderOf('router') })], make: newKey },
    ...subgraphNames().map((name) => ({ files: [eventKeyFile({ DATA_DIR: folderOf(name) }, name)], make: newEventKey })),
    ...[...redisUsers(), operator].map((user) => ({ files: redisPasswordFiles(folderOf, user), make: newKey })),
  ]
}

/** The files that follow from secrets: the public keys of events, which every service has, and the users of Redis. */
export function derivedFrom(folderOf: FolderOf): Derived[] {
  return [
    ...subgraphNames().map((name) => publicKeysOfEvents(folderOf, name)),
    { files: [join(folderOf('redis'), 'keys', 'redis', 'users.acl')], content: redisAcl({ DATA_DIR: folderOf('redis') }) },
  ]
}

/** Writes the files that are missing or that say something else. Returns them. */
export function writeDerived({ files, content }: Derived): string[] {
  const stale = files.filter((file) => !existsSync(file) || readFileSync(file, 'utf8') !== content)
  for (const file of stale) replaceSecretFile(file, content)
  return stale
}

/** Writes the missing files of a secret, from a file that exists or else with a new secret. Returns the files that it wrote. */
export function makeMissing({ files, make }: Secret): string[] {
  const missing = files.filter((file) => !existsSync(file))
  for (const file of missing) {
    const source = files.find((other) => existsSync(other))
    createSecretFile(file, source ? readFileSync(source, 'utf8') : make())
  }
  return missing
}

function once(files: string[]): string[] {
  return [...new Set(files)]
}

function redisPasswordFiles(folderOf: FolderOf, user: string): string[] {
  return once((user === operator ? ['redis'] : [user, 'redis']).map((service) => redisPasswordFile({ DATA_DIR: folderOf(service) }, user)))
}
