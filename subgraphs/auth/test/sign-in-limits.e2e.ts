import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'

const registerMutation = 'mutation ($input: RegisterInput!) { register(input: $input) { refreshToken user { id } userErrors { code } } }'
const loginMutation = 'mutation ($input: LoginInput!) { login(input: $input) { refreshToken userErrors { code message } } }'
const logoutMutation = 'mutation ($input: LogoutInput!) { logout(input: $input) { sessionId } }'
const changeMutation = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }'

const ann = { email: 'ann@example.com', password: 'a-long-password' }
const [home, office] = ['192.0.2.1', '198.51.100.7']
const [wrong, limited] = [['INVALID_CREDENTIALS'], ['RATE_LIMITED']]
const few = { FAILED_SIGN_INS: '3', FAILED_SIGN_INS_OF_ACCOUNT: '5' }

test('wrong passwords from one network are limited there, and the owner gets in from another', async () => {
  const { login } = await openAuth(few)
  for (let times = 0; times < 3; times += 1) expect(await login('wrong', office)).toEqual(wrong)
  for (const password of ['wrong', ann.password]) expect(await login(password, office)).toEqual(limited)
  expect(await login(ann.password, home)).toEqual([])
  expect(await login(ann.password, '203.0.113.9')).toEqual([])
})

test('wrong passwords from many networks are limited together, and the owner gets in from a network of the account', async () => {
  const { login } = await openAuth(few)
  // the registration is the first of five
  for (let at = 0; at < 4; at += 1) expect(await login('wrong', `203.0.113.${at}`)).toEqual(wrong)
  expect(await login(ann.password, '203.0.113.200')).toEqual(limited)
  expect(await login(ann.password, home)).toEqual([])
})

test('a device that the account knows gets in from anywhere, by a refresh token of a session that ended long ago', async () => {
  const { login, ask, refreshToken, clock, run } = await openAuth(few)
  await ask(nobody, logoutMutation, { input: { refreshToken } })
  clock.advance(89 * 86_400_000)
  await run('sweepSessions')
  for (let at = 0; at < 6; at += 1) await login('wrong', `203.0.113.${at}`)
  expect(await login(ann.password, office)).toEqual(limited)
  for (const forged of ['x', `${refreshToken}x`, refreshToken.replace(/.$/, '')])
    expect(await login(ann.password, office, forged)).toEqual(limited)
  expect(await login(ann.password, office, refreshToken)).toEqual([])
})

test('a device that the account knows gets in from a network where others have tried too often', async () => {
  const { login, refreshToken } = await openAuth(few)
  for (let times = 0; times < 4; times += 1) await login('wrong', home)
  expect(await login(ann.password, home)).toEqual(limited)
  expect(await login(ann.password, home, refreshToken)).toEqual([])
})

test('wrong passwords on a device that the account knows are limited too', async () => {
  const { login, refreshToken } = await openAuth(few)
  for (let times = 0; times < 3; times += 1) expect(await login('wrong', `203.0.113.${times}`, refreshToken)).toEqual(wrong)
  expect(await login(ann.password, '203.0.113.9', refreshToken)).toEqual(limited)
})

test("another account's refresh token makes no device known", async () => {
  const { login, register } = await openAuth(few)
  const { refreshToken } = await register('eve@example.com', '203.0.113.66')
  for (let times = 0; times < 3; times += 1) expect(await login('wrong', '203.0.113.66', refreshToken)).toEqual(wrong)
  expect(await login('wrong', '203.0.113.66', refreshToken)).toEqual(limited)
})

test('right passwords count against nobody', async () => {
  const { login } = await openAuth(few)
  for (let times = 0; times < 8; times += 1) expect(await login(ann.password, office)).toEqual([])
  for (let times = 0; times < 3; times += 1) expect(await login('wrong', office)).toEqual(wrong)
})

