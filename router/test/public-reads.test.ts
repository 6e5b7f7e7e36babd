import { expect, test, vi } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { customer, guest, staff } from '#kit/test/testing.ts'
import { createPublicReads } from '#router/cache/public-reads.ts'
import type { SourceAnswer } from '#router/sources/operation.ts'
import { openProducer, openRouter, untilEventsArrive } from './public-reads.ts'
import { sharedOver } from './testing.ts'

test('the same query of anonymous callers is fetched once until the next event', async () => {
  const producer = openProducer()
  const { left } = await openRouter(producer)
  expect([await left(), await left(), producer.asked]).toEqual([7, 7, 1])
  producer.change()
  await untilEventsArrive()
  expect([await left(), await left(), producer.asked]).toEqual([6, 6, 2])
})

test('another query, or the same with other variables, is fetched separately', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  const query = 'query ($a: Int) { stock(a: $a) { left } }'
  for (const a of [1, 2, 1]) await ask(query, nobody, { a })
  await ask('{ other: stock { left } }')
  expect(producer.asked).toBe(3)
})

test('the same query in another language is fetched separately, in that language', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  for (const locale of ['de', undefined, 'de-AT', 'de', undefined]) await ask('{ stock { left } }', nobody, {}, locale)
  expect(producer.locales).toEqual(['de', undefined, 'de-AT'])
})

test('guests and customers share the answers with anonymous callers, and it is asked for nobody', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  for (const caller of [customer(), guest(), nobody, customer('usr_other')]) {
    const { data } = await ask('{ stock { left } }', caller)
    expect(data).toEqual({ stock: { left: 7 } })
  }
  expect(producer.callers).toEqual([nobody])
})

test('staff neither read nor fill what others share', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  for (const caller of [staff('STATS_READ'), nobody, staff('STOCK_WRITE'), customer()]) await ask('{ stock { left } }', caller)
  expect(producer.callers).toEqual([staff('STATS_READ'), nobody, staff('STOCK_WRITE')])
})

test('a customer who is refused where nobody is asks again, as the reason may be another', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  producer.errors = [{ message: 'who?', extensions: { code: 'UNAUTHENTICATED' } }] as unknown as SourceAnswer['errors']
  for (const caller of [nobody, customer()]) await ask('{ stock { left } }', caller)
  expect(producer.callers).toEqual([nobody, nobody, customer()])
})

test.each([
  ['for staff', '{ stock { left held } }'],
  ['for its owner', '{ stock { left mine } }'],
  ['for those who are signed in', '{ stock { seen } }'],
  ["of an owner's type", '{ stock { basket { tax } } }'],
  ['for staff, within a fragment', '{ stock { ... on Stock { held } } }'],
  ['within a named fragment', 'query { stock { ...f } } fragment f on Stock { left }'],
  ['for staff, at the root', '{ staff }'],
])('an answer with a field %s is fetched each time, for who asks', async (_, query) => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  const callers = [nobody, customer(), customer(), guest()]
  for (const caller of callers) await ask(query, caller)
  expect(producer.callers).toEqual(callers)
})

test.each<[string, Caller, string]>([['an anonymous caller who changes something', nobody, 'mutation { stock { left } }']])(
  'a request of %s is fetched each time',
  async (_, caller, query) => {
    const producer = openProducer()
    const { ask } = await openRouter(producer)
    for (let time = 0; time < 3; time += 1) await ask(query, caller)
    expect(producer.asked).toBe(3)
  },
)

test.each([
  ['a field without a hint', '{ secret }', 3],
  ['one with a hint beside one without', '{ stock { left } secret }', 3],
  ['fields that all have a hint', '{ stock { left } brief __typename }', 1],
  ['only the name of the type', '{ __typename }', 3],
  ['entities', '{ _entities(representations: []) { __typename } }', 3],
  ['a field within a fragment', '{ stock { left } ... { secret } }', 3],
])('an answer with %s is cached only if every root field has a hint', async (_, query, asked) => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  for (let time = 0; time < 3; time += 1) await ask(query)
  expect(producer.asked).toBe(asked)
})

test('a subgraph without hints is asked directly', async () => {
  const { source, stream } = openProducer()
  const reads = createPublicReads({ graph: undefined, stream, shared: await sharedOver() })
  expect(reads.inFrontOf('products', source)).toBe(source)
})

test('equal questions at one time share one fetch, and each caller gets a copy of the answer', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask()))
  expect(producer.asked).toBe(1)
  Object.assign(answers[0]?.data ?? {}, { stock: 'spoilt' })
  expect(answers[1]?.data).toEqual({ stock: { left: 7 } })
  expect((await ask()).data).toEqual({ stock: { left: 7 } })
})

test('a read that began before a change does not answer one that begins after it', async () => {
  const producer = openProducer()
  const { left } = await openRouter(producer)
  const { promise, resolve } = Promise.withResolvers<void>()
  producer.gate = promise
  const early = left()
  await vi.waitUntil(() => producer.asked === 1)
  producer.change()
  await untilEventsArrive()
  const late = left()
  resolve()
  expect([await early, await late, await left(), producer.asked]).toEqual([7, 6, 6, 2])
})

test('an error is returned to all waiting callers and is not cached', async () => {
  const producer = openProducer()
  const { ask, left } = await openRouter(producer)
  producer.errors = [{ message: 'silent', extensions: { code: 'SERVICE_UNAVAILABLE' } }] as unknown as SourceAnswer['errors']
  const answers = await Promise.all([ask(), ask()])
  expect(answers.map(({ errors }) => errors?.length)).toEqual([1, 1])
  expect(producer.asked).toBe(1)
  producer.errors = undefined
  expect([await left(), producer.asked]).toEqual([7, 2])
})

test('while the stream is down an answer is cached for at most one second', async () => {
  const producer = openProducer()
  const { left, time } = await openRouter(producer)
  producer.up = false
  expect([await left(), await left()]).toEqual([7, 7])
  producer.change()
  await untilEventsArrive()
  expect(await left()).toBe(7)
  time.now += 1000
  expect([await left(), producer.asked]).toEqual([6, 2])
  producer.up = true
  expect([await left(), await left(), producer.asked]).toEqual([6, 6, 3])
})
