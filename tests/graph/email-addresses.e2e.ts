import { expect, onTestFinished, test } from 'vitest'
import { startSmtpServer } from '#lab/smtp.ts'
import { codesOf, dataOf, openTestShop } from '#tests/support/shop.ts'

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken userErrors { code } } }'
const confirm =
  'mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { isDone user { emailVerified } userErrors { code } } }'
const changeEmail = 'mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { userErrors { code } } }'
const requestReset = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }'
const resetPassword = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code } } }'

const ann = { email: 'ann@example.com', password: 'a-long-password', displayName: 'Ann' }

test('who registers can shop at once, and confirms the address by the link of a letter', async () => {
  const { open, lettersTo, tokenTo, ask, me } = await openShop()
  const token = await open(ann)
  expect(await me(token)).toEqual({ email: ann.email, emailVerified: false })
  expect(await lettersTo(ann.email)).toEqual(['Confirm your e-mail address'])
  const answer = dataOf(await ask(confirm, { input: { token: await tokenTo(ann.email) } }, { token })).confirmEmail
  expect(answer).toEqual({ isDone: true, user: { emailVerified: true }, userErrors: [] })
  expect(await me(token)).toEqual({ email: ann.email, emailVerified: true })
})

test('a registration of an address that has an account is told to its owner alone', async () => {
  const { open, lettersTo, tokenTo, ask, me, login } = await openShop()
  const token = await open(ann)
  await ask(confirm, { input: { token: await tokenTo(ann.email) } }, { token })
  const other = await open({ ...ann, password: 'somebody elses guess' })
  expect(await me(other)).toEqual({ email: ann.email, emailVerified: false })
  expect(await lettersTo(ann.email)).toEqual(['Confirm your e-mail address', 'You already have an account'])
  expect((await me(await login(ann))).emailVerified).toBe(true)
  expect(codesOf(await ask(requestReset, { input: { email: ann.email } }))).toEqual([])
  const input = { token: await tokenTo(ann.email), newPassword: 'battery staple of mine' }
  expect(codesOf(await ask(resetPassword, { input }))).toEqual([])
  expect((await me(await login({ ...ann, password: input.newPassword }))).emailVerified).toBe(true)
})

test('an address is changed when both have confirmed it, and the one before is told', async () => {
  const { open, lettersTo, tokenTo, ask, me, registerAdmin, untilIdle } = await openShop()
  const token = await open(ann)
  await ask(confirm, { input: { token: await tokenTo(ann.email) } }, { token })
  const newEmail = 'new@example.com'
  expect(codesOf(await ask(changeEmail, { input: { newEmail, password: ann.password } }, { token }))).toEqual([])
  expect(await lettersTo(newEmail)).toEqual(['Confirm your e-mail address'])
  for (const [address, isDone] of [
    [newEmail, false],
    [ann.email, true],
  ] as const)
    expect(dataOf(await ask(confirm, { input: { token: await tokenTo(address) } }, { token })).confirmEmail.isDone).toBe(isDone)
  expect(await me(token)).toEqual({ email: newEmail, emailVerified: true })
  expect((await lettersTo(ann.email)).slice(1)).toEqual(['Do you want to change your e-mail address?', 'Your e-mail address was changed'])
  const admin = { token: await registerAdmin() }
  await untilIdle()
  const users = 'query ($search: String) { users(filter: { search: $search }) { totalCount } }'
  for (const [search, totalCount] of [
    [newEmail, 1],
    [ann.email, 0],
  ])
    expect(dataOf(await ask(users, { search }, admin)).users).toEqual({ totalCount })
})

test('an address that is registered often gets three letters in an hour, and its owner still gets in by a reset', async () => {
  const { open, lettersTo, tokenTo, ask } = await openShop({ FAILED_SIGN_INS: '0' })
  for (let at = 0; at < 6; at += 1) await open({ ...ann, password: `the ${at} guess of a stranger` })
  expect(await lettersTo(ann.email)).toEqual(Array(3).fill('Confirm your e-mail address'))
  await ask(requestReset, { input: { email: ann.email } })
  const input = { token: await tokenTo(ann.email), newPassword: 'battery staple of mine' }
  expect(codesOf(await ask(resetPassword, { input }))).toEqual([])
})

async function openShop(settings: Record<string, string> = {}) {
  const server = await startSmtpServer()
  onTestFinished(async () => void (await server.close()))
  const shop = await openTestShop({ settings: { SMTP_URL: server.url, MAIL_FROM: 'shop@bazaar.test', ...settings } })
  const to = async (address: string) => {
    await shop.untilIdle()
    await shop.subgraph('users').runTask('sendMails')
    return server.received.filter((letter) => letter.to === address).map(({ raw }) => raw.replaceAll('=\n', ''))
  }
  return {
    ...shop,
    open: async (input: object): Promise<string> => dataOf(await shop.ask(register, { input })).register.accessToken,
    login: ({ email, password }: typeof ann) => shop.login({ email, password }),
    me: async (token: string) => dataOf(await shop.ask('{ me { email emailVerified } }', {}, { token })).me,
    lettersTo: async (address: string) => (await to(address)).map((raw) => /^Subject: (.*)$/m.exec(raw)?.[1]),
    /** The token in the last letter to an address. */
    tokenTo: async (address: string) => /Code {3}([\w-]+)/.exec((await to(address)).at(-1) ?? '')?.[1],
  }
}
