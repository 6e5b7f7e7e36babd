// Events that are not urgent wait for a commit that they can share.
import { expect, onTestFinished, test, vi } from 'vitest'
import { runTransaction, type SubgraphRuntime } from '#kit/context.ts'
import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { consume } from '#kit/events/inbox.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { consumerOffsets } from '#kit/events/tables.ts'
import { createTestRuntime, orderClosed, orderMoved, producer, request } from './events.ts'

const userCreated = { type: 'user.created', userId: 'usr_1', email: 'ann@example.com', version: 1 } as const

test('events of several producers that are not urgent are handled in one commit, without anybody asking', async () => {
  const { emitOrders, emitUsers, seen, commits } = await open()
  await emitOrders(orderClosed('ord_1'))
  await emitUsers(userCreated)
  await emitOrders(orderClosed('ord_2'))
  expect(seen).toEqual([])
  const before = commits()
  await vi.waitUntil(() => seen.length === 3, 5000)
  await vi.waitUntil(() => commits() > before)
  expect(commits()).toBe(before + 1)
})

test('an urgent event is handled at once, and with it those before it, in order', async () => {
  const { emitOrders, seen } = await open()
  await emitOrders(orderClosed('ord_1'), orderMoved('ord_1'))
  await emitOrders(orderClosed('urgent'))
  await vi.waitUntil(() => seen.length > 0, 400)
  expect(seen).toEqual(['ord_1', 'urgent'])
})

test('a write sees the effect of every event that has arrived before it, and shares its commit', async () => {
  const { emitOrders, runtime, seen, commits } = await open()
  await emitOrders(orderClosed('ord_1'))
  const before = commits()
  const found = await runTransaction(runtime, request, async (tx) => {
    return (await tx.select().from(consumerOffsets)).find((row) => row.producer === 'effect of ord_1')
  })
  expect([found?.seq, seen, commits() - before]).toEqual([1, ['ord_1'], 1])
})

test('who waits for an event is told when it arrives, and again when it is handled', async () => {
  const { emitOrders, runtime, seen } = await open()
  const told: number[] = []
  const waiting = runtime.waiters.waitUntil(
    'ord_1',
    async (woken) => {
      if (woken) told.push(seen.length)
      return seen.length > 0 ? true : undefined
    },
    { on: ['order.closed'] },
  )
  await emitOrders(orderClosed('ord_1'))
  await waiting
  expect([told[0], told.at(-1)]).toEqual([0, 1])
})

test('an event that fails while it shares a commit fails alone: the write succeeds, the event is handled later, and those after it wait', async () => {
  const { emitOrders, runtime, seen, failOnce } = await open()
  failOnce('ord_2')
  await emitOrders(orderClosed('ord_1'), orderClosed('ord_2'), orderClosed('ord_3'))
  await runTransaction(runtime, request, async (tx) => void (await tx.insert(consumerOffsets).values({ producer: 'written', seq: 1 })))
  await vi.waitUntil(() => seen.includes('ord_3'), 5000)
  const rows = (await runtime.database.reader.select().from(consumerOffsets)).map((row) => row.producer)
  expect(rows).toEqual(expect.arrayContaining(['written', 'effect of ord_1', 'effect of ord_2', 'effect of ord_3']))
  expect(seen.filter((id) => id === 'ord_3')).toHaveLength(1)
})

test('many events are not gathered for longer than a batch', async () => {
  const { emitOrders, seen } = await open()
  await emitOrders(...Array.from({ length: 32 }, (_, at) => orderClosed(`ord_${at}`)))
  await vi.waitUntil(() => seen.length === 32, 400)
})

async function open() {
  const stream = memoryStream()
  const { emit: emitOrders } = await producer('orders', stream)
  const { emit: emitUsers } = await producer('users', stream)
  const runtime = await createTestRuntime('carts')
  const failing = new Set<string>()
  const seen: string[] = []
  const commits = countCommits(runtime)
  const inbox = consume(runtime, stream, handlersOf(seen, failing))
  onTestFinished(() => inbox.close())
  while (await inbox.hasPending()) await new Promise((resolve) => setTimeout(resolve, 2))
  return { emitOrders, emitUsers, runtime, seen, commits, failOnce: (id: string) => failing.add(id) }
}

function handlersOf(seen: string[], failing: Set<string>): Handlers {
  return {
    'order.closed': unhurried(
      async (tx, { orderId }) => {
        if (failing.delete(orderId)) throw new Error('not yet')
        await tx.insert(consumerOffsets).values({ producer: `effect of ${orderId}`, seq: 1 })
        seen.push(orderId)
      },
      ({ orderId }) => orderId === 'urgent',
    ),
    'user.created': unhurried(async (_, { userId }) => void seen.push(userId)),
  }
}

function countCommits({ database }: SubgraphRuntime): () => number {
  let count = 0
  onTestFinished(database.beforeCommit(() => (count += 1)))
  return () => count
}
