import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql'

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
type JsonSchema = { [name: string]: Json }
type Definitions = Record<string, JsonSchema>

const scalars: Record<string, JsonSchema> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  MinorUnits: { type: 'integer' },
  DateTime: { type: 'string', format: 'date-time' },
}

/** The variables of an operation as a JSON schema, with the descriptions of the graph. */
export function argumentsOf(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) {
  const definitions: Definitions = {}
  const variables = variableDefinitions.map(({ variable, type, defaultValue }) => {
    const input = typeFromAST(schema, type as never) as GraphQLInputType
    const preset = defaultValue && { default: valueFromASTUntyped(defaultValue) as Json }
    return { name: variable.name.value, input, preset, isRequired: isNonNullType(input) && !defaultValue }
  })
  return {
    type: 'object' as const,
    properties: Object.fromEntries(variables.map(({ name, input, preset }) => [name, { ...schemaOf(input, definitions), ...preset }])),
    required: variables.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    additionalProperties: false,
    ...(Object.keys(definitions).length > 0 && { $defs: definitions }),
  }
}

function schemaOf(type: GraphQLInputType, definitions: Definitions): JsonSchema {
  if (isNonNullType(type)) return presentOf(type.ofType as GraphQLInputType, definitions)
  return { anyOf: [presentOf(type, definitions), { type: 'null' }] }
}

function presentOf(type: GraphQLInputType, definitions: Definitions): JsonSchema {
  if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType, definitions) }
  return namedOf(type as GraphQLNamedInputType, definitions)
}

function namedOf(type: GraphQLNamedInputType, definitions: Definitions): JsonSchema {
  const { name, description } = type
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map((value) => value.name), ...(description && { description }) }
  if (!isInputObjectType(type)) return { ...(scalars[name] ?? (description ? { description } : {})) }
  // an input may contain itself
  if (!definitions[name]) {
    definitions[name] = {}
    Object.assign(definitions[name], objectOf(type, definitions))
  }
  return { $ref: `#/$defs/${name}` }
}

function objectOf(type: GraphQLInputObjectType, definitions: Definitions): JsonSchema {
  const fields = Object.values(type.getFields())
  const described = fields.map(({ name, description, type: input }) => [
    name,
    { ...schemaOf(input, definitions), ...(description && { description }) },
  ])
  return {
    type: 'object',
    properties: Object.fromEntries(described),
    required: fields.filter(isRequiredInputField).map(({ name }) => name),
    additionalProperties: false,
  }
}
