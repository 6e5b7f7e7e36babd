import type { DocumentNode, ExecutionResult } from 'graphql'
import type { Context } from './context.ts'
import type { ClientError } from './errors.ts'

/** One GraphQL operation, as the router sends it. */
export type Operation = {
  query: string
  variables?: Record<string, unknown> | undefined
  operationName?: string | undefined
  /** The parsed query, if the caller has it. */
  document?: DocumentNode | undefined
}

/** The result of an operation: the data, the errors in their public form, and side-channel data for the router. */
export type OperationResult = { data?: ExecutionResult['data']; errors?: ClientError[]; reply: Context['reply'] }
