import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type DocumentNode, type GraphQLError, parse } from 'graphql'
import type { Authenticate } from '#router/auth/authenticator.ts'
import type { RouterContext } from '#router/auth/request-context.ts'

/** What the gateway sends to a data source. */
export type SourceRequest = GraphQLDataSourceProcessOptions<RouterContext>

/** What a data source returns to the gateway. */
export type SourceAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>

export type SourceOperation = { query: string; variables: Record<string, unknown>; document: DocumentNode }

/** Creates the data source of a subgraph. */
export type SourceOf = (name: string, authenticate: Authenticate) => GraphQLDataSource<RouterContext>

/** The answer, if the operation's budget has room for it; else an error in its place. */
export function withinBudget({ budget }: RouterContext, answer: SourceAnswer): SourceAnswer {
  try {
    budget?.spendAnswer(answer.data)
    return answer
  } catch (error) {
    return stopped(error as GraphQLError)
  }
}

/** The error in place of an answer. */
export function stopped({ message, extensions }: GraphQLError): SourceAnswer {
  return { data: null, errors: [{ message, extensions }] } as unknown as SourceAnswer
}

/** The operation that the planner made for one subgraph. */
export function operationOf({ request: { query = '', variables = {} }, ...rest }: SourceRequest): SourceOperation {
  const { document = parse(query) } = rest as { document?: DocumentNode }
  return { query, variables, document }
}
