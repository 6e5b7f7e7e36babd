import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLInputType,
  type GraphQLSchema,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import { scalars } from '#kit/graph/scalars.ts'

type Path = (string | number)[]
type Variables = Record<string, unknown>
type Variable = { name: string; type: GraphQLInputType; isRequired: boolean }

/** The most faults that one answer lists. */
const maxFaults = 50
/** A message repeats the value at fault, which may be long. */
const maxMessage = 300
/** Thrown where no more faults are listed. */
const enough = new Error('enough')

/**
 * Checks the variables of an operation before anything runs. Whatever does not fit the schema gets the same answer: status 400, and for
 * each fault BAD_USER_INPUT with the path to its value. The scalars are those of the subgraphs, for values in the document too.
 */
export const checkVariables: ApolloServerPlugin = {
  serverWillStart: async () => ({
    schemaDidLoadOrUpdate: ({ apiSchema }) => useScalars(apiSchema),
  }),
  requestDidStart: async () => ({
    responseForOperation: async ({ schema, operation, request }) => {
      const errors = variablesCheck(schema, operation)(request.variables ?? {})
      if (errors.length === 0) return null
      return { http: { status: 400, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { errors } } }
    },
  }),
}

/** Returns what checks the variables of an operation, and lists the first faults. */
export function variablesCheck(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) {
  const variables = variableDefinitions.map((definition) => variableOf(schema, definition))
  return (given: Variables): GraphQLFormattedError[] => {
    const faults: GraphQLFormattedError[] = []
    for (const variable of variables) if (faults.length < maxFaults) faults.push(...faultsIn(variable, given, maxFaults - faults.length))
    return faults
  }
}

/** The gateway knows the names of our scalars only, and would let any value pass. */
function useScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name)
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral })
  }
}

function variableOf(schema: GraphQLSchema, { variable, type: node, defaultValue }: VariableDefinitionNode): Variable {
  const type = typeFromAST(schema, node as never) as GraphQLInputType
  return { name: variable.name.value, type, isRequired: isNonNullType(type) && !defaultValue }
}

function faultsIn({ name, type, isRequired }: Variable, given: Variables, most: number): GraphQLFormattedError[] {
  if (!Object.hasOwn(given, name)) return isRequired ? [fault([name], `A value of type ${type} is required.`)] : []
  const faults: GraphQLFormattedError[] = []
  const note = (path: readonly (string | number)[], _: unknown, error: GraphQLError) => {
    faults.push(fault([name, ...path, ...fieldIn(error.message)], error.message))
    // graphql-js would look at all the others, and make an error with a stack for each
    if (faults.length === most) throw enough
  }
  try {
    coerceInputValue(given[name], type, note, true)
  } catch (error) {
    if (error !== enough) throw error
  }
  return faults
}

function fault(variable: Path, message: string): GraphQLFormattedError {
  const text = `$${variable.join('.')}: ${message}`.slice(0, maxMessage)
  return { message: text, extensions: { code: 'BAD_USER_INPUT', variable: variable.map(String) } }
}

/** The field that is missing or unknown: graphql-js has it in the message, and the path leads to the object. */
function fieldIn(message: string): string[] {
  const [, name] = /^Field "(\w+)" (?:of required type .* was not provided|is not defined by type)/.exec(message) ?? []
  return name ? [name] : []
}
