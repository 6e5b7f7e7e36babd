import { setTimeout as sleep } from 'node:timers/promises'
import { and, eq, lt } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { type Event, type EventOf, type EventType, producersOf } from '#schema/events.ts'
import { type Ground, nobody, type Tx, writeOn } from './context.ts'
import { failpoint } from './failpoint.ts'
import { newId } from './id.ts'
import type { Stream } from './stream.ts'

/** How far each producer was read. The position moves in the transaction of the effect, so an effect happens once. */
export const positions = sqliteTable('positions', {
  producer: text().primaryKey(),
  seq: integer().notNull(),
})

/** Events that failed again and again, put aside so that the rest flows. */
export const parked = sqliteTable('parked', {
  id: text().primaryKey(),
  event: text({ mode: 'json' }).$type<Event>().notNull(),
  reason: text().notNull(),
  parkedAt: integer({ mode: 'timestamp_ms' }).notNull(),
})

/** The event door: for each kind of event what the room does. */
export type Handlers = { [T in EventType]?: (tx: Tx, event: EventOf<T>) => Promise<void> }
type Handler = (tx: Tx, event: Event) => Promise<void>

const attempts = 5
const firstPauseMs = 20
const batch = 200
/** How long a consumer rests when its own database or the stream fails it. */
const troublePauseMs = 250

const positionOf = async (ground: Ground, producer: string): Promise<number> =>
  (await ground.database.reader.select().from(positions).where(eq(positions.producer, producer)).get())?.seq ?? 0

const startAt = (ground: Ground, producer: string) =>
  ground.database.write(async (writer) => void (await writer.insert(positions).values({ producer, seq: 0 }).onConflictDoNothing()))

// false: another process of this subgraph was here before
const moveTo = async (tx: Tx, { producer, seq }: Event): Promise<boolean> => {
  const behind = and(eq(positions.producer, producer), lt(positions.seq, seq))
  return (await tx.update(positions).set({ seq }).where(behind).returning()).length === 1
}

const park = (ground: Ground, event: Event, error: unknown) =>
  writeOn(ground, { caller: nobody, requestId: event.requestId }, async (tx) => {
    if (!(await moveTo(tx, event))) return
    await tx.insert(parked).values({ id: newId('prk', tx.now), event, reason: String(error), parkedAt: tx.now })
  })

const take = (ground: Ground, handler: Handler, event: Event) =>
  writeOn(ground, { caller: nobody, requestId: event.requestId }, async (tx) => {
    if (await moveTo(tx, event)) await handler(tx, event)
    failpoint(ground.config, ground.name, event.type, 'before-handled')
  })

const takeOrPark = async (ground: Ground, handler: Handler, event: Event, attempt = 1): Promise<void> => {
  try {
    await take(ground, handler, event)
    failpoint(ground.config, ground.name, event.type, 'after-handled')
    ground.waiters.wake(event)
  } catch (error) {
    if (attempt === attempts) {
      ground.log.error({ err: error, event: event.type, id: event.id }, 'event parked')
      return park(ground, event, error)
    }
    await sleep(firstPauseMs * 2 ** attempt)
    return takeOrPark(ground, handler, event, attempt + 1)
  }
}

const skip = (ground: Ground, event: Event) =>
  writeOn(ground, { caller: nobody, requestId: event.requestId }, async (tx) => void (await moveTo(tx, event)))

const handleBatch = async (ground: Ground, handlers: Handlers, events: Event[], open: () => boolean): Promise<number> => {
  let handled = 0
  for (const event of events) {
    if (!open()) break
    const handler = handlers[event.type] as Handler | undefined
    if (handler) await takeOrPark(ground, handler, event)
    else if (event === events.at(-1)) await skip(ground, event)
    handled = event.seq
  }
  return handled
}

const readFrom = (ground: Ground, stream: Stream, handlers: Handlers, producer: string) => {
  let [closed, rung] = [false, true]
  let wake = () => {}
  const stop = stream.listen(producer, () => {
    rung = true
    wake()
  })
  const next = () => (rung || closed ? undefined : new Promise<void>((resolve) => (wake = resolve)))
  const readOn = async (seq: number): Promise<number> => {
    // closing wakes it too, and by then the producer may be closed itself
    const events = closed ? [] : await stream.read(producer, seq, batch)
    return events.length === 0 || closed ? seq : readOn(await handleBatch(ground, handlers, events, () => !closed))
  }
  const readFromPosition = async () => {
    await startAt(ground, producer)
    return readOn(await positionOf(ground, producer))
  }
  const run = async () => {
    let seq: number | undefined
    while (!closed) {
      await next()
      if (closed) return
      rung = false
      seq = await (seq === undefined ? readFromPosition() : readOn(seq)).catch(async (error) => {
        ground.log.error({ err: error, producer }, 'events cannot be read or handled now')
        await sleep(troublePauseMs)
        rung = true
        return undefined
      })
    }
  }
  const done = run()
  return {
    /** Whether the producer has said something that was not handled yet. */
    behind: async () => (await stream.read(producer, await positionOf(ground, producer), 1)).length > 0,
    close: async () => {
      closed = true
      stop()
      wake()
      await done
    },
  }
}

/**
 * Reads every producer that `handlers` listen to, each in its own order, one transaction an event.
 * A handler that throws is tried again, at last after 640 ms; then the event is parked and the rest goes on.
 */
export const consume = (ground: Ground, stream: Stream, handlers: Handlers) => {
  const producers = new Set((Object.keys(handlers) as EventType[]).flatMap(producersOf))
  const readers = [...producers].map((producer) => readFrom(ground, stream, handlers, producer))
  return {
    behind: async () => (await Promise.all(readers.map((reader) => reader.behind()))).includes(true),
    close: async () => void (await Promise.all(readers.map((reader) => reader.close()))),
  }
}
