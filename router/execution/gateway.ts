import { Supergraph } from '@apollo/federation-internals'
import type { GraphQLDataSource } from '@apollo/gateway'
import { QueryPlanner } from '@apollo/query-planner'
import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import {
  buildASTSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { traced } from '#kit/observe/trace.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { maxQueryLength } from '#router/cache/persisted-queries.ts'
import { withSubscriptions } from '#router/live/live-schema.ts'
import { parseSupergraph } from '#router/supergraph.ts'
import { fieldNamesOf } from './aliases.ts'
import { createPlans, type Graph, type PreparedOperation, prepare } from './prepare.ts'

type Options = { supergraph: string; sourceOf: (name: string) => GraphQLDataSource<RouterContext>; planCharacters?: number }

type Gateway = ApolloServerOptionsWithGateway<RouterContext>['gateway']
type Execute = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>
type Asked = Parameters<Execute>[0] & { context: RouterContext }
type Result = Awaited<ReturnType<Execute>>

/** An operation that has run before: it has passed every rule that depends on its document alone. */
export type KnownOperation = PreparedOperation & { document: DocumentNode; operation: OperationDefinitionNode; schema: GraphQLSchema }

/** What names a document: its text, or its hash where it is a persisted query. */
export type DocumentName = { query?: string | undefined; hash?: string | undefined }

export type OwnGateway = Gateway & {
  /** The graph as clients see it. */
  schema: GraphQLSchema
  find: (name: DocumentName, operationName: string | undefined) => KnownOperation | undefined
  /** Prepares the query of a valid subscription. */
  prepareLive: (query: string) => KnownOperation
}

/**
 * So many operations stay known, with so many characters of their texts, each of which takes 43 bytes. One whose text is longer than a persisted
 * query may be does not.
 */
const [operationsMax, charactersMax] = [1000, 1024 * 1024]
/** So many characters of plans are kept, as JSON: each takes 11 bytes. All operations of docs/ and of the pages have 200,000. */
const planCharactersMax = 4 * 1024 * 1024

/** npm run generate has composed the graph, and CI checks that it did. */
const isValid = { assumeValid: true, assumeValidSDL: true }

/** The routers of a process that serve one supergraph, as those of tests do, read it once. */
const supergraphs = new LRUCache<string, ReturnType<typeof readSupergraph>>({ max: 1, memoMethod: readSupergraph })

/**
 * A gateway for Apollo Server. It plans as Apollo's own does, and executes plans by closures that are compiled once for each operation.
 * `find` returns an operation that it has executed before. docs/execution.md explains it.
 */
export function createOwnGateway({ supergraph, sourceOf, planCharacters = planCharactersMax }: Options): OwnGateway {
  const graph: Graph = { ...readGraph(supergraph, sourceOf), plans: createPlans(planCharacters) }
  const known = new LRUCache<string, KnownOperation>({ max: operationsMax, maxSize: charactersMax })
  const hashes = new LRUCache<string, string>({ maxSize: charactersMax, sizeCalculation: ({ length }, { length: more }) => length + more })
  const live = new LRUCache<string, KnownOperation>({ maxSize: charactersMax, sizeCalculation: (_, query) => query.length })
  const prepared = async ({ queryHash, source, request: { operationName }, context: { requestId } }: Asked): Promise<KnownOperation> => {
    const key = keyOf(queryHash, operationName)
    const found =
      known.get(key) ?? (await traced({ name: 'gateway.plan', requestId }, async () => prepareText(graph, source, operationName)))
    if (source.length > maxQueryLength) return found
    known.set(key, found, { size: source.length })
    hashes.set(source, queryHash)
    return found
  }
  return {
    schema: graph.schema,
    find: ({ query, hash }, operationName) => {
      const queryHash = hash ?? hashes.get(query ?? '')
      return queryHash === undefined ? undefined : known.get(keyOf(queryHash, operationName))
    },
    prepareLive: (query) => {
      const found = live.get(query) ?? prepareText(graph, query, undefined)
      if (query.length <= maxQueryLength) live.set(query, found)
      return found
    },
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: graph.schema, coreSupergraphSdl: supergraph })
      return () => {}
    },
    load: async () => ({ executor: async (asked) => execute(graph, await prepared(asked as Asked), asked as Asked) }),
    stop: async () => {},
  }
}

/** Apollo Server's document has the place of each token, which takes more memory than all the rest. */
function prepareText(graph: Graph, source: string, operationName: string | undefined): KnownOperation {
  const document = parse(source, { noLocation: true })
  const operation = getOperationAST(document, operationName)
  if (!operation) throw new GraphQLError('The document does not have one operation of this name.')
  return { ...prepare(graph, document, operation), document, operation, schema: graph.schema }
}

// an empty name, or any other that no operation can have, is not the same as none
function keyOf(queryHash: string, operationName: string | null | undefined): string {
  return typeof operationName === 'string' ? `name ${operationName} ${queryHash}` : `none ${queryHash}`
}

function readGraph(sdl: string, sourceOf: Options['sourceOf']): Omit<Graph, 'plans'> {
  const { names, supergraphSchema, ...graph } = supergraphs.memo(sdl)
  return {
    ...graph,
    fetches: { schema: supergraphSchema, sources: new Map(names.map((name) => [name, sourceOf(name)])) },
  }
}

function readSupergraph(sdl: string) {
  const document = parseSupergraph(sdl)
  const supergraph = Supergraph.build(document, { validateSupergraph: false })
  const [plannedSchema, supergraphSchema] = [supergraph.apiSchema(), buildASTSchema(document, isValid)]
  return {
    schema: withSubscriptions(buildASTSchema(plannedSchema.toAST(), isValid)),
    plannedSchema,
    supergraphSchema,
    planner: new QueryPlanner(supergraph),
    fieldNames: fieldNamesOf(supergraphSchema),
    names: supergraph.subgraphsMetadata().map(({ name }) => name),
  }
}

async function execute({ schema }: Graph, prepared: PreparedOperation, { operation, context, request }: Asked): Promise<Result> {
  const variables = request.variables ?? {}
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (errors) return { errors }
  const { text, errors: found, faults } = await prepared.execute(variables, context)
  const data = JSON.parse(text)
  if (found.length > 0) return { errors: found as GraphQLError[], data }
  return { data, ...(faults.length > 0 && { extensions: { valueCompletion: faults } }) }
}
