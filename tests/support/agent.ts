import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { onTestFinished } from 'vitest'
import { headersOf } from '#lab/transport.ts'
import type { As, TestShop } from './shop.ts'

/** Listens, and returns the address of the tools. */
export async function listenToAgents({ router }: Pick<TestShop, 'router'>): Promise<string> {
  return `${await router.app.listen({ port: 0, host: '127.0.0.1' })}/mcp`
}

/** Connects an agent with the client of the protocol's own SDK. `call` returns whether the tool failed, and its JSON. */
export async function connectAgent(url: string, as: As = {}, options: ConstructorParameters<typeof Client>[1] = {}) {
  const client = new Client({ name: 'agent', version: '1.0.0' }, options)
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers: headersOf(as) } }))
  onTestFinished(() => client.close())
  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const { content, isError = false } = await client.callTool({ name, arguments: args })
    const [first] = content
    return { isError, ...JSON.parse(first?.type === 'text' ? first.text : '{}') }
  }
  return { client, call }
}

/** Sends a message as it is, and returns the status and the text of the answer. */
export async function sendRaw(url: string, body: string, headers: Record<string, string> = {}, method = 'POST') {
  const own = { accept: 'application/json, text/event-stream', ...(body && { 'content-type': 'application/json' }), ...headers }
  const response = await fetch(url, { method, headers: own, ...(body && { body }) })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
