// Bazaar's graph on Hive Gateway, in place of our own router: see docs/other-routers.md
import { accessTokenHeader } from '#kit/claims.ts'
import { readConfig } from '#kit/config.ts'
import { openLog } from '#kit/log.ts'
import { redisStream } from '#kit/redis-stream.ts'
import { openDoor } from './door.ts'
import { openKeySet } from './key-set.ts'
import { openShared } from './shared.ts'
import type { RouterContext } from './sign-in.ts'
import { urlsOf } from './urls.ts'

const config = readConfig()
const log = openLog(config, 'hive')
const { key } = openKeySet(config, openShared(config, log))
const door = await openDoor({ config, stream: redisStream({ config, log }), key })
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
