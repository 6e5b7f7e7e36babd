import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { isApollo } from '#kit/test/testing.ts'
import { connectAgent, listenToAgents, sendRaw } from '#tests/support/agent.ts'
import { openTestShop } from '#tests/support/shop.ts'

const list = message('tools/list')
const today = '2026-07-28'

describe.skipIf(isApollo)('the address of the tools', () => {
  test('is not there where no tools are named', async () => {
    const url = await listenToAgents(await openTestShop())
    expect(await sendRaw(url, list)).toMatchObject({ status: 404 })
  })

  test('answers no page of another site, whatever name has been led to this machine', async () => {
    const url = await open()
    for (const origin of ['https://evil.example', 'http://evil.example:4000', 'null', 'http://localhost.evil.example'])
      expect([origin, (await sendRaw(url, list, { origin })).status]).toEqual([origin, 403])
    expect((await sendRaw(url, list, { origin: 'http://localhost:3000' })).status).toBe(200)
  })

  test('has no sessions, no streams and no batches', async () => {
    const url = await open()
    for (const method of ['GET', 'DELETE']) {
      const { status, headers } = await sendRaw(url, '', { 'mcp-session-id': 'abc' }, method)
      expect([status, headers.get('allow')]).toEqual([405, 'POST'])
    }
    expect((await sendRaw(url, `[${list},${list}]`)).status).toBe(400)
    const handshake = await sendRaw(url, message('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo }))
    expect([handshake.status, handshake.headers.get('mcp-session-id')]).toEqual([200, null])
    const listening = await sendRaw(
      url,
      message('subscriptions/listen', { notifications: {}, _meta: meta }),
      standard('subscriptions/listen'),
    )
    expect(listening.text).toContain('"error"')
  })

  test('refuses what is no message, too large or unknown, and says nothing of the machine', async () => {
    const url = await open()
    const large = message('tools/call', { name: 'FindProducts', arguments: { words: 'x'.repeat(65_536) } })
    expect((await sendRaw(url, large)).status).toBe(413)
    const wrong = [
      '{',
      'null',
      '1',
      '{}',
      '{"jsonrpc":"1.0"}',
      message('none'),
      message('tools/call', { name: '__proto__' }),
      message('tools/call', {}),
    ]
    for (const body of [...wrong, message('tools/call', { name: 'ShowCart', arguments: { __proto__: { x: 1 }, extra: 1 } })]) {
      const { status, text } = await sendRaw(url, body)
      expect([body, status < 500, /\/work|node_modules|SELECT|at .*\.ts/.test(text)]).toEqual([body, true, false])
    }
  })

  test('counts every message against the rate of its network', async () => {
    const url = await open({ RATE_LIMIT: '30' })
    const answers = []
    for (let sent = 0; sent < 31; sent += 1) answers.push(await sendRaw(url, list))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    expect(answers.at(-1)?.text).toContain('"code":"RATE_LIMITED","retryAfterMs"')
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('has its tools beside trusted documents, which admit nothing else', async () => {
    const dir = folderWith('one.json', JSON.stringify({ ...manifest, operations: [{ id: 'one', body: '{ __typename }', name: 'X' }] }))
    const shop = await openTestShop({ settings: { MCP_TOOLS: 'operations/agents', TRUSTED_DOCUMENTS: dir } })
    const { call } = await connectAgent(await listenToAgents(shop), { guest: 'a-guest-token-of-ann-12345' })
    expect(await call('ShowCart')).toEqual({ isError: false, cart: null })
    expect((await shop.ask('{ cart { id } }')).errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_NOT_IN_SAFELIST' })
  })

  test.each([
    ['does not fit the graph', 'query X { nothing }'],
    ['is not a tool', 'query { me { id } }'],
    ['is not a tool', 'query X { me { id } } query Y { me { id } }'],
    ['is not a tool', 'subscription X { cart { id } }'],
    ['is not a tool', 'query X {'],
  ])('keeps a shop from starting whose file of tools %s: %s', async (fault, text) => {
    await expect(openTestShop({ settings: { MCP_TOOLS: folderWith('x.graphql', text) } })).rejects.toThrow(fault)
  })
})

const clientInfo = { name: 'raw', version: '1' }
const meta = {
  'io.modelcontextprotocol/protocolVersion': today,
  'io.modelcontextprotocol/clientCapabilities': {},
  'io.modelcontextprotocol/clientInfo': clientInfo,
}
const manifest = { format: 'apollo-persisted-query-manifest', version: 1 }

async function open(settings: Record<string, string> = {}): Promise<string> {
  return listenToAgents(await openTestShop({ settings: { MCP_TOOLS: 'operations/agents', ...settings } }))
}

function message(method: string, params: object = {}): string {
  return JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
}

/** The headers that say what a message has in it. */
function standard(method: string): Record<string, string> {
  return { 'mcp-protocol-version': today, 'mcp-method': method }
}

function folderWith(name: string, text: string): string {
  const dir = newFolder()
  writeFileSync(join(dir, name), text)
  return dir
}
