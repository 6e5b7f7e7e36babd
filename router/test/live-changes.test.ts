import { expect, onTestFinished, test } from 'vitest'
import { memoryStream } from '#kit/events/stream.ts'
import { Changes } from '#router/live/changes.ts'
import type { Event, NewEvent } from '#schema/events.ts'

test('what follows an id is asked again when something happens to it, and nothing else is', async () => {
  const { changes, watched } = await open()
  const [one, other] = [watched(['ord_1']), watched(['ord_2'])]
  changes.note(eventOf(1, { type: 'order.moved', orderId: 'ord_1', status: 'SHIPPED', version: 4 }))
  expect([one.times, other.times]).toEqual([1, 0])
})

test('the list of orders is asked again for any order', async () => {
  const { changes, watched } = await open()
  const list = watched(['orders'])
  changes.note(eventOf(1, { type: 'order.moved', orderId: 'ord_1', status: 'SHIPPED', version: 4 }))
  expect(list.times).toBe(1)
})

test('where events are missing, everything is asked again', async () => {
  const { changes, watched } = await open()
  const other = watched(['ord_2'])
  for (const seq of [1, 2, 4]) changes.note(eventOf(seq, { type: 'order.moved', orderId: 'ord_1', status: 'SHIPPED', version: seq }))
  expect(other.times).toBe(1)
})

test('who begins to follow an object learns that it has changed since it was read', async () => {
  const { changes } = await open()
  const read = performance.now()
  changes.note(eventOf(1, { type: 'order.moved', orderId: 'ord_1', status: 'SHIPPED', version: 4 }))
  const hasChanged = (topic: string, since: number) => changes.watch({ refresh: () => {} }, [topic], since)
  expect([hasChanged('ord_1', read), hasChanged('ord_2', read), hasChanged('ord_1', performance.now() + 1)]).toEqual([true, false, false])
})

test('what was touched is asked again, while somebody has a stream', async () => {
  const { changes, stream, watched } = await open()
  const [one, other] = [watched(['usr_1']), watched(['usr_2'])]
  stream.touch(['usr_1'])
  expect([one.times, other.times]).toEqual([1, 0])
  changes.end()
  stream.touch(['usr_1'])
  expect(one.times).toBe(1)
})

test('who follows no more is not asked again', async () => {
  const { changes, watched } = await open()
  const one = watched(['ord_1'])
  changes.unwatch(one, ['ord_1'])
  changes.note(eventOf(1, { type: 'order.moved', orderId: 'ord_1', status: 'SHIPPED', version: 4 }))
  expect(one.times).toBe(0)
})

async function open() {
  const stream = memoryStream()
  const changes = new Changes(stream, [])
  onTestFinished(() => changes.end())
  await changes.begin()
  const watched = (topics: string[]) => {
    const watcher = {
      times: 0,
      refresh: () => {
        watcher.times += 1
      },
    }
    changes.watch(watcher, topics, performance.now())
    return watcher
  }
  return { changes, stream, watched }
}

function eventOf(seq: number, event: NewEvent): Event {
  const occurredAt = new Date().toISOString()
  return { ...event, id: `evt_${seq}`, producer: 'orders', seq, occurredAt, requestId: 'req_test' } as Event
}
