import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { describePolicies, readSdl } from '#kit/sdl.ts'

const folder = join(import.meta.dirname, '../subgraphs')

/** The folder list is the list of subgraphs. */
export const subgraphDirs = (): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((dir) => existsSync(join(dir, 'schema.graphql')))

const service = (dir: string) => {
  const name = dir.slice(folder.length + 1)
  return { name, url: `http://${name}:4000/graphql`, typeDefs: describePolicies(readSdl(dir)) }
}

/** Composes all subgraphs. Throws on errors, and on hints too: a hint today is a surprise tomorrow. */
export const composeSupergraph = (): { supergraph: string; api: string } => {
  const { supergraphSdl, errors, hints, schema } = composeServices(subgraphDirs().map(service))
  const faults = [...(errors ?? []), ...(hints ?? [])]
  if (faults.length > 0 || !supergraphSdl || !schema) throw new Error(`Composition failed:\n${faults.map(String).join('\n')}`)
  const api = schema.toAPISchema().toGraphQLJSSchema() as GraphQLSchema
  return { supergraph: `${supergraphSdl.trim()}\n`, api: `${printSchema(lexicographicSortSchema(api))}\n` }
}
