import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import type { Config } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { mutationOf } from '#kit/test/mutations.ts'
import { dataOf, openForTest, testConfig } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'
import { openKeys } from '#subgraphs/auth/keys.ts'

const ann = { email: 'ann@example.com', password: 'correct horse' }

test('the key is created once, and its secret part is not published', async () => {
  const config = testConfig()
  const [first, again] = [await openKeys(config), await openKeys(config)]
  expect(again.jwks).toEqual(first.jwks)
  expect(Object.keys(first.jwks.keys[0] ?? {}).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
})

test('a key is rotated without a token being refused: the next one is published before it signs, the previous one after', async () => {
  const config = testConfig()
  const next = (await openKeys(config)).kid
  move(config, 'access-token', 'access-token.next')
  const before = await openAuth(config)
  const old = await before.tokenFrom('register', { ...ann, displayName: 'Ann' })
  expect((await openKeys(config)).jwks.keys.map(({ kid }) => kid)).toEqual([kidOf(old), next])
  move(config, 'access-token', 'access-token.previous')
  move(config, 'access-token.next', 'access-token')
  const after = await openAuth(config)
  const young = await after.tokenFrom('login', ann)
  expect(kidOf(young)).toBe(next)
  expect([await after.accepts(old), await after.accepts(young), await before.accepts(young)]).toEqual([true, true, true])
})

/** Renames a key file as an operator does; names are without `.jwk.json`. */
function move({ DATA_DIR }: Config, from: string, to: string) {
  return renameSync(join(DATA_DIR, 'keys', `${from}.jwk.json`), join(DATA_DIR, 'keys', `${to}.jwk.json`))
}

/** Opens auth with the keys that are there now. */
async function openAuth(config: Config) {
  const { ask, respondTo } = await openForTest(auth, { config })
  await respondTo('user.registered', ({ userId }) => ({ type: 'roles.changed', userId, roles: ['CUSTOMER'], permissions: [], version: 1 }))
  return {
    tokenFrom: async (mutation: string, input: object): Promise<string> => {
      return dataOf(await ask(nobody, mutationOf(mutation, 'accessToken'), { input }))[mutation].accessToken
    },
    accepts: async (token: string): Promise<boolean> =>
      dataOf(await ask(nobody, 'query ($token: String!) { validateToken(token: $token) { valid } }', { token })).validateToken.valid,
  }
}

function kidOf(token: string) {
  return decodeProtectedHeader(token).kid
}
