import {
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql'
import { type Coerce, coercionOf } from './coerce.ts'
import type { Variables } from './execution.ts'

type Variable = { name: string; type: GraphQLInputType; coerce: Coerce; defaultValue: VariableDefinitionNode['defaultValue'] }
type Coerced = { coerced: Variables; errors?: never } | { coerced?: never; errors: readonly GraphQLError[] }

/** The most errors that are listed. */
const maxErrors = 50

/** Compiles the coercion of an operation's variables. What is wrong with them is told by graphql-js. */
export function variablesOf(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): (given: Variables) => Coerced {
  const variables = variableDefinitions.map((node) => compileVariable(schema, node))
  return (given) => {
    try {
      return { coerced: coerceAll(variables, given) }
    } catch {
      return getVariableValues(schema, variableDefinitions, given, { maxErrors })
    }
  }
}

function compileVariable(schema: GraphQLSchema, { variable, type: typeNode, defaultValue }: VariableDefinitionNode): Variable {
  const type = typeFromAST(schema, typeNode as never)
  if (!isInputType(type)) throw new Error('A valid document has variables of input types only.')
  return { name: variable.name.value, type, coerce: coercionOf(type), defaultValue }
}

function coerceAll(variables: readonly Variable[], given: Variables): Variables {
  const coerced: Variables = {}
  for (const { name, type, coerce, defaultValue } of variables) {
    if (name === '__proto__') throw new Error('An assignment to this name does something else.')
    if (Object.hasOwn(given, name)) coerced[name] = coerce(given[name])
    else if (defaultValue) coerced[name] = valueFromAST(defaultValue, type)
    else if (isNonNullType(type)) throw new Error('A variable is missing.')
  }
  return coerced
}
