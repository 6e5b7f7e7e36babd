import {
  type ASTNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getArgumentValues,
  isNonNullType,
  Kind,
  type ValueNode,
  visit,
} from 'graphql'
import type { Variables } from './execution.ts'

type Values = Record<string, unknown>

/** The arguments of a field that has none. */
export const noArguments: Values = Object.freeze({})

/** Compiles the arguments of a field. Those without variables are the same for each call, so nobody can change them. */
export function argumentsOf(def: GraphQLField<unknown, unknown>, node: FieldNode | undefined): (variables: Variables) => Values {
  if (def.args.length === 0) return withoutArguments
  const read = (variables: Variables) => getArgumentValues(def, node as FieldNode, variables)
  const given = new Map(node?.arguments?.map(({ name, value }) => [name.value, value]))
  if (!node || variableNames(node.arguments).length === 0) return once(read)
  const isPlain = [...given.values()].every((value) => value.kind === Kind.VARIABLE)
  // what is wrong with the arguments is told by graphql-js
  return isPlain ? (variables) => readPlain(def.args, given, variables) ?? read(variables) : read
}

/** The names of the variables in a part of a document. */
export function variableNames(nodes: readonly ASTNode[] = []): string[] {
  const names = new Set<string>()
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.add(name.value) })
  return [...names]
}

function withoutArguments(): Values {
  return noArguments
}

function once(read: (variables: Variables) => Values): () => Values {
  let values: Values | undefined
  return () => (values ??= frozen(read({})))
}

function frozen<T>(value: T): T {
  const isPlain = typeof value === 'object' && value !== null && (Array.isArray(value) || isRecord(value))
  if (!isPlain) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

function isRecord(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** The arguments, each of which is a variable or is not given. Undefined if one of them is missing, or null where it must not be. */
function readPlain(args: readonly GraphQLArgument[], given: Map<string, ValueNode>, variables: Variables): Values | undefined {
  const values: Values = {}
  for (const { name, type, defaultValue } of args) {
    const node = given.get(name)
    const isThere = node?.kind === Kind.VARIABLE && Object.hasOwn(variables, node.name.value)
    const value = isThere ? variables[node.name.value] : defaultValue
    if ((value === undefined || value === null) && isNonNullType(type)) return undefined
    if (value !== undefined) values[name] = value
  }
  return values
}
