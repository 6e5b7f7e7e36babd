import { and, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { idTime, newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import { addressOf } from '#subgraphs/auth/addresses.ts'
import { settings } from '#subgraphs/auth/settings.ts'
import { type AccountRow, parallelTokens, type SessionRow, sessions, usedTokens } from '#subgraphs/auth/tables.ts'
import { issueRefreshToken, newSealKey } from './refresh-tokens.ts'
import { useOf } from './uses.ts'

/** A session that was opened or continued, with its new refresh token. */
export type OpenSession = { account: AccountRow; sessionId: string; refreshToken: string; expiresAt: Date }

type End = { endedAt: Date; expiresAt: Date; replayedAt?: Date }

const dayMs = 86_400_000
/** How many ended sessions of an account are kept, so that their devices are known, and for the account's history. */
const endedMax = 100
/** How many sessions one sign-in ends at most; more than one only after the limit was lowered. */
const piece = 100

// the others know the account since its first session; those of a revision that said nothing have no key
const selectSummary = statement(
  (_, { accountId, most }: { accountId: string; most: number }) => sql<{ isAnnounced: number; isFull: number }>`SELECT
    EXISTS (SELECT 1 FROM ${sessions} WHERE ${sessions.accountId} = ${accountId} AND ${sessions.sealKey} IS NOT NULL) AS isAnnounced,
    EXISTS (SELECT 1 FROM ${sessions} WHERE ${sessions.accountId} = ${accountId} AND ${sessions.endedAt} IS NULL LIMIT 1 OFFSET ${most} - 1) AS isFull`,
)
const insertSession = statement((db, row: typeof sessions.$inferInsert) => db.insert(sessions).values(row))
const selectOthers = statement((db, { accountId, keep }: { accountId: string; keep: string }) =>
  db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), ne(sessions.id, keep))),
)
const selectSurplus = statement((db, { accountId, most }: { accountId: string; most: number }) => {
  const open = and(eq(sessions.accountId, accountId), isNull(sessions.endedAt))
  const newestFirst = [desc(sessions.expiresAt), desc(sessions.id)]
  return db
    .select({ id: sessions.id })
    .from(sessions)
    .where(open)
    .orderBy(...newestFirst)
    .limit(piece)
    .offset(most)
})
const updateEnded = statement((db, { ids, ...end }: End & { ids: string[] }) =>
  db
    .update(sessions)
    .set(end)
    .where(and(inList(sessions.id, ids), isNull(sessions.endedAt)))
    .returning({ id: sessions.id, accountId: sessions.accountId }),
)
const deleteUsed = statement((db, { ids }: { ids: string[] }) => db.delete(usedTokens).where(inList(usedTokens.sessionId, ids)))
const deleteParallel = statement((db, { ids }: { ids: string[] }) => db.delete(parallelTokens).where(inList(parallelTokens.sessionId, ids)))
const deleteOld = statement((db, { accountId }: { accountId: string }) => {
  const ended = and(eq(sessions.accountId, accountId), isNotNull(sessions.endedAt))
  // those with a notice for their owner first
  const newestFirst = [desc(isNotNull(sessions.replayedAt)), desc(sessions.endedAt)]
  const old = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(ended)
    .orderBy(...newestFirst)
    .limit(piece)
    .offset(endedMax)
  return db.delete(sessions).where(inArray(sessions.id, old))
})
const deleteAll = statement((db, { accountId }: { accountId: string }) => db.delete(sessions).where(eq(sessions.accountId, accountId)))

/**
 * Opens a session of an account. Ends those that were used longest ago where the account has too many. Throws ACCOUNT_SUSPENDED: whoever gets so far
 * has shown that the account is theirs.
 */
export async function openSession(tx: Tx, account: AccountRow): Promise<OpenSession> {
  if (account.suspended) throw new DomainError('ACCOUNT_SUSPENDED', 'This account is suspended. Please write to the shop.')
  const [id, sealKey] = [newId('ses', tx.now), newSealKey()]
  const { refreshToken, hash } = issueRefreshToken({ id, sealKey })
  const expiresAt = expiryOf(tx, id)
  const row = { id, accountId: account.id, refreshHash: hash, expiresAt, sealKey, ...useOf(tx) }
  const { SESSIONS_MAX: most } = settings.of(tx.config)
  const { isAnnounced, isFull } = { ...(await selectSummary.get(tx, { accountId: account.id, most })) }
  await insertSession.run(tx, row)
  if (!isAnnounced || tx.caller.guest)
    await publish(tx, { type: 'session.started', userId: account.id, sessionId: id, email: addressOf(account), guest: tx.caller.guest })
  await publish(tx, { type: 'user.signed-in', userId: account.id })
  if (isFull && most > 0) await endOpen(tx, await selectSurplus.all(tx, { accountId: account.id, most }))
  return { account, sessionId: id, refreshToken, expiresAt }
}

/** When a session that is used now expires: some days later, and never later than its absolute end. */
export function expiryOf(tx: Tx, sessionId: string): Date {
  const { REFRESH_TOKEN_DAYS, SESSION_DAYS } = settings.of(tx.config)
  const [now, openedAt] = [tx.now.getTime(), idTime(sessionId) ?? 0]
  const end = SESSION_DAYS === 0 ? Number.POSITIVE_INFINITY : openedAt + SESSION_DAYS * dayMs
  return new Date(Math.min(now + REFRESH_TOKEN_DAYS * dayMs, end))
}

/** Returns whether a session is open. */
export async function isOpen(ctx: Context, sessionId: string): Promise<boolean> {
  const session = await ctx.load.one(sessions, 'id', sessionId)
  return session !== undefined && isOpenAt(session, ctx.now)
}

/** Whether a session is open at this time. */
export function isOpenAt({ endedAt, expiresAt }: SessionRow, now: Date): boolean {
  return endedAt === null && expiresAt > now
}

/** Ends a session. Returns whether it was open. */
export async function endSession(tx: Tx, sessionId: string): Promise<boolean> {
  return (await endOpen(tx, [{ id: sessionId }])) > 0
}

/** Ends a session because one of its refresh tokens was used again after its time. Its owner can read that. */
export async function endReplayed(tx: Tx, sessionId: string): Promise<void> {
  await endOpen(tx, [{ id: sessionId }], { replayedAt: tx.now })
}

/** Ends all sessions of an account except `keep`. Returns how many. */
export async function endSessions(tx: Tx, accountId: string, keep = ''): Promise<number> {
  return endOpen(tx, await selectOthers.all(tx, { accountId, keep }))
}

/** Ends and deletes all sessions of an account that is deleted: nobody need know its devices. */
export async function deleteSessions(tx: Tx, accountId: string): Promise<void> {
  await endSessions(tx, accountId)
  await deleteAll.run(tx, { accountId })
}

/** Ends those of the sessions that are open. Of an account's ended sessions it keeps the newest. Returns how many it ended. */
async function endOpen(tx: Tx, some: { id: string }[], more: { replayedAt?: Date } = {}): Promise<number> {
  const ended = await updateEnded.all(tx, { ids: some.map(({ id }) => id), endedAt: tx.now, expiresAt: tx.now, ...more })
  const [first] = ended
  if (!first) return 0
  const ids = ended.map(({ id }) => id)
  for (const deleteTokens of [deleteUsed, deleteParallel]) await deleteTokens.run(tx, { ids })
  for (const { id, accountId } of ended) await publish(tx, { type: 'session.ended', userId: accountId, sessionId: id })
  await deleteOld.run(tx, first)
  return ended.length
}
