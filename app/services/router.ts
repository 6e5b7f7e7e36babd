import { pagesOf } from '#app/pages.ts'
import type { Config } from '#kit/config.ts'
import { redisStream } from '#kit/events/redis-stream.ts'
import { readSignatures } from '#kit/events/signatures.ts'
import { mountHealth } from '#kit/http/http.ts'
import type { Log } from '#kit/observe/log.ts'
import { mountMetrics } from '#kit/observe/metrics.ts'
import { openClaimsGateway } from '#router/auth/claims-gateway.ts'
import { createKeySet } from '#router/auth/key-set.ts'
import { createRouter } from '#router/create-router.ts'
import { createCoprocessor } from '#router/hosts/coprocessor.ts'
import { collectMoreOften } from '#router/own-process.ts'
import { remoteSources } from '#router/sources/remote-sources.ts'
import type { Service } from './subgraph.ts'

/** The router as a service. */
export async function openRouter(config: Config, log: Log): Promise<Service> {
  const signatures = readSignatures(config, 'router')
  const [stream, sourceOf] = [redisStream({ config, log, service: 'router', signatures }), remoteSources(config, log)]
  const findPages = pagesOf(log)
  const router = await createRouter({ config, log, stream, sourceOf, findPages, keySet: (shared) => createKeySet(config, shared) })
  mountMetrics(router.app)
  collectMoreOften()
  return { ...router, close: () => router.close().then(stream.close) }
}

/** The coprocessor of a router of another make, as a service. */
export async function openCoprocessor(config: Config, log: Log): Promise<Service> {
  const gateway = await openClaimsGateway(config, log)
  const app = createCoprocessor({ gateway, log })
  return { app, ...mountHealth(app), close: gateway.close }
}
