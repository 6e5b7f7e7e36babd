import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { environmentWith } from '#kit/config.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'

test('an account is opened as that of an admin; a refused one ends with 1, and an existing one needs a flag but not its password', () => {
  const env = environmentWith({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: mkdtempSync(join(tmpdir(), 'bazaar-')) })
  const createAdmin = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, nodeArgs('.', 'ops/create-admin.ts', ...args), { env, encoding: 'utf8' })
    return { text: stdout + stderr, status }
  }
  const email = 'ann@example.com'
  expect(createAdmin(email, 'short')).toEqual({ text: expect.stringContaining('8 to 200 characters'), status: 1 })
  expect(createAdmin(email, 'a-long-password')).toEqual({ text: `${email} is an admin.\n`, status: 0 })
  expect(createAdmin(email, 'a-long-password')).toEqual({ text: expect.stringContaining('already an account'), status: 1 })
  expect(createAdmin(email, 'x', '--existing')).toEqual({ text: `${email} is an admin.\n`, status: 0 })
  expect(createAdmin('bob@example.com', 'x', '--existing')).toEqual({ text: expect.stringContaining('8 to 200 characters'), status: 1 })
})
