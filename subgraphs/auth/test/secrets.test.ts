import { argon2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { newKey } from '#kit/http/claims.ts'
import { codesOf, dataOf, openForTest } from '#kit/test/testing.ts'
import { newGuestToken } from '#schema/guest-token.ts'
import auth from '#subgraphs/auth/index.ts'
import { accounts } from '#subgraphs/auth/tables.ts'

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { refreshToken } }'
const login = 'mutation ($input: LoginInput!) { login(input: $input) { refreshToken userErrors { code } } }'
const account = { email: 'ann@example.com', password: 'tall violet umbrella' }

test('a password is kept as argon2id, at the cost that OWASP wants', async () => {
  const { hash } = await openAuth()
  const [, algorithm, version, cost, salt = '', tag = ''] = (await hash()).split('$')
  expect([algorithm, version, cost]).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1'])
  expect([Buffer.from(salt, 'base64').length, Buffer.from(tag, 'base64').length]).toEqual([16, 32])
})

test('a password that was hashed at another cost is still good', async () => {
  const { ask, context } = await openAuth()
  const nonce = Buffer.alloc(16, 7)
  const tag = argon2Sync('argon2id', {
    message: Buffer.from(account.password),
    nonce,
    memory: 8192,
    passes: 3,
    parallelism: 1,
    tagLength: 32,
  })
  const older = `$argon2id$v=19$m=8192,t=3,p=1$${plain(nonce)}$${plain(tag)}`
  await context().write(async (tx) => tx.update(accounts).set({ passwordHash: older }))
  const logIn = async (password: string) => codesOf(await ask(nobody, login, { input: { ...account, password } }))
  expect([await logIn(account.password), await logIn('another long password')]).toEqual([[], ['INVALID_CREDENTIALS']])
})

test('refresh tokens, guest tokens and keys are random, of 128 bits and more', async () => {
  const { ask } = await openAuth()
  const tokens = []
  for (const _ of Array(8)) tokens.push(dataOf(await ask(nobody, login, { input: account })).login.refreshToken)
  const secrets = {
    refresh: tokens.map((token: string) => Buffer.from(token.split('.')[1] ?? '', 'base64url')),
    guest: tokens.map(() => Buffer.from(newGuestToken(new Date()).slice(9), 'base64url')),
    key: tokens.map(() => Buffer.from(newKey(), 'hex')),
  }
  const bits = Object.entries(secrets).map(([kind, all]) => [kind, 8 * Math.min(...all.map(({ length }) => length))])
  expect(bits).toEqual([
    ['refresh', 256],
    ['guest', 128],
    ['key', 256],
  ])
  // in 8 secrets each byte has the same value by chance once in 10^16
  for (const all of Object.values(secrets))
    for (const at of all[0]?.keys() ?? []) expect(new Set(all.map((secret) => secret[at])).size).toBeGreaterThan(1)
})

async function openAuth() {
  const { ask, context, respondTo } = await openForTest(auth)
  await respondTo('user.registered', ({ userId }) => ({ type: 'roles.changed', userId, roles: [], permissions: [], version: 1 }))
  dataOf(await ask(nobody, register, { input: { ...account, displayName: 'Ann' } }))
  return { ask, context, hash: async () => (await context().db.select().from(accounts))[0]?.passwordHash ?? '' }
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
