import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nobody, runTransaction, type SubgraphRuntime } from '#kit/context.ts'
import { openDatabase } from '#kit/data/database.ts'
import { consume, type Handlers } from '#kit/events/inbox.ts'
import { outboxReader, publish } from '#kit/events/outbox.ts'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import { createLog } from '#kit/observe/log.ts'
import { createWaiters } from '#kit/waiters.ts'
import type { NewEvent } from '#schema/events.ts'
import { frozenClock, testConfig } from './testing.ts'

/** In whose name tests write. */
export const request = { caller: nobody, requestId: 'req_test' }
const migrations = join(process.cwd(), 'subgraphs/products/migrations')

/** The runtime of a subgraph without doors: any subgraph's tables hold an outbox, positions and dead letters. */
export async function createTestRuntime(name: string, config = testConfig()): Promise<SubgraphRuntime> {
  const database = openDatabase({ file: join(config.DATA_DIR, `${name}.db`), migrations, synchronous: 'OFF' })
  onTestFinished(() => database.close())
  const runtime: SubgraphRuntime = {
    name,
    config,
    log: createLog(config, name),
    database,
    waiters: createWaiters(),
    resources: {},
    clock: frozenClock(),
    committed: () => {},
  }
  return runtime
}

/** Somebody who says things, and a stream that carries them. */
export async function producer(name = 'orders', stream: Stream = memoryStream(), own?: SubgraphRuntime) {
  const runtime = own ?? (await createTestRuntime(name))
  runtime.committed = stream.produce(outboxReader(name, runtime.database.reader))
  return {
    stream,
    runtime,
    say: (...events: NewEvent[]) =>
      runTransaction(runtime, request, async (tx) => {
        for (const event of events) await publish(tx, event)
      }),
  }
}

/** Somebody who listens; `rest` answers when all is handled. */
export async function consumer(stream: Stream, handlers: Handlers, runtime?: SubgraphRuntime) {
  const own = runtime ?? (await createTestRuntime('carts'))
  const inbox = consume(own, stream, handlers)
  onTestFinished(() => inbox.close())
  const rest = async () => {
    while (await inbox.behind()) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return { ...inbox, runtime: own, rest }
}

/** An event to say. */
export function closed(orderId: string): NewEvent {
  return { type: 'order.closed', orderId, outcome: 'EXPIRED', reason: 'x', version: 2 }
}

/** Another event to say. */
export function moved(orderId: string): NewEvent {
  return { type: 'order.moved', orderId, status: 'SHIPPED', version: 3 }
}
