import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import type { Config } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { openLog } from '#kit/log.ts'
import { mountRoutes } from '#kit/routes.ts'
import { memoryStream } from '#kit/stream.ts'
import type { OpenSubgraph, Place, Subgraph } from '#kit/subgraph.ts'
import type { Authenticate } from '#router/auth.ts'
import { InProcessDataSource } from '#router/in-process.ts'
import { createRouter } from '#router/router.ts'
import { subgraphDirs } from './subgraph-dirs.ts'

export type Shop = Awaited<ReturnType<typeof openShop>>

const load = async (dir: string): Promise<Subgraph> => (await import(join(dir, 'index.ts'))).default

/** Every subgraph of the folder, not opened yet. */
export const loadSubgraphs = (): Promise<Subgraph[]> => Promise.all(subgraphDirs().map(load))

const keySetOf = async (subgraphs: OpenSubgraph[]): Promise<JSONWebKeySet> => {
  const path = 'GET /.well-known/jwks.json'
  const owner = subgraphs.find(({ routes }) => routes[path])
  return (await owner?.routes[path]?.(owner.context({ caller: nobody, requestId: 'start' }), {
    headers: {},
    body: Buffer.alloc(0),
  })) as JSONWebKeySet
}

const settledWithin = async (subgraphs: OpenSubgraph[], ms: number): Promise<void> => {
  const end = Date.now() + ms
  const busy = async () => (await Promise.all(subgraphs.map((subgraph) => subgraph.busy()))).includes(true)
  while (await busy()) {
    if (Date.now() > end) throw new Error(`The shop did not come to rest within ${ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** The whole shop in one process: every subgraph of the folder, the stream in memory, the router in front. */
export const openShop = async ({ config, ...place }: { config: Config } & Omit<Partial<Place>, 'config'>) => {
  const stream = place.stream ?? memoryStream()
  const definitions = await loadSubgraphs()
  const subgraphs = await Promise.all(definitions.map((subgraph) => subgraph.open({ ...place, config, stream })))
  const supergraph = readFileSync(join(import.meta.dirname, '../schema/supergraph.graphql'), 'utf8')
  const key = createLocalJWKSet(await keySetOf(subgraphs))
  const subgraph = (name: string): OpenSubgraph => {
    const found = subgraphs.find((one) => one.name === name)
    if (!found) throw new Error(`There is no subgraph ${name}`)
    return found
  }
  const sourceOf = (name: string, authenticate: Authenticate) => new InProcessDataSource(subgraph(name), authenticate)
  const router = await createRouter({ ...place, config, supergraph, sourceOf, stream, key, log: openLog(config, 'router') })
  for (const one of subgraphs) mountRoutes(router.app, one)
  return {
    config,
    stream,
    router,
    subgraph,
    /** Listens, and answers the address of the graph. */
    listen: async (): Promise<string> =>
      `${(await router.app.listen({ host: config.HOST, port: config.PORT })).replace('127.0.0.1', 'localhost')}/graphql`,
    /** Answers when every event was handled and no task is under way. */
    settled: (ms = 10_000) => settledWithin(subgraphs, ms),
    close: async () => {
      await router.close()
      await Promise.all(subgraphs.map((subgraph) => subgraph.rest()))
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()))
    },
  }
}
