import { setTimeout as sleep } from 'node:timers/promises'
import { and, eq, lt } from 'drizzle-orm'
import { nobody, runTransaction, type SubgraphRuntime, type Tx, withRequest } from '#kit/context.ts'
import type { InSavepoint } from '#kit/data/savepoint.ts'
import { isTransient } from '#kit/errors.ts'
import { failpoint } from '#kit/failpoint.ts'
import { observeHandling } from '#kit/observe/instrument.ts'
import { checkEvent, type Event, type EventOf, type EventType, producersOf } from '#schema/events.ts'
import { retryDeadLetters, setAside } from './dead-letters.ts'
import type { Stream } from './stream.ts'
import { consumerOffsets, deadLetters } from './tables.ts'

/** The event door: for each kind of event what the room does. `apart` is for what may fail alone. */
export type Handlers = { [T in EventType]?: (tx: Tx, event: EventOf<T>, apart: InSavepoint) => Promise<void> }
type Handler = (tx: Tx, event: Event, apart: InSavepoint) => Promise<void>

type Outcome = { handled: number; failure?: { error: unknown } }

const attempts = 5
const firstPauseMs = 20
/** How many events share a transaction: enough to pay for the disk once, few enough not to keep a door waiting. */
const batch = 32
/** How many events that nobody here listens to may pass before the position is written for them alone. */
const skippedMost = 1000
/** How long a consumer rests when its own database or the stream fails it. */
const troublePauseMs = 250

const system = { caller: nobody, requestId: 'inbox' }

/**
 * Reads every producer that `handlers` listen to, each in its own order; an event is handled whole or not at all.
 * One that throws is tried again, at last after 320 ms; then it is set aside and the rest goes on.
 */
export function consume(runtime: SubgraphRuntime, stream: Stream, ownHandlers: Handlers) {
  const handlers = withResend(runtime, ownHandlers)
  const producers = new Set((Object.keys(handlers) as EventType[]).flatMap(producersOf))
  const readers = [...producers].map((producer) => readFrom(runtime, stream, handlers, producer))
  return {
    behind: async () => (await Promise.all(readers.map((reader) => reader.behind()))).includes(true),
    readers,
    /** How many events were put aside. */
    parked: () => runtime.database.reader.$count(deadLetters),
    close: async () => void (await Promise.all(readers.map((reader) => reader.close()))),
  }
}

/** What every consumer hears besides: what it has parked is to be tried again. */
function withResend(runtime: SubgraphRuntime, handlers: Handlers): Handlers {
  return {
    ...handlers,
    'event.retry-requested': (tx, { deadLetterIds }, apart) =>
      retryDeadLetters(tx, runtime.name, deadLetterIds, (event) => {
        const handler = (handlers[event.type] ?? (async () => {})) as Handler
        return takeApart(tx, apart, () => handle(runtime, tx, apart, handler, event))
      }),
  }
}

// what a rolled back handler published was not said
async function takeApart(tx: Tx, apart: InSavepoint, work: () => Promise<void>): Promise<Outcome['failure']> {
  const before = tx.published.length
  return apart(work).then(
    () => undefined,
    (error: unknown) => {
      // no fault of the event's, so nothing to park it for
      if (isTransient(error)) throw error
      tx.published.length = before
      return { error }
    },
  )
}

async function handle(runtime: SubgraphRuntime, tx: Tx, apart: InSavepoint, handler: Handler, event: Event): Promise<void> {
  return observeHandling(runtime, event, async () => {
    checkEvent(event)
    await handler(withRequest(tx, event), event, apart)
  })
}

function readFrom(runtime: SubgraphRuntime, stream: Stream, handlers: Handlers, producer: string) {
  let [closed, rung] = [false, true]
  /** How far it has read; undefined until the position is looked up. */
  let at: number | undefined
  let [begun, troubled] = [false, false]
  /** How many to take at once: after trouble one, so that what a full disk refuses holds back nothing before it. */
  let most = batch
  let wake = () => {}
  const stop = stream.listen(producer, () => {
    rung = true
    wake()
  })
  const next = () => (rung || closed ? undefined : new Promise<void>((resolve) => (wake = resolve)))
  const position = async () => at ?? (await positionOf(runtime, producer))
  const readOn = async (): Promise<void> => {
    if (!begun) await startAt(runtime, producer)
    begun = true
    at = await position()
    const events = await stream.read(producer, at, most)
    troubled = false
    if (events.length === 0) return
    at = await readBatch(runtime, handlers, events)
    most = Math.min(2 * most, batch)
    if (!closed) return readOn()
  }
  const rest = async (error: unknown) => {
    // a stream that is down says so itself, once
    if (!troubled && stream.isUp()) runtime.log.error({ err: error, producer }, 'events cannot be read or handled now')
    troubled = true
    await sleep(troublePauseMs)
    at = undefined
    most = 1
    rung = true
  }
  const run = async () => {
    while (!closed) {
      await next()
      rung = false
      // closing wakes it too, and by then the producer may be closed itself
      if (!closed) await readOn().catch(rest)
    }
  }
  const done = run()
  return {
    producer,
    position,
    /** The position as it stands in the database. */
    written: () => positionOf(runtime, producer),
    /** Whether the producer has said something that was not handled yet. */
    behind: async () => (await stream.read(producer, await position(), 1)).length > 0,
    close: async () => {
      closed = true
      stop()
      wake()
      await done
    },
  }
}

