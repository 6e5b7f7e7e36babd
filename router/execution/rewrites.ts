import type { FetchDataRewrite } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { type Data, isData, isOfType } from './types.ts'

/** Changes an object in place. */
export type Rewrite = (value: unknown) => void

const onType = '... on '

/** Compiles the planner's rewrites: where a subgraph has another name or another type for what the graph shows. Undefined for none. */
export function compileRewrites(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[] = []): Rewrite | undefined {
  const all = rewrites.flatMap((rewrite) => compileRewrite(schema, rewrite) ?? [])
  return all.length === 0 ? undefined : (value) => all.forEach((one) => one(value))
}

function compileRewrite(schema: GraphQLSchema, rewrite: FetchDataRewrite): Rewrite | undefined {
  const last = rewrite.path.at(-1)
  if (last === undefined) return undefined
  const change = rewrite.kind === 'ValueSetter' ? setter(last, rewrite.setValueTo) : renamer(last, rewrite.renameKeyTo)
  return rewrite.path.slice(0, -1).reduceRight<Rewrite>((below, part) => stepInto(schema, part, below), eachObject(change))
}

function setter(name: string, value: unknown) {
  return (object: Data): void => {
    object[name] = value
  }
}

function renamer(from: string, to: string) {
  return (object: Data): void => {
    if (!Object.hasOwn(object, from) || !object[from]) return
    object[to] = object[from]
    object[from] = undefined
  }
}

function stepInto(schema: GraphQLSchema, part: string, below: Rewrite): Rewrite {
  if (!part.startsWith(onType)) return eachObject((object) => below(object[part]))
  const type = part.slice(onType.length)
  return eachObject((object) => {
    if (!object.__typename || isOfType(schema, object.__typename, type)) below(object)
  })
}

/** Applies a change to an object, or to each in lists of them. */
function eachObject(change: (object: Data) => void): Rewrite {
  const apply: Rewrite = (value) => {
    if (Array.isArray(value)) value.forEach(apply)
    else if (isData(value)) change(value)
  }
  return apply
}
