import { asc, gte, lt, max, sql } from 'drizzle-orm'
import { nobody, runTransaction, type SubgraphRuntime } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { producers } from '#schema/events.ts'
import { outboxReader } from './outbox.ts'
import type { Stream } from './stream.ts'
import { consumerProgress, outbox } from './tables.ts'

type Reader = { producer: string; written: () => Promise<number> }

/** How often it is tidied. */
export const retentionEveryMs = 3_600_000

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
export async function applyRetention(runtime: SubgraphRuntime, stream: Stream, ownReaders: Reader[]): Promise<void> {
  await report(runtime, stream, ownReaders)
  const least = await leastPassed(runtime, stream)
  const { reader } = runtime.database
  const before = (ms: number) => new Date(runtime.clock().getTime() - ms)
  await stream.trim(runtime.name, Math.min(least, await outboxReader(runtime.name, reader).lastBefore(before(streamMs))))
  await removeBefore(runtime, Math.min(least + 1, await firstSince(reader, before(outboxMs))))
}

/** Says how far this subgraph has read every producer, as it stands in its database. */
async function report({ name }: SubgraphRuntime, stream: Stream, ownReaders: Reader[]): Promise<void> {
  for (const producer of producers) {
    const reader = ownReaders.find((one) => one.producer === producer)
    await stream.commitOffset(producer, name, reader ? await reader.written() : endOfAll)
  }
}

/** Keeps what the consumers have said, also for when Redis forgets it; answers how far all of them are. */
async function leastPassed(runtime: SubgraphRuntime, stream: Stream): Promise<number> {
  const said = Object.entries(await stream.offsets(runtime.name)).map(([consumer, seq]) => ({ consumer, seq }))
  const passed = said.filter(({ seq }) => Number.isSafeInteger(seq))
  const set = { seq: sql`excluded.seq` }
  await runTransaction(runtime, system, async (tx) => {
    if (passed.length > 0) await tx.insert(consumerProgress).values(passed).onConflictDoUpdate({ target: consumerProgress.consumer, set })
  })
  const known = await runtime.database.reader.select().from(consumerProgress)
  const unheard = producers.filter((name) => !known.some(({ consumer }) => consumer === name))
  return unheard.length > 0 ? 0 : Math.min(...known.map(({ seq }) => seq))
}

/** Removes the rows before `seq` but the last: by that one the stream is known to be this outbox's. */
function removeBefore(runtime: SubgraphRuntime, seq: number): Promise<void> {
  return runTransaction(runtime, system, async (tx) => {
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
