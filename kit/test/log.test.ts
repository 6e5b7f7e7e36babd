import { spawnSync } from 'node:child_process'
import Sqlite from 'better-sqlite3'
import { DrizzleQueryError } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { shownError } from '#kit/observe/log.ts'

const accounts = sqliteTable('accounts', { email: text().primaryKey(), name: text().notNull() })

test('a failed statement is logged with its cause and its stack, without its values', () => {
  const shown = shownError(refusedInsert('ann@example.com', 'Ann\nat night'))
  expect(JSON.stringify(shown)).not.toMatch(/ann@example|at night/)
  expect(JSON.stringify(shown)).toMatch(/UNIQUE constraint failed: accounts.email/)
  expect(shown.stack).toContain('log.test.ts')
})

test('values in the message of Drizzle are removed from the message and from the stack', () => {
  const error = new DrizzleQueryError('insert into accounts values (?, ?)', ['ann@example.com', 'Ann'], new Error('no such table'))
  const shown = shownError(error)
  expect(shown).toMatchObject({ message: 'Failed query: insert into accounts values (?, ?)', cause: { message: 'no such table' } })
  expect(shown.stack).toContain('log.test.ts')
  expect(JSON.stringify(shown)).not.toContain('ann@example')
})

test('an error that is its own cause is logged; a thrown value that is no error is logged by its type', () => {
  const error = new Error('round')
  error.cause = error
  expect(shownError(error)).toMatchObject({ message: 'round', cause: { message: 'round' } })
  expect(JSON.stringify(shownError('ann@example.com'))).not.toContain('ann')
})

test('a line is JSON on standard error, with the level and the time as text', () => {
  expect(JSON.parse(logged("{ requestId: 'req_1' }"))).toMatchObject({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    name: 'test',
    requestId: 'req_1',
    msg: 'line',
  })
})

test('secret fields are hidden', () => {
  const secrets =
    "{ authorization: 'one', 'x-guest-token': 'two', headers: { cookie: 'three', 'x-guest-token': 'four' }, input: { email: 'five' } }"
  expect(logged(secrets)).not.toMatch(/one|two|three|four|five/)
  expect(logged("{ err: Object.assign(new Error('Redis is away'), { command: { args: ['a-token'] } }) }")).toMatch(
    /^(?!.*a-token).*Redis is away/,
  )
})

/** The error of an insert of a row that exists. */
function refusedInsert(email: string, name: string): unknown {
  const db = drizzle(new Sqlite(':memory:'))
  db.run('CREATE TABLE accounts (email TEXT PRIMARY KEY, name TEXT NOT NULL)')
  const insert = () => db.insert(accounts).values({ email, name }).run()
  insert()
  try {
    return insert()
  } catch (error) {
    return error
  }
}

/** What a separate process writes to standard error when it logs this. */
function logged(line: string): string {
  const program = `
    import { createLog } from './kit/observe/log.ts'
    import { readConfig } from './kit/config.ts'
    createLog(readConfig({ LOG_LEVEL: 'info' }), 'test').info(${line}, 'line')`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(stdout).toBe('')
  return stderr
}
