import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { notifyChannel } from '#kit/events/redis-entries.ts'
import { createLog } from '#kit/observe/log.ts'
import { newFolder } from '#kit/test/folder.ts'
import { startRedis } from '#kit/test/redis.ts'
import { createCompanyServer } from '#subgraphs/payments/providers/sandbox/company/server.ts'
import { dieAndMove, openSource, run, summary } from '#tests/support/restoring.ts'

test('with --apart a backup is opened beside a running shop without touching the provider or Redis', async () => {
  const source = await openSource()
  const { order, pay } = source.guest('later')
  const id = await order()
  await source.untilIdle()
  const backup = await source.backup()
  await pay(id)
  await source.untilIdle()
  const { code, output } = await run('restore', [backup, '--apart'], {
    DATA_DIR: join(newFolder(), 'look'),
    REDIS_URL: 'redis://127.0.0.1:1',
  })
  expect([code, output]).toEqual([0, expect.stringContaining('The payment provider and Redis were left alone.')])
  expect(await summary(source.dir)).toEqual(['authorize 1000', 'capture 1000'])
})

test('a restore removes only the keys of the shop from Redis, and is refused while Redis is down or the shop runs', async ({ skip }) => {
  const redis = await startRedis()
  if (!redis) return skip()
  onTestFinished(redis.stop)
  const source = await openSource()
  const backup = await source.backup()
  const dir = await dieAndMove(source)
  const client = new Redis(redis.url)
  onTestFinished(() => client.disconnect())
  for (let at = 0; at < 3000; at += 1) client.xadd('bazaar:stream:orders', '*', 'a', 'b').then(() => client.set(`bazaar:cache:${at}`, 'x'))
  await client.set('other:key', 'theirs')
  await vi.waitUntil(async () => (await client.dbsize()) === 3002, 10_000)
  const { code, output } = await run('restore', [backup], { DATA_DIR: dir, REDIS_URL: redis.url })
  expect([code, output]).toEqual([0, expect.stringContaining('Redis: 3001 keys removed.')])
  expect(await client.keys('*')).toEqual(['other:key'])
  const elsewhere = await dieAndMove(source)
  const withoutRedis = await run('restore', [backup], { DATA_DIR: elsewhere, REDIS_URL: 'redis://127.0.0.1:1' })
  expect([withoutRedis.code, withoutRedis.output]).toEqual([1, expect.stringContaining('Redis, which REDIS_URL names, does not answer')])
  const running = new Redis(redis.url)
  onTestFinished(() => running.disconnect())
  await running.subscribe(notifyChannel)
  const early = await run('restore', [backup], { DATA_DIR: elsewhere, REDIS_URL: redis.url })
  expect([early.code, early.output]).toEqual([1, expect.stringContaining('The shop still runs: 1 of its services listen at Redis')])
})

test('while a remote provider is down nothing is restored, and a later restore succeeds', async () => {
  const source = await openSource()
  const { order, pay } = source.guest('paid')
  const id = await order()
  await source.untilIdle()
  const backup = await source.backup()
  await pay(id)
  await source.untilIdle()
  const ledger = await dieAndMove(source)
  const target = join(newFolder(), 'data')
  const server = createCompanyServer({
    config: readConfig({ DATA_DIR: ledger }),
    log: createLog(readConfig({ LOG_LEVEL: 'silent' }), 'test'),
  })
  const url = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const away = await run('restore', [backup], { DATA_DIR: target, PROVIDER_URL: 'http://127.0.0.1:1' })
  expect([away.code, away.output]).toEqual([
    1,
    'Nothing was restored: The payment provider does not list what it has done since the backup.\n',
  ])
  expect(readdirSync(target)).toEqual([])
  const { code, output } = await run('restore', [backup], { DATA_DIR: target, PROVIDER_URL: url })
  await server.close()
  expect([code, output]).toEqual([0, expect.stringContaining('Given back: GBP 10.00.')])
  expect(await summary(ledger)).toEqual(['authorize 1000', 'capture 1000', 'refund 1000'])
})
