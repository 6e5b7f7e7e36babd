import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { ClientError } from '#kit/errors.ts'
import { codesOf, frozenClock, testConfig } from '#kit/test/testing.ts'
import { openSandboxProvider } from '#subgraphs/payments/providers/sandbox/company/company.ts'
import { type readLedger, readLedgerAt } from '#subgraphs/payments/providers/sandbox/company/ledger.ts'
import { listening } from './testing.ts'

type Refusal = { errors: ClientError[] }

const good = { key: 'pay_1/authorize', amount: 500, currency: 'GBP', method: 'tok_approve' }

test.each([
  ['authorize', 'no JSON'],
  ['authorize', ''],
  ['authorize', 'null'],
  ['authorize', '[]'],
  ...[{ key: '' }, { key: 7 }, { key: 'k'.repeat(201) }, { amount: -1 }, { amount: 1.5 }, { amount: '500' }, { currency: 'gbp' }].map(
    (wrong) => ['authorize', JSON.stringify({ ...good, ...wrong })] as const,
  ),
  ['authorize', JSON.stringify({ ...good, method: undefined })],
  ['capture', JSON.stringify({ key: 'pay_1/capture' })],
  ['void', JSON.stringify({ authorization: 'auth_1' })],
  ['refund', JSON.stringify({ key: 'ref_1/refund', authorization: 'auth_1' })],
] as const)('%s refuses %s with 400, and nothing is done', async (path, body) => {
  const { post, url } = await open()
  const answer = await post(path, body)
  expect([answer.status, codesOf((await answer.json()) as Refusal)]).toEqual([400, ['BAD_REQUEST']])
  expect(await readLedgerAt(url)).toEqual([])
})

test('a body beyond all measure is refused', async () => {
  const { post, url } = await open()
  expect((await post('authorize', JSON.stringify({ ...good, more: 'x'.repeat(20_000) }))).status).toBe(413)
  expect(await readLedgerAt(url)).toEqual([])
})

test('the ledger is read page by page, and since a moment', async () => {
  const [config, clock] = [testConfig(), frozenClock()]
  const provider = openSandboxProvider({ config, clock })
  onTestFinished(provider.close)
  const reserve = (key: string) => provider.authorize({ ...good, key })
  const keys = Array.from({ length: 1001 }, (_, at) => `pay_${at}/authorize`)
  await Promise.all(keys.slice(0, 1000).map(reserve))
  clock.advance(1000)
  await reserve('pay_1000/authorize')
  const { url } = await open(config)
  const page = async (query: string) => (await (await fetch(`${url}/ledger${query}`)).json()) as Awaited<ReturnType<typeof readLedger>>
  const { lines, next } = await page('')
  expect([lines.length, (await page(`?after=${next}`)).lines.length, (await page('?after=1001')).next]).toEqual([1000, 1, null])
  expect((await readLedgerAt(url)).map(({ key }) => key)).toEqual(keys)
  expect((await readLedgerAt(url, clock())).map(({ key }) => key)).toEqual(['pay_1000/authorize'])
})

test.each(['?after=x', '?after=-1', '?since=yesterday'])('the ledger refuses %s', async (query) => {
  const { url } = await open()
  expect((await fetch(`${url}/ledger${query}`)).status).toBe(400)
})

test('a request whose card never answers hangs until the client goes, and the server ends all the same', async () => {
  const { close, post, url } = await open()
  const hanging = request(`${url}/authorize`, { method: 'POST' }).on('error', () => {})
  hanging.end(JSON.stringify({ ...good, method: 'tok_timeout_charged' }))
  await expect.poll(() => readLedgerAt(url), { interval: 5 }).toHaveLength(1)
  expect(await Promise.race([new Promise((resolve) => hanging.once('response', resolve)), sleep(100, 'silence')])).toBe('silence')
  hanging.destroy()
  expect((await post('authorize', JSON.stringify(good))).status).toBe(200)
  await close()
})

test('health and metrics stand beside it, and nothing else does', async () => {
  const { url } = await open()
  const statusOf = async (path: string) => (await fetch(`${url}${path}`)).status
  expect(await Promise.all(['/health/live', '/health/ready', '/metrics', '/graphql'].map(statusOf))).toEqual([200, 200, 200, 404])
})

async function open(config = testConfig()) {
  const server = await listening({ config, clock: frozenClock() })
  onTestFinished(server.close)
  const post = (path: string, body: string) => fetch(`${server.url}/${path}`, { method: 'POST', body })
  return { ...server, post }
}