async function positionOf(runtime: SubgraphRuntime, producer: string): Promise<number> {
  return (await runtime.database.reader.select().from(consumerOffsets).where(eq(consumerOffsets.producer, producer)).get())?.seq ?? 0
}

function startAt(runtime: SubgraphRuntime, producer: string) {
  return runtime.database.write(
    async (writer) => void (await writer.insert(consumerOffsets).values({ producer, seq: 0 }).onConflictDoNothing()),
  )
}

function readBatch(runtime: SubgraphRuntime, handlers: Handlers, events: Event[]): Promise<number> {
  return events.some(({ type }) => handlers[type]) ? handleBatch(runtime, handlers, events) : passOver(runtime, events)
}

/** Answers the `seq` of the last event that was handled or parked. */
async function handleBatch(runtime: SubgraphRuntime, handlers: Handlers, events: Event[]): Promise<number> {
  const { handled, failure } = await takeTogether(runtime, handlers, events)
  for (const event of events.slice(0, handled)) noteHandled(runtime, handlers, event)
  const failed = failure && events[handled]
  if (failed) await takeOrPark(runtime, handlers, failed)
  return (failed ?? events.at(-1))?.seq ?? 0
}

/** Handles events in one transaction, each whole or not at all, up to the first that fails. */
function takeTogether(runtime: SubgraphRuntime, handlers: Handlers, events: Event[]): Promise<Outcome> {
  return runTransaction(runtime, system, async (tx, apart) => {
    for (const [at, event] of events.entries()) {
      const handler = handlers[event.type] as Handler | undefined
      const failure = handler && (await takeApart(tx, apart, () => take(runtime, tx, apart, handler, event)))
      if (failure) return { handled: at, failure }
    }
    return { handled: events.length }
  })
}

async function take(runtime: SubgraphRuntime, tx: Tx, apart: InSavepoint, handler: Handler, event: Event): Promise<void> {
  if (await moveTo(tx, event)) await handle(runtime, tx, apart, handler, event)
  failpoint(runtime.config, runtime.name, event.type, 'before-handled')
}

// false: another process of this subgraph was here before
async function moveTo(tx: Tx, { producer, seq }: Event): Promise<boolean> {
  const behind = and(eq(consumerOffsets.producer, producer), lt(consumerOffsets.seq, seq))
  return (await tx.update(consumerOffsets).set({ seq }).where(behind).returning()).length === 1
}

function noteHandled(runtime: SubgraphRuntime, handlers: Handlers, event: Event) {
  if (!handlers[event.type]) return
  failpoint(runtime.config, runtime.name, event.type, 'after-handled')
  if (event.type === 'event.retry-requested') runtime.waiters.wakeAll()
  runtime.waiters.wake(event)
}

async function takeOrPark(runtime: SubgraphRuntime, handlers: Handlers, event: Event, attempt = 1): Promise<void> {
  await sleep(firstPauseMs * 2 ** attempt)
  const { failure } = await takeTogether(runtime, handlers, [event])
  if (!failure) return noteHandled(runtime, handlers, event)
  if (attempt + 1 < attempts) return takeOrPark(runtime, handlers, event, attempt + 1)
  runtime.log.error({ err: failure.error, event: event.type, id: event.id }, 'event set aside as a dead letter')
  await putAside(runtime, event, failure.error)
}

function putAside(runtime: SubgraphRuntime, event: Event, error: unknown) {
  return runTransaction(runtime, { caller: nobody, requestId: event.requestId }, async (tx) => {
    if (await moveTo(tx, event)) await setAside(tx, runtime.name, event, error, attempts)
  })
}

/** Passes over events that nobody here listens to: the position is written now and then only, as it costs a commit. */
async function passOver(runtime: SubgraphRuntime, events: Event[]): Promise<number> {
  const far = events.find(({ seq }) => seq % skippedMost === 0)
  if (far) await runTransaction(runtime, system, (tx) => moveTo(tx, far))
  return events.at(-1)?.seq ?? 0
}
