import { inArray, lt, type SQL } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '#kit/context.ts'
import type { Context } from './context.ts'
import { graceMs } from './rotation.ts'
import { parallelTokens, sessions, usedTokens } from './tables.ts'

/** How long a session is kept after it has ended or expired: so long its device is known. */
const keptMs = 90 * 86_400_000
/** How many rows one transaction deletes at most. */
const piece = 500

/** Deletes refresh tokens whose moment has passed, and sessions that ended long ago, in pieces. */
export async function sweepSessions(ctx: Context): Promise<void> {
  const before = (ms: number) => new Date(ctx.now.getTime() - ms)
  await sweep(ctx, (tx) => deletePiece(tx, usedTokens, usedTokens.hash, lt(usedTokens.usedAt, before(graceMs))))
  await sweep(ctx, (tx) => deleteSessions(tx, lt(sessions.expiresAt, before(keptMs))))
}

async function sweep(ctx: Context, deleteSome: (tx: Tx) => Promise<number>): Promise<void> {
  while ((await ctx.write(deleteSome)) === piece);
}

async function deletePiece(tx: Tx, table: SQLiteTable, key: AnySQLiteColumn, which: SQL): Promise<number> {
  const some = tx.select({ key }).from(table).where(which).limit(piece)
  return (await tx.delete(table).where(inArray(key, some)).returning({ key })).length
}

async function deleteSessions(tx: Tx, which: SQL): Promise<number> {
  const some = tx.select({ id: sessions.id }).from(sessions).where(which).orderBy(sessions.expiresAt).limit(piece)
  await tx.delete(usedTokens).where(inArray(usedTokens.sessionId, some))
  await tx.delete(parallelTokens).where(inArray(parallelTokens.sessionId, some))
  return (await tx.delete(sessions).where(inArray(sessions.id, some)).returning({ id: sessions.id })).length
}
