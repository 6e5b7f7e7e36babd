import {
  executeSync,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import type { Graph } from './graphs.ts'
import { isPlain } from './hash.ts'
import { fieldsFor, fieldValue, type Thing } from './world.ts'

/** What a client gets, or that the executor threw. */
export type Answer = { data?: unknown; errors?: Shown[]; extensions?: { valueCompletion?: Shown[] }; threw?: string }

type Shown = { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }
type Asked = { text: string; variables: Record<string, unknown> }
type Parent = GraphQLObjectType | GraphQLInterfaceType

/** The right answer to an operation, without a router and without subgraphs: that of one schema with all that is true. */
export function truthOf(graph: Graph, { text, variables }: Asked): Pick<Answer, 'data' | 'errors'> {
  const { data, errors } = executeSync({
    schema: graph.api,
    document: parse(text),
    variableValues: variables,
    rootValue: { __typename: text.startsWith('mutation') ? 'Mutation' : 'Query', n: 0 } satisfies Thing,
    contextValue: graph,
    fieldResolver: resolve,
    typeResolver: (thing: Thing) => thing.__typename,
  })
  return JSON.parse(JSON.stringify({ data, ...(errors && { errors }) }))
}

/** What a @requires selects of a thing, by what is true. */
export function selected(graph: Graph, value: unknown, set: SelectionSetNode): unknown {
  if (Array.isArray(value)) return value.map((one) => selected(graph, one, set))
  if (!isPlain(value)) return value
  const thing = value as Thing
  const type = graph.whole.getType(thing.__typename) as GraphQLObjectType
  const fields = fieldsFor(graph.world, set, thing.__typename)
  return Object.fromEntries(
    fields.map(({ name, selectionSet, arguments: args = [] }) => {
      const given = Object.fromEntries(args.map((one) => [one.name.value, valueFromASTUntyped(one.value)]))
      const found = fieldOf(graph, type, thing, name.value, given)
      return [name.value, selectionSet ? selected(graph, found, selectionSet) : found]
    }),
  )
}

const resolve: GraphQLFieldResolver<Thing, Graph> = (thing, args, graph, { fieldName, parentType }) =>
  fieldOf(graph, parentType, thing, fieldName, args)

function fieldOf(graph: Graph, parent: Parent, thing: Thing, name: string, args: object): unknown {
  const field = parent.getFields()[name]
  if (!field) throw new Error(`${parent.name} has no field ${name}.`)
  // a field of an interface object has its @requires at the interface
  const owners = [parent, ...parent.getInterfaces()].map((type) => graph.requires.get(`${type.name}.${name}`))
  const requires = owners.find((one) => one !== undefined)
  return fieldValue(graph.world, graph.whole, thing, field, requires ? { ...args, required: selected(graph, thing, requires) } : args)
}
