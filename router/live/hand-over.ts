import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type { RouterContext } from '#router/auth/request-context.ts'

/** Hands a subscription over that has passed every rule of the pipeline before this one: it is answered as a stream. */
export const handOver: ApolloServerPlugin<RouterContext> = {
  requestDidStart: async () => ({
    responseForOperation: async ({ document, operation, request: { variables = {} }, contextValue: { live } }) => {
      if (!live) return null
      live.asked = { document, operation, variables }
      return { http: { status: 200, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: null } } }
    },
  }),
}
