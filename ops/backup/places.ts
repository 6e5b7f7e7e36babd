import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { subgraphNames } from '#app/subgraph-dirs.ts'
import type { Config } from '#kit/config.ts'

/** Where the data of the services lies: all in one folder, or each in one of its own. */
export type Places = {
  /** The folder of a service's data. */
  folderOf: (name: string) => string
  /** Every folder that may hold keys, under the name that it has in a backup. */
  keyFolders: () => { name: string; folder: string }[]
}

/** `volumes`: the folder under which each service has its own, named after it; without it all lies in DATA_DIR. */
export function placesOf(config: Config, volumes?: string): Places {
  if (!volumes) return { folderOf: () => config.DATA_DIR, keyFolders: () => [{ name: 'all', folder: config.DATA_DIR }] }
  return {
    folderOf: (name) => join(volumes, name),
    keyFolders: () => (existsSync(volumes) ? readdirSync(volumes) : []).map((name) => ({ name, folder: join(volumes, name) })),
  }
}

export function fileOf(name: string) {
  return `${name}.db`
}

/** The subgraphs' databases, always in the same order. */
export function databasesIn({ folderOf }: Places) {
  return subgraphNames()
    .sort()
    .map((name) => ({ name, file: join(folderOf(name), fileOf(name)) }))
}
