// Routers over one products subgraph, for bench-cache: one that keeps nothing and two that keep public reads, each on a port of its own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { GraphQLDataSource } from '@apollo/gateway'
import { parse } from 'graphql'
import { openSubgraphs } from '#app/subgraphs.ts'
import { type Config, readConfig } from '#kit/config.ts'
import { redisStream } from '#kit/events/redis-stream.ts'
import type { Stream } from '#kit/events/stream.ts'
import { createLog } from '#kit/observe/log.ts'
import type { Authenticate } from '#router/auth/authenticator.ts'
import { forwardClaims, readClaimKeys } from '#router/auth/forward-claims.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { readCacheHints } from '#router/cache/cache-hints.ts'
import { createPublicReads } from '#router/cache/public-reads.ts'
import { createSharedCache, type SharedCache } from '#router/cache/shared-cache.ts'
import { createRouter } from '#router/create-router.ts'
import { InProcessDataSource } from '#router/sources/in-process.ts'
import { RemoteDataSource } from '#router/sources/remote.ts'
import type { SourceRequest } from '#router/sources/unavailable.ts'
import { urlsOf } from '#router/sources/urls.ts'
import { system } from './system.ts'

type Source = GraphQLDataSource<RouterContext>
type SourceOf = (name: string, authenticate: Authenticate) => Source
type Ground = { stream: Stream; sourceOf: SourceOf }

const config = readConfig()
const log = createLog(config, 'bench')
const supergraph = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8')

/** What the other subgraphs are here: nobody asks them. */
const nowhere: Source = { process: async () => ({}) }

const adjustStock = `mutation ($input: AdjustStockInput!) {
  adjustStock(input: $input) { product { id } userErrors { code } }
}`

const runtime = process.argv[2] === 'one process' ? await inOneProcess(config) : await inProcesses(config)
const shared = createSharedCache(config, log)
const apps = await Promise.all([false, true, true].map((keeping) => openRouter(runtime, shared, keeping)))
apps[0]?.post<{ Params: { id: string } }>('/change/:id', ({ params }) => change(runtime, params.id))
console.log(JSON.stringify(await Promise.all(apps.map((app) => app.listen({ host: '127.0.0.1', port: 0 })))))

async function inOneProcess(config: Config): Promise<Ground> {
  const { stream, subgraph } = await openSubgraphs({ names: ['products'], configOf: () => config })
  const sourceOf: SourceOf = (name, authenticate) =>
    name === 'products' ? new InProcessDataSource(subgraph('products'), authenticate) : nowhere
  return { stream, sourceOf }
}

async function inProcesses(config: Config): Promise<Ground> {
  const [urlOf, headers] = [urlsOf(config), forwardClaims(readClaimKeys(config))]
  const sourceOf: SourceOf = (name, authenticate) => new RemoteDataSource({ name, url: urlOf(name), headers, authenticate, log })
  const stream = redisStream({ config, log })
  while (!stream.isUp()) await sleep(10)
  return { stream, sourceOf }
}

async function openRouter({ stream, sourceOf }: Ground, shared: SharedCache, keeping: boolean) {
  const reads = keeping ? { reads: createPublicReads({ hints: readCacheHints(supergraph), stream, shared }) } : {}
  const { app } = await createRouter({ config, log, supergraph, stream, shared, sourceOf, key: nobodyKnown, ...reads })
  return app
}

async function nobodyKnown(): Promise<never> {
  throw new Error('Nobody signs in here')
}

/** Changes the stock of one product, as an admin would. */
async function change({ sourceOf }: Ground, productId: string): Promise<unknown> {
  const authenticate = { callerOf: async () => system, fromHeaders: async () => system }
  const variables = { input: { productId, delta: 1, reason: 'bench', idempotencyKey: crypto.randomUUID() } }
  const context: RouterContext = { caller: system, requestId: 'bench' }
  const request = { request: { query: adjustStock, variables }, document: parse(adjustStock), context } as unknown as SourceRequest
  return sourceOf('products', authenticate).process(request)
}
