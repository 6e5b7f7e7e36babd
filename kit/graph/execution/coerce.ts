import { type GraphQLInputObjectType, type GraphQLInputType, type GraphQLList, isInputObjectType, isListType, isNonNullType } from 'graphql'
import type { Variables } from './execution.ts'

/** Makes a value of an input type of what a client has sent. Throws for what does not fit. */
export type Coerce = (value: unknown) => unknown

const coercions = new WeakMap<GraphQLInputType, Coerce>()

/** Compiles the coercion of values of an input type. */
export function coercionOf(type: GraphQLInputType): Coerce {
  const known = coercions.get(type) ?? compile(type)
  coercions.set(type, known)
  return known
}

function compile(type: GraphQLInputType): Coerce {
  if (isNonNullType(type)) return nonNull(coercionOf(type.ofType))
  if (isListType(type)) return orNull(listOf(type))
  if (isInputObjectType(type)) return orNull(objectOf(type))
  return orNull((value) => type.parseValue(value) ?? refuse())
}

function nonNull(coerce: Coerce): Coerce {
  return (value) => (value === null || value === undefined ? refuse() : coerce(value))
}

function orNull(coerce: Coerce): Coerce {
  return (value) => (value === null || value === undefined ? null : coerce(value))
}

function listOf({ ofType }: GraphQLList<GraphQLInputType>): Coerce {
  const coerce = coercionOf(ofType)
  return (value) => {
    if (Array.isArray(value)) return value.map((item) => coerce(item))
    return typeof value === 'object' && Symbol.iterator in (value as object) ? refuse() : [coerce(value)]
  }
}

function objectOf(type: GraphQLInputObjectType): Coerce {
  const fields = type.getFields()
  // compiled at its first use, as an input may contain itself
  let compiled: { name: string; isRequired: boolean; defaultValue: unknown; coerce: Coerce }[] | undefined
  return (value) => {
    if (typeof value !== 'object' || Array.isArray(value) || type.isOneOf) return refuse()
    compiled ??= Object.values(fields).map((field) => ({ ...field, isRequired: isNonNullType(field.type), coerce: coercionOf(field.type) }))
    const [given, coerced] = [value as Variables, {} as Variables]
    for (const name of Object.keys(given)) if (!Object.hasOwn(fields, name)) refuse()
    for (const { name, isRequired, defaultValue, coerce } of compiled) {
      if (given[name] !== undefined) coerced[name] = coerce(given[name])
      else if (defaultValue !== undefined) coerced[name] = defaultValue
      else if (isRequired) refuse()
    }
    return coerced
  }
}

/** Leaves it to graphql-js, which says what is wrong. */
function refuse(): never {
  throw new Error('The value does not fit.')
}
