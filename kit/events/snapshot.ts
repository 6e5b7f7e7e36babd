import type { Db } from '#kit/data/database.ts'
import type { NewEvent } from '#schema/events.ts'

/** An event of the past, and when it happened. */
export type PastEvent = NewEvent & { at: Date }

/** Reads what a producer has now as the events that led to it, as far as they still count. It sees one moment of the database. */
export type Snapshot = (db: Db) => AsyncIterable<PastEvent>

/** How many rows are read at once. */
const limit = 200

/** All rows in the order of their ids, some at a time. `read` returns those after an id. */
export async function* inPages<Row extends { id: string }>(read: (page: { after: string; limit: number }) => Promise<Row[]>) {
  for (let after = ''; ; ) {
    const rows = await read({ after, limit })
    if (rows.length > 0) yield rows
    if (rows.length < limit) return
    after = rows.at(-1)?.id ?? ''
  }
}
