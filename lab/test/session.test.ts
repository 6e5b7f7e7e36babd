import { expect, test } from 'vitest'
import type { Operation, Shop } from '#lab/client.ts'
import { guestOf, openAccount, signedIn } from '#lab/session.ts'

type Answers = Record<string, (count: number) => object>

const account = { email: 'a@b.example', password: 'password' }

test('somebody signs in when first needed, and once', async () => {
  const { shop, asked } = shopOf()
  const caller = signedIn(shop, account)
  expect(asked).toEqual([])
  const both = await Promise.all([caller.headers(), caller.headers()])
  expect(both).toEqual([{ authorization: 'Bearer access-1' }, { authorization: 'Bearer access-1' }])
  expect(asked).toEqual(['login'])
})

test('tokens are refreshed before they end', async () => {
  const { shop, asked } = shopOf({}, -1)
  const caller = signedIn(shop, account)
  await caller.headers()
  expect(await caller.headers()).toEqual({ authorization: 'Bearer access-2' })
  expect(asked).toEqual(['login', 'refreshToken'])
})

test('many who meet the same refusal refresh once', async () => {
  const { shop, asked } = shopOf()
  const caller = signedIn(shop, account)
  const old = await caller.headers()
  await Promise.all([caller.renew?.(old), caller.renew?.(old)])
  await caller.renew?.(old)
  expect(asked).toEqual(['login', 'refreshToken'])
})

test('who cannot refresh signs in again', async () => {
  const { shop, asked } = shopOf({ refreshToken: refusing('INVALID_REFRESH_TOKEN') })
  const caller = signedIn(shop, account)
  await caller.renew?.(await caller.headers())
  expect(asked).toEqual(['login', 'refreshToken', 'login'])
})

test('a wrong password stops it', async () => {
  const { shop } = shopOf({ login: refusing('INVALID_CREDENTIALS') })
  await expect(signedIn(shop, account).headers()).rejects.toThrow('login: INVALID_CREDENTIALS')
})

test('an account that is there already is as good as a new one', async () => {
  const { shop } = shopOf({ register: refusing('EMAIL_TAKEN') })
  await expect(openAccount(shop, account, 'A')).resolves.toBeUndefined()
  const { shop: strict } = shopOf({ register: refusing('INVALID_INPUT') })
  await expect(openAccount(strict, account, 'A')).rejects.toThrow('register: INVALID_INPUT')
})

test('a guest is the same in the same run, and has a token that the shop takes', async () => {
  const [one, again, other] = await Promise.all(
    [guestOf('run', '1'), guestOf('run', '1'), guestOf('run', '2')].map((guest) => guest.headers()),
  )
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
  const ask = async ({ name }: Operation<unknown, unknown>) => {
    asked.push(name)
    return { [name]: answers[name]?.(asked.length) ?? tokens() }
  }
  return { asked, shop: { ask: ask as Shop['ask'] } }
}

function refusing(code: string) {
  return () => ({ accessToken: null, userErrors: [{ code, message: code }] })
}
