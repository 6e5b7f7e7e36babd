import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { runTransaction } from '#kit/context.ts'
import { bootstrap, type Past } from '#kit/events/bootstrap.ts'
import type { Handlers } from '#kit/events/handlers.ts'
import { publish } from '#kit/events/outbox.ts'
import type { PastEvent } from '#kit/events/snapshot.ts'
import { consumer, createTestRuntime, orderMoved, producer, request } from './events.ts'
import { startRedis } from './redis.ts'
import { everyStream } from './streams.ts'

const redis = await startRedis()
afterAll(() => redis?.stop())

test.each(everyStream(redis))(
  'with the stream %s, a consumer that comes too late waits, is told what there is, and goes on',
  async (_, open) => {
    const { emit, stream, seen, handlers, start, open: openPast } = await lateConsumer(await open())
    const { runtime } = await start()
    await sleep(700)
    expect(seen).toEqual([])
    const told = await bootstrap(runtime, handlers, openPast)
    expect(told).toContainEqual({ producer: 'orders', last: 5, handled: 2 })
    await emit(orderMoved('ord_6'))
    await vi.waitUntil(() => seen.includes('ord_6'), 10_000)
    expect(seen).toEqual(['ord_1 of 2026-01-01', 'ord_2 of 2026-01-02', 'ord_6'])
    await stream.close()
  },
)

test('a bootstrap that fails moves no offset, and is run again', async () => {
  const { seen, handlers, open, runtime } = await lateConsumer()
  const failing: Handlers = { 'order.moved': async () => Promise.reject(new Error('no space')) }
  await expect(bootstrap(runtime, failing, open)).rejects.toThrow('no space')
  await bootstrap(runtime, handlers, open)
  await bootstrap(runtime, handlers, open)
  expect(seen).toHaveLength(2)
})

test('where the outbox has all that a consumer needs, it is told nothing', async () => {
  const { seen, handlers, open, runtime } = await lateConsumer()
  const told = await bootstrap(runtime, handlers, async (name) => ({ ...(await open(name)), first: 1 }))
  expect([seen, told.map(({ handled }) => handled)]).toEqual([[], told.map(() => undefined)])
})

/** orders, which has published five events and removed three, and a consumer that has handled none. */
async function lateConsumer(stream?: Parameters<typeof producer>[1]) {
  const [orders, runtime] = [await createTestRuntime('orders'), await createTestRuntime('carts')]
  await runTransaction(orders, request, async (tx) => {
    for (let at = 1; at <= 5; at += 1) await publish(tx, orderMoved(`ord_${at}`))
  })
  await orders.database.write(async (writer) => void (await writer.run('DELETE FROM outbox WHERE seq < 4')))
  const seen: string[] = []
  const handlers: Handlers = {
    'order.moved': async (_, { orderId, requestId, occurredAt }) => {
      seen.push(requestId === 'bootstrap' ? `${orderId} of ${occurredAt.slice(0, 10)}` : orderId)
    },
  }
  const started = await producer('orders', stream, orders)
  return {
    ...started,
    runtime,
    seen,
    handlers,
    start: () => consumer(started.stream, handlers, runtime),
    /** What orders has, and nothing of anybody else. */
    open: async (name: string): Promise<Past> => ({
      ...(name === 'orders' ? { first: 4, last: 5, events: past() } : { first: 0, last: 0, events: none() }),
      close: () => {},
    }),
  }
}

async function* past(): AsyncGenerator<PastEvent> {
  yield { ...orderMoved('ord_1'), at: new Date('2026-01-01') }
  yield { ...orderMoved('ord_2'), at: new Date('2026-01-02') }
}

async function* none() {}
