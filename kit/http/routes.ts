import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Context, nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'

/** A plain HTTP request: its headers and its unparsed body. */
export type RouteRequest = { headers: Record<string, string | undefined>; body: Buffer }

/** Handles a plain HTTP request beside the graph. The result is sent as JSON. */
export type Route<R = unknown> = (ctx: Context<R>, request: RouteRequest) => Promise<unknown>

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

/** The largest body that a route reads, in bytes. */
const bodyLimit = 64 * 1024

/** Adds a subgraph's `routes` (`'GET /path'` or `'POST /path'`) to an HTTP server. Bodies are not parsed. */
export function mountRoutes(app: FastifyInstance, subgraph: Routed): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body))
    for (const [key, route] of Object.entries(subgraph.routes)) {
      const [method = 'GET', url = '/'] = key.split(' ')
      scope.route({ method, url, handler: handlerOf(subgraph, route) })
    }
  })
}

function handlerOf({ context }: Routed, route: Route) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    try {
      return await route(context({ caller: nobody, requestId: newId('req', new Date()) }), { headers: singleValues(request.headers), body })
    } catch (error) {
      if (!(error instanceof RouteError)) throw error
      return reply.code(error.status).send({ errors: [{ message: error.message, extensions: { code: error.code } }] })
    }
  }
}

function singleValues(headers: FastifyRequest['headers']) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()[0]]))
}
