import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { createKeyCallers } from '#router/auth/api-keys.ts'

const machine: Caller = { ...nobody, sub: 'key_1', permissions: ['USERS_READ'] }

test('a token is kept while it is good, and the key exchanged again when it is not', async () => {
  const refusals = new Map<string, Caller['reason']>()
  const { callerOf, asked } = open(async (_, count) => `token-${count}`, refusals)
  expect([await callerOf('a'), await callerOf('a'), asked.length]).toEqual([machine, machine, 1])
  refusals.set('token-1', 'TOKEN_EXPIRED')
  expect([await callerOf('a'), await callerOf('a'), asked.length]).toEqual([machine, machine, 2])
})

test('requests that come together ask once', async () => {
  const { callerOf, asked } = open(async () => 'token')
  await Promise.all([callerOf('a'), callerOf('a'), callerOf('b')])
  expect(asked).toEqual(['a', 'b'])
})

test('what a refused key had is forgotten, and each further use asks auth', async () => {
  const refusals = new Map<string, Caller['reason']>()
  const { callerOf, asked } = open(async (_, count) => (count === 1 ? 'token' : undefined), refusals)
  expect(await callerOf('a')).toEqual(machine)
  refusals.set('token', 'TOKEN_REVOKED')
  for (const _ of [1, 2]) expect(await callerOf('a')).toEqual({ ...nobody, reason: 'API_KEY_INVALID' })
  expect(asked).toHaveLength(3)
})

test('while auth does not answer, or does not yet know the newest roles of the maker, the machine is told to try again', async () => {
  const unverified = { ...nobody, reason: 'TOKEN_UNVERIFIED' }
  expect(await open(async () => Promise.reject(new Error('away'))).callerOf('a')).toEqual(unverified)
  const { callerOf, asked } = open(async () => 'old', new Map([['old', 'TOKEN_REVOKED']]))
  expect([await callerOf('a'), await callerOf('a')]).toEqual([unverified, unverified])
  expect(asked).toHaveLength(2)
})

/** `exchange` is called with the key and how often it was. A token is refused for the reason in `refusals`. */
function open(
  exchange: (key: string, count: number) => Promise<string | undefined>,
  refusals: ReadonlyMap<string, Caller['reason']> = new Map(),
) {
  const asked: string[] = []
  const ask = (key: string) => exchange(key, asked.push(key))
  const reasonOf = (token: string) => refusals.get(token)
  const callerOf = createKeyCallers(ask, async (token) => (reasonOf(token) ? { ...nobody, reason: reasonOf(token) } : machine))
  return { callerOf, asked }
}
