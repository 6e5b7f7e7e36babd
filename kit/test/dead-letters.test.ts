import { expect, test } from 'vitest'
import { outboxReader, publish } from '#kit/events/outbox.ts'
import { deadLetters } from '#kit/events/tables.ts'

import type { NewEvent } from '#schema/events.ts'
import { closed, consumer, createTestRuntime, moved, producer } from './events.ts'

test('an event that has not the fields of its type is set aside, naming the fields and no value', async () => {
  const { stream, say } = await producer()
  const seen: string[] = []
  const { rest, runtime } = await consumer(stream, { 'order.closed': async (_, event) => void seen.push(event.orderId) })
  await say({ ...closed('ord_1'), reason: { secret: 'secret' } } as unknown as NewEvent, closed('ord_2'))
  await rest()
  expect(seen).toEqual(['ord_2'])
  const [row] = await runtime.database.reader.select().from(deadLetters)
  expect(row).toMatchObject({ reason: 'TypeError: not a valid order.closed: reason invalid_type' })
})

test('what is set aside is announced in the transaction that parks it', async () => {
  const { said, deadLetterIds } = await broken()
  expect((await said()).filter(({ type }) => type === 'event.dead-lettered')).toMatchObject([
    {
      deadLetterId: deadLetterIds[0],
      consumer: 'carts',
      of: 'orders',
      eventType: 'order.closed',
      eventSeq: 1,
      attempts: 5,
      reason: 'Error: poison',
    },
  ])
})

test('what is sent again is handled once, in the name of its own request, and is no dead letter any more', async () => {
  const { runtime, seen, said, deadLetterIds, resend, mend } = await broken()
  mend()
  await resend()
  await resend()
  expect(seen).toEqual(['ord_2', 'ord_1'])
  expect(await runtime.database.reader.$count(deadLetters)).toBe(0)
  expect((await said()).slice(-2)).toMatchObject([
    { type: 'order.moved', orderId: 'ord_1' },
    { type: 'event.retried', deadLetterId: deadLetterIds[0] },
  ])
})

test('what fails again stays parked, has said nothing, and says why', async () => {
  const { runtime, seen, said, deadLetterIds, resend } = await broken()
  await resend()
  expect(seen).toEqual(['ord_2'])
  expect(await runtime.database.reader.select().from(deadLetters)).toMatchObject([
    { id: deadLetterIds[0], attempts: 6, reason: 'Error: poison' },
  ])
  expect((await said()).at(-1)).toMatchObject({ type: 'event.dead-lettered', deadLetterId: deadLetterIds[0], attempts: 6 })
  expect((await said()).filter(({ type }) => type === 'order.moved')).toHaveLength(1)
})

test('what is no dead letter here is passed over', async () => {
  const { resend, said } = await broken()
  const before = await said()
  await resend(['prk_none'])
  expect(await said()).toEqual(before)
})

test('word of a dead letter that cannot be handled is set aside without a word', async () => {
  const { stream, say } = await producer()
  const own = await createTestRuntime('carts')
  own.committed = stream.produce(outboxReader('carts', own.database.reader))
  const refuse = async () => {
    throw new Error('poison')
  }
  const { rest, runtime } = await consumer(stream, { 'order.closed': refuse, 'event.dead-lettered': refuse }, own)
  await say(closed('ord_1'))
  await rest()
  await rest()
  expect((await runtime.database.reader.select().from(deadLetters)).map(({ event }) => event.type)).toEqual([
    'order.closed',
    'event.dead-lettered',
  ])
  expect(await stream.read('carts', 0, 10)).toHaveLength(1)
})

/** A consumer that cannot close ord_1 until it is mended, and admin, who may ask for it again. */
async function broken() {
  const { stream, say } = await producer()
  const staff = await producer('admin', stream)
  const own = await createTestRuntime('carts')
  own.committed = stream.produce(outboxReader('carts', own.database.reader))
  const seen: string[] = []
  let mended = false
  const { rest, runtime } = await consumer(
    stream,
    {
      'order.closed': async (tx, { orderId }) => {
        await publish(tx, moved(orderId))
        if (orderId === 'ord_1' && !mended) throw new Error('poison')
        seen.push(orderId)
      },
    },
    own,
  )
  await say(closed('ord_1'), closed('ord_2'))
  await rest()
  const said = async () => (await stream.read('carts', 0, 100)).map(({ id: _, ...event }) => event)
  const deadLetterIds = (await runtime.database.reader.select().from(deadLetters)).map(({ id }) => id)
  return {
    ...{ runtime, seen, said, deadLetterIds },
    resend: async (ids = deadLetterIds) => {
      await staff.say({ type: 'event.retry-requested', deadLetterIds: ids })
      await rest()
    },
    mend: () => {
      mended = true
    },
  }
}
