import { expect, test } from 'vitest'
import { refusalCode } from '#kit/test/testing.ts'
import { checkEmail } from '#schema/email.ts'

test.each([
  [' Ann@Example.com ', 'ann@example.com'],
  ['ann+shop@mail.example.co.uk', 'ann+shop@mail.example.co.uk'],
  ["o'neill_x-1@a-b.example", "o'neill_x-1@a-b.example"],
  ['käthe@bücher.example', 'käthe@bücher.example'],
  ['用户@例え.テスト', '用户@例え.テスト'],
  ['ann@xn--bcher-kva.example', 'ann@xn--bcher-kva.example'],
  ['1@3.museum', '1@3.museum'],
  [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
])('%j is an e-mail address', (email, normal) => {
  expect(checkEmail(email, [])).toBe(normal)
})

test.each([
  '',
  '@',
  'ann',
  'ann@',
  '@example.com',
  'a@b',
  'a@…....',
  'a@….example',
  '<script>@x.yy',
  'a"b@x.yy',
  'a b@x.yy',
  'a@x y.yy',
  'a@@x.yy',
  'a@b@x.yy',
  '.a@x.yy',
  'a.@x.yy',
  'a..b@x.yy',
  'a@.x.yy',
  'a@x..yy',
  'a@x.yy.',
  'a@-x.yy',
  'a@x-.yy',
  'a@x.y',
  'a@127.0.0.1',
  'a@[127.0.0.1]',
  'a@x.12',
  'a@x%41.yy',
  'a@x.yy/z',
  'a@x.yy:25',
  'a@x.yy\nbcc: b@x.yy',
  'a\u0000@x.yy',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b'.repeat(64)}.com`,
  `a@${'b.'.repeat(130)}com`,
])('%j is no e-mail address', (email) => {
  expect(codeOf(email)).toBe('INVALID_INPUT')
})

function codeOf(email: string): string | undefined {
  try {
    checkEmail(email, ['input', 'email'])
    return undefined
  } catch (error) {
    return refusalCode(error)
  }
}
