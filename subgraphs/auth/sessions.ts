import { and, desc, eq, inArray, isNotNull, isNull, ne, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { idTime, newId } from '#kit/data/id.ts'
import { publish } from '#kit/events/outbox.ts'
import { issueRefreshToken, newSealKey } from './refresh-tokens.ts'
import { settings } from './settings.ts'
import { type AccountRow, parallelTokens, type SessionRow, sessions, usedTokens } from './tables.ts'

/** A session that was opened or continued, with its new refresh token. */
export type OpenSession = { account: AccountRow; sessionId: string; refreshToken: string; expiresAt: Date }

const dayMs = 86_400_000
/** How many ended sessions of an account are kept, so that their devices are known. */
const endedMax = 20
/** How many sessions one sign-in ends at most; more than one only after the limit was lowered. */
const piece = 100

/** Opens a session of an account. Ends those that were used longest ago where the account has too many. */
export async function openSession(tx: Tx, account: AccountRow): Promise<OpenSession> {
  const [id, sealKey] = [newId('ses', tx.now), newSealKey()]
  const { refreshToken, hash } = issueRefreshToken({ id, sealKey })
  const expiresAt = expiryOf(tx, id)
  const row = { id, accountId: account.id, refreshHash: hash, expiresAt, sealKey, network: tx.caller.network ?? null }
  const isNews = tx.caller.guest !== undefined || !(await hasAnnounced(tx, account.id))
  await tx.insert(sessions).values(row)
  if (isNews)
    await publish(tx, { type: 'session.started', userId: account.id, sessionId: id, email: account.email, guest: tx.caller.guest })
  await endSurplus(tx, account.id)
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
  return (await endWhere(tx, eq(sessions.id, sessionId))) > 0
}

/** Ends a session because one of its refresh tokens was used again after its time. Its owner can read that. */
export async function endReplayed(tx: Tx, sessionId: string): Promise<void> {
  await endWhere(tx, eq(sessions.id, sessionId), { replayedAt: tx.now })
}

/** Ends all sessions of an account except `keep`. */
export async function endSessions(tx: Tx, accountId: string, keep = ''): Promise<void> {
  await endWhere(tx, and(eq(sessions.accountId, accountId), ne(sessions.id, keep)))
}

/** Ends and deletes all sessions of an account that is deleted: nobody need know its devices. */
export async function deleteSessions(tx: Tx, accountId: string): Promise<void> {
  await endSessions(tx, accountId)
  await tx.delete(sessions).where(eq(sessions.accountId, accountId))
}

// the others know the account since its first session; those of a revision that said nothing have no key
async function hasAnnounced(tx: Tx, accountId: string): Promise<boolean> {
  const announced = and(eq(sessions.accountId, accountId), isNotNull(sessions.sealKey))
  return (await tx.select({ id: sessions.id }).from(sessions).where(announced).limit(1)).length > 0
}

async function endSurplus(tx: Tx, accountId: string): Promise<void> {
  const { SESSIONS_MAX: most } = settings.of(tx.config)
  const ids = tx.select({ id: sessions.id }).from(sessions)
  const open = ids.where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt)))
  const surplus = most > 0 ? await open.orderBy(desc(sessions.expiresAt), desc(sessions.id)).limit(piece).offset(most) : []
  if (surplus.length > 0)
    await endWhere(
      tx,
      inList(
        sessions.id,
        surplus.map(({ id }) => id),
      ),
    )
  await forgetEnded(tx, accountId)
}

/** Keeps the newest ended sessions of an account, those with a notice for its owner first. */
async function forgetEnded(tx: Tx, accountId: string): Promise<void> {
  const ended = and(eq(sessions.accountId, accountId), isNotNull(sessions.endedAt))
  const newestFirst = [desc(isNotNull(sessions.replayedAt)), desc(sessions.endedAt)]
  const old = tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(ended)
    .orderBy(...newestFirst)
    .limit(piece)
    .offset(endedMax)
  await tx.delete(sessions).where(inArray(sessions.id, old))
}

async function endWhere(tx: Tx, which: SQL | undefined, more: Partial<SessionRow> = {}): Promise<number> {
  const open = and(which, isNull(sessions.endedAt))
  const ended = await tx
    .update(sessions)
    .set({ ...more, endedAt: tx.now, expiresAt: tx.now })
    .where(open)
    .returning()
  for (const { id, accountId } of ended) {
    await tx.delete(usedTokens).where(eq(usedTokens.sessionId, id))
    await tx.delete(parallelTokens).where(eq(parallelTokens.sessionId, id))
    await publish(tx, { type: 'session.ended', userId: accountId, sessionId: id })
  }
  return ended.length
}
