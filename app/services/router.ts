import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'
import { redisStream } from '#kit/events/redis-stream.ts'
import { mountHealth } from '#kit/http/http.ts'
import type { Log } from '#kit/observe/log.ts'
import { mountMetrics } from '#kit/observe/metrics.ts'
import type { Authenticate } from '#router/auth/authenticator.ts'
import { createClaimsGateway } from '#router/auth/claims-gateway.ts'
import { forwardClaims, readClaimKeys } from '#router/auth/forward-claims.ts'
import { createKeySet } from '#router/auth/key-set.ts'
import { readCacheHints } from '#router/cache/cache-hints.ts'
import { createPublicReads } from '#router/cache/public-reads.ts'
import { createSharedCache } from '#router/cache/shared-cache.ts'
import { createCoprocessor } from '#router/hosts/coprocessor.ts'
import { createRouter } from '#router/create-router.ts'
import { RemoteDataSource } from '#router/sources/remote.ts'
import { urlsOf } from '#router/sources/urls.ts'
import type { Service } from './subgraph.ts'

/** The router as a service. */
export async function openRouter(config: Config, log: Log): Promise<Service> {
  const urlOf = urlsOf(config)
  const headers = forwardClaims(readClaimKeys(config))
  const stream = redisStream({ config, log })
  const shared = createSharedCache(config, log)
  const { key, close: closeKeySet } = createKeySet(config, shared)
  const supergraph = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8')
  const reads = createPublicReads({ hints: readCacheHints(supergraph), stream, shared })
  const sourceOf = (name: string, authenticate: Authenticate) =>
    new RemoteDataSource({ name, url: urlOf(name), headers, authenticate, log })
  const router = await createRouter({ config, log, supergraph, sourceOf, stream, shared, reads, key })
  const close = async () => {
    await router.close()
    for (const part of [{ close: closeKeySet }, reads, shared]) part.close()
    await stream.close()
  }
  mountMetrics(router.app)
  return { ...router, close }
}

/** What another router asks before it asks our subgraphs, as a service. */
export async function openSigner(config: Config, log: Log): Promise<Service> {
  const stream = redisStream({ config, log })
  const { key } = createKeySet(config, createSharedCache(config, log))
  const door = await createClaimsGateway({ config, stream, key })
  const app = createCoprocessor({ door, log })
  const close = async () => {
    door.close()
    await stream.close()
  }
  return { app, ...mountHealth(app), close }
}
