import { composeServices } from '@apollo/composition'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { describePolicies, nameOf, readSdl } from '#kit/graph/sdl.ts'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'

/** Composes all subgraphs. Throws on errors and on hints. */
export function composeSupergraph(): { supergraph: string; api: string } {
  const { supergraphSdl, errors, hints, schema } = composeServices(subgraphDirs().map(service))
  const faults = [...(errors ?? []), ...(hints ?? [])]
  if (faults.length > 0 || !supergraphSdl || !schema) throw new Error(`Composition failed:\n${faults.map(String).join('\n')}`)
  const api = schema.toAPISchema().toGraphQLJSSchema() as GraphQLSchema
  return { supergraph: `${supergraphSdl.trim()}\n`, api: `${printSchema(lexicographicSortSchema(api))}\n` }
}

function service(dir: string) {
  const name = nameOf(dir)
  return { name, url: `http://${name}:4000/graphql`, typeDefs: describePolicies(readSdl(dir)) }
}
