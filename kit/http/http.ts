import { setTimeout as sleep } from 'node:timers/promises'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Log } from '#kit/observe/log.ts'
import { atScrape, gauge } from '#kit/observe/metrics.ts'

/** `trustProxy`: the one who connects is a proxy of ours, and the last address that it names is the client's. */
type Options = { log: Log; bodyLimit: number; trustProxy?: boolean }

const ready = gauge('bazaar_ready', '1 while the process takes requests, 0 while it drains.')

/** Longer than any client of ours keeps a connection that is not used, so that it is never us who closes one under a request. */
const keepAliveTimeout = 65_000

/** How long a server that is about to end still takes connections: longer than its clients keep one that is not used (1 s). */
export const drainMs = 1500

const messages: Record<string, string> = {
  PAYLOAD_TOO_LARGE: 'The request is too large.',
  BAD_REQUEST: 'The request is not a GraphQL request in JSON.',
}

/** An HTTP server that shows nothing of its inside: whatever goes wrong is a GraphQL error with a code. */
export function createHttpServer({ log, bodyLimit, trustProxy = false }: Options): FastifyInstance {
  const app = Fastify({
    bodyLimit,
    keepAliveTimeout,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // one hop: what a client wrote into the header itself is before that
    trustProxy: trustProxy && ((_: string, hop: number) => hop === 0),
  })
  app.setErrorHandler((error: FastifyError, _, reply) => {
    const code = codeOf(error)
    if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: error }, 'unexpected error')
    const message = messages[code] ?? 'Something went wrong on our side.'
    return reply.code(error.statusCode ?? 500).send({ errors: [{ message, extensions: { code } }] })
  })
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ errors: [{ message: 'There is nothing here: the graph is at /graphql.', extensions: { code: 'NOT_FOUND' } }] }),
  )
  return app
}

/**
 * Lets a server end without failing a request. `/health/live` answers while it runs, `/health/ready` until it drains.
 * `drain` asks every client to close its connection with its next answer, waits until those that are not used are closed
 * by their clients, takes no more, finishes what is under way, and then answers.
 */
export function mountHealth(app: FastifyInstance): { drain: () => Promise<void> } {
  let draining = false
  const unwatch = atScrape(async () => ready.set(draining ? 0 : 1))
  app.addHook('onClose', async () => unwatch())
  app.addHook('onSend', async (_, reply) => {
    if (draining) reply.header('connection', 'close')
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

function codeOf(error: FastifyError): string {
  return error.statusCode === 413 ? 'PAYLOAD_TOO_LARGE' : (error.statusCode ?? 500) < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'
}
