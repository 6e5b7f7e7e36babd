import { expect, test } from 'vitest'
import { readOptions, usage } from '#lab/replay/options.ts'

const admin = { email: 'admin@bazaar.example', password: 'secret' }

test('a file alone is all of it, at the shop next door, in the name of the seeded admin, as a new run', () => {
  const options = read('december.csv')
  expect(options).toMatchObject({ file: 'december.csv', limit: Number.POSITIVE_INFINITY, url: 'http://localhost:4000/graphql', ...admin })
  expect(options?.run).toMatch(/^run-[0-9a-f]{10}$/)
  expect(read('december.csv')?.run).not.toBe(options?.run)
})

test('every option is taken, before the file and after it', () => {
  const options = ['--limit', '200', '--concurrency=16', '--url', 'https://shop.example/graphql', '--run', 'kill-9', '--email', 'a@b.c']
  expect(read(...options, 'x.csv.gz', '--password', 'other')).toEqual({
    file: 'x.csv.gz',
    limit: 200,
    concurrency: 16,
    url: 'https://shop.example/graphql',
    run: 'kill-9',
    email: 'a@b.c',
    password: 'other',
  })
})

test('--help asks for help, whatever else is missing', () => {
  expect(read('--help')).toBeUndefined()
})

test('the help names every option', () => {
  for (const name of ['limit', 'concurrency', 'url', 'run', 'email', 'password', 'help']) expect(usage).toContain(`--${name} `)
})

test.each([
  [[], 'Which file?'],
  [['a.csv', 'b.csv'], 'One file at a time'],
  [['a.csv', '--limit', '0'], '--limit must be a whole number from 1, not "0".'],
  [['a.csv', '--concurrency', 'many'], '--concurrency must be a whole number from 1, not "many".'],
  [['a.csv', '--concurrency=-1'], '--concurrency must be a whole number from 1, not "-1".'],
  [['a.csv', '--url', 'localhost:4000'], '--url must be an http address'],
  [['a.csv', '--run', 'Größe'], '--run must have lower-case letters'],
  [['a.csv', '--run', 'a--b'], '--run must have lower-case letters'],
  [['a.csv', '--run', 'x'.repeat(25)], '--run must have lower-case letters'],
  [['a.csv', '--fast'], "Unknown option '--fast'"],
])('%j is refused in a sentence', (args, message) => {
  expect(() => read(...args)).toThrow(message)
})

function read(...args: string[]) {
  return readOptions(args, admin)
}
