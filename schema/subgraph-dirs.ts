import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentWith } from '#kit/config.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'subgraphs')

/** Returns the folders of all subgraphs: the shop's own, then those of others. */
export function subgraphDirs(): string[] {
  return [...ownSubgraphDirs(), ...moreSubgraphDirs()]
}

/** Returns the names of all subgraphs. */
export function subgraphNames(): string[] {
  return subgraphDirs().map((dir) => basename(dir))
}

/** Returns the folders of the shop's own subgraphs: each folder in subgraphs/ with a schema.graphql is one. */
export function ownSubgraphDirs(): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isSubgraph)
}

/** Returns the folders that MORE_SUBGRAPHS names. Throws where one of them is no subgraph. */
export function moreSubgraphDirs(): string[] {
  const names = environmentWith({}).MORE_SUBGRAPHS?.split(',').filter(Boolean) ?? []
  const dirs = names.map((name) => join(root, name.trim()))
  const wrong = names.find((_, at) => !isSubgraph(dirs[at] as string))
  if (wrong) throw new Error(`MORE_SUBGRAPHS: there is no ${wrong}/schema.graphql`)
  return dirs
}

function isSubgraph(dir: string): boolean {
  return existsSync(join(dir, 'schema.graphql'))
}
