import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { Clock } from './clock.ts'
import type { Graph } from './graphs.ts'
import { hashOf } from './hash.ts'
import type { Answer } from './oracle.ts'
import { type Run, sourceOf } from './source.ts'
import type { Fault } from './spoil.ts'

/** What came of an operation: the answer, or that the executor threw; and what the sources were asked, in order. */
export type Outcome = { answer: Answer; asked: string[] }
export type Operation = { text: string; variables: Record<string, unknown>; fault: Fault }
export type Ask = (operation: Operation) => Promise<Outcome>

type Gateway = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate'>
export type CreateGateway = (options: { supergraph: string; sourceOf: (name: string) => GraphQLDataSource }) => Gateway

/** Apollo's own gateway. */
export function createStockGateway({ supergraph, sourceOf }: Parameters<CreateGateway>[0]): Gateway {
  const quiet = { debug() {}, info() {}, warn() {}, error() {} }
  return new ApolloGateway({ supergraphSdl: supergraph, logger: quiet, buildService: ({ name }) => sourceOf(name) })
}

/** A function that runs operations on a gateway over the sources of a graph. */
export async function openGateway(graph: Graph, create: CreateGateway): Promise<Ask> {
  const gateway = create({ supergraph: graph.supergraph, sourceOf: (name) => sourceOf(graph, name) })
  let schema: GraphQLSchema | undefined
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema
  })
  const { executor } = await gateway.load({ apollo: {} } as Parameters<Gateway['load']>[0])
  const execute = async (asked: unknown) => executor?.(asked as Parameters<typeof executor>[0]) ?? {}
  return async ({ text, variables, fault }) => {
    const run: Run = { fault, clock: new Clock(), asked: [] }
    const answer = await execute(requestOf(text, variables, run, schema)).then(answerOf, (error: Error) => ({ threw: error.message }))
    return { answer, asked: run.asked }
  }
}

// an error of JavaScript has no JSON of its own
function answerOf({ errors, ...rest }: { errors?: readonly Error[] }): Answer {
  const shown = errors?.map((error) => (error instanceof GraphQLError ? error : { message: error.message }))
  return JSON.parse(JSON.stringify({ ...rest, ...(shown && { errors: shown }) })) as Answer
}

function requestOf(text: string, variables: Record<string, unknown>, context: Run, schema: GraphQLSchema | undefined) {
  const document = documentOf(text)
  const operation = document.definitions.find((one) => one.kind === 'OperationDefinition')
  const operationName = operation?.kind === 'OperationDefinition' ? operation.name?.value : undefined
  const request = { query: text, variables: structuredClone(variables), ...(operationName && { operationName }) }
  const logger = { debug() {}, info() {}, warn() {}, error() {} }
  return {
    request,
    source: text,
    document,
    operation,
    operationName: operationName ?? null,
    queryHash: hashOf(text).toString(16) + text.length,
    schema,
    context,
    logger,
    metrics: {},
  }
}

const documents = new Map<string, DocumentNode>()

function documentOf(text: string): DocumentNode {
  const document = documents.get(text) ?? parse(text)
  documents.set(text, document)
  return document
}
