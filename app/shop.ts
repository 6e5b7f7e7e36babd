import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import type { Config } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { mountRoutes, type RoutedRequest } from '#kit/http/routes.ts'
import { createLog } from '#kit/observe/log.ts'
import { mountMetrics } from '#kit/observe/metrics.ts'
import type { OpenSubgraph, RuntimeOptions } from '#kit/subgraph.ts'
import { createRouter } from '#router/create-router.ts'
import { InProcessDataSource } from '#router/sources/in-process.ts'
import type { SourceOf } from '#router/sources/operation.ts'
import { mountMailbox } from './mailbox.ts'
import { pagesOf } from './pages.ts'
import { openSubgraphs } from './subgraphs.ts'

export type Shop = Awaited<ReturnType<typeof openShop>>

/** The whole shop in one process: every subgraph of the folder, the stream in memory, the router in front. */
export async function openShop({ config, ...options }: { config: Config } & Omit<Partial<RuntimeOptions>, 'config'>) {
  const open = await openSubgraphs({ ...options, configOf: () => config })
  const key = createLocalJWKSet(await keySetOf(open.subgraphs))
  const sourceOf: SourceOf = (name, authenticate) => new InProcessDataSource(open.subgraph(name), authenticate)
  const log = createLog(config, 'router')
  const findPages = pagesOf(log)
  const router = await createRouter({
    ...options,
    config,
    log,
    findPages,
    stream: open.stream,
    sourceOf,
    keySet: () => ({ key, close: () => {} }),
  })
  for (const subgraph of open.subgraphs) mountRoutes(router.app, subgraph)
  // in production the only port is open to everybody
  if (config.NODE_ENV !== 'production') mountMetrics(router.app)
  if (config.NODE_ENV === 'development') mountMailbox(router.app, open.subgraph('users'))
  return {
    ...open,
    config,
    router,
    findPages,
    /** Listens. Returns the address of the graph. */
    listen: async (): Promise<string> =>
      `${(await router.app.listen({ host: config.HOST, port: config.PORT })).replace('127.0.0.1', 'localhost')}/graphql`,
    close: () => router.close().then(open.close),
  }
}

async function keySetOf(subgraphs: OpenSubgraph[]): Promise<JSONWebKeySet> {
  const path = 'GET /.well-known/jwks.json'
  const auth = subgraphs.find(({ routes }) => routes[path])
  const request = { headers: {}, params: {}, query: {}, body: Buffer.alloc(0) } as unknown as RoutedRequest
  return (await auth?.routes[path]?.(auth.context({ caller: nobody, requestId: 'start' }), request)) as JSONWebKeySet
}
