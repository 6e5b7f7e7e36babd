import { defaultTypeResolver, type GraphQLAbstractType, GraphQLError, type GraphQLObjectType, isObjectType } from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import type { Execution, Path } from './execution.ts'
import { Info } from './info.ts'
import { completeObject } from './object.ts'
import { isThenable } from './promises.ts'
import type { Complete, Field } from './scope.ts'

/** Compiles the completion of values of an interface or a union: for each type of object at the first of them. */
export function completeAbstract(field: Field, type: GraphQLAbstractType): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver
  const completions = new Map<unknown, Complete>()
  const finish = (name: unknown, value: unknown, path: Path, execution: Execution) => {
    const complete = completions.get(name) ?? completeObject(field, possibleType(field, type, name, value))
    completions.set(name, complete)
    return complete(value, path, execution)
  }
  return (value, path, execution) => {
    const name: unknown = resolveType(value, execution.ctx, new Info(field, path, execution), type)
    return isThenable(name) ? name.then((known) => finish(known, value, path, execution)) : finish(name, value, path, execution)
  }
}

/** The type of an object by its name. Throws, in the words of graphql-js, for what is not one of the possible types. */
function possibleType({ scope, ...field }: Field, type: GraphQLAbstractType, name: unknown, value: unknown): GraphQLObjectType {
  const found = typeof name === 'string' ? scope.schema.getType(name) : undefined
  if (isObjectType(found) && scope.schema.isSubType(type, found)) return found
  const at = `"${field.parentType.name}.${field.def.name}"`
  throw typeof name === 'string' ? wrongType(type, name, found, field.nodes) : noType(type, name, value, at, field.nodes)
}

function noType({ name: type }: GraphQLAbstractType, name: unknown, value: unknown, at: string, nodes: Field['nodes']) {
  const fault = `Abstract type "${type}" must resolve to an Object type at runtime for field ${at}`
  if (name === null || name === undefined)
    return new GraphQLError(
      `${fault}. Either the "${type}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    )
  if (isObjectType(name))
    return new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    )
  return new GraphQLError(`${fault} with value ${inspect(value)}, received "${inspect(name)}".`)
}

function wrongType({ name: type }: GraphQLAbstractType, name: string, found: unknown, nodes: Field['nodes']) {
  if (!found)
    return new GraphQLError(`Abstract type "${type}" was resolved to a type "${name}" that does not exist inside the schema.`, { nodes })
  if (!isObjectType(found)) return new GraphQLError(`Abstract type "${type}" was resolved to a non-object type "${name}".`, { nodes })
  return new GraphQLError(`Runtime Object type "${name}" is not a possible type for "${type}".`, { nodes })
}
