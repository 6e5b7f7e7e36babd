import { eq, lt } from 'drizzle-orm'
import { nobody, runTransaction, type SubgraphRuntime, type Tx, withRequest } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import type { InSavepoint } from '#kit/data/savepoint.ts'
import { statement } from '#kit/data/statement.ts'
import type { Event } from '#schema/events.ts'
import { checkEvent } from '#schema/parse-event.ts'
import type { Handler, Handlers } from './handlers.ts'
import { producersFor } from './inbox.ts'
import type { PastEvent } from './snapshot.ts'
import { consumerOffsets } from './tables.ts'

/** A producer at one moment: its outbox holds the events from `first` to `last`, and `events` say what it has. */
export type Past = { first: number; last: number; events: AsyncIterable<PastEvent>; close: () => void }

/** What a consumer was told of a producer. `handled` is undefined where the outbox still has all that it needs. */
export type Told = { producer: string; last: number; handled: number | undefined }

const batch = 100
const request = { caller: nobody, requestId: 'bootstrap' }

const selectOffset = statement((db, { producer }: { producer: string }) =>
  db.select().from(consumerOffsets).where(eq(consumerOffsets.producer, producer)),
)
const raiseOffset = statement((db, offset: { producer: string; seq: number }) =>
  db
    .insert(consumerOffsets)
    .values(offset)
    .onConflictDoUpdate({ target: consumerOffsets.producer, set: { seq: offset.seq }, setWhere: lt(consumerOffsets.seq, offset.seq) }),
)

/**
 * Tells a consumer what each producer has whose outbox begins after the next event that it needs, through its own handlers. The offset
 * moves last: whatever is interrupted can be run again. Throws what a handler throws.
 */
export async function bootstrap(runtime: SubgraphRuntime, handlers: Handlers, open: (producer: string) => Promise<Past>): Promise<Told[]> {
  const told: Told[] = []
  for (const producer of producersFor(handlers)) {
    const past = await open(producer)
    try {
      told.push({ producer, last: past.last, handled: await tell(runtime, handlers, producer, past) })
    } finally {
      past.close()
    }
  }
  return told
}

async function tell(runtime: SubgraphRuntime, handlers: Handlers, producer: string, past: Past): Promise<number | undefined> {
  const { last: seq, first } = past
  if (first <= ((await selectOffset.get(runtime.database.reader, { producer }))?.seq ?? 0) + 1) return undefined
  let handled = 0
  for await (const some of inBatches(past.events)) {
    const events = some.filter(({ type }) => handlers[type]).map((event) => toEvent(event, { producer, seq }))
    await runTransaction(runtime, request, (tx, inSavepoint) => handleAll(tx, inSavepoint, handlers, events))
    handled += events.length
  }
  await runtime.database.write(async (writer) => void (await raiseOffset.run(writer, { producer, seq })))
  return handled
}

async function* inBatches(events: AsyncIterable<PastEvent>): AsyncGenerator<PastEvent[]> {
  let some: PastEvent[] = []
  for await (const event of events) {
    some.push(event)
    if (some.length < batch) continue
    yield some
    some = []
  }
  yield some
}

function toEvent({ at, ...event }: PastEvent, place: { producer: string; seq: number }): Event {
  return { ...event, ...place, id: newId('evt', at), occurredAt: at.toISOString(), requestId: request.requestId } as Event
}

async function handleAll(tx: Tx, inSavepoint: InSavepoint, handlers: Handlers, events: Event[]): Promise<void> {
  for (const event of events) {
    checkEvent(event)
    await (handlers[event.type] as Handler)(withRequest(tx, event), event, inSavepoint)
  }
}
