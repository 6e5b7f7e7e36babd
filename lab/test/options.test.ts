import { expect, test } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { replayCommand } from '#lab/replay/command.ts'
import type { Options } from '#lab/replay/run.ts'

const { email, password } = demoLogins.admin

test('a file alone is all of it, at the shop next door, as the seeded admin, as a new run', async () => {
  const options = await read('december.csv')
  expect(options).toMatchObject({ file: 'december.csv', limit: Number.POSITIVE_INFINITY, concurrency: 8, email, password })
  expect(options).toMatchObject({ url: 'http://localhost:4000/graphql', run: expect.stringMatching(/^run-[0-9a-f]{10}$/) })
  expect((await read('december.csv')).run).not.toBe(options.run)
})

test('every option is taken, before the file and after it', async () => {
  const options = ['--limit', '200', '--concurrency=16', '--url', 'https://shop.example/graphql', '--run', 'kill-9', '--email', 'a@b.c']
  expect(await read(...options, 'x.csv.gz', '--password', 'other')).toEqual({
    file: 'x.csv.gz',
    limit: 200,
    concurrency: 16,
    url: 'https://shop.example/graphql',
    run: 'kill-9',
    email: 'a@b.c',
    password: 'other',
  })
})

test('the help names every option', async () => {
  const help = replayCommand(async () => true).helpInformation()
  for (const name of ['limit', 'concurrency', 'url', 'run', 'email', 'password', 'help']) expect(help).toContain(`--${name} `)
})

test.each([
  [[], "missing required argument 'file'"],
  [['a.csv', 'b.csv'], 'too many arguments'],
  [['a.csv', '--limit', '0'], 'It takes a whole number from 1 on.'],
  [['a.csv', '--concurrency', 'many'], 'It takes a whole number from 1 on.'],
  [['a.csv', '--concurrency=-1'], 'It takes a whole number from 1 on.'],
  [['a.csv', '--url', 'localhost:4000'], 'It takes an http address.'],
  [['a.csv', '--run', 'Größe'], 'It takes lower-case letters'],
  [['a.csv', '--run', 'a--b'], 'It takes lower-case letters'],
  [['a.csv', '--run', 'x'.repeat(25)], 'It takes lower-case letters'],
  [['a.csv', '--fast'], "unknown option '--fast'"],
])('%j is refused in a sentence', async (args, message) => {
  await expect(read(...args)).rejects.toThrow(message)
})

async function read(...args: string[]): Promise<Options & { file: string }> {
  let given: (Options & { file: string }) | undefined
  const command = replayCommand(async (file, options) => {
    given = { file, ...options }
    return true
  })
  await command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parseAsync(args, { from: 'user' })
  if (!given) throw new Error('The command did not run.')
  return given
}
