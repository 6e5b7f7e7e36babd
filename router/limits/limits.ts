import { GraphQLError, type OperationDefinitionNode } from 'graphql'
import type { Size } from '#kit/graph/cost.ts'

/** The most tokens of an operation. The largest ready operation has under 300. */
export const maxTokens = 1000
/** The greatest depth of an operation. The deepest ready operation has 9. */
const maxDepth = 15
/** The most fields, each as often as it is used: the planner writes fragments out. The largest ready operation has 26. */
const maxFields = 500
/** The most root fields: fifty logins in one request would be fifty attempts. */
const maxRoots = { query: 20, mutation: 10, subscription: 1 }
/** The cost for which an operation counts once more against RATE_LIMIT. */
const costOfPoint = 1000
/** The fields for which it counts once more where it has to be planned, which takes 0.4 ms for each. */
const fieldsOfPoint = 20

/** Why an operation of this size is refused with QUERY_TOO_COMPLEX. Undefined if it is within the limits. `maxCost` 0 means no limit. */
export function complexityFault(size: Size, { operation }: OperationDefinitionNode, maxCost: number): GraphQLError | undefined {
  const { depth, roots, fields, cost } = size
  if (depth > maxDepth) return tooComplex(`The operation is nested deeper than ${maxDepth} fields. Split it into several operations.`)
  if (roots > maxRoots[operation])
    return tooComplex(`A ${operation} can have ${maxRoots[operation]} root fields. Split it into several operations.`)
  if (fields > maxFields) return tooComplex(`The operation has ${fields} fields, and ${maxFields} are allowed. Split it.`)
  if (maxCost > 0 && cost > maxCost)
    return tooComplex(`The operation costs ${cost}, and ${maxCost} is allowed. Ask for shorter pages or fewer fields.`)
}

/**
 * How often an operation counts against RATE_LIMIT: once for each root field, once more for each 1,000 of its cost, and once more for each 20
 * fields where it has to be planned.
 */
export function pointsOf({ roots, cost, fields }: Size, isPlanned: boolean): number {
  return Math.max(1, roots) + Math.floor(cost / costOfPoint) + (isPlanned ? 0 : Math.floor(fields / fieldsOfPoint))
}

function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } })
}
