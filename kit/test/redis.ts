import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect as connectTo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, test as plainTest } from 'vitest'
import { freePort } from '#tools/processes/ports.ts'

export type TestRedis = NonNullable<Awaited<ReturnType<typeof startRedis>>>

let hasWarned = false

/** Starts a Redis for the tests of a file, empty before each of them. Its `test` is skipped if there is no redis-server on PATH. */
export async function redisForEachTest() {
  const redis = (await startRedis()) as TestRedis
  afterAll(() => redis?.stop())
  beforeEach(() => redis?.restartEmpty())
  return { redis, test: plainTest.skipIf(!redis) }
}

/**
 * Starts a real, empty Redis on a free port for tests; `stop` it at the end. It can be killed (-9), paused so that it hangs, and
 * started again empty on the same port. `args` are more of its settings. Returns undefined, with one warning, if there is no redis-server on PATH.
 */
export async function startRedis(...args: string[]) {
  const port = await freePort()
  const first = await launch(port, args)
  if (!first) {
    warnOnce()
    return undefined
  }
  let child = first
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill: () => end(child),
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    restartEmpty: async (): Promise<void> => {
      await end(child)
      child = (await launch(port, args)) ?? child
    },
    stop: () => end(child),
  }
}

/** Starts a redis-server that stores nothing on disk; undefined if there is none on PATH. */
async function launch(port: number, args: string[]): Promise<ChildProcess | undefined> {
  const settings = ['--save', '', '--appendonly', 'no', '--port', String(port), '--bind', '127.0.0.1', ...args]
  const child = spawn('redis-server', settings, { stdio: 'ignore' })
  const missing = await once(child, 'spawn').then(
    () => false,
    () => true,
  )
  if (missing) return undefined
  const orphan = () => child.kill('SIGKILL')
  process.once('exit', orphan)
  child.once('exit', () => process.off('exit', orphan))
  while (!(await answers(port))) {
    if (hasEnded(child)) throw new Error(`redis-server does not start on port ${port}`)
    await sleep(10)
  }
  return child
}

function answers(port: number) {
  return new Promise<boolean>((resolve) => {
    const socket = connectTo(port, '127.0.0.1', () => socket.write('PING\r\n'))
    const end = (up: boolean) => {
      socket.destroy()
      resolve(up)
    }
    socket.once('data', () => end(true)).once('error', () => end(false))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function hasEnded({ exitCode, signalCode }: ChildProcess) {
  return exitCode !== null || signalCode !== null
}

function warnOnce() {
  if (!hasWarned) console.warn('no redis-server on PATH: the tests that need Redis are skipped')
  hasWarned = true
}
