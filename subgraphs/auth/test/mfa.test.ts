import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { customer, staff } from '#kit/test/testing.ts'
import { recoveryCodes, totpFactors } from '#subgraphs/auth/tables.ts'
import { ann, openWithAnn } from './mfa.ts'

test('a sign-in asks for a code once the second factor is confirmed, and each code is good once', async () => {
  const { run, me, login, codeOf, clock, published } = await openWithAnn()
  const { secret, uri } = await run('enrolMfa', { password: ann.password }, me)
  expect(uri).toContain(`secret=${secret}`)
  expect(await login()).toMatchObject({ accessToken: expect.any(String), mfaChallenge: null, codes: [] })
  expect(await run('confirmMfa', { code: '000000' }, me)).toMatchObject({ recoveryCodes: null, codes: ['MFA_CODE_INVALID'] })
  const code = codeOf(secret)
  const { recoveryCodes: shown } = await run('confirmMfa', { code }, me)
  expect(new Set(shown).size).toBe(10)
  const { accessToken, mfaChallenge: challenge, codes } = await login()
  expect([accessToken, codes]).toEqual([null, ['MFA_REQUIRED']])
  expect((await run('verifyMfa', { challenge, code })).codes).toEqual(['MFA_CODE_INVALID'])
  clock.advance(30_000)
  const next = codeOf(secret)
  const both = await Promise.all([run('verifyMfa', { challenge, code: next }), run('verifyMfa', { challenge, code: next })])
  expect(both.map((one) => one.codes).toSorted()).toEqual([[], ['MFA_CODE_INVALID']])
  expect((await published('mfa.changed')).map(({ on }) => on)).toEqual([true])
})

test('a wrong password is refused as before, and registering again with the right one asks for the code too', async () => {
  const { run, turnOn } = await openWithAnn()
  await turnOn()
  expect((await run('login', { email: ann.email, password: 'wrong' })).codes).toEqual(['INVALID_CREDENTIALS'])
  expect((await run('register', ann)).accessToken).toBeNull()
})

