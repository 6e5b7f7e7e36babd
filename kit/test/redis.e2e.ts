import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test as plainTest, vi } from 'vitest'
import { openRedis } from '#kit/events/redis.ts'
import { createLog } from '#kit/observe/log.ts'
import { startRedis, type TestRedis } from './redis.ts'
import { testConfig } from './testing.ts'

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())
const test = plainTest.skipIf(!redis)

const timeoutMs = 50

test('a command on a frozen Redis fails after its timeout, and succeeds when Redis resumes', async () => {
  const client = await open()
  redis.pause()
  onTestFinished(() => void redis.resume())
  const times: number[] = []
  for (const end = performance.now() + 2500; performance.now() < end; ) times.push(await failureMs(client))
  // the median, because a busy machine is late now and then
  expect(median(times)).toBeLessThan(2 * timeoutMs)
  redis.resume()
  await vi.waitFor(() => client.ping(), 10_000)
})

test('a command fails at once while Redis is gone, and succeeds when it is back', async () => {
  const client = await open()
  await redis.kill()
  await vi.waitUntil(() => client.status !== 'ready', 10_000)
  expect(await failureMs(client)).toBeLessThan(timeoutMs)
  await redis.restartEmpty()
  await vi.waitFor(() => client.ping(), 10_000)
})

test('the password is read from its file', async () => {
  const keeper = await open()
  await keeper.config('SET', 'requirepass', 'a-long-password')
  onTestFinished(async () => void (await keeper.config('SET', 'requirepass', '')))
  const file = join(testConfig().DATA_DIR, 'redis.password')
  writeFileSync(file, 'a-long-password\n')
  const client = await open({ REDIS_PASSWORD_FILE: file })
  expect(await client.ping()).toBe('PONG')
})

async function open(settings: Record<string, string> = {}) {
  const config = testConfig({ REDIS_URL: redis.url, ...settings })
  const client = openRedis({ config, log: createLog(config, 'test'), user: 'test', timeoutMs })
  onTestFinished(() => client.disconnect())
  await vi.waitUntil(() => client.status === 'ready', 10_000)
  return client
}

/** How long a command takes to fail. */
async function failureMs(client: Awaited<ReturnType<typeof open>>): Promise<number> {
  const start = performance.now()
  await expect(client.ping()).rejects.toThrow()
  return performance.now() - start
}

function median(times: number[]) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]
}
