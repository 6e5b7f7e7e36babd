import { expect, test } from 'vitest'
import { ann, openWithAnn } from './mfa.ts'

const minuteMs = 60_000
const { password } = ann

test('within ten minutes of the sign-in other sessions are ended without more, and after that with the password alone', async () => {
  const { others, end, endAll, clock } = await open()
  const [one, two, three] = await others(3)
  clock.advance(9 * minuteMs)
  expect(await end(one)).toEqual([])
  clock.advance(2 * minuteMs)
  expect(await end(two)).toEqual(['REAUTHENTICATION_REQUIRED'])
  expect(await endAll()).toEqual(['REAUTHENTICATION_REQUIRED'])
  expect(await end(two, { password: 'not the password' })).toEqual(['INVALID_CREDENTIALS'])
  expect(await endAll({ password: 'not the password' })).toEqual(['INVALID_CREDENTIALS'])
  expect(await end(two, { password })).toEqual([])
  expect([await isOpen(one), await isOpen(two), await isOpen(three)]).toEqual([false, false, true])
  expect(await endAll({ password })).toEqual([])
  expect(await isOpen(three)).toBe(false)

  async function isOpen(session: Session | undefined) {
    return (await end(session)).includes('REAUTHENTICATION_REQUIRED')
  }
})

test('a refresh does not make a sign-in newer; another sign-in does', async () => {
  const { others, end, clock, run, session, me, login, signedIn } = await open()
  const [other] = await others(1)
  clock.advance(11 * minuteMs)
  await run('refreshToken', { refreshToken: session.refreshToken })
  expect(await end(other)).toEqual(['REAUTHENTICATION_REQUIRED'])
  expect(await end(other, {}, { ...me, sid: signedIn(await login()) })).toEqual([])
})

test('the session itself is ended without more, and so is one that has ended', async () => {
  const { others, end, clock, me } = await open()
  const [other] = await others(1)
  clock.advance(11 * minuteMs)
  expect(await end(other, { password })).toEqual([])
  expect(await end(other)).toEqual([])
  expect(await end(me.sid)).toEqual([])
})

test('where the second factor is on a code is proof too, once; where it is off it is none', async () => {
  const { others, end, endAll, clock, turnOn, codeOf } = await open()
  const [before] = await others(1)
  clock.advance(11 * minuteMs)
  expect(await end(before, { code: '123456' })).toEqual(['MFA_OFF'])
  const { secret, recoveryCodes } = await turnOn()
  expect(await endAll({ code: '000000' })).toEqual(['MFA_CODE_INVALID'])
  const code = codeOf(secret)
  expect(await endAll({ code })).toEqual([])
  expect(await endAll({ code })).toEqual(['MFA_CODE_INVALID'])
  expect(await endAll({ code: recoveryCodes[0] })).toEqual([])
})

test('what is given is looked at even where nothing is asked for, and guesses are counted', async () => {
  const { others, end, endAll } = await open({ settings: { FAILED_SIGN_INS: '3' } })
  const [other] = await others(1)
  for (const _ of [1, 2, 3]) expect(await end(other, { password: 'a guess of somebody' })).toEqual(['INVALID_CREDENTIALS'])
  expect(await endAll({ password })).toEqual(['RATE_LIMITED'])
})

type Session = string
type Proof = { password?: string; code?: string | undefined }

async function open(options: Parameters<typeof openWithAnn>[0] = {}) {
  const shop = await openWithAnn(options)
  const { run, me, login } = shop
  const signedIn = ({ refreshToken }: { refreshToken: string }): Session => refreshToken.split('.')[0] ?? ''
  return {
    ...shop,
    signedIn,
    /** Signs in so often, on other devices. */
    others: async (count: number) => {
      const ids: Session[] = []
      while (ids.length < count) ids.push(signedIn(await login()))
      return ids
    },
    end: async (sessionId: Session | undefined, proof: Proof = {}, caller = me): Promise<string[]> =>
      (await run('revokeSession', { sessionId, ...proof }, caller)).codes,
    endAll: async (proof: Proof = {}): Promise<string[]> => (await run('revokeSessions', proof, me)).codes,
  }
}
