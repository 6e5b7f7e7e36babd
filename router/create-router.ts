import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled'
import fastifyApollo from '@as-integrations/fastify'
import cors from '@fastify/cors'
import type { FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { JWTVerifyGetKey } from 'jose'
import type { Config } from '#kit/config.ts'
import { newId } from '#kit/data/id.ts'
import type { Stream } from '#kit/events/stream.ts'
import { createHttpServer, mountHealth } from '#kit/http/http.ts'
import type { Log } from '#kit/observe/log.ts'
import { type Authenticate, createAuthenticator } from './auth/authenticator.ts'
import type { RouterContext } from './auth/request-context.ts'
import { followRevocations } from './auth/revocations.ts'
import { codePersistedQueryFaults, persistedQueries } from './cache/persisted-queries.ts'
import type { PublicReads } from './cache/public-reads.ts'
import type { SharedCache } from './cache/shared-cache.ts'
import { formatError, isKnown, withoutRepeats } from './errors/errors.ts'
import { landingPage } from './server/landing-page.ts'
import { maxTokens, withinLimits } from './limits/limits.ts'
import { rateLimit } from './limits/rate-limit.ts'
import { limitSignIns } from './limits/sign-in-limit.ts'
import { noteCodes, observeRequests, observeSource } from './observe/request-log.ts'

type Options = {
  config: Config
  log: Log
  supergraph: string
  /** Where the gateway finds each subgraph of the supergraph. */
  sourceOf: (name: string, authenticate: Authenticate) => GraphQLDataSource<RouterContext>
  stream: Stream
  /** What it keeps together with the other routers. */
  shared: SharedCache
  /** The answers that it keeps; without, it keeps none. */
  reads?: PublicReads
  key: JWTVerifyGetKey
  clock?: () => Date
}

/** An order of 1,114 lines is the largest of a real year; its cart fits twice. */
const bodyLimit = 256 * 1024
const path = '/graphql'
/** How long one operation may take, however many subgraphs it asks one after the other. */
const operationMs = 8000

/** Adds what needs the whole answer: each error once, and the request's id on those that are our fault. */
const finishErrors: ApolloServerPlugin<RouterContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return
      const mark = (error: GraphQLFormattedError) =>
        error.extensions?.code === 'INTERNAL_SERVER_ERROR'
          ? { ...error, extensions: { ...error.extensions, requestId: contextValue.requestId } }
          : error
      body.singleResult.errors = withoutRepeats(body.singleResult.errors.map(mark))
      noteCodes(contextValue, body.singleResult.errors)
    },
  }),
}

/** Refuses an operation that cannot be told from the others of its document: the gateway would call it our own fault. */
const needsOperation: ApolloServerPlugin<RouterContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, operationName, contextValue: { noted } }) => {
      if (noted) noted.operation = operationName ?? ''
      if (!operation) throw unanswerable('Name one of the operations in the document.')
      if (operation.operation === 'subscription') throw unanswerable('There are no subscriptions here: ask again instead.')
    },
  }),
}

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

const traced = /^[\w-]{8,64}$/

/**
 * The graph over HTTP: verifies who asks, keeps within the limits, plans, asks the subgraphs, and shows errors by an allow-list.
 * Answers the Fastify application, which does not listen yet, `drain`, which ends it without failing a request, and `close`, for at once.
 */
export async function createRouter(options: Options) {
  const { config, stream, shared, key, clock = () => new Date() } = options
  const lifeSeconds = config.ACCESS_TOKEN_SECONDS
  const revocations = await followRevocations(stream, lifeSeconds * 1000, clock)
  const authenticate = createAuthenticator({ key, maxTokenAge: lifeSeconds, revocations, clock })
  const server = await openServer(options, authenticate)
  const limit = rateLimit('operations', config.RATE_LIMIT, shared)
  const app = createHttpServer({ log: options.log, bodyLimit, trustProxy: config.TRUST_PROXY })
  const { drain } = mountHealth(app)
  const notedOf = observeRequests(app, { path, log: options.log, requestIdOf: (request) => requestIdOf(request, config, clock()) })
  await app.register(cors, { origin: corsOrigins(config), maxAge: 86_400 })
  await app.register(fastifyApollo(server), {
    path,
    context: async (request) => {
      await limit(request.ip)
      const noted = notedOf(request)
      const caller = await authenticate.fromHeaders(request.headers)
      return {
        caller,
        address: request.ip,
        requestId: noted.requestId,
        noted,
        deadline: Date.now() + operationMs,
        silent: new Set<string>(),
      }
    },
  })
  app.get('/', (_, reply) => reply.redirect('/graphql'))
  const close = async () => {
    await app.close()
    await server.stop()
    revocations.close()
  }
  return { app, server, drain, close }
}

function unanswerable(message: string) {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } })
}

async function openServer({ config, supergraph, sourceOf, log, shared, reads }: Options, authenticate: Authenticate) {
  const production = config.NODE_ENV === 'production'
  const logger = { ...quiet, warn: (text: string) => log.warn(text), error: (text: string) => log.error(text) }
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    logger,
    buildService: ({ name }) => {
      const source = observeSource(name, sourceOf(name, authenticate))
      return (reads?.inFrontOf(name, source) ?? source) as GraphQLDataSource
    },
  })
  const server = new ApolloServer<RouterContext>({
    gateway,
    logger,
    formatError,
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    parseOptions: { maxTokens },
    validationRules: [withinLimits],
    persistedQueries: persistedQueries(shared),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      needsOperation,
      limitSignIns(config.SIGN_IN_LIMIT, shared),
      codePersistedQueryFaults,
      logFaults(log),
      finishErrors,
      landingPage({ production, port: config.PORT }),
    ],
  })
  await server.start()
  return server
}

/** Logs what no client should ever have seen. */
function logFaults(log: Log): ApolloServerPlugin<RouterContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors)
          if (!isKnown(error.extensions.code)) log.error({ err: error, requestId: contextValue.requestId }, 'unexpected error')
      },
    }),
  }
}

/** The request's id: the edge's own where there is one that we trust, else a new one. */
function requestIdOf({ headers }: FastifyRequest, { TRUST_PROXY }: Config, now: Date): string {
  const given = String(headers['x-request-id'] ?? '')
  return TRUST_PROXY && traced.test(given) ? given : newId('req', now)
}

function corsOrigins({ CORS_ORIGINS, NODE_ENV }: Config) {
  return CORS_ORIGINS
    ? CORS_ORIGINS.split(',').map((origin) => origin.trim())
    : NODE_ENV === 'production'
      ? false
      : [/^http:\/\/localhost(:\d+)?$/, /^http:\/\/127\.0\.0\.1(:\d+)?$/, 'https://studio.apollographql.com']
}
