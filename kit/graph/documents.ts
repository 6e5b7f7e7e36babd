import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { requestError } from '#kit/errors.ts'
import type { Operation } from '#kit/operation.ts'

/** A document that fits the schema, and the operation of it that is asked for. */
export type KnownOperation = { document: DocumentNode; operation: OperationDefinitionNode }

/** How many documents a subgraph keeps. */
const documentsMax = 1000
/** The planner writes out fragments, so a document may be longer than what the client has sent. */
const maxTokens = 20_000

/**
 * Returns a function that finds the operation of a request. A document that was not seen before is parsed, unless the caller has done so,
 * and validated; one that was, costs a look-up. Returns GRAPHQL_VALIDATION_FAILED for what does not fit. Throws for what is not GraphQL.
 */
export function knownDocuments(schema: GraphQLSchema): (operation: Operation) => KnownOperation | GraphQLError {
  const known = new LRUCache<string, DocumentNode>({ max: documentsMax })
  return ({ query, document: given, operationName }) => {
    const document = known.get(query) ?? given ?? parse(query, { noLocation: true, maxTokens })
    if (!known.has(query)) {
      const [fault] = validate(schema, document)
      if (fault) return invalid(fault.message)
      known.set(query, document)
    }
    const operation = getOperationAST(document, operationName)
    return operation ? { document, operation } : invalid('The document does not have one operation of this name.')
  }
}

function invalid(message: string): GraphQLError {
  return requestError('GRAPHQL_VALIDATION_FAILED', message)
}
