import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import { startRedis, type TestRedis } from '#kit/test/redis.ts'
import { createRedisStream } from '#kit/test/streams.ts'
import { followRevocations } from '#router/auth/revocations.ts'
import type { AccessClaims } from '#schema/access-token.ts'
import type { Event, NewEvent } from '#schema/events.ts'

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())

const lifeMs = 300_000

test('sessions that ended before the start are revoked, and those that end later at once', async () => {
  const stream = memoryStream()
  const publish = auth(stream)
  publish(ended('ses_1'))
  const isRevoked = await open(stream)
  expect([isRevoked('ses_1'), isRevoked('ses_2')]).toEqual([true, false])
  publish(ended('ses_2'))
  await vi.waitUntil(() => isRevoked('ses_2'))
})

test('a token without roles is revoked only with its user', async () => {
  const stream = memoryStream()
  const publish = createPublisher(stream, 'users')
  const { isRevoked, close } = await followRevocations(stream, lifeMs)
  onTestFinished(close)
  const isRevokedAt = (rolesVersion: number) => isRevoked({ sub: 'usr_1', sid: 'ses_1', rolesVersion } as AccessClaims)
  publish({ type: 'roles.changed', userId: 'usr_1', roles: [], permissions: [], version: 2 })
  await vi.waitUntil(() => isRevokedAt(1))
  expect([isRevokedAt(0), isRevokedAt(2)]).toEqual([false, false])
  publish({ type: 'user.deleted', userId: 'usr_1', version: 3 })
  await vi.waitUntil(() => isRevokedAt(2))
  expect(isRevokedAt(0)).toBe(true)
})

test.skipIf(!redis)('a router starts while the stream is down, and reads the events when it is back', async () => {
  await redis.kill()
  const stream = createRedisStream(redis.url)
  const publish = auth(stream)
  publish(ended('ses_1'))
  const start = performance.now()
  const isRevoked = await open(stream)
  expect(performance.now() - start).toBeLessThan(3000)
  expect(isRevoked('ses_1')).toBe(false)
  await redis.restartEmpty()
  await vi.waitUntil(() => isRevoked('ses_1'), 10_000)
  await redis.restartEmpty()
  publish(ended('ses_2'))
  await vi.waitUntil(() => isRevoked('ses_2'), 10_000)
})

function auth(stream: Stream) {
  return createPublisher(stream, 'auth')
}

/** Returns a function that publishes an event of one producer. */
function createPublisher(stream: Stream, producer: string) {
  const events: Event[] = []
  const after = async (seq: number, limit: number) => events.filter((event) => event.seq > seq).slice(0, limit)
  const notify = stream.produce({ producer, after, first: async () => 1, last: async () => events.length, lastBefore: async () => 0 })
  return (event: NewEvent) => {
    const seq = events.length + 1
    events.push({ ...event, id: `evt_${seq}`, producer, seq, occurredAt: new Date().toISOString(), requestId: 'req' } as Event)
    notify()
  }
}

function ended(sessionId: string): NewEvent {
  return { type: 'session.ended', userId: 'usr_1', sessionId }
}

async function open(stream: Stream) {
  const revocations = await followRevocations(stream, lifeMs)
  onTestFinished(revocations.close)
  return (sid: string) => revocations.isRevoked(claims(sid))
}

function claims(sid: string) {
  return { sub: 'usr_1', sid, rolesVersion: 1 } as AccessClaims
}
