import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'

/** The folders of the services' data: one for all, or one for each. */
export type DataFolders = {
  /** The folder of a service's data. */
  folderOf: (name: string) => string
  /** Every folder that can hold keys, with its name in a backup. */
  keyFolders: () => { name: string; folder: string }[]
}

/** Returns the folders in `volumes`, which has one for each service; without it DATA_DIR. */
export function dataFoldersOf(config: Config, volumes?: string): DataFolders {
  if (!volumes) return { folderOf: () => config.DATA_DIR, keyFolders: () => [{ name: 'all', folder: config.DATA_DIR }] }
  return {
    folderOf: (name) => join(volumes, name),
    keyFolders: () => (existsSync(volumes) ? readdirSync(volumes) : []).map((name) => ({ name, folder: join(volumes, name) })),
  }
}

export function databaseFile(name: string) {
  return `${name}.db`
}

/** Returns the databases of the subgraphs, always in the same order. */
export function databasesIn({ folderOf }: DataFolders) {
  return subgraphNames()
    .sort()
    .map((name) => ({ name, file: join(folderOf(name), databaseFile(name)) }))
}
