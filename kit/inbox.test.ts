import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import type { Event, NewEvent } from '#schema/events.ts'
import { type Ground, nobody, writeOn } from './context.ts'
import { openDatabase } from './database.ts'
import { consume, type Handlers, parked, positions } from './inbox.ts'
import { openLog } from './log.ts'
import { openOutbox, outbox, publish } from './outbox.ts'
import { memoryStream, type Stream } from './stream.ts'
import { frozenClock, testConfig } from './testing.ts'
import { openWaiters } from './wait.ts'

const request = { caller: nobody, requestId: 'req_test' }
// any subgraph's tables hold an outbox, positions and parked events
const migrations = join(process.cwd(), 'subgraphs/products/migrations')

const openGround = async (name: string, config = testConfig()): Promise<Ground> => {
  const database = openDatabase({ file: join(config.DATA_DIR, `${name}.db`), migrations, synchronous: 'OFF' })
  onTestFinished(() => database.close())
  const ground: Ground = {
    name,
    config,
    log: openLog(config, name),
    database,
    waiters: openWaiters(),
    resources: {},
    clock: frozenClock(),
    committed: () => {},
  }
  return ground
}

/** orders, which says things, and a stream that carries them. */
const producer = async () => {
  const stream = memoryStream()
  const ground = await openGround('orders')
  ground.committed = stream.produce(openOutbox('orders', ground.database.reader))
  return {
    stream,
    say: (...events: NewEvent[]) =>
      writeOn(ground, request, async (tx) => {
        for (const event of events) await publish(tx, event)
      }),
  }
}

const consumer = async (stream: Stream, handlers: Handlers, ground?: Ground) => {
  const own = ground ?? (await openGround('carts'))
  const inbox = consume(own, stream, handlers)
  onTestFinished(() => inbox.close())
  const rest = async () => {
    while (await inbox.behind()) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return { ...inbox, ground: own, rest }
}

const closed = (orderId: string): NewEvent => ({ type: 'order.closed', orderId, outcome: 'EXPIRED', reason: 'x', version: 2 })
const moved = (orderId: string): NewEvent => ({ type: 'order.moved', orderId, status: 'SHIPPED', version: 3 })

test('events arrive in order, once, whatever was said before anybody listened', async () => {
  const { stream, say } = await producer()
  const seen: string[] = []
  await say(closed('ord_1'), closed('ord_2'))
  const { rest } = await consumer(stream, { 'order.closed': async (_, event) => void seen.push(event.orderId) })
  await rest()
  await say(closed('ord_3'))
  await rest()
  expect(seen).toEqual(['ord_1', 'ord_2', 'ord_3'])
})

test('a transaction that fails says nothing', async () => {
  const { stream } = await producer()
  const ground = await openGround('auth')
  const failed = writeOn(ground, request, async (tx) => {
    await publish(tx, closed('ord_1'))
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await ground.database.reader.select().from(outbox)).toEqual([])
  expect(await stream.read('auth', 0, 10)).toEqual([])
})

test('a consumer that is opened again goes on where it was', async () => {
  const { stream, say } = await producer()
  const seen: string[] = []
  const handlers: Handlers = { 'order.closed': async (_, event) => void seen.push(event.orderId) }
  const first = await consumer(stream, handlers)
  await say(closed('ord_1'), moved('ord_1'))
  await first.rest()
  await first.close()
  await say(closed('ord_2'))
  const second = await consumer(stream, handlers, first.ground)
  await second.rest()
  expect(seen).toEqual(['ord_1', 'ord_2'])
})

test('the position moves in the transaction of the effect: what fails leaves neither', async () => {
  const { stream, say } = await producer()
  let tries = 0
  const { rest, ground } = await consumer(stream, {
    'order.closed': async (tx) => {
      tries += 1
      await tx.insert(positions).values({ producer: `effect ${tries}`, seq: 0 })
      if (tries < 3) throw new Error('not yet')
    },
  })
  await say(closed('ord_1'))
  await rest()
  const rows = await ground.database.reader.select().from(positions)
  expect(rows.map((row) => row.producer).sort()).toEqual(['effect 3', 'orders'])
})

test('an event that fails again and again is parked with its reason, and the rest goes on', async () => {
  const { stream, say } = await producer()
  const seen: string[] = []
  const { rest, ground } = await consumer(stream, {
    'order.closed': async (_, event) => {
      if (event.orderId === 'ord_1') throw new Error('poison')
      seen.push(event.orderId)
    },
  })
  await say(closed('ord_1'), closed('ord_2'))
  await rest()
  expect(seen).toEqual(['ord_2'])
  expect(await ground.database.reader.select().from(parked)).toMatchObject([{ event: { orderId: 'ord_1' }, reason: 'Error: poison' }])
})

test('two processes of one subgraph share the work: each event has one effect', async () => {
  const { stream, say } = await producer()
  const seen: string[] = []
  const handlers: Handlers = { 'order.closed': async (_, event) => void seen.push(event.orderId) }
  const config = testConfig()
  const [one, two] = [await openGround('carts', config), await openGround('carts', config)]
  const [first, second] = [await consumer(stream, handlers, one), await consumer(stream, handlers, two)]
  const ids = Array.from({ length: 50 }, (_, at) => `ord_${at}`)
  for (const id of ids) await say(closed(id))
  await Promise.all([first.rest(), second.rest()])
  expect([...seen].sort()).toEqual([...ids].sort())
})

test('a handler has the moment and the request of its event to write with', async () => {
  const { stream, say } = await producer()
  const requests: string[] = []
  const { rest } = await consumer(stream, { 'order.closed': async (tx) => void requests.push(tx.requestId) })
  await say(closed('ord_1'))
  await rest()
  expect(requests).toEqual(['req_test'])
})

test('the stream tells where to read on from a moment', async () => {
  const stream = memoryStream()
  const clock = frozenClock()
  const ground = await openGround('orders')
  stream.produce(openOutbox('orders', ground.database.reader))
  const say = (event: NewEvent) => writeOn({ ...ground, clock }, request, (tx) => publish(tx, event))
  await say(closed('ord_1'))
  clock.advance(1000)
  await say(closed('ord_2'))
  const since = await stream.lastBefore('orders', clock())
  expect((await stream.read('orders', since, 10)).map((event: Event) => event.seq)).toEqual([2])
  expect(await stream.lastBefore('nobody', clock())).toBe(0)
  expect(await ground.database.reader.$count(outbox, eq(outbox.type, 'order.closed'))).toBe(2)
})
