import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { environmentWith } from '#kit/config.ts'

const program = `
  const { Worker } = require('node:worker_threads')
  console.log(JSON.stringify([process.env.MALLOC_ARENA_MAX, process.argv.slice(1), process.execArgv.slice(0, 2), process.pid]))
  new Worker('console.log("thread")', { eval: true })`

test.skipIf(process.platform !== 'linux')('a program on Linux begins again with two arenas, as the same process', () => {
  const { status, stdout, stderr, pid } = run({})
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.split('\n')[0]).toBe(JSON.stringify(['2', ['orders', '--port=1'], ['--import', './app/less-memory.mjs'], pid]))
  expect(stdout).toContain('thread')
})

test('a number of arenas that was set stays', () => {
  expect(run({ MALLOC_ARENA_MAX: '4' }).stdout).toContain('["4",')
})

function run(env: Record<string, string>) {
  const { MALLOC_ARENA_MAX: _none, ...own } = environmentWith({})
  const args = ['--import', './app/less-memory.mjs', '-e', program, 'orders', '--port=1']
  return spawnSync(process.execPath, args, { env: { ...own, ...env }, encoding: 'utf8' })
}
