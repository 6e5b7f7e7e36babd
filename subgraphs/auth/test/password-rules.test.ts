import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { user { id } userErrors { code } } }'
const login = 'mutation ($input: LoginInput!) { login(input: $input) { user { id } userErrors { code } } }'
const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }'

const ann = { email: 'ann@example.com', displayName: 'Ann' }

test('a password has 8 to 200 characters of any kind', async () => {
  const { registered } = await openAuth()
  const kinds = [
    'kJ8#pq2Lx9',
    'ぬふあうえお愛犬ねこ',
    'seven violet umbrellas',
    `${'violet umbrella '.repeat(4)}ok`,
    'tall kettle, '.repeat(16).slice(0, 200),
  ]
  for (const [at, password] of kinds.entries()) expect([password, await registered(password, `${at}@example.com`)]).toEqual([password, []])
  expect(kinds.map((password) => [...password].length)).toEqual([10, 10, 22, 66, 200])
  // 8 are judged by their strength, 7 and 201 are not judged at all
  for (const length of [8, 200]) expect(await registered('x'.repeat(length))).toEqual(['PASSWORD_TOO_WEAK'])
  for (const length of [7, 201]) expect(await registered('x'.repeat(length))).toEqual(['INVALID_INPUT'])
})

test('none of the most used passwords is taken', async () => {
  const { registered } = await openAuth()
  const long = dictionary['passwords-common'].filter(({ length }) => length >= 8)
  expect(long.length).toBeGreaterThan(10_000)
  const some = [...long.slice(0, 3000).filter((_, at) => at % 15 === 0), ...long.filter((_, at) => at % 200 === 0)]
  for (const password of some) expect([password, await registered(password)]).toEqual([password, ['PASSWORD_TOO_WEAK']])
})

test('a password made of the words of the shop is refused', async () => {
  const { registered } = await openAuth({ PASSWORD_WORDS: 'Bazaar, Qvinterhavn' })
  for (const password of ['qvinterhavn26', 'Qv1nterhavn!', 'nvahretnivq']) expect(await registered(password)).toEqual(['PASSWORD_TOO_WEAK'])
  const { registered: elsewhere } = await openAuth()
  expect(await elsewhere('qvinterhavn26')).toEqual([])
})

test('a password counts to its last character, in its own case and with its spaces', async () => {
  const { registered, loggedIn } = await openAuth()
  const password = ` Tall violet umbrella, ${'and a kettle '.repeat(12)}Z `
  expect(await registered(password)).toEqual([])
  expect(await loggedIn(password)).toEqual([])
  const others = [
    password.trim(),
    password.toLowerCase(),
    password.slice(0, 72),
    `${password.slice(0, -2)}Y `,
    `${password} `,
    password.replace('  ', ' '),
  ]
  for (const other of others.filter((one) => one !== password)) expect(await loggedIn(other)).toEqual(['INVALID_CREDENTIALS'])
})

test('a password is good for years', async () => {
  const { registered, loggedIn, clock } = await openAuth()
  await registered('tall violet umbrella')
  clock.advance(5 * 366 * 86_400_000)
  expect(await loggedIn('tall violet umbrella')).toEqual([])
})

test('a new password is not taken without the one before', async () => {
  const { ask, loggedIn, userId } = await openAuth()
  const sub = await userId('tall violet umbrella')
  const input = { currentPassword: '', newPassword: 'correct horse battery' }
  expect(codesOf(await ask(customer(sub), change, { input }))).toEqual(['INVALID_CREDENTIALS'])
  expect((await ask(customer(sub), change, { input: { newPassword: input.newPassword } })).errors).toBeDefined()
  expect(await loggedIn('tall violet umbrella')).toEqual([])
})

async function openAuth(settings: Record<string, string> = {}) {
  const { ask, clock, respondTo } = await openForTest(auth, {
    settings: { FAILED_SIGN_INS: '0', FAILED_SIGN_INS_OF_ACCOUNT: '0', ...settings },
  })
  await respondTo('user.registered', ({ userId }) => ({ type: 'roles.changed', userId, roles: [], permissions: [], version: 1 }))
  const enter = (password: string, email = ann.email) => ask(nobody, register, { input: { ...ann, email, password } })
  return {
    ask,
    clock,
    registered: async (password: string, email?: string) => codesOf(await enter(password, email)),
    userId: async (password: string): Promise<string> => dataOf(await enter(password)).register.user.id,
    loggedIn: async (password: string) => codesOf(await ask(nobody, login, { input: { email: ann.email, password } })),
  }
}
