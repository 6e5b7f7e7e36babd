import type { Caller, Request } from '#kit/context.ts'
import type { Budget } from '#kit/graph/budget.ts'
import type { Subscription } from '#router/live/as-query.ts'
import type { Authenticate } from './authenticator.ts'

/** The context of one operation in the router. */
export type RouterContext = {
  /** A sign-in within the operation replaces it. */
  caller: Caller
  requestId: string
  /** When the operation must be answered, in milliseconds since 1970. */
  deadline?: number | undefined
  /** The language of texts, one of LOCALES; undefined for the first of them. */
  locale?: string | undefined
  /** The currency of prices, where it is not the shop's own. */
  asked?: Request['asked']
  /** What the client says it is. */
  userAgent?: string | undefined
  /** What the operation was estimated to cost before it ran. */
  cost?: number
  /** What the answer may still come to. */
  budget?: Budget | undefined
  /** The subgraphs that did not answer this operation in time: it does not ask them again. */
  failedSubgraphs?: Set<string> | undefined
  logEntry?: LogEntry | undefined
  /** Where a subscription is put that passed every rule. Undefined where the operation is not asked for as a stream. */
  live?: { asked?: Subscription } | undefined
}

/** What the log and the metrics get to know of a request: the name of its operation, once it is known, the codes of its errors, and who asked. */
export type LogEntry = { requestId: string; operation?: string; codes: string[]; caller?: Caller }

/** Makes the bearer of a token that a subgraph has just issued the caller for the rest of the operation. The token is verified. */
export async function signIn(context: RouterContext, token: string | undefined, authenticate: Authenticate): Promise<void> {
  if (!token) return
  const { reason: _refused, groups: _old, ...known } = context.caller
  context.caller = { ...known, ...(await authenticate.callerOf(token)) }
}
