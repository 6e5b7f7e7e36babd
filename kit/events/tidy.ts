import { asc, gte, lt, max, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { type Ground, nobody, writeOn } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { producers } from '#schema/events.ts'
import { openOutbox, outbox } from './outbox.ts'
import type { Stream } from './stream.ts'

type Reader = { producer: string; written: () => Promise<number> }

/** How far each consumer had read this producer when it last said so. */
export const readers = sqliteTable('readers', {
  consumer: text().primaryKey(),
  seq: integer().notNull(),
})

/** How often it is tidied. */
export const tidyEveryMs = 3_600_000

const dayMs = 86_400_000
/** How long an event stays in the outbox at least: a Redis that comes back empty is filled from there. */
const outboxMs = 7 * dayMs
/** How long it stays in the stream at least: a router that starts reads a day of it. */
const streamMs = 2 * dayMs

/** What a consumer says of a producer that it does not listen to: it waits for nothing. */
const endOfAll = Number.MAX_SAFE_INTEGER

const system = { caller: nobody, requestId: 'tidy' }

/**
 * Says how far this subgraph has read the others, and removes what all others have read of its own: outbox rows after 7 days,
 * entries of the stream after 2. As long as a subgraph was never heard of, nothing goes.
 */
export async function tidy(ground: Ground, stream: Stream, ownReaders: Reader[]): Promise<void> {
  await report(ground, stream, ownReaders)
  const least = await leastPassed(ground, stream)
  const { reader } = ground.database
  const before = (ms: number) => new Date(ground.clock().getTime() - ms)
  await stream.trim(ground.name, Math.min(least, await openOutbox(ground.name, reader).lastBefore(before(streamMs))))
  await removeBefore(ground, Math.min(least + 1, await firstSince(reader, before(outboxMs))))
}

/** Says how far this subgraph has read every producer, as it stands in its database. */
async function report({ name }: Ground, stream: Stream, ownReaders: Reader[]): Promise<void> {
  for (const producer of producers) {
    const reader = ownReaders.find((one) => one.producer === producer)
    await stream.pass(producer, name, reader ? await reader.written() : endOfAll)
  }
}

/** Keeps what the consumers have said, also for when Redis forgets it; answers how far all of them are. */
async function leastPassed(ground: Ground, stream: Stream): Promise<number> {
  const said = Object.entries(await stream.passed(ground.name)).map(([consumer, seq]) => ({ consumer, seq }))
  const passed = said.filter(({ seq }) => Number.isSafeInteger(seq))
  const set = { seq: sql`excluded.seq` }
  await writeOn(ground, system, async (tx) => {
    if (passed.length > 0) await tx.insert(readers).values(passed).onConflictDoUpdate({ target: readers.consumer, set })
  })
  const known = await ground.database.reader.select().from(readers)
  const unheard = producers.filter((name) => !known.some(({ consumer }) => consumer === name))
  return unheard.length > 0 ? 0 : Math.min(...known.map(({ seq }) => seq))
}

/** Removes the rows before `seq` but the last: by that one the stream is known to be this outbox's. */
function removeBefore(ground: Ground, seq: number): Promise<void> {
  return writeOn(ground, system, async (tx) => {
    const [last] = await tx.select({ seq: max(outbox.seq) }).from(outbox)
    await tx.delete(outbox).where(lt(outbox.seq, Math.min(seq, last?.seq ?? 0)))
  })
}

// from the oldest on, of which there are few
async function firstSince(db: Db, time: Date): Promise<number> {
  return (
    (await db.select({ seq: outbox.seq }).from(outbox).where(gte(outbox.occurredAt, time)).orderBy(asc(outbox.seq)).limit(1))[0]?.seq ??
    endOfAll
  )
}
