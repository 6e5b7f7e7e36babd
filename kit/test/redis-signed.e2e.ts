import { expect, vi } from 'vitest'
import { sealed } from '#kit/events/redis-entries.ts'
import { noSignatures, type Signatures } from '#kit/events/signatures.ts'
import type { ForeignEntry } from '#kit/events/stream.ts'
import type { Event } from '#schema/events.ts'
import { redisForEachTest } from './redis.ts'
import { connectTo, event, openRedisStream, outboxOf, signaturesOf } from './streams.ts'
import { testConfig } from './testing.ts'

const { redis, test } = await redisForEachTest()

const key = 'bazaar:stream:orders'

test('a consumer with the public key reads what the producer has signed, and cannot sign in its name', async () => {
  const { open } = keys()
  const orders = await open('orders')
  orders.produce(outboxOf(event(1), event(2)))
  const carts = await open('carts')
  await eventually(async () => expect(await seqsOf(carts)).toEqual([1, 2]))
  const [forged] = entriesOf([event(3)], keysOf(open, 'carts'))
  await put(forged)
  expect(await seqsOf(carts, 2)).toEqual([])
})

const forgeries: [string, (signatures: Signatures) => string[] | undefined][] = [
  ['without a signature', () => entriesOf([event(3, 'forged_')], noSignatures)[0]],
  ['as older relays wrote it', () => entriesOf([event(3, 'forged_')], noSignatures)[0]?.slice(0, 5)],
  ['signed by another service', (carts) => entriesOf([event(3, 'forged_')], carts)[0]],
]

test.each(forgeries)('an event in its place %s is not believed, is reported and goes, and the next ones come', async (_, forge) => {
  const { open } = keys()
  const foreign: ForeignEntry[] = []
  const outbox = outboxOf(event(1), event(2))
  const notify = (await open('orders')).produce(outbox, { foreign: async (found) => void foreign.push(...found) })
  const carts = await open('carts')
  await eventually(async () => expect(await seqsOf(carts)).toEqual([1, 2]))
  await put(forge(keysOf(open, 'carts')))
  expect([await seqsOf(carts, 2), await carts.read('orders', 2, 9, 'carts')]).toEqual([[], []])
  outbox.events.push(event(3))
  notify()
  await eventually(async () => expect((await carts.read('orders', 0, 9)).map(({ id }) => id)).toEqual(['evt_1', 'evt_2', 'evt_3']))
  expect(foreign.map(({ id }) => id)).toEqual(['3-0'])
})

test('an event that was signed for one place is not believed in another', async () => {
  const { open } = keys()
  const orders = keysOf(open, 'orders')
  const [first] = entriesOf([event(1)], orders)
  await put(first)
  await put(entriesOf([event(3)], orders)[0]?.with(6, '1'))
  await put(entriesOf([event(2)], orders)[0]?.with(0, '4-0'))
  expect(await seqsOf(await open('carts'))).toEqual([1])
})

test('where somebody with all of Redis has put another event between ours, the stream is written again', async () => {
  const { open } = keys()
  const orders = keysOf(open, 'orders')
  const carts = await open('carts')
  const entries = entriesOf([event(1), event(2), event(3)], orders)
  for (const entry of entries.with(1, entriesOf([event(2, 'forged_')], noSignatures)[0] ?? [])) await put(entry)
  await carts.commitOffset('orders', 'carts', 1)
  expect(await seqsOf(carts, 1)).toEqual([])
  ;(await open('orders')).produce(outboxOf(event(1), event(2), event(3)))
  await eventually(async () => expect((await carts.read('orders', 1, 9)).map(({ id }) => id)).toEqual(['evt_2', 'evt_3']))
})

test('a stream from before signatures is written again with them, and nothing of it is foreign', async () => {
  const old = await openRedisStream(redis.url)
  old.produce(outboxOf(event(1), event(2)))
  await eventually(async () => expect(await seqsOf(old)).toEqual([1, 2]))
  await old.close()
  const { open } = keys()
  const [orders, carts, foreign] = [await open('orders'), await open('carts'), [] as ForeignEntry[]]
  expect(await seqsOf(carts)).toEqual([])
  orders.produce(outboxOf(event(1), event(2)), { foreign: async (found) => void foreign.push(...found) })
  await eventually(async () => expect(await seqsOf(carts)).toEqual([1, 2]))
  expect(foreign).toEqual([])
})

test('with ACCEPT_UNSIGNED_EVENTS old and new services read each other, and a wrong signature is still refused', async () => {
  const { open } = keys({ ACCEPT_UNSIGNED_EVENTS: '1' })
  const client = await connectTo(redis)
  const [text, notify] = [JSON.stringify(event(5)), event(5)]
  await client.xadd(key, '5-0', 'id', notify.id, 'event', text)
  const carts = await open('carts')
  // the stream of an older relay begins later: all have read what came before
  expect((await carts.read('orders', 0, 9, 'carts')).map(({ seq }) => seq)).toEqual([5])
  await put(entriesOf([event(6, 'forged_')], keysOf(open, 'carts'))[0])
  expect(await seqsOf(carts, 5)).toEqual([])
  ;(await open('orders')).produce(outboxOf(event(5), event(6)))
  await eventually(async () => expect((await carts.read('orders', 4, 9)).map(({ id }) => id)).toEqual(['evt_5', 'evt_6']))
})

/** The keys of two services, and how to open a stream with those of one of them. */
function keys(settings: Record<string, string> = {}) {
  const config = testConfig(settings)
  signaturesOf(['orders', 'carts'], 'orders', {}, config)
  const signatures = (service: string) => signaturesOf([], service, {}, config)
  return { open: Object.assign((service: string) => openRedisStream(redis.url, signatures(service)), { signatures }) }
}

function keysOf({ signatures }: ReturnType<typeof keys>['open'], service: string): Signatures {
  return signatures(service)
}

/** Entries as a relay with these keys writes them. */
function entriesOf(events: Event[], signatures: Signatures): string[][] {
  return sealed(events, signatures).map(({ event: { seq, id }, text, after, signature }) => [
    `${seq}-0`,
    ...['id', id, 'event', text, 'after', String(after), 'signature', signature],
  ])
}

async function put([id = '', ...fields]: string[] = []): Promise<void> {
  await (await connectTo(redis)).xadd(key, id, ...fields)
}

function eventually(check: () => Promise<void> | void) {
  return vi.waitFor(check, { timeout: 15_000, interval: 5 })
}

async function seqsOf(stream: Awaited<ReturnType<typeof openRedisStream>>, after = 0) {
  return (await stream.read('orders', after, 1000)).map(({ seq }) => seq)
}
