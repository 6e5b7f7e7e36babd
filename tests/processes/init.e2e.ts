import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { countProducts, hasAdmin } from '#app/seed/seed.ts'
import { openSubgraphs } from '#app/subgraphs.ts'
import { environmentWith, readConfig } from '#kit/config.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'

test('an empty folder gets every key, readable only by its owner, and a second run changes nothing', () => {
  const dir = folder()
  expect(init([], { DATA_DIR: dir }).ended).toBe(0)
  const created = filesOf(dir)
  const ofEach = subgraphNames().flatMap((name) => [`claims/${name}.key`, `events/${name}.key`, `events/${name}.pub`])
  const ofRedis = [...subgraphNames(), 'router', 'operator'].map((user) => `redis/${user}.password`)
  const keys = [...ofEach, ...ofRedis, 'redis/users.acl', 'access-token.jwk.json', 'webhook.key']
  expect(Object.keys(created).sort()).toEqual(keys.map((file) => join(dir, 'keys', file)).sort())
  for (const file of Object.keys(created)) expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(init([], { DATA_DIR: dir }).output).toBe('Nothing is missing.\n')
  expect(filesOf(dir)).toEqual(created)
})

test('each volume gets only the files that its service needs, and a shared key is the same in both volumes', () => {
  const dir = folder()
  init(['--volumes', dir], {})
  const held = (service: string) => Object.keys(filesOf(join(dir, service))).map((file) => file.slice(join(dir, service, 'keys/').length))
  const publicKeys = subgraphNames().map((name) => `events/${name}.pub`)
  const ofOrders = ['claims/orders.key', 'events/orders.key', 'redis/orders.password', ...publicKeys]
  expect(held('orders').sort()).toEqual(ofOrders.sort())
  expect(held('auth').filter((file) => !file.includes('/'))).toEqual(['access-token.jwk.json'])
  expect(held('sandbox-provider')).toEqual(['webhook.key'])
  expect(held('redis').every((file) => /^redis\/(users\.acl|[\w-]+\.password)$/.test(file))).toBe(true)
  const claims = subgraphNames().map((name) => `claims/${name}.key`)
  expect(held('router').sort()).toEqual([...claims, ...publicKeys, 'redis/router.password'].sort())
  const files = Object.entries(filesOf(dir))
  for (const name of ['claims/orders.key', 'events/orders.pub', 'redis/orders.password', 'webhook.key'])
    expect(new Set(files.filter(([file]) => file.endsWith(name)).map(([, content]) => content)).size).toBe(1)
})

test('a shared file that is missing in one volume is restored from another', () => {
  const dir = folder()
  init(['--volumes', dir], {})
  const before = filesOf(dir)
  rmSync(join(dir, 'orders/keys/claims/orders.key'))
  rmSync(join(dir, 'users/keys/redis/users.password'))
  rmSync(join(dir, 'carts/keys/events/orders.pub'))
  rmSync(join(dir, 'redis/keys/redis/users.acl'))
  init(['--volumes', dir], {})
  expect(filesOf(dir)).toEqual(before)
})

test('the first admin gets a password that is printed once', async () => {
  const settings = { DATA_DIR: folder(), ADMIN_EMAIL: 'boss@example.com' }
  expect(init([], settings).output).toMatch(/boss@example\.com with the password \S{24},/)
  expect(await withSubgraphs(settings.DATA_DIR, (shop) => hasAdmin(shop, 'boss@example.com'))).toBe(true)
  expect(init([], settings).output).toBe('Nothing is missing.\n')
})

test('an account that exists already does not become the first admin', async () => {
  const DATA_DIR = folder()
  const { email, password, displayName } = demoLogins.customer
  const register = `mutation { register(input: { email: "${email}", password: "${password}", displayName: "${displayName}" }) { user { id } } }`
  await withSubgraphs(DATA_DIR, async (shop) => {
    await shop.subgraph('auth').execute({ query: register }, { caller: { roles: [], permissions: [] }, requestId: 'test' })
    await shop.untilIdle()
  })
  const { output, ended } = init([], { DATA_DIR, ADMIN_EMAIL: email })
  expect(output).toContain('No admin was made')
  expect(ended).toBe(0)
  expect(await withSubgraphs(DATA_DIR, hasAdmin)).toBe(false)
})

test.each(['before', 'after'])('a seed that is killed %s its products are committed is completed by the next run', async (when) => {
  const settings = { DATA_DIR: folder(), NODE_ENV: 'development', SEED: '1' }
  expect(init([], { ...settings, FAIL_AT: `products/product.saved/${when}-commit` }).ended).toBe('SIGKILL')
  expect(init([], settings).ended).toBe(0)
  const found = await withSubgraphs(settings.DATA_DIR, async (shop) => [
    await countProducts(shop),
    await hasAdmin(shop, demoLogins.admin.email),
  ])
  expect(found).toEqual([400, true])
  expect(init([], settings).output).toBe('Nothing is missing.\n')
})

test('production is never seeded', () => {
  const dir = folder()
  init([], { DATA_DIR: dir, NODE_ENV: 'production', TRIAL: '1', SEED: '1' })
  expect(Object.keys(filesOf(dir)).filter((file) => file.endsWith('.db'))).toEqual([])
})

test('three runs rotate a claim key: the new one is added, then used, then the old one is removed', () => {
  const dir = folder()
  init(['--volumes', dir], {})
  const keys = (service: string) => readFileSync(join(dir, service, 'keys/claims/orders.key'), 'utf8').split('\n')
  const rotate = () => init(['--volumes', dir, '--rotate', 'orders'], {}).output
  const [old] = keys('orders')
  expect(rotate()).toContain('Restart orders, then')
  const [, next] = keys('orders')
  expect(keys('router')).toEqual([old, next])
  expect(rotate()).toContain('Restart the routers one by one')
  expect([keys('orders'), keys('router')]).toEqual([
    [next, old],
    [next, old],
  ])
  expect(rotate()).toContain('done')
  expect([keys('orders'), keys('router')]).toEqual([[next], [next]])
})

test('an impossible rotation ends with one sentence', () => {
  expect(init(['--rotate', 'nobody'], {}).output).toBe(`There is no subgraph nobody: it is one of ${subgraphNames().join(', ')}.\n`)
  const { output, ended } = init(['--rotate', 'orders'], { DATA_DIR: folder() })
  expect([output.trim().split('\n').length, ended]).toEqual([1, 1])
})

function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-init-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

function init(args: string[], settings: Record<string, string>) {
  const env = environmentWith({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent', ...settings })
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, ['ops/init.ts', ...args], { env, encoding: 'utf8' })
  return { output: stdout + stderr, ended: signal ?? status }
}

/** Returns every file in the folder, at any depth, with its content. */
function filesOf(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return Object.fromEntries(
    files.map((file) => [join(file.parentPath, file.name), readFileSync(join(file.parentPath, file.name), 'latin1')]),
  )
}

async function withSubgraphs<T>(DATA_DIR: string, look: (shop: Awaited<ReturnType<typeof openSubgraphs>>) => Promise<T>): Promise<T> {
  const shop = await openSubgraphs({ names: ['auth', 'users', 'products'], configOf: () => readConfig({ DATA_DIR, LOG_LEVEL: 'silent' }) })
  try {
    return await look(shop)
  } finally {
    await shop.close()
  }
}
