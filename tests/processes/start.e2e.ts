import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { askAt, persistently, startShop } from '#tests/support/process.ts'
import { codesOf } from '#tests/support/shop.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { freePort } from '#tools/processes/ports.ts'

const count = '{ products(first: 1) { totalCount } }'

test('an empty folder becomes a seeded shop, a second start keeps its data, and Ctrl-C ends it cleanly', async () => {
  const [port, dir] = [await freePort(), newFolder()]
  const settings = { PORT: String(port), DATA_DIR: dir, SEED: '1' }
  const first = startShop(settings)
  expect((await persistently(() => askAt(port)(count))).data).toEqual({ products: { totalCount: 400 } })
  const answer = await askAt(port)(
    'mutation { register(input: { email: "a@example.com", password: "a-long-password", displayName: "A" }) { accessToken } }',
  )
  expect(answer.errors).toBeUndefined()
  first.kill('SIGINT')
  expect(await first.died).toBe('0')
  for (const word of [`http://localhost:${port}/graphql`, 'admin@bazaar.example', 'customer@bazaar.example', '400'])
    expect(first.output()).toContain(word)
  const second = startShop(settings)
  const login = 'mutation { login(input: { email: "a@example.com", password: "a-long-password" }) { user { displayName } } }'
  expect((await persistently(() => askAt(port)(login))).data).toMatchObject({ login: { user: { displayName: 'A' } } })
  expect((await askAt(port)(count)).data).toEqual({ products: { totalCount: 400 } })
  second.kill('SIGTERM')
  expect(await second.died).toBe('0')
})

test('a port in use, a folder that is not writable and an invalid setting each end the start with one sentence', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  const file = join(newFolder(), 'a-file')
  writeFileSync(file, '')
  const failStart = async (settings: Record<string, string>) => {
    const shop = startShop(settings)
    expect(await shop.died).toBe('1')
    expect(shop.output().trim().split('\n')).toHaveLength(1)
    return shop.output()
  }
  expect(await failStart({ PORT: String(port), DATA_DIR: newFolder() })).toContain(`Port ${port} is taken`)
  expect(await failStart({ DATA_DIR: file })).toContain('cannot write to the folder')
  expect(await failStart({ PORT: 'abc' })).toContain('PORT')
  expect(await failStart({ FAIL_AT: 'x', NODE_ENV: 'production' })).toContain('FAIL_AT')
  expect(await failStart({ NODE_ENV: 'production' })).toContain('PAYMENT_PROVIDER')
})

test('an old Node ends the start with one sentence', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})', 'app/check-node.mjs'],
    { encoding: 'utf8' },
  )
  expect([status, stderr.trim().split('\n').length]).toEqual([1, 1])
  expect(stderr).toContain('20.20.2')
})

test('in production nothing is seeded, and introspection is refused', async () => {
  const [port, dir] = [await freePort(), newFolder()]
  const shop = startShop({ PORT: String(port), DATA_DIR: dir, SEED: '1', NODE_ENV: 'production', TRIAL: '1' })
  onTestFinished(() => void shop.kill())
  expect((await persistently(() => askAt(port)(count))).data).toEqual({ products: { totalCount: 0 } })
  const { errors = [] } = await askAt(port)('{ __schema { queryType { name } } }')
  expect(errors.map((error) => error.extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
})

test('production does not start while a demo login works, and a command removes it once there is another admin', async () => {
  const [port, dir] = [await freePort(), newFolder()]
  const demo = startShop({ PORT: String(port), DATA_DIR: dir, SEED: '1' })
  await persistently(() => askAt(port)(count))
  demo.kill('SIGTERM')
  await demo.died
  const production = { PORT: String(port), DATA_DIR: dir, NODE_ENV: 'production', TRIAL: '1' }
  const run = (program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, nodeArgs('.', program, ...args), {
      env: { ...process.env, ...production },
      encoding: 'utf8',
    })
    return { status, text: stdout + stderr }
  }
  expect(run('app/start.ts')).toEqual({ status: 1, text: expect.stringMatching(/^[^\n]*admin@bazaar\.example[^\n]*remove-demo-logins\n$/) })
  expect(run('ops/init.ts').status).toBe(0)
  expect(run('app/service.ts', 'auth').text).toContain('remove-demo-logins')
  expect(run('ops/remove-demo-logins.ts')).toEqual({ status: 1, text: expect.stringContaining('npm run create-admin') })
  expect(run('ops/create-admin.ts', 'boss@example.com', 'a-long-password').status).toBe(0)
  expect(run('ops/remove-demo-logins.ts')).toEqual({
    status: 0,
    text: 'admin@bazaar.example is deleted.\ncustomer@bazaar.example is deleted.\n',
  })
  const shop = startShop(production)
  onTestFinished(() => void shop.kill())
  const login = (email: string, password: string) =>
    `mutation { login(input: { email: "${email}", password: "${password}" }) { user { id } userErrors { code } } }`
  const codes = async (email: string, password: string) => codesOf(await persistently(() => askAt(port)(login(email, password))))
  expect(await codes('admin@bazaar.example', 'admin-demo-password')).toEqual(['INVALID_CREDENTIALS'])
  expect(await codes('boss@example.com', 'a-long-password')).toEqual([])
  const register =
    'mutation { register(input: { email: "customer@bazaar.example", password: "customer-demo-password", displayName: "X" }) { userErrors { code } } }'
  expect(codesOf(await askAt(port)(register))).toEqual(['INVALID_INPUT'])
})
