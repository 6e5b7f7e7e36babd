import { asc, desc, gt, lte, max, min } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import type { Event, NewEvent } from '#schema/events.ts'
import { outbox } from './tables.ts'

export type Outbox = ReturnType<typeof outboxReader>

type OutboxRow = typeof outbox.$inferSelect

const insertEvent = statement((db, row: Omit<OutboxRow, 'seq'>) => db.insert(outbox).values(row).returning({ seq: outbox.seq }))
const selectAfter = statement((db, { seq, limit }: { seq: number; limit: number }) =>
  db.select().from(outbox).where(gt(outbox.seq, seq)).orderBy(asc(outbox.seq)).limit(limit),
)
const selectFirst = statement((db) => db.select({ seq: min(outbox.seq) }).from(outbox))
const selectLast = statement((db) => db.select({ seq: max(outbox.seq) }).from(outbox))
const selectUpTo = statement((db, { seq }: { seq: number }) =>
  db.select({ seq: outbox.seq, occurredAt: outbox.occurredAt }).from(outbox).where(lte(outbox.seq, seq)).orderBy(desc(outbox.seq)).limit(1),
)

/** Publishes `event` to the other subgraphs if, and only if, the transaction commits. */
export async function publish(tx: Tx, event: NewEvent, id = newId('evt', tx.now)): Promise<void> {
  const row = { id, type: event.type, body: event, occurredAt: tx.now, requestId: tx.requestId }
  const { seq } = (await insertEvent.get(tx, row)) as { seq: number }
  tx.published.push({ ...event, id, seq, occurredAt: tx.now.toISOString(), requestId: tx.requestId })
}

/** A producer's events, as a stream reads them. `flush` brings to the disk what is committed: no event leaves before it is there. */
export function outboxReader(producer: string, db: Db, flush = async () => {}) {
  const first = async (): Promise<number> => (await selectFirst.get(db))?.seq ?? 0
  const last = async (): Promise<number> => (await selectLast.get(db))?.seq ?? 0
  return {
    producer,
    /** The events after `seq`, in order, at most `limit`. */
    after: async (seq: number, limit: number): Promise<Event[]> => {
      const rows = await selectAfter.all(db, { seq, limit })
      if (rows.length > 0) await flush()
      return rows.map(toEvent(producer))
    },
    /** The `seq` of the oldest event that is still there; 0 if there is none. */
    first,
    /** The `seq` of the newest event; 0 if there is none. */
    last,
    /** The `seq` of the last event before `time`; 0 if there is none. Events are in the order of their times, but for clocks that differ. */
    lastBefore: async (time: Date): Promise<number> => findLastBefore(db, time, await first(), await last()),
  }
}

// halves what is left: reading every row of some days would take long
async function findLastBefore(db: Db, time: Date, first: number, last: number): Promise<number> {
  let [low, high] = [first, last + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = await selectUpTo.get(db, { seq: middle })
    if (row && row.occurredAt < time) low = middle + 1
    else high = middle
  }
  return low > first ? low - 1 : 0
}

function toEvent(producer: string) {
  return (row: OutboxRow) =>
    ({ ...row.body, id: row.id, seq: row.seq, producer, occurredAt: row.occurredAt.toISOString(), requestId: row.requestId }) as Event
}
