import type { FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Log } from '#kit/observe/log.ts'
import { mountMetrics } from '#kit/observe/metrics.ts'
import type { Operation, OperationResult } from '#kit/operation.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import { accessTokenHeader, claimsHeader, type Keys, verifyClaims } from './claims.ts'
import { createHttpServer, mountHealth } from './http.ts'
import { mountRoutes } from './routes.ts'

type Options = { subgraph: OpenSubgraph; keys: Keys; log: Log; clock?: () => Date }

/** A reconciliation of 10,000 orders fits; the plan of the widest page does so many times. */
const bodyLimit = 16 * 1024 * 1024

const unsigned = { errors: [{ message: 'Only the router is answered here.', extensions: { code: 'UNAUTHENTICATED' } }] }
const unreadable = { errors: [{ message: 'The request is not a GraphQL request in JSON.', extensions: { code: 'BAD_REQUEST' } }] }

/**
 * A subgraph over HTTP. `/graphql` answers only what the router has signed for it: anything else gets 401, no data and no schema.
 * Beside it are the subgraph's own routes, its health and its metrics. The application does not listen yet; `drain` ends it gently.
 */
export function serveSubgraph(options: Options) {
  const app = createHttpServer({ log: options.log, bodyLimit })
  const { drain } = mountHealth(app)
  mountMetrics(app)
  mountGraph(app, options)
  mountRoutes(app, options.subgraph)
  return { app, drain }
}

function mountGraph(app: FastifyInstance, { subgraph, keys, clock = () => new Date() }: Options) {
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body))
  app.post('/graphql', async ({ headers, body: given }, reply) => {
    const body = String(given ?? '')
    const envelope = { subgraph: subgraph.name, body, keys, now: clock() }
    const request = verifyClaims([headers[claimsHeader]].flat()[0], envelope)
    if (!request) return reply.code(401).send(unsigned)
    const operation = toOperation(body)
    if (!operation) return reply.code(400).send(unreadable)
    const { reply: told, ...answer } = await subgraph.execute(operation, request).catch(refuse)
    if (told.accessToken) reply.header(accessTokenHeader, told.accessToken)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
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

// the subgraph throws only what is wrong with the whole: a document that cannot be read, or its own end
function refuse(error: unknown): OperationResult {
  if (!(error instanceof GraphQLError)) throw error
  return { errors: [{ message: error.message, extensions: { code: 'GRAPHQL_PARSE_FAILED', ...error.extensions } }], reply: {} }
}
