import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import cors from '@fastify/cors'
import type { DoneFuncWithErrOrRes, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Config } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { Budget } from '#kit/graph/budget.ts'
import { createHttpServer, mountHealth } from '#kit/http/http.ts'
import { sendTogether } from '#kit/http/together.ts'
import type { Log } from '#kit/observe/log.ts'
import { counter } from '#kit/observe/metrics.ts'
import type { Authenticate } from '#router/auth/authenticator.ts'
import type { LogEntry, RouterContext } from '#router/auth/request-context.ts'
import { networkOf } from '#router/limits/network.ts'
import type { Count } from '#router/limits/rate-limit.ts'
import type { Live } from '#router/live/live.ts'
import { mountLive } from '#router/live/live-route.ts'
import { observeRequests } from '#router/observe/request-log.ts'
import { type FindPages, mountPages } from '#router/pages/page-routes.ts'
import { mountSessions } from '#router/sessions/session-routes.ts'
import { settings } from '#router/settings.ts'
import { mountUnsubscribe } from '#router/unsubscribe/unsubscribe-routes.ts'
import { askedBy, currenciesOf, currencyHeader } from '#schema/currencies.ts'
import { localeFor, localeHeader } from '#schema/locales.ts'
import { sharedSettings } from '#schema/settings.ts'
import { corsOptions } from './cors.ts'
import type { AnswerKnown } from './known-operations.ts'
import { pagePolicy } from './landing-page.ts'
import { requestIdOf } from './request-id.ts'
import { addVary } from './vary.ts'

type Options = {
  config: Config
  log: Log
  server: ApolloServer<RouterContext>
  answerKnown: AnswerKnown
  /** The graph as clients see it; undefined where Apollo's gateway executes. */
  schema: GraphQLSchema | undefined
  /** Answers subscriptions; undefined where there are none. */
  live: Live | undefined
  /** Where the built pages are; undefined where there are none. */
  findPages: FindPages | undefined
  authenticate: Authenticate
  /** Counts against RATE_LIMIT. */
  count: Count
  clock: () => Date
}

const ways = counter('bazaar_router_ways_total', "Requests by their way: that of known operations, or Apollo Server's pipeline.", ['way'])

const path = '/graphql'
/** An order of 1,114 lines is the largest of a real year; its cart fits twice. */
const bodyLimit = 256 * 1024
/** How long one operation may take in all, whatever the number of subgraphs that it asks. */
const operationMs = 8000

/** The HTTP server of the graph: `/graphql`, `/graphql/stream`, `/session`, `/mcp`, the pages, `/health/live` and `/health/ready`. It does not listen yet. */
export async function createGraphServer(options: Options) {
  const { config, log, server, answerKnown, live, findPages, clock } = options
  const app = createHttpServer({ log, bodyLimit, trustProxy: settings.of(config).TRUST_PROXY })
  const { drain } = mountHealth(app)
  const logEntryOf = observeRequests(app, { path, log, requestIdOf: (request) => requestIdOf(request, config, clock()) })
  const contextOf = createContexts(app, options, logEntryOf)
  if (config.NODE_ENV !== 'production') addPagePolicy(app, pagePolicy())
  await app.register(cors, corsOptions(config))
  if (sharedSettings.of(config).LOCALES.length > 1) nameLocale(app, config)
  if (currenciesOf(config).length > 1) app.addHook('onSend', varyByCurrency)
  const pipeline = fastifyApolloHandler(server, { context: contextOf })
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: path,
    handler: async (request, reply) => {
      const known = await answerKnown(request, reply, contextOf)
      ways.inc({ way: known === undefined ? 'server' : 'known' })
      if (known === undefined) return pipeline.call(app, request, reply)
      await sendTogether()
      return known
    },
  })
  if (live) mountLive(app, { path: `${path}/stream`, live, server, contextOf })
  await mountSessions(app, { config, log, server, context: contextOf })
  await mountUnsubscribe(app, { server, context: contextOf })
  if (options.schema && settings.of(config).MCP_TOOLS) {
    const { mountMcp } = await import('#router/mcp/mcp-route.ts')
    mountMcp(app, { config, schema: options.schema, server, context: contextOf })
  }
  mountPages(app, { findPages, production: config.NODE_ENV === 'production' })
  return { app, drain }
}

/** Returns what finds the context of a request: it is created once, whichever way the request takes. */
function createContexts(
  app: FastifyInstance,
  { config, authenticate, count }: Options,
  logEntryOf: (request: FastifyRequest) => LogEntry,
): (request: FastifyRequest) => Promise<RouterContext> {
  app.decorateRequest('context', undefined)
  const { LOCALES } = sharedSettings.of(config)
  const contextIn = (request: FastifyRequest) => request.getDecorator<Promise<RouterContext> | undefined>('context')
  const createContext = async (request: FastifyRequest): Promise<RouterContext> => {
    const network = networkOf(request.ip)
    const logEntry = logEntryOf(request)
    logEntry.caller = { ...nobody, network }
    await count(network)
    const caller = { ...(await authenticate.fromHeaders(request.headers)), network }
    logEntry.caller = caller
    const deadline = Date.now() + operationMs
    const budget = new Budget(config, caller, deadline)
    const locale = localeFor(LOCALES, request.headers[localeHeader])
    const asked = askedBy(config, request.headers[currencyHeader])
    const userAgent = request.headers['user-agent']
    return { caller, requestId: logEntry.requestId, logEntry, deadline, locale, asked, userAgent, budget, failedSubgraphs: new Set() }
  }
  // whatever came of the request: what a process makes at one time is counted
  app.addHook('onSend', (request, _, payload, done) => {
    contextIn(request)?.then(closeBudget, ignore)
    done(null, payload)
  })
  return (request) => {
    const known = contextIn(request)
    if (known) return known
    const context = createContext(request)
    request.setDecorator('context', context)
    return context
  }
}

/** Says in which language the texts of an answer are, for whoever keeps it. */
function nameLocale(app: FastifyInstance, config: Config): void {
  const { LOCALES } = sharedSettings.of(config)
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === path) {
      reply.header('content-language', localeFor(LOCALES, request.headers[localeHeader]) ?? LOCALES[0])
      addVary(reply, localeHeader)
    }
    done(null, payload)
  })
}

function varyByCurrency({ routeOptions }: FastifyRequest, reply: FastifyReply, payload: unknown, done: DoneFuncWithErrOrRes): void {
  if (routeOptions.url === path) addVary(reply, currencyHeader)
  done(null, payload)
}

function closeBudget({ budget }: RouterContext): void {
  budget?.close()
}

function ignore(): void {}

function addPagePolicy(app: FastifyInstance, policy: string): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === path && String(reply.getHeader('content-type')).startsWith('text/html'))
      reply.header('content-security-policy', policy)
    done(null, payload)
  })
}
