import {
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import { completeAbstract } from './abstract.ts'
import { completeObject } from './object.ts'
import { isThenable } from './promises.ts'
import type { Complete, Field } from './scope.ts'

/** A leaf is completed alike wherever it is. */
const leaves = new WeakMap<GraphQLLeafType, Complete>()

/** Compiles the completion of values of a type. */
export function completionOf(field: Field, type: GraphQLOutputType): Complete {
  if (isNonNullType(type)) return completeNonNull(field, completionOf(field, type.ofType))
  if (isListType(type)) return orNull(completeList(field, type))
  if (isLeafType(type)) return leafCompletionOf(type)
  return orNull(isAbstractType(type) ? completeAbstract(field, type) : completeObject(field, type as GraphQLObjectType))
}

function completeNonNull({ parentType, def }: Field, complete: Complete): Complete {
  return (value, path, execution) => {
    const completed = complete(value, path, execution)
    if (completed === null) throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${def.name}.`)
    return completed
  }
}

function orNull(complete: Complete): Complete {
  return (value, path, execution) => {
    if (value instanceof Error) throw value
    return value === null || value === undefined ? null : complete(value, path, execution)
  }
}

function leafCompletionOf(type: GraphQLLeafType): Complete {
  const known = leaves.get(type) ?? completeLeaf(type)
  leaves.set(type, known)
  return known
}

function completeLeaf(type: GraphQLLeafType): Complete {
  const isText = type === GraphQLString || type === GraphQLID
  return (value) => {
    if (isText && typeof value === 'string') return value
    if (value instanceof Error) throw value
    if (value === null || value === undefined) return null
    const serialized = type.serialize(value)
    if (serialized === null || serialized === undefined) throw notSerialized(type, value, serialized)
    return serialized
  }
}

function notSerialized(type: GraphQLLeafType, value: unknown, serialized: unknown) {
  return new Error(
    `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
  )
}

function completeList(field: Field, { ofType }: GraphQLList<GraphQLOutputType>): Complete {
  const completeOne = completeItem(field, ofType)
  return (value, path, execution) => {
    if (!isIterable(value)) throw notIterable(field)
    const items: unknown[] = []
    try {
      for (const item of value) items.push(completeOne(item, { prev: path, key: items.length, typename: undefined }, execution))
    } catch (error) {
      // the list has failed, so nobody else looks after what is under way
      Promise.allSettled([...items, ...(Array.isArray(value) ? value : [])].filter(isThenable))
      throw error
    }
    return items.some(isThenable) ? Promise.all(items) : items
  }
}

function completeItem(field: Field, type: GraphQLOutputType): Complete {
  const complete = completionOf(field, type)
  return (item, path, execution) => {
    try {
      const done = isThenable(item) ? item.then((settled) => complete(settled, path, execution)) : complete(item, path, execution)
      return isThenable(done) ? done.then(undefined, (error) => execution.fail(error, field.nodes, type, path)) : done
    } catch (error) {
      return execution.fail(error, field.nodes, type, path)
    }
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'
}

function notIterable({ parentType, def }: Field) {
  return new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${def.name}".`)
}
