import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import type { Config } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { mountRoutes } from '#kit/http/routes.ts'
import { createLog } from '#kit/observe/log.ts'
import { mountMetrics } from '#kit/observe/metrics.ts'
import type { OpenSubgraph, RuntimeOptions } from '#kit/subgraph.ts'
import type { Authenticate } from '#router/auth/authenticator.ts'
import { readCacheHints } from '#router/cache/cache-hints.ts'
import { createPublicReads } from '#router/cache/public-reads.ts'
import { createSharedCache } from '#router/cache/shared-cache.ts'
import { createRouter } from '#router/create-router.ts'
import { InProcessDataSource } from '#router/sources/in-process.ts'
import { openSubgraphs } from './subgraphs.ts'

export type Shop = Awaited<ReturnType<typeof openShop>>

/** The whole shop in one process: every subgraph of the folder, the stream in memory, the router in front. */
export async function openShop({ config, ...place }: { config: Config } & Omit<Partial<RuntimeOptions>, 'config'>) {
  const house = await openSubgraphs({ ...place, configOf: () => config })
  const { stream, subgraphs, subgraph } = house
  const supergraph = readFileSync(join(import.meta.dirname, '../schema/supergraph.graphql'), 'utf8')
  const key = createLocalJWKSet(await keySetOf(subgraphs))
  const log = createLog(config, 'router')
  const shared = createSharedCache(config, log)
  const reads = createPublicReads({ hints: readCacheHints(supergraph), stream, shared })
  const sourceOf = (name: string, authenticate: Authenticate) => new InProcessDataSource(subgraph(name), authenticate)
  const router = await createRouter({ ...place, config, supergraph, sourceOf, stream, shared, reads, key, log })
  for (const one of subgraphs) mountRoutes(router.app, one)
  // its only port is everybody's
  if (config.NODE_ENV !== 'production') mountMetrics(router.app)
  return {
    ...house,
    config,
    router,
    /** Listens, and answers the address of the graph. */
    listen: async (): Promise<string> =>
      `${(await router.app.listen({ host: config.HOST, port: config.PORT })).replace('127.0.0.1', 'localhost')}/graphql`,
    close: async () => {
      await router.close()
      reads.close()
      shared.close()
      await house.close()
    },
  }
}

async function keySetOf(subgraphs: OpenSubgraph[]): Promise<JSONWebKeySet> {
  const path = 'GET /.well-known/jwks.json'
  const owner = subgraphs.find(({ routes }) => routes[path])
  return (await owner?.routes[path]?.(owner.context({ caller: nobody, requestId: 'start' }), {
    headers: {},
    body: Buffer.alloc(0),
  })) as JSONWebKeySet
}
