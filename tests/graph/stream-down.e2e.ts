import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { startRedis, type TestRedis } from '#kit/test/redis.ts'
import { emptyRedisStream } from '#kit/test/streams.ts'
import { dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())

const statusDocument = 'query ($id: ID!) { order(id: $id) { status } }'

test.skipIf(!redis)('an order placed while the stream is down is PENDING at once, and continues when the stream is back', async () => {
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

test.skipIf(!redis)('an order placed while the stream hangs is PENDING soon, and continues when the stream recovers', async () => {
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
  const stream = await emptyRedisStream(redis)
  const shop = await openTestShop({ stream })
  const productId = await shop.addProduct(await shop.registerAdmin(), { sku: 'MUG', stock: 10 })
  await shop.untilIdle()
  return { ...shop, ...shopper(shop, { guest: 'a-guest-of-the-stream-0001' }), stream, productId }
}
