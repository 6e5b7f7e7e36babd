import { expect, test } from 'vitest'
import type { Event } from '#schema/events.ts'
import type { Outbox } from './outbox.ts'
import { memoryStream, type Stream } from './stream.ts'

// every stream must pass this; so far there is the one of one process
const streams: [string, () => Stream][] = [['in memory', memoryStream]]

const event = (seq: number): Event =>
  ({
    type: 'order.moved',
    orderId: `ord_${seq}`,
    status: 'SHIPPED',
    version: seq,
    id: `evt_${seq}`,
    producer: 'orders',
    seq,
    occurredAt: new Date(seq * 1000).toISOString(),
    requestId: 'req',
  }) as Event

/** An outbox with these events in it, to which more can be added. */
const outboxOf = (...events: Event[]): Outbox & { events: Event[] } => ({
  producer: 'orders',
  events,
  after: async (seq, limit) => events.filter((one) => one.seq > seq).slice(0, limit),
  lastBefore: async (time) => events.filter((one) => Date.parse(one.occurredAt) < time.getTime()).at(-1)?.seq ?? 0,
})

test.each(streams)('the stream %s gives what came after a position, in order and no more than was asked for', async (_, open) => {
  const stream = open()
  stream.produce(outboxOf(event(1), event(2), event(3)))
  expect((await stream.read('orders', 0, 2)).map(({ seq }) => seq)).toEqual([1, 2])
  expect((await stream.read('orders', 2, 2)).map(({ seq }) => seq)).toEqual([3])
  expect(await stream.read('orders', 3, 2)).toEqual([])
})

test.each(streams)('the stream %s wakes who listens to a producer, also one that comes later, until he stops', async (_, open) => {
  const stream = open()
  let woken = 0
  const stop = stream.listen('orders', () => {
    woken += 1
  })
  stream.listen('carts', () => {
    throw new Error('nobody said anything in carts')
  })
  const outbox = outboxOf(event(1))
  const ring = stream.produce(outbox)
  expect(woken).toBe(1)
  outbox.events.push(event(2))
  ring()
  expect(woken).toBe(2)
  stop()
  ring()
  expect(woken).toBe(2)
})

test.each(streams)(
  'the stream %s knows nothing of a producer that never spoke, and finds the last event before a moment',
  async (_, open) => {
    const stream = open()
    expect(await stream.read('nobody', 0, 10)).toEqual([])
    expect(await stream.lastBefore('nobody', new Date())).toBe(0)
    stream.produce(outboxOf(event(1), event(2), event(3)))
    expect(await stream.lastBefore('orders', new Date(3000))).toBe(2)
    expect(await stream.lastBefore('orders', new Date(0))).toBe(0)
  },
)
