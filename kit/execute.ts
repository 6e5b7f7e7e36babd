import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import { createContext, type Request, type SubgraphRuntime } from './context.ts'
import { toClientError } from './errors.ts'
import { observeOperation } from './observe/instrument.ts'
import type { Operation, OperationResult } from './operation.ts'

/** How many parsed documents a subgraph keeps. */
const documentsMax = 1000

/** Returns the function that executes operations on this runtime, each with the rights of its caller. */
export function createExecutor<R>(runtime: SubgraphRuntime<R>, schema: GraphQLSchema) {
  const documents = new LRUCache<string, DocumentNode>({ max: documentsMax, memoMethod: (query) => parse(query, { noLocation: true }) })
  return async ({ query, variables, operationName, document }: Operation, request: Request): Promise<OperationResult> => {
    const parsed = document ?? documents.memo(query)
    return observeOperation(runtime, parsed, request, async () => {
      const contextValue = createContext(runtime, request)
      const result = await execute({ schema, document: parsed, variableValues: variables, operationName, contextValue })
      const report = (error: unknown) => runtime.log.error({ err: error, requestId: request.requestId }, 'unexpected error')
      const errors = result.errors?.map((error) => toClientError(error as GraphQLError, request.requestId, report))
      return { data: result.data, ...(errors && { errors }), reply: contextValue.reply }
    })
  }
}
