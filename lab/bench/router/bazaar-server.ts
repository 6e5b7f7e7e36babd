// Bazaar's router with all that it does, over the benchmark's graph in the folder GRAPH: SUBGRAPHS says whether its subgraphs are remote or run
// in this process. Without GRAPH it is over the shop's graph, and no subgraph answers. With SHARES_PORT=1 others listen on its port too.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '#kit/config.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { createLog } from '#kit/observe/log.ts'
import { mountMetrics } from '#kit/observe/metrics.ts'
import { createRouter } from '#router/create-router.ts'
import { collectMoreOften } from '#router/own-process.ts'
import { operationOf, type SourceOf } from '#router/sources/operation.ts'
import { unavailable } from '#router/sources/unavailable.ts'

const config = readConfig()
const [log, stream] = [createLog(config, 'bench'), memoryStream()]
const { GRAPH: folder, SUBGRAPHS: where, SHARES_PORT: isOneOfSeveral } = config.env

const sourceOf = await sources()
const supergraph = folder ? { supergraph: readFileSync(join(folder, 'supergraph.graphql'), 'utf8') } : {}
const { app } = await createRouter({ config, log, stream, sourceOf, keySet: noKeys, ...supergraph })
mountMetrics(app)
await app.ready()
if (where === 'remote') collectMoreOften()
app.server.listen({ host: config.HOST, port: config.PORT, reusePort: isOneOfSeveral === '1' }, () => console.log('listening'))

// each shape loads only its own modules, as the router does
async function sources(): Promise<SourceOf> {
  if (!folder) return (name) => ({ process: async (request) => unavailable(name, operationOf(request)) })
  return where === 'remote' ? (await import('#router/sources/remote-sources.ts')).remoteSources(config, log) : openSubgraphs(folder)
}

async function openSubgraphs(dir: string): Promise<SourceOf> {
  const { defineSubgraph } = await import('#kit/subgraph.ts')
  const { InProcessDataSource } = await import('#router/sources/in-process.ts')
  const { resolvers, subgraphs } = await import('./graph.ts')
  const opening = subgraphs.map((name) => defineSubgraph(join(dir, name), { resolvers: resolvers[name] ?? {} }).open({ config, stream }))
  const opened = new Map((await Promise.all(opening)).map((subgraph) => [subgraph.name, subgraph]))
  return (name, authenticate) => new InProcessDataSource(opened.get(name) as never, authenticate)
}

function noKeys() {
  const key = async () => {
    throw new Error('There is no sign-in here.')
  }
  return { key, close: () => {} }
}
