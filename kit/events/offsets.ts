import { and, eq, gt, lt } from 'drizzle-orm'
import type { Database, Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import type { Stream } from './stream.ts'
import { consumerOffsets } from './tables.ts'

type Offset = { producer: string; seq: number }

/** A subgraph's offset in a producer's events; none before it has begun to consume them. */
export const selectOffset = statement((db, { producer }: { producer: string }) =>
  db.select().from(consumerOffsets).where(eq(consumerOffsets.producer, producer)),
)

const selectAnyOffset = statement((db) => db.select().from(consumerOffsets).where(gt(consumerOffsets.seq, 0)).limit(1))
const insertOffset = statement((db, offset: Offset) => db.insert(consumerOffsets).values(offset).onConflictDoNothing())

/** Raises an offset. Changes no row if it is already there or further. */
export const raiseOffset = statement((db, { producer, seq }: Offset) =>
  db
    .update(consumerOffsets)
    .set({ seq })
    .where(and(eq(consumerOffsets.producer, producer), lt(consumerOffsets.seq, seq))),
)

/** Moves an offset from before the event `first` to `seq`. Changes no row if another process has handled that event. */
export const moveOffset = statement((db, { producer, first, seq }: Offset & { first: number }) =>
  db
    .update(consumerOffsets)
    .set({ seq })
    .where(and(eq(consumerOffsets.producer, producer), lt(consumerOffsets.seq, first))),
)

/**
 * Begins with an offset, unless there is one: with 0, or `isFromNow` in a database that has consumed others before, where the producer is
 * now. Returns false while that is not known.
 */
export async function beginOffset(
  database: Database,
  stream: Pick<Stream, 'last'>,
  { producer, isFromNow }: { producer: string; isFromNow: boolean },
): Promise<boolean> {
  const isLate = isFromNow && !(await selectOffset.get(database.reader, { producer })) && (await selectAnyOffset.get(database.reader))
  const seq = isLate ? await stream.last(producer) : 0
  if (isLate && seq === 0) return false
  await database.write((writer) => insertOffset.run(writer, { producer, seq }))
  return true
}

/** The offset as it is in the database. */
export async function storedOffset(db: Db, producer: string): Promise<number> {
  return (await selectOffset.get(db, { producer }))?.seq ?? 0
}
