import { setTimeout as sleep } from 'node:timers/promises'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { counted, type Next, nextAfter, type Tries } from './backoff.ts'
import {
  type Answer,
  codesOf,
  type GraphQLDocument,
  type Headers,
  type RequestError,
  requestOf,
  send,
  type Transport,
} from './transport.ts'

/** Who asks: the headers, and how to get new ones when these are refused. */
export type Caller = { headers: () => Promise<Headers>; renew?: (refused: Headers) => Promise<void> }

/** One request with its answer. `at` is when it was sent, in ms since 1970. */
export type Exchange<Data = Record<string, unknown>> = Answer<Data> & { operation: string; at: number; ms: number; codes: string[] }

export type Client = {
  /** Asks until there is a whole answer, and returns its root field. Throws Refusal where asking again does not help. */
  ask: <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, caller?: Caller) => Promise<Data[keyof Data]>
  /** The same for a mutation, whose payload is never null. */
  mutate: <Data, Input>(
    document: TypedDocumentNode<Data, { input: Input }>,
    input: Input,
    caller?: Caller,
  ) => Promise<NonNullable<Data[keyof Data]>>
  /** Sends a request once, and returns what came of it. Never throws. */
  askOnce: <Data, Variables extends object>(
    document: GraphQLDocument<Data, Variables>,
    variables: Variables,
    caller?: Caller,
  ) => Promise<Exchange<Data>>
}

/** `record` receives every exchange, also those that failed and were repeated. */
type Settings = { transport: Transport; record?: (exchange: Exchange) => void; random?: () => number }

/** The shop refused, and asking again would not help. */
export class Refusal extends Error {
  readonly codes: string[]
  /** The ids of the objects in the way. */
  readonly subjects: string[]
  constructor(operation: string, codes: string[], message: string, subjects: string[] = []) {
    super(`${operation}: ${codes.join(', ') || 'no answer'}: ${message}`)
    this.codes = codes
    this.subjects = subjects
  }
}

export const anonymous: Caller = { headers: async () => ({}) }

/** A client of a shop's public graph. It goes on through time-outs, restarts, rate limits and expired tokens. */
export function createClient({ transport, record = () => {}, random = Math.random }: Settings): Client {
  const exchange = async (document: GraphQLDocument<unknown, never>, variables: object, headers: Headers): Promise<Exchange> => {
    const request = requestOf(document, variables)
    const [at, start] = [Date.now(), performance.now()]
    const answer = await send(transport, request, headers)
    const done = { operation: request.operationName ?? 'anonymous', at, ms: performance.now() - start, codes: codesOf(answer), ...answer }
    record(done)
    return done
  }
  const persist = async (document: GraphQLDocument<unknown, never>, variables: object, caller: Caller): Promise<unknown> => {
    const start = performance.now()
    let tries: Tries = { unreachable: 0, internal: 0, renewals: 0, elapsedMs: 0 }
    for (;;) {
      const headers = await caller.headers()
      const { operation, data, errors } = await exchange(document, variables, headers)
      if (data && errors.length === 0) return Object.values(data)[0]
      tries = counted(tries, errors, performance.now() - start)
      const next = nextAfter(errors, tries, random())
      if (next.go === 'STOP' || (next.go === 'RENEW' && !caller.renew)) throw refusalOf(operation, errors)
      await prepare(next, caller, headers)
    }
  }
  return {
    ask: (document, variables, caller = anonymous) => persist(document, variables as object, caller) as Promise<never>,
    mutate: (document, input, caller = anonymous) => persist(document, { input }, caller) as Promise<never>,
    askOnce: async (document, variables, caller = anonymous) => (await exchange(document, variables, await caller.headers())) as never,
  }
}

/** The refusal that the user errors of a payload stand for. */
export function refused(operation: string, userErrors: { code: string; message: string; subject?: string | null }[]): Refusal {
  return new Refusal(
    operation,
    userErrors.map(({ code }) => code),
    userErrors.map(({ message }) => message).join(' '),
    userErrors.flatMap(({ subject }) => subject ?? []),
  )
}

function refusalOf(operation: string, errors: RequestError[]): Refusal {
  return new Refusal(operation, codesOf({ errors }), errors.map(described).join('; '))
}

function described({ message, path, extensions }: RequestError): string {
  const { code, ...more } = extensions ?? {}
  const details = Object.keys(more).length > 0 ? ` ${JSON.stringify(more)}` : ''
  return `${path ? `${path.join('.')}: ` : ''}${message}${details}`
}

async function prepare(next: Next, caller: Caller, headers: Headers): Promise<void> {
  if (next.go !== 'STOP') await sleep(next.afterMs)
  if (next.go === 'RENEW') await caller.renew?.(headers)
}
