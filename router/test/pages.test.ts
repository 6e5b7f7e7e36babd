import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { createHttpServer } from '#kit/http/http.ts'
import { createLog } from '#kit/observe/log.ts'
import { newFolder } from '#kit/test/folder.ts'
import { testConfig } from '#kit/test/testing.ts'
import { mountPages } from '#router/pages/page-routes.ts'

const script = 'console.log("a script that is worth to be compressed")'

test.each([
  ['br', 'br'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['deflate', undefined],
  ['', undefined],
  ['x-br', undefined],
])('a browser that takes "%s" gets a file in %s, to keep for good', async (accepted, encoding) => {
  const app = await serve()
  const answer = await app.inject({ url: '/assets/index-1.js', headers: { 'accept-encoding': accepted } })
  expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, encoding])
  expect(answer.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'accept-encoding',
  })
  const bytes = { br: brotliCompressSync(script), gzip: gzipSync(script) }[encoding ?? ''] ?? Buffer.from(script)
  expect(answer.rawPayload.equals(bytes)).toBe(true)
})

test('a page runs its own files alone, and is asked for again each time', async () => {
  const { statusCode, headers, body } = await (await serve()).inject({ url: '/explorer' })
  expect([statusCode, headers['cache-control'], body]).toEqual([200, 'no-cache', '<!doctype html>'])
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
  expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
})

test.each(['/admin', '/admin/', '/admin/orders', '/admin/orders/ord_1?after=x'])('the console is at %s, in production too', async (url) => {
  const { statusCode, headers, body } = await (await serve({ production: true })).inject({ url })
  expect([statusCode, headers['cache-control'], body]).toEqual([200, 'no-cache', '<!doctype html>'])
  // its components write styles; scripts stay strict
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';")
})

test.each([
  '/assets/index-2.js',
  '/assets/index-1.js.br',
  '/assets/',
  '/assets/..%2fsecret.js',
  '/assets/%2e%2e%2fsecret.js',
  '/assets/..%2f..%2fpackage.json',
  '/assets/index-1.js%00',
  '/assets/constructor',
])('there is nothing at %s', async (url) => {
  const { statusCode, body } = await (await serve()).inject({ url, headers: { 'accept-encoding': 'br' } })
  expect([statusCode, body.includes('secret')]).toEqual([404, false])
})

test('a browser gets the storefront, and who is no browser is led to the graph', async () => {
  const app = await serve()
  const page = await app.inject({ url: '/', headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
  expect([page.statusCode, page.body, page.headers.vary]).toEqual([200, '<!doctype html>', 'accept, accept-encoding'])
  for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }]) {
    const { statusCode, headers: answered } = await app.inject({ url: '/', headers })
    expect([statusCode, answered.location, answered.vary]).toEqual([302, '/graphql', 'accept'])
  }
})

test('a shop in production has no explorer', async () => {
  expect((await (await serve({ production: true })).inject({ url: '/explorer' })).statusCode).toBe(404)
})

test('pages that could not be built are a sentence, and shown to nobody as an error of ours', async () => {
  const app = await serve({ findPages: () => Promise.reject(new Error('/home/of/somebody')) })
  const { statusCode, body } = await app.inject({ url: '/explorer' })
  expect([statusCode, body]).toEqual([503, expect.stringContaining('The graph is at <a href="/graphql">')])
  expect(body).not.toContain('somebody')
  expect((await app.inject({ url: '/assets/index-1.js' })).statusCode).toBe(404)
})

test('the pages are looked for at the first request, and once', async () => {
  let times = 0
  const folder = await builtFolder()
  const findPages = async () => {
    times += 1
    return folder
  }
  const app = await serve({ findPages })
  expect(times).toBe(0)
  await Promise.all(['/explorer', '/explorer', '/assets/index-1.js'].map((url) => app.inject({ url })))
  expect(times).toBe(1)
})

async function serve({ production = false, findPages = builtFolder } = {}) {
  const app = createHttpServer({ log: createLog(testConfig(), 'router'), bodyLimit: 1024 })
  mountPages(app, { findPages, production })
  onTestFinished(() => app.close())
  return app
}

/** A folder as the build writes it, and beside it a file that is not of the pages. */
async function builtFolder(): Promise<string> {
  const place = newFolder()
  const folder = join(place, 'pages')
  for (const name of ['assets', 'console', 'explorer', 'shop']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(place, 'secret.js'), 'secret')
  for (const name of ['console', 'explorer', 'shop']) writeFileSync(join(folder, name, 'index.html'), '<!doctype html>')
  for (const [ending, bytes] of Object.entries({ '': script, '.br': brotliCompressSync(script), '.gz': gzipSync(script) }))
    writeFileSync(join(folder, `assets/index-1.js${ending}`), bytes)
  return folder
}
