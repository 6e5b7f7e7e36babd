import { getResponseName, type QueryPlanFieldNode, type QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { merge } from './merge.ts'
import { type Data, isData, isOfType } from './types.ts'

/** Makes what identifies an object to a subgraph. Undefined where the object lacks a part of it, or is of another type. */
export type Represent = (object: Data) => Data | undefined

/** Copies a part of an object; false if the object has not all of it. */
type Copy = (from: Data, to: Data) => boolean

/** Compiles the selection that a fetch requires of each object. */
export function compileRepresentation(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Represent {
  const copy = compileCopy(schema, selections)
  return (object) => {
    const representation: Data = {}
    return copy(object, representation) && representation.__typename ? representation : undefined
  }
}

function compileCopy(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Copy {
  const copies = selections.map((node) => (node.kind === 'Field' ? copyField(schema, node) : copyIfOfType(schema, node)))
  return (from, to) => copies.every((copy) => copy(from, to))
}

function copyField(schema: GraphQLSchema, node: QueryPlanFieldNode): Copy {
  const name = getResponseName(node)
  const below = node.selections && compileCopy(schema, node.selections)
  return (from, to) => {
    const value = from[name]
    if (value === undefined) return false
    to[name] = below ? copyValue(value, below) : value
    return true
  }
}

function copyValue(value: unknown, copy: Copy): unknown {
  if (Array.isArray(value)) return value.map((item) => copyValue(item, copy))
  const copied: Data = {}
  return isData(value) && copy(value, copied) ? copied : null
}

function copyIfOfType(schema: GraphQLSchema, { typeCondition, selections }: Exclude<QueryPlanSelectionNode, QueryPlanFieldNode>): Copy {
  const copy = compileCopy(schema, selections)
  return (from, to) => {
    const part: Data = {}
    if (typeCondition && from.__typename && isOfType(schema, from.__typename, typeCondition) && copy(from, part)) merge(to, part)
    return true
  }
}