test('an address without an account is limited in the same way, with the same words', async () => {
  const { answer, login } = await openAuth(few)
  expect(await login('wrong', home, undefined, 'nobody@example.com')).toEqual(wrong)
  const answers = async (email: string) => {
    const seen = []
    for (let at = 0; at < 12; at += 1) seen.push(await answer({ email, password: 'wrong' }, `203.0.113.${at % 4}`))
    return seen
  }
  const [known, unknown] = [await answers(ann.email), await answers('nobody@example.com')]
  expect(known.map(codesOf)).toEqual([...Array(4).fill(wrong), ...Array(8).fill(limited)])
  expect(unknown).toEqual(
    known.map((one, at) =>
      one.errors ? { ...one, errors: [{ ...one.errors[0], extensions: unknown[at]?.errors?.[0]?.extensions }] } : one,
    ),
  )
})

test('the spelling of an address makes no difference', async () => {
  const { login } = await openAuth(few)
  for (const email of ['ann@example.com', 'Ann@Example.com', ' ANN@example.com '])
    expect(await login('wrong', office, undefined, email)).toEqual(wrong)
  expect(await login(ann.password, office)).toEqual(limited)
})

test('tries at the current password are limited by session, and keep nobody else out', async () => {
  const { login, ask, userId } = await openAuth(few)
  const change = async (sid: string, currentPassword: string) => {
    const input = { currentPassword, newPassword: 'another-password' }
    return codesOf(await ask({ ...customer(userId), sid, network: home }, changeMutation, { input }))
  }
  for (let times = 0; times < 3; times += 1) expect(await change('ses_thief', 'wrong')).toEqual(wrong)
  expect(await change('ses_thief', ann.password)).toEqual(limited)
  expect(await login(ann.password, home)).toEqual([])
  expect(await change('ses_own', ann.password)).toEqual([])
})

test('one network cannot fill the queue', async () => {
  const { answer } = await openAuth({ SIGN_IN_LIMIT: '1000' })
  const flood = Array.from({ length: 40 }, (_, at) => answer({ email: `${at}@example.com`, password: 'wrong' }, office))
  const others = Array.from({ length: 10 }, (_, at) => answer(ann, `203.0.113.${at}`))
  expect((await Promise.all(flood)).map(codesOf).filter(([code]) => code === 'RATE_LIMITED')).toHaveLength(30)
  expect((await Promise.all(others)).flatMap(codesOf)).toEqual([])
})

test('a full queue does not keep out a device that the account knows, and counts against nobody', async () => {
  const { answer, login } = await openAuth({ SIGN_IN_LIMIT: '1000', FAILED_SIGN_INS: '2' })
  const flood = Array.from({ length: 120 }, (_, at) => answer({ email: ann.email, password: ann.password }, `203.0.113.${at}`))
  const owner = login(ann.password, home)
  const all = Promise.all(flood)
  expect(await Promise.race([owner, all.then(() => 'after the flood')])).toEqual([])
  const refused = (await all).map(codesOf).flatMap(([code], at) => (code === 'RATE_LIMITED' ? at : []))
  expect(refused).toHaveLength(120 - 66)
  expect(await login('wrong', `203.0.113.${refused[0]}`)).toEqual(wrong)
  expect(await login(ann.password, `203.0.113.${refused[0]}`)).toEqual([])
})

/** Opens auth alone, with an account that was registered at home. */
async function openAuth(settings: Record<string, string> = {}) {
  const subgraph = await openForTest(auth, { settings })
  await subgraph.respondTo('user.registered', ({ userId }) => ({ type: 'roles.changed', userId, roles: [], permissions: [], version: 1 }))
  const from = (network: string): Caller => ({ ...nobody, network })
  const register = async (email: string, network: string) =>
    dataOf(await subgraph.ask(from(network), registerMutation, { input: { ...ann, email, displayName: 'Ann' } })).register
  const answer = (input: object, network: string) => subgraph.ask(from(network), loginMutation, { input })
  const { refreshToken, user } = await register(ann.email, home)
  return {
    ...subgraph,
    register,
    answer,
    refreshToken: refreshToken as string,
    userId: user.id as string,
    /** The codes with which a login is refused. */
    login: async (password: string, network: string, refreshToken?: string, email = ann.email) =>
      codesOf(await answer({ email, password, refreshToken }, network)),
  }
}
