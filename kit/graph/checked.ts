import {
  type FieldNode,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  locatedError,
  responsePathAsArray,
} from 'graphql'
import type { Context } from '#kit/context.ts'

type Resolve = GraphQLFieldResolver<unknown, Context>
type Check = (args: Record<string, unknown>, ctx: Context) => void

/** What is wrong with the fields of a document that is being executed in a context. */
const faults = new WeakMap<Context, Map<readonly FieldNode[], GraphQLError>>()

/**
 * A resolver behind a check of the caller and the arguments. A check that throws does so once for a field of a document: the fault of a
 * list's first row is that of all its rows. Thousands of errors would hold up the process, as each of them notes its stack.
 */
export function checked(check: Check, resolve: Resolve): Resolve {
  return (parent, args, ctx, info) => {
    const known = faults.get(ctx)?.get(info.fieldNodes)
    if (known) throw atPath(known, info)
    try {
      check(args, ctx)
    } catch (error) {
      const found = faults.get(ctx) ?? new Map()
      faults.set(ctx, found.set(info.fieldNodes, locatedError(error, info.fieldNodes, responsePathAsArray(info.path))))
      throw error
    }
    return resolve(parent, args, ctx, info)
  }
}

/** The same error in another row, without a stack of its own. */
function atPath(error: GraphQLError, { path }: GraphQLResolveInfo): GraphQLError {
  return Object.assign(Object.create(error), { path: responsePathAsArray(path) })
}
