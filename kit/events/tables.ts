// The five tables that every subgraph has beside its own.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Event, NewEvent } from '#schema/events.ts'

/** An entry in a stream that is not an event. */
export type UnreadableEntry = Pick<Event, 'id' | 'producer' | 'seq'> & { type: 'unreadable'; text: string }

/** Events to publish, written in the transaction of the change. `seq` has no gaps: a rollback resets SQLite's counter too. */
export const outbox = sqliteTable('outbox', {
  seq: integer().primaryKey({ autoIncrement: true }),
  id: text().notNull().unique(),
  type: text().notNull(),
  body: text({ mode: 'json' }).$type<NewEvent>().notNull(),
  occurredAt: integer({ mode: 'timestamp_ms' }).notNull(),
  requestId: text().notNull(),
})

/** How far this subgraph has consumed each producer. An offset moves in the transaction of the effect, so each effect happens once. */
export const consumerOffsets = sqliteTable('consumer_offsets', {
  producer: text().primaryKey(),
  seq: integer().notNull(),
})

/** Events that failed every attempt, set aside so that the next ones are handled. */
export const deadLetters = sqliteTable('dead_letters', {
  id: text().primaryKey(),
  event: text({ mode: 'json' }).$type<Event | UnreadableEntry>().notNull(),
  reason: text().notNull(),
  failedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  attempts: integer().notNull().default(5),
})

/** The last offset that each consumer has reported for this producer's events; that of `backup` is what a backup holds and all have handled. */
export const consumerProgress = sqliteTable('consumer_progress', {
  consumer: text().primaryKey(),
  seq: integer().notNull(),
})

/** The last entry that this subgraph has added to its chain of audit entries: one row. */
export const auditHead = sqliteTable('audit_head', {
  id: integer().primaryKey().default(1),
  number: integer().notNull(),
  hash: text().notNull(),
})
