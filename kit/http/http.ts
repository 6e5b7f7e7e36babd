import { setTimeout as sleep } from 'node:timers/promises'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import type { Log } from '#kit/observe/log.ts'
import { atScrape, gauge } from '#kit/observe/metrics.ts'
import { readOn, refusalOf, refuseConnection, securityHeaders } from './refusals.ts'

/** `trustProxy`: clients connect through our own proxy, and the last address that it forwards is the client's. */
type Options = { log: Log; bodyLimit: number; trustProxy?: boolean }

const ready = gauge('bazaar_ready', '1 while the process takes requests, 0 while it drains.')

/** Exceeds every client's idle timeout, so that the client closes first and no request meets a closed connection. */
const keepAliveTimeout = 65_000

/** How long a client may take to send a request. Node checks it only now and then: one that never ends is refused within two minutes. */
const requestTimeout = 30_000

/** How long a draining server still accepts connections: longer than its clients' idle timeout of 1 s. */
export const drainMs = 1500

/** Creates an HTTP server that shows no internals: every failure is a GraphQL error with a code. */
export function createHttpServer({ log, bodyLimit, trustProxy = false }: Options): FastifyInstance {
  const app = Fastify({
    bodyLimit,
    keepAliveTimeout,
    requestTimeout,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // one hop: earlier addresses in the header come from the client
    trustProxy: trustProxy && ((_: string, hop: number) => hop === 0),
    clientErrorHandler: refuseConnection,
    // such as a path that cannot be decoded: it reaches no hook
    frameworkErrors: (error, _, reply: FastifyReply) => reply.headers(securityHeaders).code(400).send(refusalOf(error).body),
  })
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(securityHeaders)
    done()
  })
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const { status, code, body } = refusalOf(error)
    if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: error }, 'unexpected error')
    if (code === 'PAYLOAD_TOO_LARGE') await readOn(request.raw)
    return reply.code(status).send(body)
  })
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ errors: [{ message: 'There is nothing here: the graph is at /graphql.', extensions: { code: 'NOT_FOUND' } }] }),
  )
  return app
}

/**
 * Adds `/health/live`, which succeeds while the server runs, and `/health/ready`, which succeeds until it drains. Returns `drain`, which
 * ends the server without failing a request: it asks clients to close their connections with the next response, waits until idle ones
 * are closed, accepts no more, and finishes the requests under way.
 */
export function mountHealth(app: FastifyInstance): { drain: () => Promise<void> } {
  let draining = false
  const unwatch = atScrape(async () => ready.set(draining ? 0 : 1))
  app.addHook('onClose', async () => unwatch())
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (draining) reply.header('connection', 'close')
    done(null, payload)
  })
  app.get('/health/live', async () => ({ live: true }))
  app.get('/health/ready', async (_, reply) => reply.code(draining ? 503 : 200).send({ ready: !draining }))
  return {
    drain: async () => {
      draining = true
      await sleep(drainMs)
      await app.close()
    },
  }
}
