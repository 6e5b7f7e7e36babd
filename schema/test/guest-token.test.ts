import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newGuestToken, readGuestToken } from '#schema/guest-token.ts'

const [start, day] = [Date.parse('2026-12-01T09:00:00Z'), 86_400_000]
const now = new Date(start)

test('a new token names one guest for its days, and none after that', () => {
  const token = newGuestToken(now)
  const { guest } = readGuestToken(token, now, 90) as { guest: string }
  expect(guest).toMatch(/^[0-9a-f]{64}$/)
  expect(readGuestToken(token, new Date(start + 90 * day), 90)).toEqual({ guest })
  expect(readGuestToken(token, new Date(start + 90 * day + 1), 90)).toEqual({ reason: 'GUEST_TOKEN_EXPIRED' })
  expect(readGuestToken(token, new Date(start + 900 * day), 0)).toEqual({ guest })
})

test('another date makes another guest', () => {
  const token = newGuestToken(now)
  const younger = newGuestToken(new Date(start + 80 * day)).slice(0, 8) + token.slice(8)
  expect(readGuestToken(younger, now, 90)).not.toEqual(readGuestToken(token, now, 90))
})

test.each([
  'a'.repeat(22),
  'ab'.repeat(11),
  '0123456'.repeat(4),
  `${now.getTime().toString(36)}-${'a'.repeat(22)}`,
  'short',
  'g'.repeat(65),
  `${'x'.repeat(21)} y`,
  'ü'.repeat(22),
  '',
])('the token %j is refused', (token) => {
  expect(readGuestToken(token, now, 90)).toEqual({ reason: 'GUEST_TOKEN_INVALID' })
})

test.each([
  ['a UUID', () => crypto.randomUUID()],
  ['hex digits', () => randomBytes(16).toString('hex')],
  ['base64url', () => randomBytes(32).toString('base64url')],
])('%s that a client chose is taken', (_, choose) => {
  for (let times = 0; times < 200; times += 1) expect(readGuestToken(choose(), now, 90)).toHaveProperty('guest')
})
