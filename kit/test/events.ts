import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Ground, nobody, writeOn } from '#kit/context.ts'
import { openDatabase } from '#kit/data/database.ts'
import { consume, type Handlers } from '#kit/events/inbox.ts'
import { openOutbox, publish } from '#kit/events/outbox.ts'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import { openLog } from '#kit/observe/log.ts'
import { openWaiters } from '#kit/wait.ts'
import type { NewEvent } from '#schema/events.ts'
import { frozenClock, testConfig } from './testing.ts'

/** In whose name tests write. */
export const request = { caller: nobody, requestId: 'req_test' }
const migrations = join(process.cwd(), 'subgraphs/products/migrations')

/** The ground of a subgraph without doors: any subgraph's tables hold an outbox, positions and parked events. */
export async function openGround(name: string, config = testConfig()): Promise<Ground> {
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

/** Somebody who says things, and a stream that carries them. */
export async function producer(name = 'orders', stream: Stream = memoryStream(), own?: Ground) {
  const ground = own ?? (await openGround(name))
  ground.committed = stream.produce(openOutbox(name, ground.database.reader))
  return {
    stream,
    ground,
    say: (...events: NewEvent[]) =>
      writeOn(ground, request, async (tx) => {
        for (const event of events) await publish(tx, event)
      }),
  }
}

/** Somebody who listens; `rest` answers when all is handled. */
export async function consumer(stream: Stream, handlers: Handlers, ground?: Ground) {
  const own = ground ?? (await openGround('carts'))
  const inbox = consume(own, stream, handlers)
  onTestFinished(() => inbox.close())
  const rest = async () => {
    while (await inbox.behind()) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return { ...inbox, ground: own, rest }
}

/** An event to say. */
export function closed(orderId: string): NewEvent {
  return { type: 'order.closed', orderId, outcome: 'EXPIRED', reason: 'x', version: 2 }
}

/** Another event to say. */
export function moved(orderId: string): NewEvent {
  return { type: 'order.moved', orderId, status: 'SHIPPED', version: 3 }
}
