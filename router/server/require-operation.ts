import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { RouterContext } from '#router/auth/request-context.ts'

/**
 * Refuses a document with several operations and no name that chooses one, and a subscription: the gateway would report both as an
 * internal error. Records the name of the operation for the request log.
 */
export const requireOperation: ApolloServerPlugin<RouterContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, operationName, contextValue: { logEntry } }) => {
      if (logEntry) logEntry.operation = operationName ?? ''
      if (!operation) throw refusal('Choose one of the operations in the document: send its name as operationName.')
      if (operation.operation === 'subscription') throw refusal('This graph has no subscriptions. Repeat a query instead.')
    },
  }),
}

function refusal(message: string) {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } })
}
