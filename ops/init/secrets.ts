import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { subgraphNames } from '#app/subgraph-dirs.ts'
import { claimKeyFile, newKey } from '#kit/http/claims.ts'
import type { Secret } from './files.ts'

/** Where a service keeps its files: one folder for all, or one for each. */
export type FolderOf = (service: string) => string

/** The files of the key between the router and a subgraph: the subgraph's own and the router's, one where they share a folder. */
export function claimKeyFiles(folderOf: FolderOf, subgraph: string): string[] {
  return once([subgraph, 'router'].map((service) => claimKeyFile({ DATA_DIR: folderOf(service) }, subgraph)))
}

/** The secrets of the services, each in the folders of those who need it and nowhere else. */
export function secretsOf(folderOf: FolderOf): Secret[] {
  return [
    ...subgraphNames().map((name) => ({ files: claimKeyFiles(folderOf, name), make: newKey })),
    shared(folderOf, 'webhook.key', ['payments', 'sandbox-provider'], newKey),
    shared(folderOf, 'redis.password', ['redis', 'router', ...subgraphNames()], newKey),
    shared(folderOf, 'redis.conf', ['redis'], redisConf(folderOf)),
  ]
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

/** What Redis reads at its start, so that its password stands in no command line. */
function redisConf(folderOf: FolderOf) {
  return () => `requirepass ${readFileSync(join(folderOf('redis'), 'keys', 'redis.password'), 'utf8').trim()}\n`
}
