import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openCollector } from '#tests/support/collector.ts'
import { frontAt } from '#tests/support/front.ts'
import { askAt, persistently, startProgram } from '#tests/support/process.ts'
import { clientOf, dataOf, shopper } from '#tests/support/shop.ts'
import { freePort } from '#tools/processes/ports.ts'
import { missingPrograms, startProcesses } from '#tools/processes/start.ts'

const base = mkdtempSync(join(tmpdir(), 'bazaar-bundle-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const built = run('tools/bundle.ts')

test('what the image runs is bundled, and every program of it starts', () => {
  expect([built.status, built.stderr]).toEqual([0, ''])
  const programs = ['service', 'start', ...globSync('ops/*.ts').map((file) => basename(file, '.ts'))]
  for (const program of programs) {
    const { status, stdout, stderr } = run(`dist/${program}.js`, '--help')
    expect([program, status, stderr]).toEqual([program, 0, ''])
    expect(stdout).toContain(`Usage: node dist/${program}.js`)
    // there is no npm in the image
    expect(stdout).not.toContain('npm run')
  }
})

test('the bundle is the whole shop in one process, with traces', async () => {
  const [port, collector] = [await freePort(), await openCollector()]
  const settings = { PORT: String(port), DATA_DIR: folder(), SEED: '1', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }
  const shop = startProgram(['--enable-source-maps', 'dist/start.js'], settings)
  onTestFinished(() => void shop.kill())
  const ask = askAt(port)
  const query = '{ products(first: 1) { totalCount } }'
  expect(await persistently(() => ask(query))).toEqual({ data: { products: { totalCount: 400 } } })
  const token = await frontAt(`http://127.0.0.1:${port}/graphql`).registerAdmin()
  expect(dataOf(await ask('{ systemStats { products users } }', {}, { token })).systemStats).toEqual({ products: 400, users: 2 })
  // read in a thread
  const recent = '{ systemStats(from: "2020-01-01T00:00:00Z") { topProducts { units } } }'
  expect(dataOf(await ask(recent, {}, { token })).systemStats).toEqual({ topProducts: [] })
  // read in a thread, which is a program of its own
  const ranged = await ask('{ systemStats(from: "2026-01-01T00:00:00Z") { topProducts(first: 1) { sku } } }', {}, { token })
  expect(ranged).toEqual({ data: { systemStats: { topProducts: [] } } })
  shop.kill('SIGTERM')
  expect(await shop.died).toBe('0')
  expect(shop.output()).not.toMatch(/warning|deprecat/i)
  expect(collector.spans.map(({ name }) => name)).toEqual(expect.arrayContaining(['gateway.plan', 'gateway.fetch', 'products products']))
})

test.skipIf(missingPrograms().length > 0)('the bundle is every service of a shop of processes', async () => {
  const shop = await startProcesses({ dataDir: folder(), program: 'dist/service.js', env: { NODE_ENV: 'development', SEED: '1' } })
  onTestFinished(shop.stop)
  const ask = askAt(shop.url)
  const products = dataOf(
    await persistently(() => ask('{ products(first: 2, filter: { inStock: true }) { edges { node { id } } } }')),
  ).products
  const lines = products.edges.map(({ node }: { node: { id: string } }) => ({ productId: node.id, quantity: 1 }))
  const ann = shopper({ ask }, { token: await clientOf(ask).register('ann') })
  expect(await ann.buy(lines)).toMatch(/^ord_/)
})

test('a subgraph in the bundle loads nothing of the router', () => {
  const watch =
    "import { registerHooks } from 'node:module'; registerHooks({ load: (url, c, next) => { console.log(url); return next(url, c) } })"
  const { stdout } = run('--import', `data:text/javascript,${encodeURIComponent(watch)}`, 'dist/service.js', 'products')
  expect(stdout).toMatch(/dist\/fastify-/)
  expect(stdout).not.toMatch(/@apollo-(gateway|server|federation-internals|composition)-|jose-|undici-/)
})

test('a stack in the bundle names the lines of the source', () => {
  const { status, stderr } = run('--enable-source-maps', 'dist/service.js', 'products')
  expect(status).toBe(1)
  expect(stderr).toMatch(/at readKeys \(\S*kit\/http\/claims\.ts:\d+:\d+\)/)
})

function run(...args: string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, DATA_DIR: folder() } })
}

function folder(): string {
  return mkdtempSync(join(base, 'data-'))
}
