import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { qrModules } from '#pages/shared/qr/qr-modules.ts'

const secret = 'otpauth://totp/Bazaar:ann%40example.com?issuer=Bazaar&secret=IWMKV5TY4PDF37L7ZPQJ6HEWJTHC5OD2&period=30&digits=6'

// what qrcode 1.5.4 of npm draws with the same mask, and what jsqr 1.4.0 reads again
test.each([
  ['a letter', 'x', 21, '55801751119e939b8896ca5c2afe9a7bd15993179546bb72cba6687db3a83193'],
  ['a secret', secret, 41, '967d7164b536a4f83c3ff4ea8b7087372b05fba376dbe7cec619f070a19d18ed'],
  ['a text in two blocks', 'a'.repeat(200), 53, '317a16bbe037ab2b3214eef53f24ada73e8bd8d07af6a1699c4ec20657d1af09'],
  ['a text in blocks of two lengths', 'b'.repeat(600), 85, '7a07dd51b182ae151beb8b9f9e722c3038c36fa226863ef7f33582e62a6044a1'],
])('%s has the QR code that another encoder draws', (_, text, size, drawn) => {
  const rows = qrModules(text).map((row) => row.map(Number).join(''))
  expect([rows.length, createHash('sha256').update(rows.join('\n')).digest('hex')]).toEqual([size, drawn])
})

test('a text that is too long is refused', () => {
  expect(() => qrModules('x'.repeat(859))).toThrow(RangeError)
})
