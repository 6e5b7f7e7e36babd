import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled'
import fastifyApollo from '@as-integrations/fastify'
import cors from '@fastify/cors'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { JWTVerifyGetKey } from 'jose'
import type { Config } from '#kit/config.ts'
import { newId } from '#kit/id.ts'
import type { Log } from '#kit/log.ts'
import type { Stream } from '#kit/stream.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import { authenticator } from './auth.ts'
import { formatError, isKnown, withoutRepeats } from './errors.ts'
import { InProcessDataSource, type RouterContext } from './in-process.ts'
import { landingPage } from './landing.ts'
import { maxTokens, rateLimit, withinLimits } from './limits.ts'
import { openRevocations } from './revocations.ts'

/** An order of 1,114 lines is the largest of a real year; its cart fits twice. */
const bodyLimit = 256 * 1024

type Options = {
  config: Config
  log: Log
  supergraph: string
  subgraphs: OpenSubgraph[]
  stream: Stream
  key: JWTVerifyGetKey
  clock?: () => Date
}

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
    },
  }),
}

const unanswerable = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } })

/** Refuses an operation that cannot be told from the others of its document: the gateway would call it our own fault. */
const needsOperation: ApolloServerPlugin<RouterContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (!operation) throw unanswerable('Name one of the operations in the document.')
      if (operation.operation === 'subscription') throw unanswerable('There are no subscriptions here: ask again instead.')
    },
  }),
}

/** Logs what no client should ever have seen. */
const logFaults = (log: Log): ApolloServerPlugin<RouterContext> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors)
        if (!isKnown(error.extensions.code)) log.error({ err: error, requestId: contextValue.requestId }, 'unexpected error')
    },
  }),
})

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

const openServer = async ({ config, supergraph, subgraphs, log }: Options, authenticate: ReturnType<typeof authenticator>) => {
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, new InProcessDataSource(subgraph, authenticate)]))
  const production = config.NODE_ENV === 'production'
  const logger = { ...quiet, warn: (text: string) => log.warn(text), error: (text: string) => log.error(text) }
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    logger,
    buildService: ({ name }) => byName.get(name) as InProcessDataSource,
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
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      needsOperation,
      logFaults(log),
      finishErrors,
      landingPage({ production, port: config.PORT }),
    ],
  })
  await server.start()
  return server
}

const corsOrigins = ({ CORS_ORIGINS, NODE_ENV }: Config) =>
  CORS_ORIGINS
    ? CORS_ORIGINS.split(',').map((origin) => origin.trim())
    : NODE_ENV === 'production'
      ? false
      : [/^http:\/\/localhost(:\d+)?$/, /^http:\/\/127\.0\.0\.1(:\d+)?$/, 'https://studio.apollographql.com']

const codeOf = (error: FastifyError): string =>
  error.statusCode === 413 ? 'PAYLOAD_TOO_LARGE' : (error.statusCode ?? 500) < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'

const openHttp = (log: Log): FastifyInstance => {
  const app = Fastify({ bodyLimit, forceCloseConnections: true, keepAliveTimeout: 65_000, trustProxy: false })
  app.setErrorHandler((error: FastifyError, _, reply) => {
    const code = codeOf(error)
    if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: error }, 'unexpected error')
    const message =
      { PAYLOAD_TOO_LARGE: 'The request is too large.', BAD_REQUEST: 'The request is not a GraphQL request in JSON.' }[code] ??
      'Something went wrong on our side.'
    return reply.code(error.statusCode ?? 500).send({ errors: [{ message, extensions: { code } }] })
  })
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ errors: [{ message: 'There is nothing here: the graph is at /graphql.', extensions: { code: 'NOT_FOUND' } }] }),
  )
  return app
}

/** Mounts the plain HTTP answers of the subgraphs, such as auth's key set. */
const mountRoutes = (app: FastifyInstance, { subgraphs }: Options) => {
  for (const { routes, context } of subgraphs)
    for (const [path, answer] of Object.entries(routes))
      app.get(path, async () => answer(context({ caller: { roles: [], permissions: [] }, requestId: newId('req', new Date()) })))
}

/**
 * The graph over HTTP: verifies who asks, keeps within the limits, plans, asks the subgraphs, and shows errors by an allow-list.
 * Answers the Fastify application, which does not listen yet, and a `close` that finishes what is under way.
 */
export const createRouter = async (options: Options) => {
  const { config, stream, key, clock = () => new Date() } = options
  const lifeSeconds = config.ACCESS_TOKEN_SECONDS
  const revocations = await openRevocations(stream, lifeSeconds * 1000, clock)
  const authenticate = authenticator({ key, maxTokenAge: lifeSeconds, revocations, clock })
  const server = await openServer(options, authenticate)
  const limit = rateLimit(config.RATE_LIMIT)
  const app = openHttp(options.log)
  await app.register(cors, { origin: corsOrigins(config), maxAge: 86_400 })
  await app.register(fastifyApollo(server), {
    path: '/graphql',
    context: async (request) => {
      await limit(request.ip)
      return { caller: await authenticate.fromHeaders(request.headers), requestId: newId('req', clock()) }
    },
  })
  app.get('/', (_, reply) => reply.redirect('/graphql'))
  mountRoutes(app, options)
  const close = async () => {
    await app.close()
    await server.stop()
    revocations.close()
  }
  return { app, server, close }
}
