import type { GraphQLDataSource } from '@apollo/gateway'
import { type DocumentNode, executeSync, GraphQLError, type GraphQLFieldResolver, isAbstractType, parse } from 'graphql'
import { clientName } from '#router/execution/aliases.ts'
import type { Clock } from './clock.ts'
import type { Graph, Subgraph } from './graphs.ts'
import { among, hashOf, isPlain, sortedJson } from './hash.ts'
import { selected } from './oracle.ts'
import { type Fault, spoil } from './spoil.ts'
import { fieldValue, pruned, type Thing, thingOf } from './world.ts'

/** One run of an operation: what goes wrong in it, when sources answer, and what they were asked. */
export type Run = { fault: Fault; clock: Clock; asked: string[] }

type Request = Parameters<GraphQLDataSource['process']>[0]
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>
type Context = { run: Run; subgraph: Subgraph; graph: Graph }

const documents = new Map<string, DocumentNode>()

/** A subgraph that answers from the world of its graph, as the run's fault wants it. The run is the context of the request. */
export function sourceOf(graph: Graph, name: string): GraphQLDataSource {
  const subgraph = graph.subgraphs.get(name)
  if (!subgraph) throw new Error(`There is no subgraph ${name}.`)
  return {
    process: async ({ request, context }: Request) => answerOf({ run: context as Run, subgraph, graph }, request) as Promise<Answer>,
  }
}

async function answerOf(context: Context, { query = '', variables = {} }: Request['request']): Promise<object> {
  const { run, subgraph } = context
  const asked = withoutName(query.replace(/\balias\d+_\w+(?=:)/g, clientName))
  const key = `${run.fault.seed}:${subgraph.name}:${variables.representations ? 'entities' : 'root'}`
  run.asked.push(...askedOf(subgraph.name, asked, variables))
  const { data, errors } = executeSync({
    schema: subgraph.schema,
    document: documentOf(query),
    variableValues: variables,
    rootValue: { __typename: query.startsWith('mutation') ? 'Mutation' : 'Query', n: 0 } satisfies Thing,
    contextValue: context,
    fieldResolver: resolve,
    typeResolver: (thing: Thing) => thing.__typename,
  })
  await run.clock.wait(hashOf(key + asked))
  return spoil(run.fault, key, JSON.parse(JSON.stringify({ data, ...(errors && { errors }) })), variables.representations)
}

/** Apollo's gateway names each fetch, and ours none. */
function withoutName(query: string): string {
  return query.replace(/^query \w+(?={)/, '').replace(/^(query|mutation) \w+/, '$1')
}

function askedOf(name: string, query: string, { representations, ...variables }: Record<string, unknown>): string[] {
  if (!Array.isArray(representations)) return [`${name} ${query} ${sortedJson(variables)}`]
  return representations.map((one) => `${name} ${sortedJson(one)} ${sortedJson(variables)}`)
}

const resolve: GraphQLFieldResolver<Thing, Context> = (thing, args, { run, subgraph, graph }, { fieldName, parentType }) => {
  const { schema } = subgraph
  if (fieldName === '_entities') return args.representations.map((one: Record<string, unknown>) => entityOf(graph, subgraph, one))
  const field = parentType.getFields()[fieldName]
  if (!field) throw new Error(`There is no field ${fieldName}.`)
  const failing = `${run.fault.seed}:${subgraph.name}:${thing.n}.${fieldName}`
  if (run.fault.kind === 'failing' && among(failing, 1 / 30)) throw failureOf(failing)
  const requires = graph.requires.get(`${parentType.name}.${fieldName}`)
  if (!requires) return fieldValue(graph.world, schema, thing, field, args)
  // a thing that the router did not ask for by its key has its fields from a @provides
  const required = thing.given ? pruned(graph.world, thing.given, requires) : selected(graph, thing, requires)
  return fieldValue(graph.world, schema, thing, field, { ...args, required })
}

function entityOf({ world }: Graph, { schema }: Subgraph, given: Record<string, unknown>): Thing | null {
  const type = schema.getType(String(given.__typename))
  return type && isPlain(given) && (isAbstractType(type) || 'getFields' in type) ? thingOf(world, schema, given) : null
}

function failureOf(key: string): GraphQLError {
  const codes = [undefined, 'NOT_FOUND', 'INVALID_GRAPHQL', 'UNKNOWN_THING']
  const code = codes[hashOf(key) % codes.length]
  return new GraphQLError(`fails ${key.slice(-12)}`, code ? { extensions: { code, reason: 'seed' } } : {})
}

function documentOf(query: string): DocumentNode {
  const known = documents.get(query)
  if (known) return known
  const document = parse(query)
  documents.set(query, document)
  return document
}
