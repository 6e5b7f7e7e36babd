import type { ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode, FormattedExecutionResult, GraphQLFormattedError, OperationDefinitionNode } from 'graphql'
import type { Config } from '#kit/config.ts'
import { measure, type Variables } from '#kit/graph/cost.ts'
import { readCosts } from '#kit/graph/cost-table.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import type { OwnGateway } from '#router/execution/gateway.ts'
import { parseSupergraph } from '#router/supergraph.ts'
import { isMachine } from '#schema/api-key.ts'
import { complexityFault, pointsOf } from './limits.ts'
import type { Count } from './rate-limit.ts'

type Options = { config: Config; supergraph: string; count: Count; countKey: Count }

/** An operation of a document that fits the schema, and whether there is a plan for it. */
type Asked = { document: DocumentNode; operation: OperationDefinitionNode; variables: Variables; isPlanned: boolean }

export type Limits = ReturnType<typeof createLimits>

/** The request header that asks for `extensions.cost`. */
export const costHeader = 'x-bazaar-cost'

/** What limits operations before they are planned, and their answers before they are sent. */
export function createLimits({ config, supergraph, count, countKey }: Options) {
  const table = readCosts(parseSupergraph(supergraph))
  return {
    /** Counts an operation against RATE_LIMIT and API_KEY_RATE_LIMIT. Throws QUERY_TOO_COMPLEX for one that costs too much, and RATE_LIMITED. */
    admit: ({ document, operation, variables, isPlanned }: Asked, context: RouterContext): Promise<void> | undefined => {
      const size = measure(table, document, operation, variables)
      context.cost = size.cost
      context.budget?.expect(size.cost)
      const fault = complexityFault(size, operation, config.OPERATION_COST)
      if (fault) throw fault
      // the request itself has counted once
      const [points, { sub = '', network = '' }] = [pointsOf(size, isPlanned), context.caller]
      const counted = points > 1 ? count(network, points - 1) : undefined
      return isMachine(context.caller) ? Promise.all([counted, countKey(sub, points)]).then(ignore) : counted
    },
    /**
     * The answer as it may be sent: one that became too large while it was made is refused whole; what a mutation has done is still told.
     * A client that asks for it gets the cost.
     */
    finish: (
      answer: FormattedExecutionResult,
      operation: OperationDefinitionNode | undefined,
      wantsCost: boolean,
      context: RouterContext,
    ) => {
      const sent = withCost(refuseStopped(answer, operation), wantsCost, context, config)
      context.budget?.close()
      return sent
    },
  }
}

/** The limits as a part of Apollo Server's pipeline. `own` is undefined where Apollo's gateway plans. */
export function limitOperations(limits: Limits, own: OwnGateway | undefined): ApolloServerPlugin<RouterContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, queryHash: hash, request: { variables = {}, operationName }, contextValue }) => {
        const isPlanned = own?.find({ hash }, operationName)?.isPlanned(variables) ?? false
        if (operation) await limits.admit({ document, operation, variables, isPlanned }, contextValue)
      },
      willSendResponse: async ({ request: { http }, response: { body }, operation, contextValue }) => {
        if (body.kind !== 'single') return
        body.singleResult = limits.finish(body.singleResult, operation, http?.headers.has(costHeader) ?? false, contextValue)
      },
    }),
  }
}

/** An answer that was stopped has one error, and no data but that of a mutation: a part of a list looks like the whole. */
function refuseStopped(answer: FormattedExecutionResult, operation: OperationDefinitionNode | undefined): FormattedExecutionResult {
  const fault = answer.errors?.find(isTooComplex)
  if (!fault || !('data' in answer)) return answer
  const { path: _path, ...error } = fault
  const others = answer.errors?.filter((one) => !isTooComplex(one)) ?? []
  return operation?.operation === 'mutation' ? { ...answer, errors: [error, ...others] } : { data: null, errors: [error] }
}

function isTooComplex({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'QUERY_TOO_COMPLEX'
}

function withCost(answer: FormattedExecutionResult, wantsCost: boolean, { cost: estimated, budget }: RouterContext, config: Config) {
  if (estimated === undefined || !wantsCost) return answer
  const limits = { estimated: config.OPERATION_COST, values: config.ANSWER_VALUES, bytes: config.ANSWER_BYTES }
  const cost = { estimated, values: budget?.values ?? 0, bytes: budget?.bytes ?? 0, limits }
  return { ...answer, extensions: { ...answer.extensions, cost } }
}

function ignore(): void {}
