import {
  type FieldNode,
  type GraphQLError,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isNonNullType,
  locatedError,
  responsePathAsArray,
} from 'graphql'
import type { Context } from '#kit/context.ts'

/** The place of a value in the answer. */
export type Path = GraphQLResolveInfo['path'] | undefined

export type Variables = Record<string, unknown>

/** One run of an operation: its variables, its context, and the errors so far. */
export class Execution {
  readonly variables: Variables
  readonly ctx: Context
  readonly errors: GraphQLError[] = []
  /** The places that are null because of an error. */
  readonly #failed = new Set<Path>()

  constructor(variables: Variables, ctx: Context) {
    this.variables = variables
    this.ctx = ctx
  }

  /** Notes an error, and that there is nothing at its place. An error below such a place is of no interest any more. */
  add(error: GraphQLError, at: Path): void {
    for (let path = at; path; path = path.prev) if (this.#failed.has(path)) return
    if (this.#failed.has(undefined)) return
    this.#failed.add(at)
    this.errors.push(error)
  }

  /** What stands in the place of a value that failed: null, unless it must not be null. Then throws, and what is above it fails. */
  fail(error: unknown, nodes: readonly FieldNode[], type: GraphQLOutputType, path: Path): null {
    const located = locatedError(error, nodes, path && responsePathAsArray(path))
    if (isNonNullType(type)) throw located
    this.add(located, path)
    return null
  }
}
