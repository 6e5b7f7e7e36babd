import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type DocumentNode, type GraphQLError, parse } from 'graphql'
import type { Authenticate } from '#router/auth/authenticator.ts'
import type { RouterContext } from '#router/auth/request-context.ts'

/** What the gateway sends to a data source. Our own executor adds the parsed document, and the JSON text of the request as it needs it too. */
export type SourceRequest = GraphQLDataSourceProcessOptions<RouterContext> & Partial<Pick<SourceOperation, 'document' | 'text'>>

/** What a data source returns to the gateway. */
export type SourceAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>

/** An operation for one subgraph. `text` is the JSON text of its request, made when it is needed. */
export type SourceOperation = { query: string; variables: Record<string, unknown>; document: DocumentNode; text: () => string }

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
export function operationOf({ request, document, text }: SourceRequest): SourceOperation {
  const { query = '', variables = {} } = request
  return { query, variables, document: document ?? parse(query), text: text ?? (() => JSON.stringify({ query, variables })) }
}
