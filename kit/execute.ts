import { GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql'
import { type Context, createContext, type Request, type SubgraphRuntime } from './context.ts'
import { requestError, toClientError } from './errors.ts'
import { measure } from './graph/cost.ts'
import type { CostTable } from './graph/cost-table.ts'
import { type KnownOperation, knownDocuments } from './graph/documents.ts'
import { observeOperation } from './observe/instrument.ts'
import type { Operation, OperationResult } from './operation.ts'

type Variables = Operation['variables']

/** The most entities that one operation may ask for: more than the items of the longest list. */
const maxEntities = 5000
/** The most errors that an answer lists. */
const maxErrors = 100

/**
 * Returns the function that executes operations on this runtime, each with the rights of its caller. What does not fit the schema, or
 * would cost too much, is refused before anything of it runs. Throws for what is not GraphQL.
 */
export function createExecutor<R>(runtime: SubgraphRuntime<R>, schema: GraphQLSchema, costs: CostTable) {
  const find = knownDocuments(schema)
  return async (asked: Operation, request: Request): Promise<OperationResult> => {
    const known = find(asked)
    if (known instanceof GraphQLError) return { errors: [toClientError(known, request.requestId, () => {})], reply: {} }
    const ctx = createContext(runtime, request)
    try {
      const result = await observeOperation(runtime, known.operation, request, () => run(costs, known, asked.variables, ctx))
      // it may have found what another one has just written, and nothing is acknowledged before it is on the disk
      if (known.operation.operation === OperationTypeNode.MUTATION) await runtime.database.settle()
      return result
    } finally {
      if (!request.budget) ctx.budget.close()
    }
  }
}

async function run<R>(costs: CostTable, known: KnownOperation, variables: Variables, ctx: Context<R>): Promise<OperationResult> {
  const refusal = refusalOf(costs, known, variables, ctx)
  if (refusal) return refusal
  const { data, errors } = await known.run(variables, ctx)
  if (!errors) return { data, reply: ctx.reply }
  // an answer that was stopped has one error for all that is missing
  const shown = [...new Set(errors)].slice(0, maxErrors).map((error) => clientError(error, ctx))
  return { data, errors: shown, reply: ctx.reply }
}

function refusalOf<R>(costs: CostTable, known: KnownOperation, variables: Variables, ctx: Context<R>): OperationResult | undefined {
  const entities = variables?.representations
  const { cost } = measure(costs, known.document, known.operation, variables)
  const tooMany = Array.isArray(entities) && entities.length > maxEntities
  ctx.budget.expect(cost)
  // the router has estimated the length of lists; their items are counted here
  const most = Math.max(ctx.config.OPERATION_COST || Number.POSITIVE_INFINITY, ctx.budget.maxValues)
  return tooMany || cost > most ? { data: null, errors: [clientError(tooLarge(), ctx)], reply: ctx.reply } : undefined
}

function clientError<R>(error: GraphQLError, { log, requestId, budget }: Context<R>) {
  const { path: _none, ...shown } = toClientError(error, requestId, (cause) => log.error({ err: cause }, 'unexpected error'))
  return error === budget.fault || !error.path ? shown : { ...shown, path: error.path }
}

function tooLarge() {
  return requestError('QUERY_TOO_COMPLEX', 'The answer would be too large. Ask for shorter pages or fewer fields.')
}
