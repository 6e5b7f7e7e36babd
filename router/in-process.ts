import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql'
import type { Caller } from '#kit/context.ts'
import type { ClientError } from '#kit/errors.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import type { Authenticate } from './auth.ts'

/** What one operation carries through the router. A sign-in within it changes the caller for what follows. */
export type RouterContext = { caller: Caller; requestId: string }

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>
type Operation = { query: string; variables: Record<string, unknown>; document: DocumentNode }

const operationOf = (document: DocumentNode): SelectionSetNode | undefined =>
  document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.selectionSet

/** The response keys that are selected of a type. */
const keysOf = (set: SelectionSetNode | undefined, type?: string): string[] =>
  (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : [(node.alias ?? node.name).value]
    if (node.kind !== Kind.INLINE_FRAGMENT || (type && node.typeCondition && node.typeCondition.name.value !== type)) return []
    return keysOf(node.selectionSet, type)
  })

const entityPaths = (document: DocumentNode, representations: { __typename?: string }[]): (string | number)[][] => {
  const entities = operationOf(document)?.selections.find((node) => node.kind === Kind.FIELD)
  return representations.flatMap(({ __typename }, at) => keysOf(entities?.selectionSet, __typename).map((key) => ['_entities', at, key]))
}

const silentPaths = ({ variables, document }: Operation): (string | number)[][] =>
  Array.isArray(variables.representations)
    ? entityPaths(document, variables.representations)
    : keysOf(operationOf(document)).map((key) => [key])

/** The answer of a subgraph that gave none: one error for each field that was asked of it, so that the gateway finds their paths. */
export const silence = (name: string, operation: Operation): Answer => {
  const message = `The service ${name} does not answer. Try again.`
  const errors: ClientError[] = silentPaths(operation).map((path) => ({ message, path, extensions: { code: 'SERVICE_UNAVAILABLE' } }))
  return { data: null, errors } as unknown as Answer
}

/**
 * A subgraph in this process as a data source of the gateway: no HTTP, no parsing, no validating of what the planner made.
 * A token that the subgraph issues is verified as any other and makes the caller of the rest of the operation.
 */
export class InProcessDataSource implements GraphQLDataSource<RouterContext> {
  readonly subgraph: OpenSubgraph
  readonly authenticate: Authenticate

  constructor(subgraph: OpenSubgraph, authenticate: Authenticate) {
    this.subgraph = subgraph
    this.authenticate = authenticate
  }

  async process({ request, context: given, ...rest }: GraphQLDataSourceProcessOptions<RouterContext>): Promise<Answer> {
    const context = given as RouterContext
    const { query = '', variables = {} } = request
    const { document = parse(query) } = rest as { document?: DocumentNode }
    try {
      const { reply, ...answer } = await this.subgraph.answer({ query, variables, document }, context)
      if (reply.accessToken) context.caller = { ...context.caller, ...(await this.authenticate.callerOf(reply.accessToken)) }
      return answer as unknown as Answer
    } catch {
      return silence(this.subgraph.name, { query, variables, document })
    }
  }
}
