import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation, GraphQLRequestContextWillSendResponse } from '@apollo/server'
import { parse } from 'graphql'
import type { Config } from '#kit/config.ts'
import { measure } from '#kit/graph/cost.ts'
import { readCosts } from '#kit/graph/cost-table.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { complexityFault, pointsOf } from './limits.ts'
import type { Count } from './rate-limit.ts'

type Options = { config: Config; supergraph: string; count: Count }

/** The request header that asks for `extensions.cost`. */
const costHeader = 'x-bazaar-cost'

/**
 * Refuses an operation that costs too much before it is planned, and counts the others against RATE_LIMIT. Refuses an answer whole that
 * became too large while it was made; what a mutation has done is still told. Shows both figures to a client that sends `x-bazaar-cost`.
 */
export function limitOperations({ config, supergraph, count }: Options): ApolloServerPlugin<RouterContext> {
  const table = readCosts(parse(supergraph))
  const admit = async (context: GraphQLRequestContextDidResolveOperation<RouterContext>): Promise<void> => {
    const { document, operation, request, contextValue } = context
    if (!operation) return
    const size = measure(table, document, operation, request.variables ?? {})
    contextValue.cost = size.cost
    contextValue.budget?.expect(size.cost)
    const fault = complexityFault(size, operation, config.OPERATION_COST)
    if (fault) throw fault
    // the request itself has counted once
    if (pointsOf(size) > 1) await count(contextValue.caller.network ?? '', pointsOf(size) - 1)
  }
  return {
    requestDidStart: async () => ({
      didResolveOperation: admit,
      willSendResponse: async (context) => {
        refuseStopped(context)
        showCost(context, config)
        context.contextValue.budget?.close()
      },
    }),
  }
}

/** An answer that was stopped has one error, and no data but that of a mutation: a part of a list looks like the whole. */
function refuseStopped({ response: { body }, operation }: GraphQLRequestContextWillSendResponse<RouterContext>): void {
  if (body.kind !== 'single' || !('data' in body.singleResult)) return
  const fault = body.singleResult.errors?.find(({ extensions }) => extensions?.code === 'QUERY_TOO_COMPLEX')
  if (!fault) return
  const { path: _path, ...error } = fault
  const others = body.singleResult.errors?.filter(({ extensions }) => extensions?.code !== 'QUERY_TOO_COMPLEX') ?? []
  if (operation?.operation === 'mutation') body.singleResult.errors = [error, ...others]
  else body.singleResult = { data: null, errors: [error] }
}

function showCost(
  { request, response: { body }, contextValue }: GraphQLRequestContextWillSendResponse<RouterContext>,
  config: Config,
): void {
  const { cost: estimated, budget } = contextValue
  if (body.kind !== 'single' || estimated === undefined || !request.http?.headers.has(costHeader)) return
  const limits = { estimated: config.OPERATION_COST, values: config.ANSWER_VALUES, bytes: config.ANSWER_BYTES }
  const cost = { estimated, values: budget?.values ?? 0, bytes: budget?.bytes ?? 0, limits }
  body.singleResult.extensions = { ...body.singleResult.extensions, cost }
}
