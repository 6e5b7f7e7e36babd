import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'

export type Headers = Record<string, string>
export type GraphQLRequest = { operationName?: string | undefined; query: string; variables?: object }
export type RequestError = { message: string; path?: (string | number)[]; extensions?: { code?: string; retryAfterMs?: number } }

/** An answer as it came. A request without a usable answer has an error with the code UNREACHABLE, RATE_LIMITED or HTTP_<status>. */
export type Answer<Data = Record<string, unknown>> = { data: Data | null; errors: RequestError[] }

/** Sends one request, and returns the status and text of its answer. Throws where none comes. */
export type Transport = (request: GraphQLRequest, headers: Headers) => Promise<{ status: number; text: string }>

/** A GraphQL document: one of lab/documents, or a text whose answer has no type. */
export type GraphQLDocument<Data, Variables> = TypedDocumentNode<Data, Variables> | string

type InjectOptions = { method: 'POST'; url: string; headers: Headers; payload: string }
type Injectable = { inject: (options: InjectOptions) => Promise<{ statusCode: number; body: string }> }

const texts = new WeakMap<object, string>()

/** A transport to the graph at a URL. */
export function overHttp(url: string, timeoutMs = 30_000): Transport {
  return async (request, headers) => {
    const init = { method: 'POST', headers: withJson(headers), body: JSON.stringify(request), signal: AbortSignal.timeout(timeoutMs) }
    const response = await fetch(url, init)
    return { status: response.status, text: await response.text() }
  }
}

/** A transport into a Fastify server of this process. */
export function overInject(app: Injectable): Transport {
  return async (request, headers) => {
    const payload = JSON.stringify(request)
    const { statusCode, body } = await app.inject({ method: 'POST', url: '/graphql', headers: withJson(headers), payload })
    return { status: statusCode, text: body }
  }
}

/** The headers of a user with a token, of a guest, or of an anonymous caller. */
export function headersOf({ token, guest }: { token?: string; guest?: string }): Headers {
  return { ...(token && { authorization: `Bearer ${token}` }), ...(guest && { 'x-guest-token': guest }) }
}

/** The request for a document. */
export function requestOf(document: GraphQLDocument<unknown, never>, variables: object): GraphQLRequest {
  const query = typeof document === 'string' ? document : textOf(document)
  return { operationName: /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1], query, variables }
}

/** Sends one request. A failure on the way is an answer too. */
export async function send(transport: Transport, request: GraphQLRequest, headers: Headers): Promise<Answer> {
  try {
    const { status, text } = await transport(request, headers)
    return answerOf(status, text)
  } catch (error) {
    return failed('UNREACHABLE', messageOf(error))
  }
}

/** Reads the status and body of an HTTP answer. */
export function answerOf(status: number, text: string): Answer {
  const { data = null, errors = [] } = parsed(text)
  if (data || errors.length > 0) return { data, errors }
  if (status >= 500 || status === 200) return failed('UNREACHABLE', `HTTP ${status} without an answer`)
  return failed(status === 429 ? 'RATE_LIMITED' : `HTTP_${status}`, text.slice(0, 200))
}

/** The codes of an answer's errors. */
export function codesOf({ errors }: Pick<Answer, 'errors'>): string[] {
  return errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN')
}

function withJson(headers: Headers): Headers {
  return { 'content-type': 'application/json', accept: 'application/json', ...headers }
}

function textOf(document: TypedDocumentNode<unknown, never>): string {
  const known = texts.get(document)
  if (known) return known
  const text = print(document)
  texts.set(document, text)
  return text
}

function failed(code: string, message: string): Answer {
  return { data: null, errors: [{ message, extensions: { code } }] }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

function parsed(text: string): Partial<Answer> {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
