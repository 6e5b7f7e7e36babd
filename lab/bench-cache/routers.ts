// Routers over one products subgraph, for bench-cache: one that caches nothing and two that cache public reads, each on a port of its own.
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#app/seed/seed.ts'
import { openSubgraphs } from '#app/subgraphs.ts'
import { type Config, readConfig } from '#kit/config.ts'
import { redisStream } from '#kit/events/redis-stream.ts'
import { readSignatures } from '#kit/events/signatures.ts'
import type { Stream } from '#kit/events/stream.ts'
import { createLog } from '#kit/observe/log.ts'
import { AdjustStock } from '#lab/documents/documents.generated.ts'
import { requestOf } from '#lab/transport.ts'
import type { KeySet } from '#router/auth/key-set.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { createRouter } from '#router/create-router.ts'
import { InProcessDataSource } from '#router/sources/in-process.ts'
import type { SourceOf, SourceRequest } from '#router/sources/operation.ts'
import { remoteSources } from '#router/sources/remote-sources.ts'

type Subgraphs = { stream: Stream; sourceOf: SourceOf }

const config = readConfig()
const log = createLog(config, 'bench')

const subgraphs = process.argv[2] === 'one process' ? await inOneProcess(config) : await inProcesses(config)
const routers = [false, true, true].map((cachesReads) => createRouter({ config, log, ...subgraphs, keySet: noKeys, cachesReads }))
const apps = (await Promise.all(routers)).map(({ app }) => app)
apps[0]?.post<{ Params: { id: string } }>('/change/:id', ({ params }) => change(subgraphs, params.id))
console.log(JSON.stringify(await Promise.all(apps.map((app) => app.listen({ host: '127.0.0.1', port: 0 })))))

async function inOneProcess(config: Config): Promise<Subgraphs> {
  const { stream, subgraph } = await openSubgraphs({ names: ['products'], configOf: () => config })
  // the other subgraphs are not asked
  const sourceOf: SourceOf = (name, authenticate) =>
    name === 'products' ? new InProcessDataSource(subgraph('products'), authenticate) : { process: async () => ({}) }
  return { stream, sourceOf }
}

async function inProcesses(config: Config): Promise<Subgraphs> {
  const stream = redisStream({ config, log, service: 'router', signatures: readSignatures(config, 'router') })
  while (!stream.isUp()) await sleep(10)
  return { stream, sourceOf: remoteSources(config, log) }
}

function noKeys(): KeySet {
  const key = async () => {
    throw new Error('There is no sign-in here.')
  }
  return { key, close: () => {} }
}

/** Changes the stock of one product, as an admin would. */
async function change({ sourceOf }: Subgraphs, productId: string): Promise<unknown> {
  const authenticate = { callerOf: async () => system, fromHeaders: async () => system }
  const input = { productId, delta: 1, reason: 'bench', idempotencyKey: crypto.randomUUID() }
  const context: RouterContext = { caller: system, requestId: 'bench' }
  const request = { request: requestOf(AdjustStock, { input }), document: AdjustStock, context } as unknown as SourceRequest
  return sourceOf('products', authenticate).process(request)
}
