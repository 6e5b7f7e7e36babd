import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { openTestShop } from '#tests/support/shop.ts'

const count = 'query Count {\n  products {\n    totalCount\n  }\n}'
const start = 'mutation Start {\n  createCart {\n    guestToken\n  }\n}'

test('the operations of every registered client run, by their ids and by their texts, and no other', async () => {
  const { post, get } = await open({ 'web.json': manifestOf(count), 'app.json': manifestOf(start) })
  expect(await post({ query: count })).toEqual([200, undefined])
  expect(await post({ query: start })).toEqual([200, undefined])
  expect(await post(byId(hashOf(count)))).toEqual([200, undefined])
  expect(await get(`query=${encodeURIComponent(count)}`)).toEqual([200, undefined])
  expect(await get(`extensions=${encodeURIComponent(JSON.stringify(byId(hashOf(count)).extensions))}`)).toEqual([200, undefined])
  const refused = [400, 'QUERY_NOT_IN_SAFELIST']
  for (const query of [`${count} `, count.replaceAll(/\s+/g, ' '), '{ products { totalCount } }', '{ __typename }', `${start} # more`])
    expect([query, ...(await post({ query }))]).toEqual([query, ...refused])
  expect(await get('query={__typename}')).toEqual(refused)
  expect(await post({ query: '{ __typename }', extensions: { persistedQuery: null } })).toEqual(refused)
})

test('an id that is not registered is not found, and no client registers one', async () => {
  const { post } = await open({ 'web.json': manifestOf(count) })
  const other = '{ products { totalCount } }'
  expect(await post(byId(hashOf(other)))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND'])
  expect(await post({ query: other, ...byId(hashOf(other)) })).toEqual([400, 'QUERY_NOT_IN_SAFELIST'])
  expect(await post(byId(hashOf(other)))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND'])
  expect(await post(byId('__proto__'))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND'])
})

test('an id may be any name that the manifest gives', async () => {
  const { post } = await open({ 'web.json': manifestOf(count, () => 'count-1') })
  expect(await post(byId('count-1'))).toEqual([200, undefined])
})

test('sessions work beside it', async () => {
  const { router } = await open({ 'web.json': manifestOf(count) })
  const headers = { host: 'localhost', origin: 'http://localhost', 'x-session': '1' }
  const payload = { login: { email: 'ann@example.com', password: 'a-wrong-password' } }
  const { statusCode, body } = await router.app.inject({ method: 'POST', url: '/session', headers, payload })
  expect([statusCode, JSON.parse(body).userErrors[0].code]).toEqual([200, 'INVALID_CREDENTIALS'])
})

test.each([
  ['nothing', {}],
  ['no JSON', { 'web.json': '{' }],
  ['another format', { 'web.json': JSON.stringify({ [hashOf(count)]: count }) }],
  ['no operation', { 'web.json': manifestOf() }],
  ['two documents of one id', { 'a.json': manifestOf(count, () => 'x'), 'b.json': manifestOf(start, () => 'x') }],
])('a shop whose manifests hold %s does not start', async (_, files) => {
  await expect(open(files)).rejects.toThrow('TRUSTED_DOCUMENTS')
})

async function open(files: Record<string, string>) {
  const dir = newFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  const shop = await openTestShop({ settings: { TRUSTED_DOCUMENTS: dir } })
  const codeOf = ({ statusCode, body }: { statusCode: number; body: string }) => [statusCode, JSON.parse(body).errors?.[0]?.extensions.code]
  return {
    ...shop,
    post: async (body: object) => codeOf(await shop.send(body)),
    get: async (query: string) =>
      codeOf(await shop.router.app.inject({ url: `/graphql?${query}`, headers: { 'apollo-require-preflight': '1' } })),
  }
}

function manifestOf(body?: string, idOf = hashOf): string {
  const operations = body ? [{ id: idOf(body), body, name: 'X', type: body.startsWith('query') ? 'query' : 'mutation' }] : []
  return JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations })
}

function byId(sha256Hash: string) {
  return { extensions: { persistedQuery: { version: 1, sha256Hash } } }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
