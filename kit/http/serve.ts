import type { FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Log } from '#kit/observe/log.ts'
import { mountMetrics } from '#kit/observe/metrics.ts'
import { logSecurity } from '#kit/observe/security-log.ts'
import type { Operation, OperationResult } from '#kit/operation.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import { accessTokenHeader, claimsHeader, freshMs, type Keys, verifyClaims } from './claims.ts'
import { createHttpServer, mountHealth } from './http.ts'
import { mountRoutes } from './routes.ts'
import { createSeen } from './seen.ts'
import { sendTogether } from './together.ts'

type Options = { subgraph: OpenSubgraph; keys: Keys; log: Log; clock?: () => Date }

/** Fits the largest request of the router: one reference for each of 10,000 entities. */
const bodyLimit = 16 * 1024 * 1024

const unsigned = { errors: [{ message: 'This endpoint serves only the router.', extensions: { code: 'UNAUTHENTICATED' } }] }
const unreadable = { errors: [{ message: 'The request is not a GraphQL request in JSON.', extensions: { code: 'BAD_REQUEST' } }] }

/**
 * Serves a subgraph over HTTP. `/graphql` executes only operations that the router has signed for it, each once: others get 401, no data and no
 * schema. There are also the subgraph's own routes, its health and its metrics. The server does not listen yet; `drain` ends it gently.
 */
export function serveSubgraph(options: Options) {
  const app = createHttpServer({ log: options.log, bodyLimit })
  const { drain } = mountHealth(app)
  mountMetrics(app)
  mountGraph(app, options)
  mountRoutes(app, options.subgraph)
  return { app, drain }
}

function mountGraph(app: FastifyInstance, { subgraph, keys, log, clock = () => new Date() }: Options) {
  const seen = createSeen(freshMs)
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body))
  app.post('/graphql', async ({ headers, ip, body: received }, reply) => {
    const body = String(received ?? '')
    const envelope = { subgraph: subgraph.name, body, keys, now: clock(), seen }
    const request = verifyClaims([headers[claimsHeader]].flat()[0], envelope)
    if (!request) {
      logSecurity(log, { network: ip }, { event: 'refused', outcome: 'UNSIGNED_REQUEST' })
      return reply.code(401).send(unsigned)
    }
    const operation = toOperation(body)
    if (!operation) return reply.code(400).send(unreadable)
    const { reply: sideData, ...result } = await subgraph.execute(operation, request).catch(toResult)
    if (sideData.accessToken) reply.header(accessTokenHeader, sideData.accessToken)
    const text = JSON.stringify(result)
    await sendTogether()
    return reply.type('application/json; charset=utf-8').send(text)
  })
}

function toOperation(body: string): Operation | undefined {
  try {
    const { query, variables, operationName } = JSON.parse(body)
    return typeof query === 'string' ? { query, variables, operationName } : undefined
  } catch {
    return undefined
  }
}

// a subgraph throws only if the whole operation fails: the document cannot be parsed, or the subgraph is closed
function toResult(error: unknown): OperationResult {
  if (!(error instanceof GraphQLError)) throw error
  return { errors: [{ message: error.message, extensions: { code: 'GRAPHQL_PARSE_FAILED', ...error.extensions } }], reply: {} }
}
