import { type AnyColumn, and, eq } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '#kit/context.ts'
import { DomainError, toUserErrors } from '#kit/errors.ts'
import { type Statement, statement } from './statement.ts'

type UserErrors = ReturnType<typeof toUserErrors>
type Versioned = SQLiteTable & { id: AnyColumn; version: AnyColumn }
type Row<T extends Versioned> = T['$inferSelect'] & { id: string; version: number }
type Change = Record<string, unknown> & { id: string; expectedVersion: number; version: number }

const updates = new Map<Versioned, Statement<Change, PromiseLike<object[]>>>()

/**
 * Changes a row that the client has seen at `expectedVersion`, and raises its version. One conditional UPDATE decides: of two
 * clients that saw the same version, one wins. Returns the row after the change. Throws VERSION_CONFLICT. A mutation without
 * `expectedVersion` passes `before.version`: the last writer wins, and versions that other clients have seen before are refused.
 */
export async function updateVersion<T extends Versioned>(
  tx: Tx,
  table: T,
  { before, expectedVersion, change }: { before: Row<T>; expectedVersion: number; change: Partial<T['$inferInsert']> },
): Promise<T['$inferSelect']> {
  const next = { ...(change as object), version: expectedVersion + 1 }
  const after = await updateOf(table).get(tx, { ...next, id: before.id, expectedVersion })
  if (!after) throw versionConflict(before)
  return after as T['$inferSelect']
}

/**
 * Throws VERSION_CONFLICT if the row has changed since the client read it. Call it before other checks: a client with an old row has
 * to load it again first. The UPDATE itself checks the version once more.
 */
export function expectVersion(row: { id: string; version: number }, expectedVersion: number): void {
  if (row.version !== expectedVersion) throw versionConflict(row)
}

/** VERSION_CONFLICT, with the row as its subject. */
export function versionConflict(row: { id: string; version: number }): DomainError {
  return new VersionConflict(row)
}

/**
 * The payload of a mutation with `expectedVersion`: the row after the change under `name`. After VERSION_CONFLICT it is the row as it is
 * now, beside `userErrors`, so that the client need not ask again.
 */
export async function currentAs<K extends string, T>(name: K, change: Promise<T>): Promise<Record<K, T> & { userErrors?: UserErrors }> {
  try {
    return { [name]: await change } as Record<K, T>
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
    return { [name]: error.current as T, userErrors: toUserErrors(error) } as Record<K, T> & { userErrors: UserErrors }
  }
}

function updateOf(table: Versioned) {
  const update =
    updates.get(table) ??
    statement((db, { id, expectedVersion, ...next }: Change) =>
      db
        .update(table as SQLiteTable)
        .set(next)
        .where(and(eq(table.id, id), eq(table.version, expectedVersion)))
        .returning(),
    )
  updates.set(table, update)
  return update
}

class VersionConflict extends DomainError {
  readonly current: object

  constructor(current: { id: string; version: number }) {
    const message = `Somebody else has changed this: it is at version ${current.version} now. Look at it again.`
    super('VERSION_CONFLICT', message, { path: ['input', 'expectedVersion'], subject: current.id })
    this.current = current
  }
}
