import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Config } from '#kit/config.ts'
import type { Stream } from '#kit/events/stream.ts'
import type { Log } from '#kit/observe/log.ts'
import { sharedSettings } from '#schema/settings.ts'
import type { ExchangeApiKey } from './auth/api-keys.ts'
import { createAuthenticator } from './auth/authenticator.ts'
import { exchangeAt } from './auth/exchange.ts'
import type { KeySet } from './auth/key-set.ts'
import { followRevocations } from './auth/revocations.ts'
import { createPublicReads } from './cache/public-reads.ts'
import { createSharedCache, type SharedCache } from './cache/shared-cache.ts'
import { rateLimit } from './limits/rate-limit.ts'
import { createLive } from './live/live.ts'
import type { FindPages } from './pages/page-routes.ts'
import { createApolloServer } from './server/apollo-server.ts'
import { createGraphServer } from './server/graph-server.ts'
import { settings } from './settings.ts'
import type { SourceOf } from './sources/operation.ts'
import { parseSupergraph } from './supergraph.ts'

type Options = {
  config: Config
  log: Log
  stream: Stream
  sourceOf: SourceOf
  /** The composed graph; default: that of SUPERGRAPH. */
  supergraph?: string
  /** Creates the keys that verify access tokens. */
  keySet: (shared: SharedCache) => KeySet
  /** Where the built pages are; default: there are none. */
  findPages?: FindPages
  /** Whether answers to public reads are cached; default: yes. */
  cachesReads?: boolean
  clock?: () => Date
}

/**
 * The graph over HTTP: authenticates callers, holds requests to the limits, plans, asks the subgraphs, and shows errors by an allow-list.
 * Returns the Fastify application, which does not listen yet; `drain`, which ends it without failing a request; and `close`, which ends
 * it at once. The stream stays open.
 */
export async function createRouter(options: Options) {
  const {
    config,
    log,
    stream,
    sourceOf,
    keySet,
    findPages,
    supergraph = readSupergraph(config),
    cachesReads = true,
    clock = () => new Date(),
  } = options
  const shared = await createSharedCache(config, log)
  const { key, close: closeKeySet } = keySet(shared)
  const { ACCESS_TOKEN_SECONDS: maxTokenAge, GUEST_TOKEN_DAYS: guestTokenDays } = sharedSettings.of(config)
  const revocations = await followRevocations(stream, maxTokenAge * 1000, clock)
  const exchange: ExchangeApiKey = (apiKey) => exchangeAt(sourceNamed('auth'), apiKey)
  const authenticate = createAuthenticator({ key, maxTokenAge, guestTokenDays, revocations, exchange, clock })
  const sourceNamed = once((name: string) => sourceOf(name, authenticate))
  const reads = createPublicReads({ graph: cachesReads ? parseSupergraph(supergraph) : undefined, stream, shared })
  const cachedSource = (name: string) => reads.inFrontOf(name, sourceNamed(name))
  const { RATE_LIMIT, API_KEY_RATE_LIMIT } = settings.of(config)
  const count = rateLimit('operations', RATE_LIMIT, shared)
  const countKey = rateLimit('api-keys', API_KEY_RATE_LIMIT, shared)
  const { own, ...graph } = await createApolloServer({ config, log, supergraph, sourceOf: cachedSource, shared, count, countKey })
  const parts = { config, log, authenticate, count, clock }
  const live = own && createLive({ ...parts, stream, gateway: own, limits: graph.limits, revocations, reads })
  const { app, drain } = await createGraphServer({ ...parts, ...graph, live, schema: own?.schema, findPages })
  const { server } = graph
  const close = async () => {
    await app.close()
    await server.stop()
    for (const closePart of [revocations.close, closeKeySet, reads.close, shared.close]) closePart()
  }
  return { app, server, drain, close }
}

function readSupergraph(config: Config): string {
  return readFileSync(resolve(import.meta.dirname, '..', settings.of(config).SUPERGRAPH), 'utf8')
}

/** The function, with each of its results made once. */
function once<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>()
  return (name) => {
    const one = made.get(name) ?? make(name)
    made.set(name, one)
    return one
  }
}
