import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import type { RouterContext } from '#router/auth/request-context.ts'

export type Graph = { server: ApolloServer<RouterContext>; context: (request: FastifyRequest) => Promise<RouterContext> }

type Problem = { message: string; path?: string[]; extensions: { code: string } }
type GraphAnswer = { status: number; errors: Problem[]; data: Record<string, unknown> }

/** What the graph answers with status 200, as other fields may have their values. A route asks for one field alone. */
const statuses: Record<string, number> = { RATE_LIMITED: 429, SERVICE_UNAVAILABLE: 503, INTERNAL_SERVER_ERROR: 500 }

/** Carries out an operation of the graph for a route, as the caller of the request and with all limits of the graph. */
export async function askGraph(
  { server, context }: Graph,
  request: FastifyRequest,
  query: string,
  variables: Record<string, unknown>,
): Promise<GraphAnswer> {
  const headers = new HeaderMap([
    ['content-type', 'application/json'],
    ['accept', 'application/json'],
  ])
  const response = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query, variables } },
    context: () => context(request),
  })
  const { data, errors = [] } = JSON.parse(response.body.kind === 'complete' ? response.body.string : '{}')
  return { status: response.status ?? statuses[errors[0]?.extensions.code] ?? 200, errors, data: data ?? {} }
}
