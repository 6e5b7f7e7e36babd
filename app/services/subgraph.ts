import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Config } from '#kit/config.ts'
import { redisStream } from '#kit/events/redis-stream.ts'
import { readSignatures } from '#kit/events/signatures.ts'
import { claimKeyFile, readKeys } from '#kit/http/claims.ts'
import { serveSubgraph } from '#kit/http/serve.ts'
import type { Log } from '#kit/observe/log.ts'
import type { Subgraph } from '#kit/subgraph.ts'

/** A service that does not listen yet. `drain` ends it without failing a request; `close` follows. */
export type Service = { app: FastifyInstance; drain: () => Promise<void>; close: () => Promise<void> }

/** Opens the subgraph of a folder as a service. */
export async function openSubgraph(dir: string, config: Config, log: Log): Promise<Service> {
  const definition: Subgraph = (await import(join(dir, 'index.ts'))).default
  const keys = readKeys(claimKeyFile(config, definition.name))
  const stream = redisStream({ config, log, service: definition.name, signatures: readSignatures(config, definition.name) })
  const subgraph = await definition.open({ config, stream })
  // only auth needs that module
  if (definition.name === 'auth') await (await import('#app/demo-logins.ts')).refuseDemoLogins(subgraph, config)
  const close = () => subgraph.close().then(stream.close)
  return { ...serveSubgraph({ subgraph, keys, log }), close }
}
