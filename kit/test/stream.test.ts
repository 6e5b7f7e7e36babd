import { afterAll, expect, test, vi } from 'vitest'
import type { Stream } from '#kit/events/stream.ts'
import { startRedis } from './redis.ts'
import { event, everyStream, outboxOf } from './streams.ts'

const redis = await startRedis()
afterAll(() => redis?.stop())

const streams = everyStream(redis)

test.each(streams)('the stream %s returns the events after an offset, in order, up to the limit', async (_, open) => {
  const stream = await open()
  stream.produce(outboxOf(event(1), event(2), event(3)))
  await eventually(async () => expect(await seqsOf(stream)).toEqual([1, 2, 3]))
  expect(await stream.read('orders', 0, 2)).toEqual([event(1), event(2)])
  expect(await seqsOf(stream, 2, 2)).toEqual([3])
  expect(await seqsOf(stream, 3)).toEqual([])
})

test.each(streams)(
  'the stream %s notifies who listens to a producer, also one that is registered later, until the end',
  async (_, open) => {
    const stream = await open()
    const seen: number[] = []
    const stop = stream.listen('orders', async () => {
      const [next] = await stream.read('orders', seen.at(-1) ?? 0, 1)
      if (next) seen.push(next.seq)
    })
    const outbox = outboxOf(event(1))
    const notify = stream.produce(outbox)
    await eventually(() => expect(seen).toEqual([1]))
    outbox.events.push(event(2))
    notify()
    await eventually(() => expect(seen).toEqual([1, 2]))
    stop()
    outbox.events.push(event(3))
    notify()
    await eventually(async () => expect(await seqsOf(stream)).toEqual([1, 2, 3]))
    expect(seen).toEqual([1, 2])
  },
)

test.each(streams)('the stream %s reports to a producer what was sent', async (_, open) => {
  const stream = await open()
  const sent: string[] = []
  const outbox = outboxOf()
  const notify = stream.produce(outbox, { sent: (events) => sent.push(...events.map(({ type }) => type)) })
  outbox.events.push(event(1))
  notify([event(1)])
  await eventually(() => expect(sent).toEqual(['order.moved']))
})

test.each(streams)('the stream %s is empty for an unknown producer, and finds the last event before a moment', async (_, open) => {
  const stream = await open()
  expect(await stream.read('nobody', 0, 10)).toEqual([])
  expect(await stream.lastBefore('nobody', new Date())).toBe(0)
  const many = Array.from({ length: 1200 }, (_, at) => event(at + 1))
  stream.produce(outboxOf(...many))
  await eventually(async () => expect(await seqsOf(stream, 1199)).toEqual([1200]))
  expect(await stream.lastBefore('orders', new Date(3000))).toBe(2)
  expect(await stream.lastBefore('orders', new Date(1_200_000))).toBe(1199)
  expect(await stream.lastBefore('orders', new Date(0))).toBe(0)
})

test.each(streams)(
  'the stream %s tells a consumer whose next events have left the outbox, and gives it none of the later ones',
  async (_, open) => {
    const stream = await open()
    stream.produce(outboxOf(event(5), event(6)))
    await eventually(async () => expect(await seqsOf(stream)).toEqual([5, 6]))
    await stream.commitOffset('orders', 'carts', 2)
    const outcome = () => stream.read('orders', 2, 9, 'carts').catch(({ message }) => message)
    await eventually(async () => expect(await outcome()).toContain('up to 2, and the outbox of orders begins at 5'))
    expect(await stream.read('orders', 4, 9, 'carts')).toEqual([event(5), event(6)])
  },
)

test.each(streams)('the stream %s begins where the outbox begins for a consumer with a smaller offset', async (_, open) => {
  const stream = await open()
  stream.produce(outboxOf(event(5), event(6)))
  await eventually(async () => expect(await seqsOf(stream)).toEqual([5, 6]))
  expect(await seqsOf(stream, 2)).toEqual([5, 6])
})

function eventually(check: () => Promise<void> | void) {
  return vi.waitFor(check, { timeout: 15_000, interval: 5 })
}

async function seqsOf(stream: Stream, after = 0, limit = 1000) {
  return (await stream.read('orders', after, limit)).map(({ seq }) => seq)
}
