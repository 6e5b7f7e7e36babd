import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Config } from '#kit/config.ts'
import { formatErrors } from '#router/errors/plugins.ts'
import { allowedOrigins } from '#router/server/cors.ts'
import type { Graph } from '#router/sessions/ask-graph.ts'
import { createAnswerAgent } from './answer-agent.ts'
import { readTools } from './tools.ts'

type Options = Graph & { config: Config; schema: GraphQLSchema }
type Refusal = { status: number; message: string; code: string; retryAfterMs?: number | undefined }

const path = '/mcp'
const bodyLimit = 64 * 1024
const statuses: Record<string, number> = { RATE_LIMITED: 429, SERVICE_UNAVAILABLE: 503 }

/**
 * Adds `/mcp`, where agents find and call the operations of MCP_TOOLS as tools, by the Model Context Protocol (Streamable HTTP, without
 * sessions). docs/agents.md explains it.
 */
export function mountMcp(app: FastifyInstance, { config, schema, ...graph }: Options): void {
  const answerAgent = createAnswerAgent(readTools(config, schema), graph)
  const isForeign = foreignTo(config)
  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: path,
    bodyLimit,
    handler: async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const refusal = refusalOf(request, isForeign) ?? (await tryContext(graph, request))
      if (refusal) return refuse(reply, refusal)
      const answer = await answerAgent(request)
      const type = answer.headers.get('content-type')
      if (type) reply.type(type)
      return reply.code(answer.status).send(await answer.text())
    },
  })
}

/** Whether a page of another site asks: one whose name has been led to this machine has its own origin still. */
function foreignTo(config: Config): (origin: string | undefined) => boolean {
  const allowed = allowedOrigins(config)
  return (origin) => origin !== undefined && !allowed.some((one) => (typeof one === 'string' ? one === origin : one.test(origin)))
}

function refusalOf({ method, headers, body }: FastifyRequest, isForeign: ReturnType<typeof foreignTo>): Refusal | undefined {
  if (isForeign(headers.origin)) return { status: 403, code: 'FORBIDDEN', message: 'Pages of this origin may not use the shop.' }
  if (method !== 'POST') return { status: 405, code: 'BAD_REQUEST', message: 'There are no sessions here: send each message by POST.' }
  if (Array.isArray(body)) return { status: 400, code: 'BAD_REQUEST', message: 'Send one message at a time.' }
  return undefined
}

/** Counts the request and finds out who asks, as for any operation. Returns why it is refused. */
async function tryContext({ context }: Graph, request: FastifyRequest): Promise<Refusal | undefined> {
  try {
    await context(request)
    return undefined
  } catch (error) {
    const [{ message, extensions } = { message: '' }] = formatErrors([error as Error])
    const { code = 'INTERNAL_SERVER_ERROR', retryAfterMs } = Object(extensions) as { code?: string; retryAfterMs?: number }
    return { status: statuses[code] ?? 500, message, code, retryAfterMs }
  }
}

/** Refuses a message in the form of the protocol. */
function refuse(reply: FastifyReply, { status, message, code, retryAfterMs }: Refusal) {
  if (status === 405) reply.header('allow', 'POST')
  if (retryAfterMs) reply.header('retry-after', Math.ceil(retryAfterMs / 1000))
  const error = { code: -32000, message, data: { code, ...(retryAfterMs && { retryAfterMs }) } }
  return reply.code(status).type('application/json').send({ jsonrpc: '2.0', error, id: null })
}
