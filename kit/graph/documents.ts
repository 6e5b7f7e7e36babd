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
import { compileOperation, type Run } from './execution/compile.ts'

/** A document that fits the schema, the operation of it that is asked for, and what runs it. */
export type KnownOperation = { document: DocumentNode; operation: OperationDefinitionNode; run: Run }

type Known = { document: DocumentNode; operations: Map<string | undefined, KnownOperation> }

/** How many documents a subgraph keeps, and how many characters of them: what is compiled of one takes about 100 bytes for each. */
const documentsMax = 1000
const charactersMax = 400_000
/** The planner writes out fragments, so a document may be longer than what the client has sent. */
const maxTokens = 20_000

/**
 * Returns a function that finds the operation of a request. A document that was not seen before is parsed, unless the caller has done so,
 * and validated; one that was, costs a look-up. Returns GRAPHQL_VALIDATION_FAILED for what does not fit. Throws for what is not GraphQL.
 */
export function knownDocuments(schema: GraphQLSchema): (operation: Operation) => KnownOperation | GraphQLError {
  const known = new LRUCache<string, Known>({ max: documentsMax, maxSize: charactersMax, sizeCalculation: (_, query) => query.length + 1 })
  return ({ query, document: given, operationName }) => {
    const found = known.get(query) ?? { document: given ?? parse(query, { noLocation: true, maxTokens }), operations: new Map() }
    const ready = found.operations.get(operationName)
    if (ready) return ready
    const [fault] = known.has(query) ? [] : validate(schema, found.document)
    if (fault) return invalid(fault.message)
    known.set(query, found)
    const operation = getOperationAST(found.document, operationName)
    return operation ? compiled(schema, found, operation, operationName) : invalid('The document does not have one operation of this name.')
  }
}

function compiled(
  schema: GraphQLSchema,
  { document, operations }: Known,
  operation: OperationDefinitionNode,
  name: string | undefined,
): KnownOperation {
  const known = { document, operation, run: compileOperation(schema, document, operation) }
  operations.set(name, known)
  return known
}

function invalid(message: string): GraphQLError {
  return requestError('GRAPHQL_VALIDATION_FAILED', message)
}
