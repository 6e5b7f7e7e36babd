import type { FastifyInstance } from 'fastify'
import { type DocumentNode, parse } from 'graphql'
import { accessTokenHeader } from '#kit/http/claims.ts'
import { createHttpServer } from '#kit/http/http.ts'
import type { Log } from '#kit/observe/log.ts'
import type { ClaimsGateway } from '#router/auth/claims-gateway.ts'
import { maxTokens } from '#router/limits/limits.ts'

type Message = {
  stage: string
  control?: 'continue' | { break: number }
  serviceName?: string
  headers?: Record<string, string[]>
  body?: unknown
  context?: { entries?: Record<string, unknown> }
}

/** The entry of the router's context that carries the token of a sign-in to the fetches after it. */
const tokenEntry = 'bazaar::accessToken'
const bodyLimit = 8 * 1024 * 1024

/**
 * A coprocessor of Apollo Router: it refuses operations with a token that is not accepted (SupergraphRequest), and signs the claims of
 * callers (SubgraphRequest, SubgraphResponse).
 */
export function createCoprocessor({ gateway, log }: { gateway: ClaimsGateway; log: Log }): FastifyInstance {
  const app = createHttpServer({ log, bodyLimit })
  app.post('/', async ({ body }) => {
    const message = body as Message
    if (message.stage === 'SupergraphRequest') return refuseToken(gateway, message)
    return message.stage === 'SubgraphRequest' ? signRequest(gateway, message) : keepToken(message)
  })
  return app
}

/** Ends an operation whose caller sent a token that is not accepted. */
async function refuseToken(gateway: ClaimsGateway, message: Message): Promise<Message> {
  const context = await gateway.enter(firstValues(message.headers))
  const { query, operationName } = message.body as { query?: string; operationName?: string }
  const document = parsed(query)
  const refusal = document && gateway.refusalOf(context, document, operationName)
  if (!refusal) return message
  const { http, ...extensions } = refusal.extensions as { http: { status: number } }
  return { ...message, control: { break: http.status }, body: { errors: [{ message: refusal.message, extensions }] } }
}

/** The document of a query; undefined if the router will refuse it as none. */
function parsed(query = ''): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens })
  } catch {
    return undefined
  }
}

/** Replaces the client's headers with the signed claims. */
async function signRequest(gateway: ClaimsGateway, message: Message): Promise<Message> {
  const context = await gateway.enter(firstValues(message.headers))
  await gateway.signIn(context, message.context?.entries?.[tokenEntry] as string | undefined)
  return { ...message, headers: toLists(gateway.headersFor(message.serviceName ?? '', context, JSON.stringify(message.body))) }
}

function firstValues(headers: Record<string, string[]> = {}) {
  return Object.fromEntries(Object.entries(headers).map(([name, [value]]) => [name, value]))
}

function toLists(headers: Record<string, string>) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]))
}

/** Stores the token that a subgraph has issued for the rest of the operation. */
function keepToken(message: Message): Message {
  const { [accessTokenHeader]: token } = firstValues(message.headers)
  return token ? { ...message, context: { ...message.context, entries: { ...message.context?.entries, [tokenEntry]: token } } } : message
}
