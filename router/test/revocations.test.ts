import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { redisStream } from '#kit/events/redis-stream.ts'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import { createLog } from '#kit/observe/log.ts'
import { startRedis, type TestRedis } from '#kit/test/redis.ts'
import { testConfig } from '#kit/test/testing.ts'
import { followRevocations } from '#router/auth/revocations.ts'
import type { AccessClaims } from '#schema/access-token.ts'
import type { Event, NewEvent } from '#schema/events.ts'

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())

const lifeMs = 300_000

test('sessions that ended before the start are known, and those that end later at once', async () => {
  const stream = memoryStream()
  const say = auth(stream)
  say(ended('ses_1'))
  const isRevoked = await open(stream)
  expect([isRevoked('ses_1'), isRevoked('ses_2')]).toEqual([true, false])
  say(ended('ses_2'))
  await vi.waitUntil(() => isRevoked('ses_2'))
})

test('a token without roles is revoked only with its user', async () => {
  const stream = memoryStream()
  const say = saying(stream, 'users')
  const { isRevoked, close } = await followRevocations(stream, lifeMs)
  onTestFinished(close)
  const made = (rolesVersion: number) => isRevoked({ sub: 'usr_1', sid: 'ses_1', rolesVersion } as AccessClaims)
  say({ type: 'roles.changed', userId: 'usr_1', roles: [], permissions: [], version: 2 })
  await vi.waitUntil(() => made(1))
  expect([made(0), made(2)]).toEqual([false, false])
  say({ type: 'user.deleted', userId: 'usr_1', version: 3 })
  await vi.waitUntil(() => made(2))
  expect(made(0)).toBe(true)
})

test.skipIf(!redis)(
  'a stream that is down does not keep the router from starting, and what was said meanwhile is heard later',
  async () => {
    await redis.kill()
    const config = testConfig({ REDIS_URL: redis.url })
    const stream = redisStream({ config, log: createLog(config, 'test') })
    onTestFinished(stream.close)
    const say = auth(stream)
    say(ended('ses_1'))
    const start = performance.now()
    const isRevoked = await open(stream)
    expect(performance.now() - start).toBeLessThan(3000)
    expect(isRevoked('ses_1')).toBe(false)
    await redis.restartEmpty()
    await vi.waitUntil(() => isRevoked('ses_1'), 10_000)
    await redis.restartEmpty()
    say(ended('ses_2'))
    await vi.waitUntil(() => isRevoked('ses_2'), 10_000)
  },
)

function auth(stream: Stream) {
  return saying(stream, 'auth')
}

/** What one producer has to say. */
function saying(stream: Stream, producer: string) {
  const events: Event[] = []
  const after = async (seq: number, limit: number) => events.filter((event) => event.seq > seq).slice(0, limit)
  const notify = stream.produce({ producer, after, lastBefore: async () => 0 })
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
