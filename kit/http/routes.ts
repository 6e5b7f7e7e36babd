import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Context, nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { logSecurity } from '#kit/observe/security-log.ts'
import { readOn } from './refusals.ts'

type Texts = Record<string, string | undefined>

/** A plain HTTP request: its headers and its unparsed body. */
export type RouteRequest = { headers: Texts; body: Buffer }

/** A request with the parts of its path and of its query. The body of a PUT is not read: the route reads `stream`. */
export type RoutedRequest = RouteRequest & { params: Texts; query: Texts; stream: IncomingMessage }

/** Handles a plain HTTP request beside the graph. The result is sent as JSON, unless it is a RouteAnswer. */
export type Route<R = unknown> = (ctx: Context<R>, request: RoutedRequest) => Promise<unknown>

type Routed = { routes: Record<string, Route>; context: (request: { caller: typeof nobody; requestId: string }) => Context }

/** Refuses a plain HTTP request with a status, a code and a message for the client. */
export class RouteError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** Answers a plain HTTP request with something else than JSON. */
export class RouteAnswer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer | string | Readable | undefined

  constructor(status: number, headers: OutgoingHttpHeaders, body?: Buffer | string | Readable) {
    this.status = status
    this.headers = headers
    this.body = body
  }
}

/** The largest body that a route reads, in bytes; a PUT has a limit of its own. */
const bodyLimit = 64 * 1024

/** Adds a subgraph's `routes` (`'GET /path'`, `'POST /path'` or `'PUT /path'`) to an HTTP server. Bodies are not parsed. */
export function mountRoutes(app: FastifyInstance, subgraph: Routed): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body))
    addRoutes(scope, subgraph, (method) => method !== 'PUT')
  })
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_, _stream, done) => done(null))
    addRoutes(scope, subgraph, (method) => method === 'PUT')
  })
}

function addRoutes(scope: FastifyInstance, subgraph: Routed, isHere: (method: string) => boolean): void {
  for (const [key, route] of Object.entries(subgraph.routes)) {
    const [method = 'GET', url = '/'] = key.split(' ')
    // the route has the limit of a body that is not read
    const unread = method === 'PUT' && { bodyLimit: Number.MAX_SAFE_INTEGER }
    if (isHere(method)) scope.route({ method, url, ...unread, handler: handlerOf(subgraph, route) })
  }
}

function handlerOf({ context }: Routed, route: Route) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const ctx = context({ caller: nobody, requestId: newId('req', new Date()) })
    try {
      const answer = await route(ctx, routedRequestOf(request))
      if (!(answer instanceof RouteAnswer)) return answer
      return reply.code(answer.status).headers(answer.headers).send(answer.body)
    } catch (error) {
      if (!(error instanceof RouteError)) throw error
      if (error.status === 401 || error.status === 403)
        logSecurity(ctx.log, {}, { event: 'refused', outcome: error.code, path: request.routeOptions.url })
      if (request.method === 'PUT') await readOn(request.raw)
      return reply.code(error.status).send({ errors: [{ message: error.message, extensions: { code: error.code } }] })
    }
  }
}

function routedRequestOf({ headers, params, query, body, raw }: FastifyRequest): RoutedRequest {
  return {
    headers: singleValues(headers),
    params: params as Texts,
    query: singleValues(query as Record<string, string | string[] | undefined>),
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    stream: raw,
  }
}

function singleValues(values: Record<string, string | string[] | undefined>): Texts {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0]]))
}
