// Bazaar's graph on Hive Gateway, in place of our own router: see docs/other-routers.md

import type { DocumentNode } from 'graphql'
import { readConfig } from '#kit/config.ts'
import { accessTokenHeader } from '#kit/http/claims.ts'
import { createLog } from '#kit/observe/log.ts'
import { openClaimsGateway } from '#router/auth/claims-gateway.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { urlsOf } from '#router/sources/urls.ts'

type Fetch = {
  context: { request: Request }
  executionRequest?: { subgraphName?: string }
  options: { body?: unknown }
  setOptions: (options: object) => void
  setURL: (url: string) => void
}

const config = readConfig()
const gateway = await openClaimsGateway(config, createLog(config, 'hive'))
const urlOf = urlsOf(config)
const contexts = new WeakMap<Request, Promise<RouterContext>>()

type Execution = {
  args: { document: DocumentNode; operationName?: string | null; contextValue: { request: Request } }
  setResultAndStopExecution: (result: object) => void
}

const refuseTokens = {
  onExecute: async ({ args, setResultAndStopExecution }: Execution) => {
    const refusal = gateway.refusalOf(await contextOf(args.contextValue.request), args.document, args.operationName)
    if (refusal) setResultAndStopExecution({ errors: [refusal] })
  },
}

const signClaims = {
  onFetch: async ({ context, executionRequest, options, setOptions, setURL }: Fetch) => {
    const name = executionRequest?.subgraphName
    if (!name) return undefined
    const caller = await contextOf(context.request)
    setURL(urlOf(name))
    setOptions({ ...options, headers: gateway.headersFor(name, caller, String(options.body)) })
    return ({ response }: { response: Response }) => gateway.signIn(caller, response.headers.get(accessTokenHeader) ?? undefined)
  },
}

export const gatewayConfig = {
  host: config.HOST,
  port: config.PORT,
  supergraph: 'schema/supergraph.graphql',
  plugins: () => [refuseTokens, signClaims],
}

function contextOf(request: Request): Promise<RouterContext> {
  const context = contexts.get(request) ?? gateway.enter(Object.fromEntries(request.headers))
  contexts.set(request, context)
  return context
}
