import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const folder = join(import.meta.dirname, '../subgraphs')

/** The folder list is the list of subgraphs. */
export function subgraphDirs(): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((dir) => existsSync(join(dir, 'schema.graphql')))
}

/** The names of the subgraphs. */
export function subgraphNames(): string[] {
  return subgraphDirs().map((dir) => basename(dir))
}
