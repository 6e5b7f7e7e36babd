import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { requestError } from '#kit/errors.ts'

/** The largest operation in tokens: the widest of the ready operations has about 400. */
export const maxTokens = 2000
/** The deepest way down: the deepest of the ready operations has 9. */
const maxDepth = 15
/** The most fields that one operation may select, each spread of a fragment counted. */
const maxFields = 1000

const tooComplex = (message: string) => new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } })

/** Refuses what is too deep or too wide, with its fragments opened, before anything is planned. */
export const withinLimits: ValidationRule = (context: ValidationContext) => {
  let fields = 0
  const measure = (set: SelectionSetNode | undefined, depth: number, open: string[]): number => {
    if (!set || depth > maxDepth || fields > maxFields) return depth
    return Math.max(
      depth,
      ...set.selections.map((node) => {
        if (node.kind === Kind.FIELD) fields += 1
        if (node.kind !== Kind.FRAGMENT_SPREAD) return measure(node.selectionSet, depth + (node.kind === Kind.FIELD ? 1 : 0), open)
        const name = node.name.value
        return open.includes(name) ? depth : measure(context.getFragment(name)?.selectionSet, depth, [...open, name])
      }),
    )
  }
  return {
    OperationDefinition: (node) => {
      fields = 0
      if (measure(node.selectionSet, 0, []) > maxDepth) context.reportError(tooComplex(`An operation may be ${maxDepth} fields deep.`))
      if (fields > maxFields) context.reportError(tooComplex(`An operation may select ${maxFields} fields.`))
    },
  }
}

/** Counts operations a minute for each address; throws RATE_LIMITED with the time to wait. 0 a minute: no limit. */
export const rateLimit = (aMinute: number) => {
  const limiter = new RateLimiterMemory({ points: aMinute || 1, duration: 60 })
  return async (address: string): Promise<void> => {
    if (aMinute === 0) return
    const refused = await limiter.consume(address).then(
      () => undefined,
      (result: { msBeforeNext: number }) => result,
    )
    if (refused)
      throw requestError('RATE_LIMITED', 'Too many operations: wait.', { retryAfterMs: refused.msBeforeNext, http: { status: 429 } })
  }
}
