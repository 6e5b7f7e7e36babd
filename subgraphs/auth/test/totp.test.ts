import { expect, test } from 'vitest'
import { newSecret, stepOf, uriOf } from '#subgraphs/auth/mfa/totp.ts'

/** The secret of RFC 6238, appendix B, in base 32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

// the last six digits of those of the RFC, which have eight
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is %s, which is good in its 30 seconds and the next 30', async (seconds, code) => {
  const now = new Date(seconds * 1000)
  const step = Math.floor(seconds / 30)
  expect(await stepOf(secret, code, now)).toBe(step)
  expect(await stepOf(secret, code, new Date(now.getTime() + 30_000))).toBe(step)
  expect(await stepOf(secret, code, new Date((step + 2) * 30_000 - 1))).toBe(step)
  expect(await stepOf(secret, code, new Date((step + 2) * 30_000))).toBeUndefined()
  expect(await stepOf(secret, code, new Date(step * 30_000 - 1))).toBeUndefined()
})

test.each(['', '28708', '2870820', '28708x', '０１２３４５', '-28708'])('%j is no code', async (code) => {
  expect(await stepOf(secret, code, new Date(59_000))).toBeUndefined()
})

test('a secret has 160 bits and is another each time, and its address says whose it is', async () => {
  const [one, other] = [await newSecret(), await newSecret()]
  expect([one, other].map((text) => /^[A-Z2-7]{32}$/.test(text))).toEqual([true, true])
  expect(one).not.toBe(other)
  expect(await uriOf(one, { issuer: 'Ann & Co', label: 'ann@example.com' })).toBe(
    `otpauth://totp/Ann%20%26%20Co:ann%40example.com?issuer=Ann%20%26%20Co&secret=${one}&algorithm=SHA1&digits=6&period=30`,
  )
})
