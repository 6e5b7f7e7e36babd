import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type File = { file: string; text: string }

const shipped: File[] = globSync('{app,kit,ops,router,schema,subgraphs}/**/*.{ts,mjs}')
  .filter((file) => !/\/test\/|\.generated\./.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

test('no text becomes code, and no shell starts a program', () => {
  expect(linesWith(/(?<![\w.])eval\(|new Function\(|from 'node:vm'|shell: true/)).toEqual([])
  // build the pages and decode an image, each in a process of its own, with arguments of ours
  expect(filesWith(/from 'node:child_process'/).toSorted()).toEqual(['app/pages.ts', 'subgraphs/products/images/encoding.ts'])
})

test('no regular expression is made of what comes from outside', () => {
  // the first line of a ready operation, by words of ours
  expect(filesWith(/new RegExp\(/)).toEqual(['router/ready-operation.ts'])
})

test('every line of the log has a fixed message', () => {
  const calls = linesWith(/\blog\.(error|warn|info|debug)\(/).filter(
    (line) => !/\((\{.*\}, )?'[^']*'\)|\((line|text)(, 'request')?\)/.test(line),
  )
  expect(calls).toEqual([])
  expect(linesWith(/\blog\.(error|warn|info|debug)\(/).length).toBeGreaterThan(15)
})

test('no package of the shop parses XML', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(Object.keys(dependencies).filter((name) => /xml|sax|soap|svg|docx/i.test(name))).toEqual([])
  expect(linesWith(/DOMParser|from '[^']*xml[^']*'/i)).toEqual([])
})

test('nothing that is secret comes from Math.random', () => {
  // when a page comes back to its stream
  expect(filesWith(/Math\.random\(/)).toEqual(['router/live/messages.ts'])
})

test('nothing turns off the check of certificates', () => {
  expect(linesWith(/rejectUnauthorized|NODE_TLS_REJECT|checkServerIdentity|tls: \{/)).toEqual([])
})

test('every request of ours says what it does with a redirect', () => {
  const asks = linesWith(/(?<![\w#])fetch\((url|`|new URL|'http)/)
  expect(asks.length).toBeGreaterThan(2)
  expect(asks.filter((line) => !/redirect: '(error|manual)'/.test(line) && !/fetch\(url, options\)/.test(line))).toEqual([])
})

test('nothing in the graph is a hint or a question to remember a password by', () => {
  const names = readFileSync('schema/api.graphql', 'utf8').match(/^ {2}\w+(?=[(:])/gm) ?? []
  expect(names.length).toBeGreaterThan(500)
  expect(names.filter((name) => /hint|secretQuestion|securityQuestion|maiden/i.test(name))).toEqual([])
})

test('every field for a password is masked, and password managers and pasting fill it', () => {
  const pages = globSync('pages/**/*.tsx').map((file) => readFileSync(file, 'utf8'))
  const fields = pages.flatMap((text) => text.match(/<\w+[^<>]*name="(\w*[pP]assword)"[^<]*?\/>/g) ?? [])
  expect(fields.length).toBeGreaterThan(2)
  expect(fields.filter((field) => !/type="password"|^<PasswordInput/.test(field))).toEqual([])
  expect(fields.filter((field) => !/autoComplete=(\{[^}]*)?['"](current|new)-password/.test(field))).toEqual([])
  expect(pages.filter((text) => /onPaste|autoComplete="off"/.test(text))).toEqual([])
})

function filesWith(pattern: RegExp): string[] {
  return shipped.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
}

function linesWith(pattern: RegExp): string[] {
  return shipped.flatMap(({ file, text }) => text.split('\n').flatMap((line) => (pattern.test(line) ? [`${file}: ${line.trim()}`] : [])))
}
