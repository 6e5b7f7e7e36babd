// Bazaar's graph on Hive Gateway, in place of our own router: see docs/other-routers.md

import { readConfig } from '#kit/config.ts'
import { redisStream } from '#kit/events/redis-stream.ts'
import { accessTokenHeader } from '#kit/http/claims.ts'
import { createLog } from '#kit/observe/log.ts'
import { createClaimsGateway } from '#router/auth/claims-gateway.ts'
import { createKeySet } from '#router/auth/key-set.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { createSharedCache } from '#router/cache/shared-cache.ts'
import { urlsOf } from '#router/sources/urls.ts'

const config = readConfig()
const log = createLog(config, 'hive')
const { key } = createKeySet(config, createSharedCache(config, log))
const door = await createClaimsGateway({ config, stream: redisStream({ config, log }), key })
const urlOf = urlsOf(config)
const entered = new WeakMap<Request, Promise<RouterContext>>()

const enter = (request: Request): Promise<RouterContext> => {
  const context = entered.get(request) ?? door.enter(Object.fromEntries(request.headers))
  entered.set(request, context)
  return context
}

type Fetch = {
  context: { request: Request }
  executionRequest?: { subgraphName?: string }
  options: { body?: unknown }
  setOptions: (options: object) => void
  setURL: (url: string) => void
}

const signClaims = {
  onFetch: async ({ context, executionRequest, options, setOptions, setURL }: Fetch) => {
    const name = executionRequest?.subgraphName
    if (!name) return undefined
    const caller = await enter(context.request)
    setURL(urlOf(name))
    setOptions({ ...options, headers: door.headersFor(name, caller, String(options.body)) })
    return ({ response }: { response: Response }) => door.signIn(caller, response.headers.get(accessTokenHeader) ?? undefined)
  },
}

export const gatewayConfig = {
  host: config.HOST,
  port: config.PORT,
  supergraph: 'schema/supergraph.graphql',
  plugins: () => [signClaims],
}
