import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const folder = join(import.meta.dirname, '../subgraphs')

/** Returns the folders of all subgraphs: each folder with a schema.graphql is one. */
export function subgraphDirs(): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((dir) => existsSync(join(dir, 'schema.graphql')))
}

/** Returns the names of all subgraphs. */
export function subgraphNames(): string[] {
  return subgraphDirs().map((dir) => basename(dir))
}
