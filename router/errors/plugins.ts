import type { ApolloServerPlugin } from '@apollo/server'
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Log } from '#kit/observe/log.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { formatError, isKnown, withoutRepeats } from './errors.ts'

/** Removes repeated errors from an answer, and adds the request's id to internal errors. Records the codes for the request log. */
export function finishErrors<Answer extends FormattedExecutionResult>(answer: Answer, { requestId, logEntry }: RouterContext): Answer {
  if (!answer.errors) return answer
  const errors = withoutRepeats(answer.errors.map((error) => withRequestId(error, requestId)))
  if (logEntry) logEntry.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.code)))]
  return { ...answer, errors }
}

/** Logs errors whose code is not on the allow-list, as clients get no details of them. */
export function logUnknown(log: Log, errors: readonly Error[], { requestId }: RouterContext): void {
  for (const error of errors) if (!isKnown(codeOf(error))) log.error({ err: error, requestId }, 'unexpected error')
}

/** The errors of an operation as clients see them. */
export function formatErrors(errors: readonly Error[]): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { message, path, extensions } = error instanceof GraphQLError ? error : new GraphQLError(error.message)
    return formatError({ message, ...(path && { path }), extensions })
  })
}

/** `finishErrors` as a part of Apollo Server's pipeline. */
export const finishingErrors: ApolloServerPlugin<RouterContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue }) => {
      if (body.kind === 'single') body.singleResult = finishErrors(body.singleResult, contextValue)
    },
  }),
}

/** `logUnknown` as a part of Apollo Server's pipeline. */
export function loggingUnknown(log: Log): ApolloServerPlugin<RouterContext> {
  return {
    requestDidStart: async () => ({ didEncounterErrors: async ({ errors, contextValue }) => logUnknown(log, errors, contextValue) }),
  }
}

function codeOf(error: Error): unknown {
  return error instanceof GraphQLError ? error.extensions.code : undefined
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return error.extensions?.code === 'INTERNAL_SERVER_ERROR' ? { ...error, extensions: { ...error.extensions, requestId } } : error
}
