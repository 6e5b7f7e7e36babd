import { setTimeout as sleep } from 'node:timers/promises'
import { lt, sql } from 'drizzle-orm'
import { nobody, runTransaction, type SubgraphRuntime } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { producers, revokers } from '#schema/events.ts'
import { type Outbox, outboxReader } from './outbox.ts'
import type { Stream } from './stream.ts'
import { consumerProgress, outbox } from './tables.ts'

type ConsumerOffset = { producer: string; storeOffset: () => Promise<number> }

const saveProgress = statement((db, progress: { consumer: string; seq: number }) =>
  db
    .insert(consumerProgress)
    .values(progress)
    .onConflictDoUpdate({ target: consumerProgress.consumer, set: { seq: sql`excluded.seq` } }),
)
const selectProgress = statement((db) => db.select().from(consumerProgress))
const deleteBefore = statement((db, { seq }: { seq: number }) => db.delete(outbox).where(lt(outbox.seq, seq)))

/** How often retention runs. */
export const retentionEveryMs = 3_600_000

/** Under this name `npm run backup` reports what a verified backup holds: it is no consumer, and holds nothing back. */
export const backupOffset = 'backup'

const dayMs = 86_400_000
/** The shortest time that an event stays in the outbox while no backup holds it. */
const outboxMs = 7 * dayMs
/** The shortest time that an event stays in the stream, and one that routers read again in the outbox: a router that starts reads one day. */
const streamMs = 2 * dayMs

/** How many events one transaction removes, and the pause after it: the first backup may free those of a week. */
const [piece, pauseMs] = [1000, 10]

/** The offset that a subgraph reports of a producer that it does not consume: it needs none of its events. */
const endOfAll = Number.MAX_SAFE_INTEGER

const system = { caller: nobody, requestId: 'retention' }

/**
 * Reports how far this subgraph has consumed the others, and removes those of its own events that all others have consumed: from the
 * outbox once a backup holds them, or after 7 days; from the stream after 2. Nothing is removed before every subgraph has reported once.
 */
export async function applyRetention(runtime: SubgraphRuntime, stream: Stream, consumers: ConsumerOffset[]): Promise<void> {
  await reportOffsets(runtime, stream, consumers)
  await storeOffsets(runtime, stream)
  const { least, held } = await knownOffsets(runtime)
  const own = outboxReader(runtime.name, runtime.database.reader)
  const before = (ms: number) => new Date(runtime.clock().getTime() - ms)
  // what has left the outbox already is older than what is there
  const old = Math.max(await own.lastBefore(before(streamMs)), (await own.first()) - 1)
  await stream.trim(runtime.name, Math.min(least, old))
  const unneeded = Math.max(held, await own.lastBefore(before(outboxMs)))
  await removeUpTo(runtime, own, Math.min(least, unneeded, revokers.includes(runtime.name) ? old : endOfAll))
}

/** Reports the offset of every producer as it is in this subgraph's database. Events without a handler hold nothing back. */
async function reportOffsets({ name }: SubgraphRuntime, stream: Stream, consumers: ConsumerOffset[]): Promise<void> {
  for (const producer of producers) {
    const consumer = consumers.find((one) => one.producer === producer)
    await stream.commitOffset(producer, name, consumer ? await consumer.storeOffset() : endOfAll)
  }
}

/** Stores the reported offsets, because Redis may lose them. */
async function storeOffsets(runtime: SubgraphRuntime, stream: Stream): Promise<void> {
  const reported = Object.entries(await stream.offsets(runtime.name)).map(([consumer, seq]) => ({ consumer, seq }))
  const valid = reported.filter(({ seq }) => Number.isSafeInteger(seq))
  await runTransaction(runtime, system, async (tx) => {
    for (const progress of valid) await saveProgress.run(tx, progress)
  })
}

/** The least offset of a consumer, 0 if a subgraph never reported; and what a backup holds, 0 if there is none. */
async function knownOffsets({ database }: SubgraphRuntime): Promise<{ least: number; held: number }> {
  const known = new Map((await selectProgress.all(database.reader)).map(({ consumer, seq }) => [consumer, seq]))
  const held = known.get(backupOffset) ?? 0
  known.delete(backupOffset)
  return { least: producers.every((name) => known.has(name)) ? Math.min(...known.values()) : 0, held }
}

/** Removes the outbox rows up to `seq`, in pieces, except the last row: it shows that the stream belongs to this outbox. */
async function removeUpTo(runtime: SubgraphRuntime, own: Outbox, seq: number): Promise<void> {
  const [first, end] = [await own.first(), Math.min(seq + 1, await own.last())]
  for (let at = first; at < end; at += piece) {
    if (at > first) await sleep(pauseMs)
    await runTransaction(runtime, system, async (tx) => void (await deleteBefore.run(tx, { seq: Math.min(at + piece, end) })))
  }
}
