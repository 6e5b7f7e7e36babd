import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** What a subgraph answers for an object. */
export type Data = { [name: string]: unknown; __typename?: unknown }

/** Whether a value is an object, and no list. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns whether an object with this `__typename` is of the type `condition`, or of a type that implements it or is part of it. */
export function isOfType(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (typename === condition) return true
  const [type, wanted] = [schema.getType(String(typename)), schema.getType(condition)]
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type)
}
