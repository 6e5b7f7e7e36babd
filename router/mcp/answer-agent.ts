import { type CallToolResult, createMcpHandler, ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server'
import type { FastifyRequest } from 'fastify'
import { askGraph, type Graph } from '#router/sessions/ask-graph.ts'
import type { Tool } from './tools.ts'

const shop = { name: 'bazaar', version: '1.0.0' }

const instructions = `The tools are operations of a shop. A result is JSON; a result with errors, or userErrors, says by their codes what was wrong.
Amounts of money are whole numbers of the currency's smallest unit: 1450 with GBP is £14.50.
Where a tool takes an idempotencyKey: choose a new random UUID for each thing that is to be done once, and send the same key again when you repeat
a call, for example since its answer did not come.`

/** Only these headers are of the protocol. */
const protocolHeaders = /^(accept|content-type|mcp-.*)$/

/** Returns what answers a message of the protocol. Each is answered by itself: there are no sessions, and nothing is kept. */
export function createAnswerAgent(tools: Tool[], graph: Graph): (request: FastifyRequest) => Promise<Response> {
  const listed = tools.map(listing)
  const requests = new WeakMap<Request, FastifyRequest>()
  const { fetch: answer } = createMcpHandler(
    ({ requestInfo }) => {
      const server = new Server(shop, { capabilities: { tools: {} }, instructions })
      server.setRequestHandler('tools/list', async () => ({ tools: listed }))
      server.setRequestHandler('tools/call', async ({ params }) => {
        const [tool, request] = [tools.find(({ name }) => name === params.name), requestInfo && requests.get(requestInfo)]
        if (!tool || !request) throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'There is no tool of this name.')
        return call(graph, request, tool, params.arguments ?? {})
      })
      return server
    },
    // nothing here ever changes: there is nothing to listen to
    { maxSubscriptions: 0 },
  )
  return (request) => {
    const message = new Request('http://router/mcp', { method: 'POST', headers: protocolHeadersOf(request) })
    requests.set(message, request)
    return answer(message, { parsedBody: request.body })
  }
}

function listing({ name, description, isQuery, arguments: inputSchema }: Tool) {
  const idempotentHint = isQuery || JSON.stringify(inputSchema).includes('"idempotencyKey":')
  return { name, description, inputSchema, annotations: { readOnlyHint: isQuery, idempotentHint, openWorldHint: false } }
}

/** Calls a tool as its operation is executed for anybody: with the caller's own rights, and within all limits. */
async function call(graph: Graph, request: FastifyRequest, tool: Tool, variables: Record<string, unknown>): Promise<CallToolResult> {
  const { errors, data } = await askGraph(graph, request, tool.document, variables)
  const text = JSON.stringify(errors.length > 0 ? { errors, data } : data)
  return { content: [{ type: 'text', text }], ...((errors.length > 0 || hasUserErrors(data)) && { isError: true }) }
}

/** Whether a mutation refused what was asked. */
function hasUserErrors(data: Record<string, unknown>): boolean {
  return Object.values(data).some((payload) => (Object(payload) as { userErrors?: unknown[] }).userErrors?.length)
}

function protocolHeadersOf({ headers }: FastifyRequest): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) => (protocolHeaders.test(name) ? [[name, String(value)] as [string, string]] : []))
}
