import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nobody, runTransaction, type SubgraphRuntime } from '#kit/context.ts'
import { openDatabase } from '#kit/data/database.ts'
import type { Handlers } from '#kit/events/handlers.ts'
import { consume } from '#kit/events/inbox.ts'
import { outboxReader, publish } from '#kit/events/outbox.ts'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import { createLog } from '#kit/observe/log.ts'
import { Waiters } from '#kit/waiters.ts'
import type { NewEvent } from '#schema/events.ts'
import { placeDatabase } from './migrated.ts'
import { frozenClock, testConfig } from './testing.ts'

/** The request of what tests write. */
export const request = { caller: nobody, requestId: 'req_test' }
const migrations = join(process.cwd(), 'subgraphs/products/migrations')

/** Creates the runtime of a subgraph without resolvers. Every subgraph's tables contain the outbox, consumer offsets and dead letters. */
export async function createTestRuntime(name: string, config = testConfig()): Promise<SubgraphRuntime> {
  const file = join(config.DATA_DIR, `${name}.db`)
  await placeDatabase(file, migrations)
  const database = openDatabase({ file, migrations, synchronous: 'OFF' })
  onTestFinished(() => database.close())
  const runtime: SubgraphRuntime = {
    name,
    config,
    log: createLog(config, name),
    database,
    waiters: new Waiters(),
    resources: {},
    clock: frozenClock(),
    committed: () => {},
  }
  return runtime
}

/** A producer, and the stream that carries its events. */
export async function producer(name = 'orders', stream: Stream = memoryStream(), own?: SubgraphRuntime) {
  const runtime = own ?? (await createTestRuntime(name))
  const notify = stream.produce(outboxReader(name, runtime.database.reader))
  runtime.committed = ({ published }) => notify(published)
  return {
    stream,
    runtime,
    emit: (...events: NewEvent[]) =>
      runTransaction(runtime, request, async (tx) => {
        for (const event of events) await publish(tx, event)
      }),
  }
}

/** A consumer; `untilIdle` resolves when all events are handled. */
export async function consumer(stream: Stream, handlers: Handlers, runtime?: SubgraphRuntime, fromNow: string[] = []) {
  const own = runtime ?? (await createTestRuntime('carts'))
  const inbox = consume(own, stream, handlers, fromNow)
  onTestFinished(() => inbox.close())
  const untilIdle = async () => {
    while (await inbox.hasPending()) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return { ...inbox, runtime: own, untilIdle }
}

export function orderClosed(orderId: string): NewEvent {
  return { type: 'order.closed', orderId, outcome: 'EXPIRED', reason: 'x', version: 2 }
}

export function orderMoved(orderId: string): NewEvent {
  return { type: 'order.moved', orderId, status: 'SHIPPED', version: 3 }
}
