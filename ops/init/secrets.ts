import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { claimKeyFile, newKey } from '#kit/http/claims.ts'
import { createSecretFile } from '#kit/secret-files.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'

/** One secret and every file that holds it, with the same content in each. */
export type Secret = { files: string[]; make: () => string }

/** Where a service keeps its files: one folder for all, or one for each. */
export type FolderOf = (service: string) => string

/** The files of the key between the router and a subgraph: one in the folder of each, or one where they share a folder. */
export function claimKeyFiles(folderOf: FolderOf, subgraph: string): string[] {
  return once([subgraph, 'router'].map((service) => claimKeyFile({ DATA_DIR: folderOf(service) }, subgraph)))
}

/** Every secret, with a file in the folder of each service that needs it and in no other. */
export function secretsOf(folderOf: FolderOf): Secret[] {
  return [
    ...subgraphNames().map((name) => ({ files: claimKeyFiles(folderOf, name), make: newKey })),
    shared(folderOf, 'webhook.key', ['payments', 'sandbox-provider'], newKey),
    shared(folderOf, 'redis.password', ['redis', 'router', ...subgraphNames()], newKey),
    shared(folderOf, 'redis.conf', ['redis'], redisConf(folderOf)),
  ]
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

function shared(folderOf: FolderOf, name: string, services: string[], make: () => string): Secret {
  return {
    files: once(services.map((service) => join(folderOf(service), 'keys', name))),
    make,
  }
}

/** The configuration that Redis reads when it starts, so that its password is in no command line. */
function redisConf(folderOf: FolderOf) {
  return () => `requirepass ${readFileSync(join(folderOf('redis'), 'keys', 'redis.password'), 'utf8').trim()}\n`
}
