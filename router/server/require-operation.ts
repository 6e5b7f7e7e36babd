import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { RouterContext } from '#router/auth/request-context.ts'

/**
 * Refuses a document with several operations and no name that chooses one, which the gateway would report as an internal error, and
 * what is asked for at the wrong address. Records the name of the operation for the request log.
 */
export const requireOperation: ApolloServerPlugin<RouterContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, operationName, contextValue: { logEntry, live } }) => {
      if (logEntry) logEntry.operation = operationName ?? ''
      if (!operation) throw refusal('Choose one of the operations in the document: send its name as operationName.')
      if (!live && operation.operation === 'subscription')
        throw refusal('Ask for a subscription at /graphql/stream, as server-sent events.')
      if (live && operation.operation !== 'subscription') throw refusal('Send queries and mutations to /graphql.')
    },
  }),
}

function refusal(message: string) {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } })
}
