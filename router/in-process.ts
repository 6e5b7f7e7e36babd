import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type DocumentNode, Kind, parse } from 'graphql'
import type { Caller } from '#kit/context.ts'
import type { ClientError } from '#kit/errors.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import type { Authenticate } from './auth.ts'

/** What one operation carries through the router. A sign-in within it changes the caller for what follows. */
export type RouterContext = { caller: Caller; requestId: string }

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>
type Operation = { query: string; variables: Record<string, unknown>; document: DocumentNode }

const rootKeys = (document: DocumentNode): string[] =>
  document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? node.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [(field.alias ?? field.name).value] : []))
      : [],
  )

const silentPaths = ({ variables, document }: Operation): (string | number)[][] =>
  Array.isArray(variables.representations)
    ? variables.representations.map((_, at) => ['_entities', at])
    : rootKeys(document).map((key) => [key])

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
