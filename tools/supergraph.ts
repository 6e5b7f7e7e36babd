import { composeServices } from '@apollo/composition'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { describePolicies, nameOf, readSdl } from '#kit/graph/sdl.ts'
import { withSubscriptions } from '#router/live/live-schema.ts'
import { ownSubgraphDirs } from '#schema/subgraph-dirs.ts'
import { misplannedParts } from './misplanned.ts'

/** Composes these subgraphs, default: the shop's own. Throws on errors, on hints, and on what the query planner plans wrong. */
export function composeSupergraph(dirs = ownSubgraphDirs()): { supergraph: string; api: string } {
  const services = dirs.map(service)
  const { supergraphSdl, errors, hints, schema } = composeServices(services)
  const faults = [...(errors ?? []), ...(hints ?? [])]
  if (faults.length > 0 || !supergraphSdl || !schema) throw new Error(`Composition failed:\n${faults.map(String).join('\n')}`)
  const api = schema.toAPISchema().toGraphQLJSSchema() as GraphQLSchema
  const misplanned = misplannedParts(services, api)
  if (misplanned.length > 0) throw new Error(`Apollo's query planner would answer wrong:\n${misplanned.join('\n')}`)
  return { supergraph: `${supergraphSdl.trim()}\n`, api: `${printSchema(lexicographicSortSchema(withSubscriptions(api)))}\n` }
}

function service(dir: string) {
  const name = nameOf(dir)
  return { name, url: `http://${name}:4000/graphql`, typeDefs: describePolicies(readSdl(dir)) }
}
