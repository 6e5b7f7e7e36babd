import { inArray, lt } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { historyStart } from '#subgraphs/auth/activity/account-events.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { parallelTokens, sessions, usedTokens } from '#subgraphs/auth/tables.ts'
import { graceMs } from './rotation.ts'

type Before = { before: Date }

/** How long a session is kept at least after it has ended or expired: so long its device is known. */
const keptMs = 90 * 86_400_000
/** How many rows one transaction deletes at most. */
const piece = 500

const deleteUsed = statement((db, { before }: Before) => {
  const some = db.select({ hash: usedTokens.hash }).from(usedTokens).where(lt(usedTokens.usedAt, before)).limit(piece)
  return db.delete(usedTokens).where(inArray(usedTokens.hash, some))
})
const deleteUsedOf = statement((db, { before }: Before) => db.delete(usedTokens).where(inArray(usedTokens.sessionId, expired(db, before))))
const deleteParallelOf = statement((db, { before }: Before) =>
  db.delete(parallelTokens).where(inArray(parallelTokens.sessionId, expired(db, before))),
)
const deleteExpired = statement((db, { before }: Before) => db.delete(sessions).where(inArray(sessions.id, expired(db, before))))

/** Deletes refresh tokens whose moment has passed, and sessions that ended long ago, in pieces. */
export async function sweepSessions(ctx: Context): Promise<void> {
  const before = (ms: number) => ({ before: new Date(ctx.now.getTime() - ms) })
  await sweep(ctx, (tx) => deleteUsed.run(tx, before(graceMs)))
  const long = before(keptMs)
  await sweep(ctx, (tx) => deleteSessions(tx, historyStart(ctx) < long.before ? { before: historyStart(ctx) } : long))
}

async function sweep(ctx: Context, deleteSome: (tx: Tx) => Promise<number>): Promise<void> {
  while ((await ctx.write(deleteSome)) === piece);
}

async function deleteSessions(tx: Tx, before: Before): Promise<number> {
  for (const deleteTokens of [deleteUsedOf, deleteParallelOf]) await deleteTokens.run(tx, before)
  return deleteExpired.run(tx, before)
}

function expired(db: Db, before: Date) {
  return db.select({ id: sessions.id }).from(sessions).where(lt(sessions.expiresAt, before)).orderBy(sessions.expiresAt).limit(piece)
}
