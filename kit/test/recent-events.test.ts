import { expect, test } from 'vitest'
import { RecentEvents } from '#kit/events/recent-events.ts'
import { event, outboxOf } from './streams.ts'

test('events that were published since are read once, whoever asks', async () => {
  const { outbox, reads, recent } = open(1, 2)
  await recent.after(2, 10)
  outbox.events.push(event(3), event(4))
  recent.add([])
  reads.length = 0
  expect(await Promise.all([seqs(recent, 2), seqs(recent, 3), seqs(recent, 4)])).toEqual([[3, 4], [4], []])
  expect(await seqs(recent, 2, 1)).toEqual([3])
  expect(reads).toEqual([2])
})

test('who is further behind reads the outbox', async () => {
  const { reads, recent } = open(1, 2, 3)
  await recent.after(3, 10)
  reads.length = 0
  expect(await seqs(recent, 0)).toEqual([1, 2, 3])
  expect(reads).toEqual([0])
})

test('every event is found once, also while more are published, and more at once than are kept', async () => {
  const { outbox, recent } = open(1)
  const seen = [1]
  const publish = (count: number) => {
    for (let left = count; left > 0; left -= 1) outbox.events.push(event(outbox.events.length + 1))
    recent.add([])
  }
  for (const count of [1, 2, 0, 199, 200, 201, 3, 1000]) {
    publish(count)
    const first = recent.after(seen.length, 50)
    publish(1)
    const second = recent.after(seen.length, 50)
    seen.push(...(await first).map(({ seq }) => seq))
    expect((await second)[0]?.seq).toBe((seen[seen.length - (await first).length - 1] as number) + 1)
    for (let found = await seqs(recent, seen.length); found.length > 0; found = await seqs(recent, seen.length)) seen.push(...found)
  }
  expect(seen).toEqual(outbox.events.map(({ seq }) => seq))
})

test('what a commit has published is not read, unless something before it is not known', async () => {
  const { outbox, reads, recent } = open(1)
  await recent.after(1, 10)
  reads.length = 0
  const publish = (...seqs: number[]) => {
    outbox.events.push(...seqs.map((seq) => event(seq)))
    recent.add(seqs.map((seq) => event(seq)))
  }
  publish(2, 3)
  expect(await recent.after(1, 10)).toEqual([event(2), event(3)])
  expect(reads).toEqual([])
  outbox.events.push(event(4))
  publish(5)
  expect(await seqs(recent, 1)).toEqual([2, 3, 4, 5])
  expect(reads).toEqual([3])
})

test('an outbox that cannot be read is read again', async () => {
  const { outbox, recent } = open(1)
  const { after } = outbox
  await recent.after(1, 10)
  outbox.events.push(event(2))
  outbox.after = () => Promise.reject(new Error('closed'))
  recent.add([])
  await expect(recent.after(1, 10)).rejects.toThrow('closed')
  outbox.after = after
  expect(await seqs(recent, 1)).toEqual([2])
})

function open(...present: number[]) {
  const outbox = outboxOf(...present.map((seq) => event(seq)))
  const reads: number[] = []
  const after = outbox.after
  outbox.after = (seq, limit) => {
    reads.push(seq)
    return after(seq, limit)
  }
  return { outbox, reads, recent: new RecentEvents(outbox) }
}

async function seqs(recent: RecentEvents, seq: number, limit = 50) {
  return (await recent.after(seq, limit)).map((one) => one.seq)
}