test('turning it on ends the other sessions, and a refresh needs no code', async () => {
  const { run, session, login, turnOn } = await openWithAnn()
  const other = await login()
  await turnOn()
  expect((await run('refreshToken', { refreshToken: other.refreshToken })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
  expect((await run('refreshToken', { refreshToken: session.refreshToken })).codes).toEqual([])
})

test('a recovery code is good once, however it is typed, and new ones void the old', async () => {
  const { run, me, login, turnOn, codeOf, seen } = await openWithAnn()
  const {
    secret,
    recoveryCodes: [first = '', second = ''],
  } = await turnOn()
  const verify = async (code: string) => (await run('verifyMfa', { challenge: (await login()).mfaChallenge, code })).codes
  expect(await verify(` ${first.toUpperCase().replaceAll('-', ' ')}`)).toEqual([])
  expect(await verify(first)).toEqual(['MFA_CODE_INVALID'])
  expect(await seen(me)).toEqual({ enabled: true, required: false, recoveryCodesLeft: 9 })
  const renewed = await run('renewRecoveryCodes', { password: ann.password, code: codeOf(secret) }, me)
  expect(await verify(second)).toEqual(['MFA_CODE_INVALID'])
  expect(await verify(renewed.recoveryCodes[0])).toEqual([])
})

test('after five codes in 15 minutes the next is not looked at, though it is right; a recovery code still lets its owner in', async () => {
  const { run, login, turnOn, codeOf, clock } = await openWithAnn({ settings: { SIGN_IN_LIMIT: '0' } })
  const {
    secret,
    recoveryCodes: [recovery = ''],
  } = await turnOn()
  const { mfaChallenge: challenge } = await login()
  const wrong = await Promise.all(Array.from({ length: 40 }, (_, at) => run('verifyMfa', { challenge, code: String(100_000 + at) })))
  const seen = wrong.flatMap(({ codes }) => codes)
  expect([seen.filter((code) => code === 'MFA_CODE_INVALID').length, new Set(seen)]).toEqual([
    5,
    new Set(['MFA_CODE_INVALID', 'RATE_LIMITED']),
  ])
  expect((await run('verifyMfa', { challenge, code: codeOf(secret) })).codes).toEqual(['RATE_LIMITED'])
  expect((await run('verifyMfa', { challenge, code: recovery })).codes).toEqual([])
  clock.advance(30_000)
})

test('a challenge is no token, is good for five minutes, and ends with the password', async () => {
  const { run, me, login, turnOn, codeOf, clock, ask } = await openWithAnn()
  const {
    secret,
    recoveryCodes: [recovery = ''],
  } = await turnOn()
  const { mfaChallenge: challenge } = await login()
  const validate = await ask(nobody, 'query ($token: String!) { validateToken(token: $token) { valid } }', { token: challenge })
  expect(validate.data?.validateToken).toEqual({ valid: false })
  for (const forged of ['', 'x.y.z', `${challenge}x`, String((await run('refreshToken', { refreshToken: 'x' })).accessToken)])
    expect((await run('verifyMfa', { challenge: forged, code: recovery })).codes).toEqual(['MFA_CHALLENGE_INVALID'])
  await run('changePassword', { currentPassword: ann.password, newPassword: 'battery staple' }, me)
  expect((await run('verifyMfa', { challenge, code: recovery })).codes).toEqual(['MFA_CHALLENGE_INVALID'])
  const late = (await run('login', { email: ann.email, password: 'battery staple' })).mfaChallenge
  clock.advance(300_001)
  expect((await run('verifyMfa', { challenge: late, code: codeOf(secret) })).codes).toEqual(['MFA_CHALLENGE_INVALID'])
})

test('it is turned off by password and code, and not by one of them', async () => {
  const { run, me, login, turnOn, codeOf, published, context } = await openWithAnn()
  expect((await run('disableMfa', { password: ann.password, code: '123456' }, me)).codes).toEqual(['MFA_OFF'])
  const { secret } = await turnOn()
  expect((await run('enrolMfa', { password: ann.password }, me)).codes).toEqual(['MFA_ON'])
  expect((await run('disableMfa', { password: 'wrong', code: codeOf(secret) }, me)).codes).toEqual(['INVALID_CREDENTIALS'])
  expect((await run('disableMfa', { password: ann.password, code: '000000' }, me)).codes).toEqual(['MFA_CODE_INVALID'])
  expect((await run('disableMfa', { password: ann.password, code: codeOf(secret) }, me)).codes).toEqual([])
  expect((await login()).codes).toEqual([])
  expect((await published('mfa.changed')).map(({ on }) => on)).toEqual([true, false])
  expect(await context().db.select().from(recoveryCodes)).toEqual([])
})

test('staff turn it off for who has lost it, audited, if they hold what the user holds', async () => {
  const { run, me, login, turnOn, published } = await openWithAnn({}, ['ORDERS_READ'])
  await turnOn()
  const reset = (caller: Parameters<typeof run>[2], userId = String(me.sub)) => run('resetMfa', { userId }, caller)
  expect((await reset(customer('usr_other'))).codes).toEqual(['FORBIDDEN'])
  expect((await reset(staff('USERS_WRITE'))).codes).toEqual(['PERMISSION_NOT_HELD'])
  expect((await reset(staff('USERS_WRITE', 'ORDERS_READ'), 'usr_none')).codes).toEqual(['NOT_FOUND'])
  expect((await reset(staff('USERS_WRITE', 'ORDERS_READ'))).codes).toEqual([])
  expect((await login()).codes).toEqual([])
  expect(await published('audit.recorded')).toMatchObject([{ action: 'resetMfa', subject: me.sub, actor: 'usr_staff' }])
})

test('where staff need it, permissions come with it, and go with it', async () => {
  const { run, session, me, login, turnOn, ask, seen } = await openWithAnn({ settings: { STAFF_MFA: '1' } }, ['ORDERS_READ'])
  const permissionsIn = async (token: string) =>
    (await ask(nobody, 'query ($token: String!) { validateToken(token: $token) { permissions } }', { token })).data?.validateToken
  expect(await permissionsIn((await login()).accessToken)).toEqual({ permissions: [] })
  expect(await seen(me)).toEqual({ enabled: false, required: true, recoveryCodesLeft: 0 })
  await turnOn()
  const { accessToken } = await run('refreshToken', { refreshToken: session.refreshToken })
  expect(await permissionsIn(accessToken)).toEqual({ permissions: ['ORDERS_READ'] })
  expect(await seen(customer('usr_other'))).toBeNull()
})

test('neither secret nor codes are shown to anybody or kept in the clear, and all of it goes with the account', async () => {
  const { me, turnOn, receive, context } = await openWithAnn()
  const { recoveryCodes: shown } = await turnOn()
  const rows = async () => [...(await context().db.select().from(totpFactors)), ...(await context().db.select().from(recoveryCodes))]
  expect((await rows()).length).toBe(11)
  for (const code of shown) expect(JSON.stringify(await rows())).not.toContain(code)
  await receive({ type: 'user.deleted', userId: String(me.sub), version: 2 })
  expect(await rows()).toEqual([])
})
