import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { ann, openLinkingShop, openProviderShop, register } from '#tests/support/provider-shop.ts'
import { namesOf } from '#tests/support/session-shop.ts'
import { codesOf, dataOf } from '#tests/support/shop.ts'
import { startSignInProvider } from '#tests/support/sign-in-provider.ts'

const enrol = 'mutation ($input: EnrolMfaInput!) { enrolMfa(input: $input) { secret userErrors { code } } }'
const confirmMfa = 'mutation ($input: ConfirmMfaInput!) { confirmMfa(input: $input) { userErrors { code } } }'
const suspend = 'mutation ($input: SuspendUserInput!) { suspendUser(input: $input) { userErrors { code } } }'
const unlink =
  'mutation ($input: UnlinkProviderInput!) { unlinkProvider(input: $input) { user { identities { id } } userErrors { code } } }'
const me = '{ me { id email emailVerified hasPassword identities { id email provider { id } } } }'

test('an account that has confirmed the address is not taken over: its owner signs in and links', async () => {
  const { signIn, registerConfirmed, beginLink, link, ask, mailsTo, tokenOf } = await openLinkingShop()
  const { id, token } = await registerConfirmed()
  const refused = await signIn()
  expect([refused.location, refused.session]).toEqual(['http://localhost:4000/#sign-in=SIGN_IN_TO_LINK', undefined])
  expect((await beginLink(token, 'a-wrong-password')).codes).toEqual(['INVALID_CREDENTIALS'])
  const linked = await link(token)
  expect([linked.location, linked.session]).toEqual(['http://localhost:4000/account#sign-in=LINKED', undefined])
  expect(await mailsTo(ann.email)).toContain('PROVIDER_LINKED')
  const { me: mine } = dataOf(await ask(me, {}, { token: await tokenOf((await signIn()).session) }))
  expect(mine).toMatchObject({ id, hasPassword: true, identities: [{ email: ann.email, provider: { id: 'company' } }] })
})

test('who registered the address without confirming it gets no account of its owner, and keeps only a claim', async () => {
  const { signIn, ask, tokenOf, untilIdle, login } = await openLinkingShop()
  const before = dataOf(await ask(register, { input: { ...ann, displayName: 'Mallory' } })).register
  await untilIdle()
  const owner = dataOf(await ask(me, {}, { token: await tokenOf((await signIn()).session) })).me
  expect([owner.email, owner.emailVerified, owner.id === before.user.id]).toEqual([ann.email, true, false])
  await untilIdle()
  const claims = dataOf(await ask(me, {}, { token: await login(ann) })).me
  expect([claims.id, claims.emailVerified, claims.identities]).toEqual([before.user.id, false, []])
})

test.each([
  ['says nothing of it', { email: ann.email }],
  ['says that it is not', { email: ann.email, email_verified: false }],
  ['names none', {}],
  ['names one that is none', { email: 'ann', email_verified: true }],
])('where the provider has not confirmed an address (it %s) no account is made', async (_, claims) => {
  const { signIn, provider, addresses } = await openLinkingShop()
  provider.people.set('ann', claims)
  const { location, session } = await signIn()
  expect([location, session]).toEqual(['http://localhost:4000/#sign-in=PROVIDER_EMAIL_UNVERIFIED', undefined])
  expect(await addresses()).toEqual([])
})

test('somebody else at the provider with the same address later gets nothing', async () => {
  const { signIn, provider } = await openLinkingShop()
  expect((await signIn()).session).toBeDefined()
  provider.people.set('another', { email: ann.email, email_verified: true })
  provider.state.person = 'another'
  expect((await signIn()).location).toBe('http://localhost:4000/#sign-in=SIGN_IN_TO_LINK')
})

test('what a provider is linked to one account is not linked to another', async () => {
  const { signIn, registerConfirmed, link, ask } = await openLinkingShop()
  await signIn()
  const { token } = await registerConfirmed('bob@example.com')
  expect((await link(token)).location).toBe('http://localhost:4000/account#sign-in=IDENTITY_TAKEN')
  expect(dataOf(await ask(me, {}, { token })).me.identities).toEqual([])
})

test('a link is made for the session that asked for it, as long as it is open', async () => {
  const { registerConfirmed, beginLink, provider, comeBack, ask } = await openLinkingShop()
  const { token } = await registerConfirmed()
  const { url, cookie } = await beginLink(token)
  const back = await provider.visit(url)
  expect(codesOf(await ask('mutation { logout(input: {}) { userErrors { code } } }', {}, { token }))).toEqual([])
  expect((await comeBack(back, cookie)).location).toBe('http://localhost:4000/account#sign-in=PROVIDER_SIGN_IN_INVALID')
})

