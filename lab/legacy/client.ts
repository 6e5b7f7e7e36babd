import { setTimeout as sleep } from 'node:timers/promises'
import { codesIn, counted, type Next, nextAfter, type RequestError, type Tries, type Trouble } from './backoff.ts'

/** A ready operation, with the shape of its answer and of its variables. */
export type Operation<Data, Variables> = { name: string; query: string; shape?: { data: Data; variables: Variables } }

export type Headers = Record<string, string>

/** Who asks: what stands in the headers, and how to get in again when that is not taken any more. */
export type Caller = { headers: () => Promise<Headers>; renew?: (refused: Headers) => Promise<void> }

export type Shop = {
  ask: <Data, Variables>(operation: Operation<Data, Variables>, variables: Variables, caller?: Caller) => Promise<Data>
}

type Question = { operationName: string; query: string; variables: unknown }
/** What came of one request. */
export type Attempt = { data: unknown } | Trouble
/** Who keeps account of the requests: each one with its time, and why one had to be sent again or was refused. */
export type Noting = {
  note: (operation: string, ms: number, attempt: Attempt) => void
  noteTrouble: (operation: string, codes: string[]) => void
}

type Settings = { url: string; meter: Noting; timeoutMs?: number; random?: () => number }

/** The shop did not do it, and asking again would not help. */
export class Refusal extends Error {
  readonly codes: string[]
  constructor(operation: string, codes: string[], message: string) {
    super(`${operation}: ${codes.join(', ') || 'no answer'}: ${message}`)
    this.codes = codes
  }
}

const nobody: Caller = { headers: async () => ({}) }

/** A shop behind its public graph, asked as long as it takes: through time-outs, restarts, rate limits and expired tokens. */
export function openShop({ url, meter, timeoutMs = 30_000, random = Math.random }: Settings): Shop {
  const ask = async (question: Question, caller: Caller): Promise<unknown> => {
    const start = performance.now()
    let tries: Tries = { unreachable: 0, internal: 0, renewals: 0, elapsedMs: 0 }
    for (;;) {
      const headers = await caller.headers()
      const attempt = await timed(meter, question.operationName, () => send(url, question, headers, timeoutMs))
      if ('data' in attempt) return attempt.data
      tries = counted(tries, attempt, performance.now() - start)
      meter.noteTrouble(question.operationName, codesIn(attempt))
      const next = nextAfter(attempt, tries, random())
      if (next.go === 'STOP' || (next.go === 'RENEW' && !caller.renew)) throw refusalOf(question.operationName, attempt)
      await prepare(next, caller, headers)
    }
  }
  return {
    ask: ({ name, query }, variables, caller = nobody) => ask({ operationName: name, query, variables }, caller) as Promise<never>,
  }
}

/** Any answer with an error counts as trouble, also when it has data: a part of the shop may be away. */
export function attemptOf(status: number, text: string): Attempt {
  const { data, errors } = parsed(text)
  if (Array.isArray(errors) && errors.length > 0) return { kind: 'REFUSED', errors }
  if (data) return { data }
  if (status >= 500 || status === 200) return { kind: 'UNREACHABLE', message: `HTTP ${status} without an answer` }
  const code = status === 429 ? 'RATE_LIMITED' : `HTTP_${status}`
  return { kind: 'REFUSED', errors: [{ message: text.slice(0, 200), extensions: { code } }] }
}

async function timed(meter: Noting, operation: string, work: () => Promise<Attempt>): Promise<Attempt> {
  const start = performance.now()
  const attempt = await work()
  meter.note(operation, performance.now() - start, attempt)
  return attempt
}

async function send(url: string, question: Question, headers: Headers, timeoutMs: number): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(timeoutMs),
    })
    return attemptOf(response.status, await response.text())
  } catch (error) {
    return { kind: 'UNREACHABLE', message: messageOf(error) }
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

function refusalOf(operation: string, trouble: Trouble): Refusal {
  const message = trouble.kind === 'UNREACHABLE' ? trouble.message : trouble.errors.map(described).join('; ')
  return new Refusal(operation, codesIn(trouble), message)
}

function described({ message, path, extensions }: RequestError): string {
  const { code, ...more } = extensions ?? {}
  const details = Object.keys(more).length > 0 ? ` ${JSON.stringify(more)}` : ''
  return `${path ? `${path.join('.')}: ` : ''}${message}${details}`
}

async function prepare(next: Next, caller: Caller, refused: Headers): Promise<void> {
  if (next.go !== 'STOP') await sleep(next.afterMs)
  if (next.go === 'RENEW') await caller.renew?.(refused)
}

function parsed(text: string): { data?: unknown; errors?: RequestError[] } {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
