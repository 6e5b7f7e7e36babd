import type { ApolloServer } from '@apollo/server'
import fastifyApollo from '@as-integrations/fastify'
import cors from '@fastify/cors'
import type { FastifyRequest } from 'fastify'
import type { Config } from '#kit/config.ts'
import { Budget } from '#kit/graph/budget.ts'
import { createHttpServer, mountHealth } from '#kit/http/http.ts'
import type { Log } from '#kit/observe/log.ts'
import type { Authenticate } from '#router/auth/authenticator.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { networkOf } from '#router/limits/network.ts'
import type { Count } from '#router/limits/rate-limit.ts'
import { observeRequests } from '#router/observe/request-log.ts'
import { mountSessions } from '#router/sessions/session-routes.ts'
import { settings } from '#router/settings.ts'
import { corsOptions } from './cors.ts'
import { pagePolicy } from './landing-page.ts'
import { requestIdOf } from './request-id.ts'

type Options = {
  config: Config
  log: Log
  server: ApolloServer<RouterContext>
  authenticate: Authenticate
  /** Counts against RATE_LIMIT. */
  count: Count
  clock: () => Date
}

const path = '/graphql'
/** An order of 1,114 lines is the largest of a real year; its cart fits twice. */
const bodyLimit = 256 * 1024
/** How long one operation may take in all, whatever the number of subgraphs that it asks. */
const operationMs = 8000

/** The HTTP server of the graph: `/graphql`, `/session`, `/health/live` and `/health/ready`. It does not listen yet. */
export async function createGraphServer({ config, log, server, authenticate, count, clock }: Options) {
  const app = createHttpServer({ log, bodyLimit, trustProxy: settings.of(config).TRUST_PROXY })
  const { drain } = mountHealth(app)
  const logEntryOf = observeRequests(app, { path, log, requestIdOf: (request) => requestIdOf(request, config, clock()) })
  const budgets = new WeakMap<FastifyRequest, Budget>()
  const context = async (request: FastifyRequest): Promise<RouterContext> => {
    const network = networkOf(request.ip)
    await count(network)
    const logEntry = logEntryOf(request)
    const caller = { ...(await authenticate.fromHeaders(request.headers)), network }
    const deadline = Date.now() + operationMs
    const budget = new Budget(config, caller, deadline)
    budgets.set(request, budget)
    return { caller, requestId: logEntry.requestId, logEntry, deadline, budget, failedSubgraphs: new Set() }
  }
  // whatever came of the request: what a process makes at one time is counted
  app.addHook('onResponse', async (request) => budgets.get(request)?.close())
  const policy = config.NODE_ENV === 'production' ? undefined : pagePolicy()
  app.addHook('onSend', async (_, reply) => {
    if (policy && String(reply.getHeader('content-type')).startsWith('text/html')) reply.header('content-security-policy', policy)
  })
  await app.register(cors, corsOptions(config))
  await app.register(fastifyApollo(server), { path, context })
  await mountSessions(app, { config, server, context })
  app.get('/', (_, reply) => reply.redirect(path))
  return { app, drain }
}
