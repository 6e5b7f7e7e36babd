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

/** Returns the folders that MORE_SUBGRAPHS names and that are subgraphs. */
export function moreSubgraphDirs(): string[] {
  return foldersIn(environmentWith({}).MORE_SUBGRAPHS).map(inRoot).filter(isSubgraph)
}

/** Returns the folders in a value of MORE_SUBGRAPHS that are no subgraphs. */
export function missingSubgraphs(value: string): string[] {
  return foldersIn(value).filter((name) => !isSubgraph(inRoot(name)))
}

function foldersIn(value = ''): string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}

function inRoot(name: string): string {
  return join(root, name)
}

function isSubgraph(dir: string): boolean {
  return existsSync(join(dir, 'schema.graphql'))
}
