import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { redisStream } from '#kit/events/redis-stream.ts'
import { createLog } from '#kit/observe/log.ts'
import { startRedis, type TestRedis } from '#kit/test/redis.ts'
import { testConfig } from '#kit/test/testing.ts'
import { dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())

const statusDocument = 'query ($id: ID!) { order(id: $id) { status } }'

test.skipIf(!redis)('an order placed while the stream is down is PENDING at once, and goes its way when the stream is back', async () => {
  const { ask, fill, place, stream, productId } = await shopOverRedis()
  const cart = await fill([{ productId, quantity: 1 }])
  await redis.kill()
  await vi.waitUntil(() => !stream.isUp(), 10_000)
  const start = performance.now()
  const { order } = await place(cart)
  expect(performance.now() - start).toBeLessThan(1000)
  expect(order.status).toBe('PENDING')
  await redis.restartEmpty()
  const as = { guest: 'a-guest-of-the-stream-0001' }
  const status = async () => dataOf(await ask(statusDocument, { id: order.id }, as)).order.status
  await vi.waitFor(async () => expect(await status()).toBe('AWAITING_PAYMENT'), 10_000)
})

test.skipIf(!redis)('an order placed when the stream freezes is answered soon, and goes its way when it thaws', async () => {
  const { ask, fill, place, productId } = await shopOverRedis()
  const cart = await fill([{ productId, quantity: 1 }])
  redis.pause()
  onTestFinished(() => void redis.resume())
  const start = performance.now()
  const { order } = await place(cart)
  expect(performance.now() - start).toBeLessThan(1900)
  expect(order.status).toBe('PENDING')
  redis.resume()
  const as = { guest: 'a-guest-of-the-stream-0001' }
  const status = async () => dataOf(await ask(statusDocument, { id: order.id }, as)).order.status
  await vi.waitFor(async () => expect(await status()).toBe('AWAITING_PAYMENT'), 10_000)
})

async function shopOverRedis() {
  await redis.restartEmpty()
  const config = testConfig({ REDIS_URL: redis.url })
  const stream = redisStream({ config, log: createLog(config, 'test') })
  onTestFinished(stream.close)
  await vi.waitUntil(stream.isUp, 10_000)
  const shop = await openTestShop({ stream })
  const productId = await shop.addProduct(await shop.registerAdmin(), { sku: 'MUG', stock: 10 })
  await shop.untilIdle()
  return { ...shop, ...shopper(shop, { guest: 'a-guest-of-the-stream-0001' }), stream, productId }
}
