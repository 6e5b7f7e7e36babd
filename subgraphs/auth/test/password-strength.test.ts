import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { customer, dataOf, openForTest } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { user { id } userErrors { code message path } } }'
const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code path } } }'

const ann = { email: 'ann.summers@example.com', displayName: 'Annabel Winterbottom' }

test.each([
  ['password', 'one of the most used'],
  ['Password1!', 'much like a password that many people use'],
  ['P@ssw0rd2026', 'much like a password that many people use'],
  ['1l0v3y0u!', 'much like a password that many people use'],
  ['b45k3tb411', 'easy to guess'],
  ['5un5h1n3!', 'much like a password that many people use'],
  ['iloveyou12', 'much like a password that many people use'],
  ['qwertyuiop', 'one of the most used'],
  ['zxcvbnm,./', 'easy to guess'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaa', 'repeats itself'],
  ['abcabcabcabcabcabcabc', 'repeats itself'],
  ['ann.summers@example.com', 'your name or your e-mail address'],
  ['winterbottom1', 'your name or your e-mail address'],
  ['Annabel2026', 'easy to guess'],
  ['25121987', 'easy to guess'],
  [`${'1'.repeat(100)}`, 'repeats itself'],
])('the password %s is refused at registration, with the reason', async (password, reason) => {
  const { ask } = await openForTest(auth)
  const { userErrors } = dataOf(await ask(nobody, register, { input: { ...ann, password } })).register
  expect(userErrors).toMatchObject([{ code: 'PASSWORD_TOO_WEAK', path: ['input', 'password'] }])
  expect(userErrors[0].message).toContain(reason)
})

test.each([
  'correct horse battery',
  'kJ8#pq2Lx9',
  'müller-straße-7',
  'бабушка-пирог',
  'tall violet umbrella',
  'x'.repeat(5) + crypto.randomUUID(),
])('the password %s is accepted', async (password) => {
  const { ask, respondTo } = await openForTest(auth)
  await respondTo('user.registered', ({ userId }) => ({ type: 'roles.changed', userId, roles: [], permissions: [], version: 1 }))
  expect(dataOf(await ask(nobody, register, { input: { ...ann, password } })).register.userErrors).toEqual([])
})

test('a new password is judged as well, and the old one stays', async () => {
  const { ask, respondTo } = await openForTest(auth)
  await respondTo('user.registered', ({ userId }) => ({ type: 'roles.changed', userId, roles: [], permissions: [], version: 1 }))
  const currentPassword = 'tall violet umbrella'
  const { user } = dataOf(await ask(nobody, register, { input: { ...ann, password: currentPassword } })).register
  const changed = async (newPassword: string) =>
    dataOf(await ask(customer(user.id), change, { input: { currentPassword, newPassword } })).changePassword.userErrors
  expect(await changed('ann.summers1')).toEqual([{ code: 'PASSWORD_TOO_WEAK', path: ['input', 'newPassword'] }])
  expect(await changed('correct horse battery')).toEqual([])
})

test('of a long password only the beginning is judged, as time grows with the square of the length', async () => {
  const { ask } = await openForTest(auth)
  const long = 'password123'.repeat(18)
  const timed = async (password: string) => {
    const start = performance.now()
    const { userErrors } = dataOf(await ask(nobody, register, { input: { ...ann, password } })).register
    expect(userErrors).toMatchObject([{ code: 'PASSWORD_TOO_WEAK' }])
    return performance.now() - start
  }
  await timed(long)
  const ratios = []
  for (let times = 0; times < 9; times += 1) ratios.push((await timed(long)) / (await timed(long.slice(0, 32))))
  expect(ratios.sort((one, other) => one - other)[4]).toBeLessThan(3)
})
