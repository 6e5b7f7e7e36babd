import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Context } from '#kit/context.ts'
import { combinations, type Start } from './combinations.ts'
import { Execution, type Variables } from './execution.ts'
import { isThenable } from './promises.ts'
import { variablesOf } from './variables.ts'

/** Runs an operation. Does not throw: what fails is among the errors of the result. */
export type Run = (variables: Variables | undefined, ctx: Context) => ExecutionResult | Promise<ExecutionResult>

/**
 * Compiles an operation of a valid document: which fields are selected, how each is resolved and completed, and how arguments and
 * variables are coerced is found out once, when it is needed first. Its results are those of graphql-js, to the byte.
 */
export function compileOperation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Run {
  const coerce = variablesOf(schema, operation)
  const startWith = combinations(schema, document, operation)
  return (given, ctx) => {
    const { coerced, errors } = coerce(given ?? {})
    return coerced ? respond(startWith(coerced), new Execution(coerced, ctx)) : { errors }
  }
}

function respond(start: Start, execution: Execution): ExecutionResult | Promise<ExecutionResult> {
  const failed = (error: unknown) => {
    execution.add(error as GraphQLError, undefined)
    return resultOf(null, execution)
  }
  try {
    const data = start(execution)
    return isThenable(data)
      ? (data.then((settled) => resultOf(settled, execution), failed) as Promise<ExecutionResult>)
      : resultOf(data, execution)
  } catch (error) {
    return failed(error)
  }
}

function resultOf(data: unknown, { errors }: Execution): ExecutionResult {
  return { ...(errors.length > 0 && { errors }), data: data as ExecutionResult['data'] }
}
