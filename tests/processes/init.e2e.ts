import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { countProducts, hasAdmin } from '#app/seed/seed.ts'
import { openSubgraphs } from '#app/subgraphs.ts'
import { readConfig } from '#kit/config.ts'
import { newFolder } from '#kit/test/folder.ts'
import { codesOf } from '#kit/test/testing.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { passwordResets } from '#subgraphs/auth/tables.ts'
import { filesOf, init } from '#tests/support/init.ts'

test('an empty folder gets every key, readable only by its owner, and a second run changes nothing', () => {
  const dir = newFolder()
  expect(init([], { DATA_DIR: dir }).ended).toBe(0)
  const created = filesOf(dir)
  const ofEach = subgraphNames().flatMap((name) => [`claims/${name}.key`, `events/${name}.key`, `events/${name}.pub`])
  const ofRedis = [...subgraphNames(), 'router', 'operator'].map((user) => `redis/${user}.password`)
  const keys = [...ofEach, ...ofRedis, 'redis/users.acl', 'access-token.jwk.json', 'router.key', 'webhook.key']
  expect(Object.keys(created).sort()).toEqual(keys.map((file) => join(dir, 'keys', file)).sort())
  for (const file of Object.keys(created)) expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(init([], { DATA_DIR: dir }).output).toBe('Nothing is missing.\n')
  expect(filesOf(dir)).toEqual(created)
})

test('each volume gets only the files that its service needs, and a shared key is the same in both volumes', () => {
  const dir = newFolder()
  init(['--volumes', dir], {})
  const held = (service: string) => Object.keys(filesOf(join(dir, service))).map((file) => file.slice(join(dir, service, 'keys/').length))
  const publicKeys = subgraphNames().map((name) => `events/${name}.pub`)
  const ofOrders = ['claims/orders.key', 'events/orders.key', 'redis/orders.password', ...publicKeys]
  expect(held('orders').sort()).toEqual(ofOrders.sort())
  expect(held('auth').filter((file) => !file.includes('/'))).toEqual(['access-token.jwk.json'])
  expect(held('sandbox-provider')).toEqual(['webhook.key'])
  expect(held('redis').every((file) => /^redis\/(users\.acl|[\w-]+\.password)$/.test(file))).toBe(true)
  const claims = subgraphNames().map((name) => `claims/${name}.key`)
  expect(held('router').sort()).toEqual([...claims, ...publicKeys, 'redis/router.password', 'router.key'].sort())
  const files = Object.entries(filesOf(dir))
  for (const name of ['claims/orders.key', 'events/orders.pub', 'redis/orders.password', 'webhook.key'])
    expect(new Set(files.filter(([file]) => file.endsWith(name)).map(([, content]) => content)).size).toBe(1)
})

test('a shared file that is missing in one volume is restored from another', () => {
  const dir = newFolder()
  init(['--volumes', dir], {})
  const before = filesOf(dir)
  rmSync(join(dir, 'orders/keys/claims/orders.key'))
  rmSync(join(dir, 'users/keys/redis/users.password'))
  rmSync(join(dir, 'carts/keys/events/orders.pub'))
  rmSync(join(dir, 'redis/keys/redis/users.acl'))
  init(['--volumes', dir], {})
  expect(filesOf(dir)).toEqual(before)
})

test('the first admin gets a link of a day, no password', async () => {
  const settings = { DATA_DIR: newFolder(), ADMIN_EMAIL: 'boss@example.com' }
  const { output } = init([], settings)
  const [, token = ''] = /boss@example\.com\..* ([\w-]{43})$/m.exec(output) ?? []
  expect(output).not.toContain('password is')
  const set = `mutation { resetPassword(input: { token: "${token}", newPassword: "tall violet umbrella" }) { userErrors { code } } }`
  const enter =
    'mutation { login(input: { email: "boss@example.com", password: "tall violet umbrella" }) { user { id } userErrors { code } } }'
  await withSubgraphs(settings.DATA_DIR, async (shop) => {
    expect(await hasAdmin(shop, 'boss@example.com')).toBe(true)
    const auth = shop.subgraph('auth')
    const ask = async (query: string) =>
      codesOf(await auth.execute({ query }, { caller: { roles: [], permissions: [] }, requestId: 'test' }))
    const [link] = await auth
      .context({ caller: { roles: [], permissions: [] }, requestId: 'test' })
      .db.select()
      .from(passwordResets)
    expect(Number(link?.expiresAt) - Date.now()).toBeLessThanOrEqual(86_400_000)
    expect([await ask(enter), await ask(set), await ask(set), await ask(enter)]).toEqual([
      ['INVALID_CREDENTIALS'],
      [],
      ['LINK_INVALID'],
      [],
    ])
  })
  expect(init([], settings).output).toBe('Nothing is missing.\n')
})

test('an account that exists already does not become the first admin', async () => {
  const DATA_DIR = newFolder()
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
  const settings = { DATA_DIR: newFolder(), NODE_ENV: 'development', SEED: '1' }
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
  const dir = newFolder()
  init([], { DATA_DIR: dir, NODE_ENV: 'production', TRIAL: '1', SEED: '1' })
  expect(Object.keys(filesOf(dir)).filter((file) => file.endsWith('.db'))).toEqual([])
})

async function withSubgraphs<T>(DATA_DIR: string, look: (shop: Awaited<ReturnType<typeof openSubgraphs>>) => Promise<T>): Promise<T> {
  const shop = await openSubgraphs({ names: ['auth', 'users', 'products'], configOf: () => readConfig({ DATA_DIR, LOG_LEVEL: 'silent' }) })
  try {
    return await look(shop)
  } finally {
    await shop.close()
  }
}
