import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { filesOf, init } from '#tests/support/init.ts'

const lineKeys: [string[], string, string, [string, string, string]][] = [
  [
    ['claims', 'orders'],
    'orders',
    'claims/orders.key',
    ['Restart orders,', 'Restart router-1, router-2,', 'Restart orders: the change is done'],
  ],
  [['events', 'orders'], 'orders', 'events/orders.key', ['Restart admin, auth,', 'Restart orders,', 'Restart admin, auth,']],
  [['webhooks'], 'payments', 'webhook.key', ['Restart payments,', 'Restart sandbox-provider,', 'Restart payments: the change is done']],
]

test.each(lineKeys)(
  'three runs change the key of %j: the new one is added, then signs, then the old one goes',
  (kind, service, file, says) => {
    const dir = newFolder()
    init(['--volumes', dir], {})
    const contents = () => Object.entries(filesOf(dir)).filter(([name]) => name.endsWith(file))
    const lines = () => readFileSync(join(dir, service, 'keys', file), 'utf8').split('\n')
    const step = (at: number) => {
      expect(init(['--volumes', dir, '--rotate', ...kind], {}).output).toContain(says[at])
      expect(new Set(contents().map(([, content]) => content)).size).toBe(1)
      return lines()
    }
    const [old] = lines()
    const [first, next] = step(0)
    expect([first, next === old]).toEqual([old, false])
    expect([step(1), step(2)]).toEqual([[next, old], [next]])
  },
)

test('the public keys of events follow the private ones in every volume', () => {
  const dir = newFolder()
  init(['--volumes', dir], {})
  const publicKeys = () => readFileSync(join(dir, 'router/keys/events/orders.pub'), 'utf8').split('\n')
  const rotateOnce = () => {
    init(['--volumes', dir, '--rotate', 'events', 'orders'], {})
    const all = Object.entries(filesOf(dir)).filter(([name]) => name.endsWith('events/orders.pub'))
    expect([all.length, new Set(all.map(([, content]) => content)).size]).toEqual([subgraphNames().length + 1, 1])
    return publicKeys()
  }
  const [old] = publicKeys()
  const [[, next], used, dropped] = [rotateOnce(), rotateOnce(), rotateOnce()]
  expect([used, dropped]).toEqual([[next, old], [next]])
})

test('the key of access tokens changes in three runs, and the old one stays until its tokens have expired', async () => {
  const dir = newFolder()
  const settings = { DATA_DIR: dir, ACCESS_TOKEN_SECONDS: '5' }
  init([], settings)
  const rotate = () => init(['--rotate', 'access-tokens'], settings)
  const keyIds = () => readdirSync(join(dir, 'keys')).flatMap((file) => (file.includes('token') ? [[file, kidOf(dir, file)]] : []))
  const [[, old] = []] = keyIds()
  expect(rotate().output).toContain('Restart auth, router-1, router-2,')
  const [, [, next] = []] = keyIds()
  expect(rotate().output).toContain('Restart auth,')
  expect(keyIds()).toEqual([
    ['access-token.jwk.json', next],
    ['access-token.previous.jwk.json', old],
  ])
  expect(rotate()).toMatchObject({ ended: 1, output: expect.stringContaining('may still be valid: wait') })
  await sleep(10_000)
  expect(rotate().output).toContain('the change is done')
  expect(keyIds()).toEqual([['access-token.jwk.json', next]])
})

test('an impossible change of keys ends with one sentence', () => {
  const subgraphs = subgraphNames().join(', ')
  expect(init(['--rotate', 'claims', 'nobody'], {}).output).toBe(`There is no subgraph nobody: name one of ${subgraphs}.\n`)
  expect(init(['--rotate', 'orders'], {}).output).toContain('There are no keys of the kind orders: it is one of claims, events,')
  const { output, ended } = init(['--rotate', 'claims', 'orders'], { DATA_DIR: newFolder() })
  expect([output.trim().split('\n').length, ended]).toEqual([1, 1])
})

function kidOf(dir: string, file: string): string {
  return JSON.parse(readFileSync(join(dir, 'keys', file), 'utf8')).kid
}
