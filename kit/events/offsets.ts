import { and, eq, lt } from 'drizzle-orm'
import { statement } from '#kit/data/statement.ts'
import { consumerOffsets } from './tables.ts'

type Offset = { producer: string; seq: number }

/** A subgraph's offset in a producer's events; none before it has begun to consume them. */
export const selectOffset = statement((db, { producer }: { producer: string }) =>
  db.select().from(consumerOffsets).where(eq(consumerOffsets.producer, producer)),
)

/** Begins with an offset, unless there is one. */
export const insertOffset = statement((db, offset: Offset) => db.insert(consumerOffsets).values(offset).onConflictDoNothing())

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
