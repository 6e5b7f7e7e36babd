import { Supergraph } from '@apollo/federation-internals'
import type { GraphQLDataSource } from '@apollo/gateway'
import { QueryPlanner } from '@apollo/query-planner'
import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { type GraphQLError, getVariableValues } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { RouterContext } from '#router/auth/request-context.ts'
import { fieldNamesOf } from './aliases.ts'
import { type Answer, type Graph, type PreparedOperation, prepare } from './prepare.ts'

type Options = { supergraph: string; sourceOf: (name: string) => GraphQLDataSource<RouterContext> }
type Gateway = ApolloServerOptionsWithGateway<RouterContext>['gateway']
type Execute = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>
type Asked = Parameters<Execute>[0] & { context: RouterContext }
type Result = Awaited<ReturnType<Execute>>

/** So many operations stay prepared. */
const operationsMax = 1000

/**
 * A gateway for Apollo Server. It plans as Apollo's own does, and executes plans by closures that are compiled once for each operation.
 * docs/execution.md explains it.
 */
export function createOwnGateway({ supergraph, sourceOf }: Options): Gateway {
  const graph = readGraph(supergraph, sourceOf)
  const prepared = new LRUCache<string, PreparedOperation>({ max: operationsMax })
  const find = ({ queryHash, document, operationName }: Asked): PreparedOperation => {
    const key = `${queryHash} ${operationName ?? ''}`
    const found = prepared.get(key) ?? prepare(graph, document, operationName)
    prepared.set(key, found)
    return found
  }
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: graph.schema, coreSupergraphSdl: supergraph })
      return () => {}
    },
    load: async () => ({ executor: (asked) => execute(graph, find, asked as Asked) }),
    stop: async () => {},
  }
}

function readGraph(sdl: string, sourceOf: Options['sourceOf']): Graph {
  // npm run generate has composed it, and CI checks that it did
  const supergraph = Supergraph.build(sdl, { validateSupergraph: false })
  const plannedSchema = supergraph.apiSchema()
  const schema = plannedSchema.toGraphQLJSSchema()
  const sources = new Map(supergraph.subgraphsMetadata().map(({ name }) => [name, sourceOf(name)]))
  const fetches = { schema: supergraph.schema.toGraphQLJSSchema(), sources }
  return { schema, plannedSchema, planner: new QueryPlanner(supergraph), fieldNames: fieldNamesOf(fetches.schema), fetches }
}

async function execute(graph: Graph, find: (asked: Asked) => PreparedOperation, asked: Asked): Promise<Result> {
  const { operation, context, request } = asked
  const { errors } = getVariableValues(graph.schema, operation.variableDefinitions ?? [], request.variables ?? {})
  if (errors) return { errors }
  return resultOf(await find(asked).execute(request.variables ?? {}, context))
}

function resultOf({ text, errors, faults }: Answer): Result {
  if (errors.length > 0) return { errors: errors as GraphQLError[], ...(text && { data: JSON.parse(text) }) }
  return { data: JSON.parse(text), ...(faults.length > 0 && { extensions: { valueCompletion: faults } }) }
}
