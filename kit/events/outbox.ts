import { asc, desc, gt, lt, min } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import type { Event, NewEvent } from '#schema/events.ts'
import { outbox } from './tables.ts'

export type Outbox = ReturnType<typeof outboxReader>

type OutboxRow = typeof outbox.$inferSelect

const insertEvent = statement((db, row: Omit<OutboxRow, 'seq'>) => db.insert(outbox).values(row))
const selectAfter = statement((db, { seq, limit }: { seq: number; limit: number }) =>
  db.select().from(outbox).where(gt(outbox.seq, seq)).orderBy(asc(outbox.seq)).limit(limit),
)
const selectFirst = statement((db) => db.select({ seq: min(outbox.seq) }).from(outbox))
const selectLastBefore = statement((db, { time }: { time: Date }) =>
  db.select({ seq: outbox.seq }).from(outbox).where(lt(outbox.occurredAt, time)).orderBy(desc(outbox.seq)).limit(1),
)

/** A moment after every event. */
export const endOfTime = new Date(8.64e15)

/** Publishes `event` to the other subgraphs if, and only if, the transaction commits. */
export async function publish(tx: Tx, event: NewEvent, id = newId('evt', tx.now)): Promise<void> {
  const row = { id, type: event.type, body: event, occurredAt: tx.now, requestId: tx.requestId }
  await insertEvent.run(tx, row)
  tx.published.push(event)
}

/** A producer's events, as a stream reads them. */
export function outboxReader(producer: string, db: Db) {
  return {
    producer,
    /** The events after `seq`, in order, at most `limit`. */
    after: async (seq: number, limit: number): Promise<Event[]> => (await selectAfter.all(db, { seq, limit })).map(toEvent(producer)),
    /** The `seq` of the oldest event that is still there; 0 if there is none. */
    first: async (): Promise<number> => (await selectFirst.get(db))?.seq ?? 0,
    /** The `seq` of the last event before `time`; 0 if there is none. */
    lastBefore: async (time: Date): Promise<number> => (await selectLastBefore.get(db, { time }))?.seq ?? 0,
  }
}

function toEvent(producer: string) {
  return (row: OutboxRow) =>
    ({ ...row.body, id: row.id, seq: row.seq, producer, occurredAt: row.occurredAt.toISOString(), requestId: row.requestId }) as Event
}
