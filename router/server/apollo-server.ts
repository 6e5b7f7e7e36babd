import type { GraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginInlineTraceDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled'
import type { Config } from '#kit/config.ts'
import type { Log } from '#kit/observe/log.ts'
import { refuseTokens } from '#router/auth/refused-tokens.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { codePersistedQueryFaults, persistedQueries } from '#router/cache/persisted-queries.ts'
import type { SharedCache } from '#router/cache/shared-cache.ts'
import { readTrustedDocuments, refuseOthers, trustedQueries } from '#router/cache/trusted-documents.ts'
import { formatError } from '#router/errors/errors.ts'
import { finishingErrors, loggingUnknown } from '#router/errors/plugins.ts'
import { createOwnGateway, type OwnGateway } from '#router/execution/gateway.ts'
import { createLimits, type Limits, limitOperations } from '#router/limits/limit-operations.ts'
import { maxTokens } from '#router/limits/limits.ts'
import type { Count } from '#router/limits/rate-limit.ts'
import { handOver } from '#router/live/hand-over.ts'
import { toolDocuments } from '#router/mcp/tools.ts'
import { observeSource } from '#router/observe/source-metrics.ts'
import { settings } from '#router/settings.ts'
import { checkVariables } from './check-variables.ts'
import { type AnswerKnown, createAnswerKnown } from './known-operations.ts'
import { landingPage } from './landing-page.ts'
import { requireOperation } from './require-operation.ts'

type Options = {
  config: Config
  log: Log
  supergraph: string
  sourceOf: (name: string) => GraphQLDataSource<RouterContext>
  shared: SharedCache
  /** Counts against RATE_LIMIT. */
  count: Count
  /** Counts against API_KEY_RATE_LIMIT. */
  countKey: Count
}

type Logger = ReturnType<typeof createLogger>

/** What answers operations. `own` is undefined where Apollo's gateway executes them. */
type Graph = { server: ApolloServer<RouterContext>; answerKnown: AnswerKnown; own: OwnGateway | undefined; limits: Limits }

/** Apollo Server with the gateway, started, and the way of operations that are known. */
export async function createApolloServer({ config, log, supergraph, sourceOf, shared, count, countKey }: Options): Promise<Graph> {
  const [logger, trusted, limits] = [createLogger(log), readTrustedDocuments(config), createLimits({ config, supergraph, count, countKey })]
  const source = (name: string) => observeSource(name, sourceOf(name))
  const own = settings.of(config).EXECUTOR === 'own' ? createOwnGateway({ supergraph, sourceOf: source }) : undefined
  const server = new ApolloServer<RouterContext>({
    gateway: own ?? (await createApolloGateway({ supergraph, sourceOf: source, logger })),
    logger,
    formatError,
    ...schemaVisibility(config),
    parseOptions: { maxTokens },
    persistedQueries: trusted ? trustedQueries(trusted) : persistedQueries(shared),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      requireOperation,
      ...(trusted ? [refuseOthers(trusted, toolDocuments(config))] : []),
      refuseTokens,
      limitOperations(limits, own),
      checkVariables,
      handOver,
      codePersistedQueryFaults,
      loggingUnknown(log),
      finishingErrors,
      landingPage({ production: isProduction(config), port: config.PORT }),
    ],
  })
  await server.start()
  return { server, answerKnown: own ? createAnswerKnown({ gateway: own, limits, log }) : async () => undefined, own, limits }
}

function createLogger(log: Log) {
  return { debug: () => {}, info: () => {}, warn: (text: string) => log.warn(text), error: (text: string) => log.error(text) }
}

async function createApolloGateway({ supergraph, sourceOf, logger }: Pick<Options, 'supergraph' | 'sourceOf'> & { logger: Logger }) {
  const { ApolloGateway } = await import('@apollo/gateway')
  return new ApolloGateway({
    supergraphSdl: supergraph,
    // npm run generate has composed it, and CI checks that it did
    validateSupergraph: false,
    logger,
    buildService: ({ name }) => sourceOf(name) as GraphQLDataSource,
  })
}

function schemaVisibility(config: Config) {
  const production = isProduction(config)
  return { introspection: !production, includeStacktraceInErrorResponses: false, hideSchemaDetailsFromClientErrors: production }
}

function isProduction({ NODE_ENV }: Config): boolean {
  return NODE_ENV === 'production'
}
