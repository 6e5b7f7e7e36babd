import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { readSdl } from '#kit/graph/sdl.ts'
import { here } from '#lab/bench/bazaar.ts'
import { sdlOf, subgraphs } from './graph.ts'

/** Writes the folders of the subgraphs of the benchmark's graph. Each gets a database with the tables that any subgraph has. */
export function writeSubgraphs(folder: string): void {
  for (const name of subgraphs) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'schema.graphql'), sdlOf(name))
    cpSync(join(here, 'subgraphs/carts/migrations'), join(folder, name, 'migrations'), { recursive: true })
  }
}

/** Composes the subgraphs of a folder, which are at these addresses, and writes the supergraph beside them. */
export function writeSupergraph(folder: string, urlOf: (name: string) => string): void {
  const { supergraphSdl, errors = [] } = composeServices(
    subgraphs.map((name) => ({ name, url: urlOf(name), typeDefs: readSdl(join(folder, name)) })),
  )
  if (!supergraphSdl) throw new Error(`Composition failed:\n${errors.map(String).join('\n')}`)
  writeFileSync(join(folder, 'supergraph.graphql'), supergraphSdl)
}
