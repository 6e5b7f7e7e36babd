import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import type { RouterContext } from '#router/auth/request-context.ts'
import { formatErrors } from '#router/errors/plugins.ts'
import type { Live } from './live.ts'
import { refusal } from './messages.ts'

type ContextOf = (request: FastifyRequest) => Promise<RouterContext>
type Options = { path: string; live: Live; server: ApolloServer<RouterContext>; contextOf: ContextOf }

/** What a stream was asked for is kept as long as it lives. */
const bodyLimit = 16 * 1024
/** With these codes a client tries again later. Any other refusal is the only answer of a stream. */
const statuses: Record<string, number> = { RATE_LIMITED: 429, SERVICE_UNAVAILABLE: 503 }

/**
 * Adds the address of subscriptions, by GET and POST. They are answered as server-sent events, in the form of graphql-sse's "distinct
 * connections mode"; docs/live.md explains it.
 */
export function mountLive(app: FastifyInstance, { path, live, server, contextOf }: Options): void {
  app.addHook('preClose', async () => live.close())
  app.route({
    method: ['GET', 'POST'],
    url: path,
    bodyLimit,
    handler: async (request, reply) => {
      reply.headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' })
      const { context, errors: refused } = await enter(server, contextOf, request)
      const subscription = context?.live?.asked
      if (!context || !subscription) return refuse(reply, refused)
      try {
        const answers = live.open({ subscription, context, headers: request.headers })
        return reply.type('text/event-stream').send(answers)
      } catch (error) {
        const errors = formatErrors([error as Error])
        if (context.logEntry) context.logEntry.codes = errors.map(({ extensions }) => String(extensions?.code))
        return refuse(reply, errors)
      }
    },
  })
}

/** Takes a request through the pipeline of any operation. Returns its context, which has the subscription if no rule refused it. */
async function enter(server: ApolloServer<RouterContext>, contextOf: ContextOf, request: FastifyRequest) {
  let context: RouterContext | undefined
  const headers = new HeaderMap([
    ['content-type', 'application/json'],
    ['accept', 'application/json'],
  ])
  const { body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: request.method === 'GET' ? bodyIn(request.query) : request.body },
    context: async () => {
      context = { ...(await contextOf(request)), live: {} }
      return context
    },
  })
  const { errors = [] } = JSON.parse(body.kind === 'complete' ? body.string : '{}') as { errors?: GraphQLFormattedError[] }
  return { context, errors }
}

/** The request in the query string of a GET, as an EventSource sends it. What is not JSON is refused as what it is, a text. */
function bodyIn(query: unknown): Record<string, unknown> {
  const { variables, extensions, ...others } = Object(query) as Record<string, unknown>
  return {
    ...others,
    ...(variables !== undefined && { variables: parsed(variables) }),
    ...(extensions !== undefined && { extensions: parsed(extensions) }),
  }
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return text
  }
}

function refuse(reply: FastifyReply, errors: GraphQLFormattedError[]) {
  const { code, retryAfterMs } = Object(errors[0]?.extensions) as { code?: string; retryAfterMs?: number }
  const status = statuses[code ?? '']
  if (!status) return reply.type('text/event-stream').send(refusal(errors))
  if (retryAfterMs) reply.header('retry-after', Math.ceil(retryAfterMs / 1000))
  return reply.code(status).send({ errors })
}
