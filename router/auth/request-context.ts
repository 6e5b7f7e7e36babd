import type { Caller } from '#kit/context.ts'
import type { Authenticate } from './authenticator.ts'

/**
 * What one operation carries through the router. A sign-in within it changes the caller for what follows.
 * `address` is the client's own, `deadline` is when the client stops waiting, `silent` names the subgraphs that did not answer this operation in time.
 */
export type RouterContext = { caller: Caller; requestId: string; address?: string; deadline?: number; silent?: Set<string>; noted?: Noted }

/** What is noted of a request for those who watch: the name of its operation once it is one, and the codes of its answer. */
export type Noted = { requestId: string; operation?: string; codes: string[] }

/** Makes a token that a subgraph has just issued that of the rest of the operation, once it is verified as any other. */
export async function signIn(context: RouterContext, token: string | undefined, authenticate: Authenticate): Promise<void> {
  if (token) context.caller = { ...context.caller, ...(await authenticate.callerOf(token)) }
}
