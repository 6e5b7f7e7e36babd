import type { RouterContext } from '#router/auth/request-context.ts'
import type { Data } from './types.ts'

export type Variables = Record<string, unknown>

/** One operation that runs: what the subgraphs have answered so far, and what went wrong. */
export type Run = {
  readonly variables: Variables
  readonly context: RouterContext
  readonly data: Data
  readonly errors: Error[]
  /** Whether an object stands at several places of the answer. */
  shares: boolean
}

/** A part of a plan. */
export type Step = (run: Run) => Promise<unknown> | undefined

/** Starts an operation. A variable that is not given is none of the members that every object of JavaScript has. */
export function startRun(given: Variables, context: RouterContext): Run {
  const variables: Variables = Object.assign(Object.create(null), given)
  return { variables, context, data: {}, errors: [], shares: false }
}
