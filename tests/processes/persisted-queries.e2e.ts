import { createHash } from 'node:crypto'
import { afterAll, expect, test as plainTest, vi } from 'vitest'
import { startRedis, type TestRedis } from '#kit/test/redis.ts'
import { msOf, openClient, redisWaitMs } from '#router/test/testing.ts'
import { openTestShop, type TestShop } from '#tests/support/shop.ts'

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())
const test = plainTest.skipIf(!redis)

const counting = '{ products { totalCount } }'
const none = { products: { totalCount: 0 } }
const notFound = [200, 'PERSISTED_QUERY_NOT_FOUND']

plainTest('a query that was sent once with its hash can be sent as its hash alone', async () => {
  const shop = await openTestShop()
  expect(await ask(shop, hashOf(counting))).toEqual(notFound)
  expect(await ask(shop, hashOf(counting), counting)).toEqual(none)
  expect(await ask(shop, hashOf(counting))).toEqual(none)
})

plainTest.each([
  ['that is not GraphQL', '{'],
  ['that the schema does not have', '{ nothing }'],
  ['that is too large', `{ ${Array.from({ length: 21 }, (_, at) => `f${at}: products { totalCount }`).join(' ')} }`],
  ['that is long for its comments', `${counting} #${'x'.repeat(20_000)}`],
])('a query %s is not stored', async (_, query) => {
  const shop = await openTestShop()
  await ask(shop, hashOf(query), query)
  expect(await ask(shop, hashOf(query))).toEqual(notFound)
})

plainTest.each<[string, unknown, string | undefined, number]>([
  ['the hash of another query', hashOf('{ __typename }'), counting, 1],
  ['an unknown version', hashOf(counting), counting, 2],
])('%s gets BAD_REQUEST', async (_, hash, query, version) => {
  expect(await ask(await openTestShop(), hash, query, version)).toEqual([400, 'BAD_REQUEST'])
})

plainTest('a value that is not a hash gets PERSISTED_QUERY_NOT_FOUND or BAD_REQUEST', async () => {
  const shop = await openTestShop()
  for (const hash of ['', 'x'.repeat(10_000), 'apq:*', '../../etc/passwd', 7, { a: 1 }, [hashOf(counting)], null])
    expect((await ask(shop, hash))[1]).toMatch(/^(PERSISTED_QUERY_NOT_FOUND|BAD_REQUEST)$/)
})

test('a query sent to one router is known to every router, and stays known when Redis dies', async () => {
  await redis.restartEmpty()
  const [one, other, client] = [await openOver(), await openOver(), await openClient(redis)]
  await vi.waitFor(async () => {
    await ask(one, hashOf(counting), counting)
    expect(await client.get(keyOf(counting))).toBe(counting)
  })
  await vi.waitFor(async () => expect(await ask(other, hashOf(counting))).toEqual(none))
  await redis.kill()
  expect(await ask(other, hashOf(counting))).toEqual(none)
  expect(await ask(other, hashOf('{ __typename }'))).toEqual(notFound)
})

test('a text in Redis that does not match its hash is ignored', async () => {
  await redis.restartEmpty()
  const [client, shop] = [await openClient(redis), await openOver()]
  await client.mset(keyOf(counting), counting, keyOf('{ __typename }'), counting)
  await vi.waitFor(async () => expect(await ask(shop, hashOf(counting))).toEqual(none))
  expect(await ask(shop, hashOf('{ __typename }'))).toEqual(notFound)
})

test('while Redis hangs, a router that uses it for limits and queries still answers in time', async () => {
  await redis.restartEmpty()
  const shop = await openTestShop({ settings: { REDIS_URL: redis.url, RATE_LIMIT: '1000' } })
  await ask(shop, hashOf(counting), counting)
  redis.pause()
  const times: number[] = []
  for (let request = 0; request < 9; request += 1)
    times.push(await msOf(async () => expect(await ask(shop, hashOf(counting))).toEqual(none)))
  redis.resume()
  expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(redisWaitMs)
})

/** Sends the hash of a query, with the query or without. Returns the data, or the status and the code of the first error. */
async function ask({ send }: TestShop, hash: unknown, query?: string, version = 1) {
  const answer = await send({ extensions: extensions(hash, version), ...(query && { query }) })
  const { data, errors } = answer.json()
  return errors ? [answer.statusCode, errors[0].extensions.code] : data
}

function extensions(sha256Hash: unknown, version = 1) {
  return { persistedQuery: { version, sha256Hash } }
}

function hashOf(query: string) {
  return createHash('sha256').update(query).digest('hex')
}

function openOver() {
  return openTestShop({ settings: { REDIS_URL: redis.url } })
}

function keyOf(query: string) {
  return `bazaar:apq:${hashOf(query)}`
}
