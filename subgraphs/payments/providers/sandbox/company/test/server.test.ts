import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { ClientError } from '#kit/errors.ts'
import { codesOf, frozenClock, testConfig } from '#kit/test/testing.ts'
import type { Page } from '#subgraphs/payments/providers/sandbox/company/ledger.ts'
import { startCompany } from './testing.ts'

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
  const { post, ledger } = await open()
  const answer = await post(path, body)
  expect([answer.status, codesOf((await answer.json()) as Refusal)]).toEqual([400, ['BAD_REQUEST']])
  expect((await ledger()).lines).toEqual([])
})

test('a body that is too large is refused', async () => {
  const { post, ledger } = await open()
  expect((await post('authorize', JSON.stringify({ ...good, more: 'x'.repeat(20_000) }))).status).toBe(413)
  expect((await ledger()).lines).toEqual([])
})

test('the ledger is plain JSON', async () => {
  const { post, ledger } = await open()
  const { authorization } = (await (await post('authorize', JSON.stringify(good))).json()) as { authorization: string }
  const result = { ok: true, authorization }
  expect(await ledger()).toEqual({
    lines: [{ ...good, method: undefined, verb: 'authorize', authorization, result, at: '2026-12-01T09:00:00.000Z' }],
    next: null,
  })
})

test.each(['?after=x', '?after=-1', '?since=yesterday', '?until=0', '?key='])('the ledger refuses %s', async (query) => {
  const { url } = await open()
  expect((await fetch(`${url}/ledger${query}`)).status).toBe(400)
})

test('a request whose card never answers hangs until the client disconnects, and the server closes all the same', async () => {
  const { close, ledger, post, url } = await open()
  const hanging = request(`${url}/authorize`, { method: 'POST' }).on('error', () => {})
  hanging.end(JSON.stringify({ ...good, method: 'tok_timeout_charged' }))
  await expect.poll(async () => (await ledger()).lines, { interval: 5 }).toHaveLength(1)
  expect(await Promise.race([new Promise((resolve) => hanging.once('response', resolve)), sleep(100, 'silence')])).toBe('silence')
  hanging.destroy()
  expect((await post('authorize', JSON.stringify(good))).status).toBe(200)
  await close()
})

test('health and metrics are served beside it, and nothing else is', async () => {
  const { url } = await open()
  const statusOf = async (path: string) => (await fetch(`${url}${path}`)).status
  expect(await Promise.all(['/health/live', '/health/ready', '/metrics', '/graphql'].map(statusOf))).toEqual([200, 200, 200, 404])
})

async function open(config = testConfig()) {
  const server = await startCompany({ config, clock: frozenClock() })
  onTestFinished(server.close)
  const post = (path: string, body: string) => fetch(`${server.url}/${path}`, { method: 'POST', body })
  const ledger = async () => (await (await fetch(`${server.url}/ledger`)).json()) as Page
  return { ...server, post, ledger }
}
