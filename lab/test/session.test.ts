import { expect, test } from 'vitest'
import { createClient } from '#lab/client.ts'
import { guest, register, signedIn } from '#lab/session.ts'
import type { Transport } from '#lab/transport.ts'

type Answers = Record<string, (count: number) => object>

const account = { email: 'a@b.example', password: 'password' }

test('a user signs in when first needed, and once', async () => {
  const { client, asked } = shopOf()
  const caller = signedIn(client, account)
  expect(asked).toEqual([])
  const both = await Promise.all([caller.headers(), caller.headers()])
  expect(both).toEqual([{ authorization: 'Bearer access-1' }, { authorization: 'Bearer access-1' }])
  expect(asked).toEqual(['Login'])
})

test('tokens are refreshed before they end', async () => {
  const { client, asked } = shopOf({}, -1)
  const caller = signedIn(client, account)
  await caller.headers()
  expect(await caller.headers()).toEqual({ authorization: 'Bearer access-2' })
  expect(asked).toEqual(['Login', 'RefreshToken'])
})

test('many requests that meet the same refusal refresh once', async () => {
  const { client, asked } = shopOf()
  const caller = signedIn(client, account)
  const old = await caller.headers()
  await Promise.all([caller.renew?.(old), caller.renew?.(old)])
  await caller.renew?.(old)
  expect(asked).toEqual(['Login', 'RefreshToken'])
})

test('a user whose token cannot be refreshed signs in again', async () => {
  const { client, asked } = shopOf({ RefreshToken: refusing('INVALID_REFRESH_TOKEN') })
  const caller = signedIn(client, account)
  await caller.renew?.(await caller.headers())
  expect(asked).toEqual(['Login', 'RefreshToken', 'Login'])
})

test('a wrong password stops it', async () => {
  const { client } = shopOf({ Login: refusing('INVALID_CREDENTIALS') })
  await expect(signedIn(client, account).headers()).rejects.toThrow('Login: INVALID_CREDENTIALS')
})

test('an account that is there already will do', async () => {
  const { client } = shopOf({ Register: refusing('EMAIL_TAKEN') })
  await expect(register(client, account, 'A')).resolves.toBeUndefined()
  const { client: strict } = shopOf({ Register: refusing('INVALID_INPUT') })
  await expect(register(strict, account, 'A')).rejects.toThrow('Register: INVALID_INPUT')
})

test('a guest is the same in the same run, and has a token that the shop takes', async () => {
  const [one, again, other] = await Promise.all([guest('run', '1'), guest('run', '1'), guest('run', '2')].map((one) => one.headers()))
  expect(one).toEqual(again)
  expect(one).not.toEqual(other)
  expect(one?.['x-guest-token']).toMatch(/^[A-Za-z0-9_-]{22,64}$/)
})

// a shop that gives out tokens in order, and notes what it was asked
function shopOf(answers: Answers = {}, lifeMs = 60_000) {
  const asked: string[] = []
  const tokens = () => ({
    accessToken: `access-${asked.length}`,
    refreshToken: 'refresh',
    expiresAt: new Date(Date.now() + lifeMs).toISOString(),
    userErrors: [],
  })
  const transport: Transport = async ({ operationName = '' }) => {
    asked.push(operationName)
    return { status: 200, text: JSON.stringify({ data: { payload: answers[operationName]?.(asked.length) ?? tokens() } }) }
  }
  return { asked, client: createClient({ transport }) }
}

function refusing(code: string) {
  return () => ({ accessToken: null, userErrors: [{ code, message: code }] })
}
