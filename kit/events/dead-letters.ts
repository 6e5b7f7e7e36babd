import { count, eq } from 'drizzle-orm'
import { nobody, runTransaction, type SubgraphRuntime, type Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { shownError } from '#kit/observe/log.ts'
import type { Event } from '#schema/events.ts'
import { publish } from './outbox.ts'
import type { ForeignEntry } from './stream.ts'
import { deadLetters, type UnreadableEntry } from './tables.ts'

type DeadLetter = typeof deadLetters.$inferSelect

const countAll = statement((db) => db.select({ rows: count() }).from(deadLetters))
const insertLetter = statement((db, row: DeadLetter) => db.insert(deadLetters).values(row))
const selectLetters = statement((db, { ids }: { ids: string[] }) => db.select().from(deadLetters).where(inList(deadLetters.id, ids)))
const updateLetter = statement((db, { id, ...next }: Pick<DeadLetter, 'id' | 'reason' | 'attempts'>) =>
  db.update(deadLetters).set(next).where(eq(deadLetters.id, id)),
)
const deleteLetter = statement((db, { id }: { id: string }) => db.delete(deadLetters).where(eq(deadLetters.id, id)))

/** The longest reason, in characters. */
const reasonMax = 200

/** The number of dead letters. */
export async function countDeadLetters(db: Db): Promise<number> {
  return (await countAll.get(db))?.rows ?? 0
}

/** Stores an event that could not be handled as a dead letter, and publishes that. */
export async function setAside(tx: Tx, consumer: string, event: Event | UnreadableEntry, error: unknown, attempts: number): Promise<void> {
  const row = { id: newId('dl', tx.now), event, reason: reasonOf(error), failedAt: tx.now, attempts }
  await insertLetter.run(tx, row)
  await announce(tx, consumer, row)
}

/** Stores foreign entries of this producer's stream as dead letters. */
export function setForeignAside(runtime: SubgraphRuntime, entries: ForeignEntry[]): Promise<void> {
  return runTransaction(runtime, { caller: nobody, requestId: 'stream' }, async (tx) => {
    const unreadable = { type: 'unreadable', producer: runtime.name, seq: 0 } as const
    for (const { id, text } of entries)
      await setAside(tx, runtime.name, { ...unreadable, id, text }, new TypeError('no event of this producer'), 1)
  })
}

/** Handles dead letters again, by `attempt`. Those that succeed are removed; the others get their new reason. */
export async function retryDeadLetters(
  tx: Tx,
  consumer: string,
  ids: string[],
  attempt: (event: Event) => Promise<{ error: unknown } | undefined>,
): Promise<void> {
  for (const row of await selectLetters.all(tx, { ids })) {
    const failure = await attempt(row.event as Event)
    if (failure) {
      const again = { reason: reasonOf(failure.error), attempts: row.attempts + 1 }
      await updateLetter.run(tx, { id: row.id, ...again })
      await announce(tx, consumer, { ...row, ...again })
    } else {
      await deleteLetter.run(tx, row)
      await publish(tx, { type: 'event.retried', deadLetterId: row.id })
    }
  }
}

// the innermost cause says what is wrong; an outer one may contain the values of a statement
function reasonOf(error: unknown): string {
  let shown = shownError(error)
  while (shown.cause) shown = shown.cause
  return `${shown.type}: ${shown.message}`.slice(0, reasonMax)
}

async function announce(tx: Tx, consumer: string, { id, event, reason, attempts }: DeadLetter): Promise<void> {
  // an announcement may become a dead letter too; announcing that would never end
  if (event.type.startsWith('event.')) return
  const what = { of: event.producer, eventType: event.type, eventSeq: event.seq }
  await publish(tx, { type: 'event.dead-lettered', deadLetterId: id, consumer, ...what, reason, attempts })
}
