import type { FastifyInstance } from 'fastify'
import { accessTokenHeader } from '#kit/http/claims.ts'
import { createHttpServer } from '#kit/http/http.ts'
import type { Log } from '#kit/observe/log.ts'
import type { createClaimsGateway } from '#router/auth/claims-gateway.ts'

type Door = Awaited<ReturnType<typeof createClaimsGateway>>
type Message = {
  stage: string
  serviceName?: string
  headers?: Record<string, string[]>
  body?: unknown
  context?: { entries?: Record<string, unknown> }
}

/** Where the token of a sign-in waits in the router's context for the fetches that come after it. */
const tokenEntry = 'bazaar::accessToken'
const bodyLimit = 8 * 1024 * 1024

/** Our token check and claim signing as a coprocessor of Apollo Router, for the stages SubgraphRequest and SubgraphResponse. */
export function createCoprocessor({ door, log }: { door: Door; log: Log }): FastifyInstance {
  const app = createHttpServer({ log, bodyLimit })
  app.post('/', async ({ body }) => {
    const message = body as Message
    return message.stage === 'SubgraphRequest' ? signRequest(door, message) : keepToken(message)
  })
  return app
}

/** Puts the signed claims in the place of the client's headers. */
async function signRequest(door: Door, message: Message): Promise<Message> {
  const context = await door.enter(firsts(message.headers))
  await door.signIn(context, message.context?.entries?.[tokenEntry] as string | undefined)
  return { ...message, headers: lists(door.headersFor(message.serviceName ?? '', context, JSON.stringify(message.body))) }
}

function firsts(headers: Record<string, string[]> = {}) {
  return Object.fromEntries(Object.entries(headers).map(([name, [value]]) => [name, value]))
}

function lists(headers: Record<string, string>) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]))
}

/** Keeps the token that a subgraph has issued for the rest of the operation. */
function keepToken(message: Message): Message {
  const { [accessTokenHeader]: token } = firsts(message.headers)
  return token ? { ...message, context: { ...message.context, entries: { ...message.context?.entries, [tokenEntry]: token } } } : message
}