test('unlinking wants the password, so there is always another way in; it ends the other sessions and is told', async () => {
  const { signIn, ask, mailsTo, registerConfirmed, link, send } = await openLinkingShop()
  const { token } = await registerConfirmed()
  await link(token)
  const other = (await signIn()).session
  const [{ id: identityId }] = dataOf(await ask(me, {}, { token })).me.identities
  const bob = await registerConfirmed('bob@example.com')
  const refusals = [
    [token, 'a-wrong-password', 'INVALID_CREDENTIALS'],
    [bob.token, ann.password, 'NOT_FOUND'],
  ] as const
  for (const [who, password, code] of refusals)
    expect(codesOf(await ask(unlink, { input: { identityId, password } }, { token: who }))).toEqual([code])
  const done = dataOf(await ask(unlink, { input: { identityId, password: ann.password } }, { token })).unlinkProvider
  expect(done.user.identities).toEqual([])
  expect((await send('/session/refresh', { cookie: `bazaar_session=${other}` })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
  expect(await mailsTo(ann.email)).toEqual(['EMAIL_VERIFICATION', 'PROVIDER_LINKED', 'PROVIDER_UNLINKED'])
  expect((await signIn()).location).toBe('http://localhost:4000/#sign-in=SIGN_IN_TO_LINK')
})

test('who came by a provider has no password until a letter has set one, and cannot lose the provider before', async () => {
  const { signIn, tokenOf, ask, send } = await openLinkingShop()
  const token = await tokenOf((await signIn()).session)
  const [{ id: identityId }] = dataOf(await ask(me, {}, { token })).me.identities
  expect(codesOf(await ask(unlink, { input: { identityId, password: 'any-password' } }, { token }))).toEqual(['PASSWORD_NOT_SET'])
  for (const password of ['', 'any-password'])
    expect((await send('/session', { body: { login: { ...ann, password } } })).codes).toEqual(['INVALID_CREDENTIALS'])
})

test('who has no password links another provider within ten minutes of a sign-in, and who has one gives it', async () => {
  const second = await startSignInProvider('second')
  second.people.set('ann', { email: ann.email, email_verified: true })
  const { signIn, send, clock, comeBack, tokenOf, ask } = await openProviderShop({}, [second])
  const link = (token: string) =>
    send('/session', { body: { linkProvider: { provider: 'second' } }, headers: { authorization: `Bearer ${token}` } })
  const [now, later] = [(await signIn()).session, (await signIn()).session]
  const token = await tokenOf(now)
  const { json, cookie } = await link(token)
  expect((await comeBack(await second.visit(json.url), cookie)).location).toBe('http://localhost:4000/#sign-in=LINKED')
  expect(dataOf(await ask(me, {}, { token })).me).toMatchObject({ hasPassword: false, identities: [{}, { provider: { id: 'second' } }] })
  clock.advance(601_000)
  expect((await link(await tokenOf(later))).codes).toEqual(['REAUTHENTICATION_REQUIRED'])
  const { accessToken } = dataOf(await ask(register, { input: { ...ann, email: 'bob@example.com', displayName: 'Bob' } })).register
  expect((await link(accessToken)).codes).toEqual(['INVALID_CREDENTIALS'])
})

test('who is suspended does not come in by a provider either', async () => {
  const { signIn, registerConfirmed, registerAdmin, link, ask, untilIdle } = await openLinkingShop()
  const { id, token } = await registerConfirmed()
  await link(token)
  expect(codesOf(await ask(suspend, { input: { userId: id, reason: 'fraud' } }, { token: await registerAdmin() }))).toEqual([])
  await untilIdle()
  expect(await signIn()).toMatchObject({ location: 'http://localhost:4000/#sign-in=ACCOUNT_SUSPENDED', session: undefined })
})

test('an account with a second factor is asked for it, whatever the provider says of its own', async () => {
  const { signIn, ask, send, clock, provider, registerConfirmed, link } = await openLinkingShop()
  const codeNow = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock().getTime() })
  const { token } = await registerConfirmed()
  await link(token)
  const { secret } = dataOf(await ask(enrol, { input: { password: ann.password } }, { token })).enrolMfa
  expect(codesOf(await ask(confirmMfa, { input: { code: codeNow(secret) } }, { token }))).toEqual([])
  clock.advance(30_000)
  provider.people.set('ann', { email: ann.email, email_verified: true, ...{ amr: ['mfa', 'otp'], acr: 'urn:mfa' } })
  const { location, session, kept } = await signIn()
  expect([location, session]).toEqual(['http://localhost:4000/#sign-in=MFA_REQUIRED', undefined])
  const verify = (code: string) => send('/session', { body: { verifyMfa: { code } }, cookie: `bazaar_challenge=${kept.bazaar_challenge}` })
  expect((await verify('000000')).codes).toEqual(['MFA_CODE_INVALID'])
  const verified = await verify(codeNow(secret))
  expect([verified.codes, typeof verified.json.accessToken]).toEqual([[], 'string'])
  expect(namesOf(verified.cookies)).toEqual(['bazaar_session=…', 'bazaar_challenge='])
})
