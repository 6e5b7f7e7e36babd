import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { Log } from '#kit/observe/log.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { isKnown, withoutRepeats } from './errors.ts'

/** Removes repeated errors from an answer, and adds the request's id to internal errors. Records the codes for the request log. */
export const finishErrors: ApolloServerPlugin<RouterContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { requestId, logEntry } }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return
      const errors = withoutRepeats(body.singleResult.errors.map((error) => withRequestId(error, requestId)))
      body.singleResult.errors = errors
      if (logEntry) logEntry.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.code)))]
    },
  }),
}

/** Logs errors whose code is not on the allow-list, as clients get no details of them. */
export function logUnknownErrors(log: Log): ApolloServerPlugin<RouterContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
        for (const error of errors) if (!isKnown(error.extensions.code)) log.error({ err: error, requestId }, 'unexpected error')
      },
    }),
  }
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return error.extensions?.code === 'INTERNAL_SERVER_ERROR' ? { ...error, extensions: { ...error.extensions, requestId } } : error
}
