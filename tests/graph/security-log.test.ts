import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { keyOf, newKey } from '#kit/http/claims.ts'
import { serveSubgraph } from '#kit/http/serve.ts'
import { createLog } from '#kit/observe/log.ts'
import { testConfig } from '#kit/test/testing.ts'
import { watchLog } from '#tests/support/log-lines.ts'
import { codesOf, openTestShop } from '#tests/support/shop.ts'

const login = 'mutation Enter($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }'
const account = { email: 'ann@example.com', password: 'a-long-password' }
const requestId = expect.stringMatching(/^req_/)
const network = '127.0.0.1'

test('a sign-in, a wrong password and a refusal are lines of the log, with who, what and from where', async () => {
  const { shop, securityLines } = await open()
  const token = await shop.register('ann')
  const user = expect.stringMatching(/^usr_/)
  await shop.ask(login, { input: account })
  await shop.ask(login, { input: { ...account, password: 'a-wrong-password' } })
  await shop.ask('query Spy { auditLog(first: 1) { totalCount } }', {}, { token })
  await shop.ask('{ me { id } }', {}, { token: 'forged' })
  await shop.ask('{ me { id } }')
  const address = expect.stringMatching(/^[0-9a-f]{12}$/)
  const line = {
    name: expect.any(String),
    time: expect.stringMatching(/Z$/),
    requestId,
    network,
    msg: 'security',
    pid: expect.any(Number),
    hostname: expect.any(String),
  }
  expect(securityLines()).toEqual([
    { ...line, level: 'info', event: 'register', outcome: 'OK', user, session: expect.stringMatching(/^ses_/), address },
    { ...line, level: 'info', event: 'login', outcome: 'OK', user, session: expect.stringMatching(/^ses_/), address },
    { ...line, level: 'warn', event: 'login', outcome: 'INVALID_CREDENTIALS', address },
    { ...line, level: 'warn', event: 'refused', outcome: 'FORBIDDEN', operation: 'Spy', user, session: expect.stringMatching(/^ses_/) },
    { ...line, level: 'warn', event: 'refused', outcome: 'UNAUTHENTICATED', operation: '', reason: 'TOKEN_INVALID' },
  ])
})

test('a forged request and too many attempts are lines of the log', async () => {
  const { shop, securityLines, log } = await open({ RATE_LIMIT: '1' })
  const refused = (outcome: string, more: object = {}) => expect.objectContaining({ level: 'warn', event: 'refused', outcome, ...more })
  for (const _ of [1, 2]) await shop.ask('{ __typename }')
  await shop.router.app.inject({ method: 'POST', url: '/session/refresh', headers: { origin: 'https://evil.example', 'x-session': '1' } })
  await shop.router.app.inject({ url: '/imports/imp_1/report.csv?signature=forged' })
  const { app } = serveSubgraph({ subgraph: shop.subgraph('orders'), keys: [keyOf(newKey())], log })
  await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' }, headers: { 'x-bazaar-claims': 'e30.e30' } })
  await app.close()
  expect(securityLines()).toEqual([
    refused('RATE_LIMITED', { network }),
    refused('CROSS_SITE', { network }),
    refused('UPLOAD_REFUSED', { path: '/imports/:id/report.csv' }),
    refused('UNSIGNED_REQUEST', { network }),
  ])
})

test('an unexpected error is logged with its request, and the client learns nothing of it', async () => {
  const { shop, entries } = await open()
  await shop
    .subgraph('products')
    .context({ caller: nobody, requestId: 'test' })
    .write(async (tx) => tx.run(sql`ALTER TABLE products RENAME TO gone`))
  const answer = await shop.ask('{ products(first: 1) { totalCount } }')
  expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR'])
  expect(JSON.stringify(answer)).not.toMatch(/SQL|gone|no such/i)
  const errors = entries().filter(({ level }) => level === 'error')
  expect(errors[0]).toMatchObject({ requestId, msg: 'unexpected error', err: { stack: expect.any(String) } })
  expect(JSON.stringify(errors)).toContain('no such table')
})

test('no text from outside makes a line of its own', async () => {
  const { shop, log, lines, entries } = await open()
  const forged = 'A\n{"level":"error","msg":"forged"}\r\n\u2028'
  await shop.router.app.inject({ method: 'POST', url: '/graphql', payload: { query: 'query A { __typename }', operationName: forged } })
  await shop.ask(login, { input: { email: forged, password: forged } })
  log.info({ operation: forged }, 'request')
  expect(lines().filter((line) => line.includes('forged'))).toEqual([JSON.stringify(entries().at(-1))])
  expect(entries().filter(({ msg }) => msg === 'forged')).toEqual([])
})

async function open(settings: Record<string, string> = {}) {
  const lines = watchLog()
  const entries = () => lines().map((line) => JSON.parse(line))
  const shop = await openTestShop({ settings: { LOG_LEVEL: 'info', ...settings } })
  const log = createLog(testConfig({ LOG_LEVEL: 'info' }), 'orders')
  return { shop, log, lines, entries, securityLines: () => entries().filter(({ msg }) => msg === 'security') }
}
