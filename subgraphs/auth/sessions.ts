import { and, eq, isNull, ne, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { publish } from '#kit/events/outbox.ts'
import { issueRefreshToken } from './refresh-tokens.ts'
import { type AccountRow, sessions, usedTokens } from './tables.ts'

/** A session that was opened or continued, with its new refresh token. */
export type OpenSession = { account: AccountRow; sessionId: string; refreshToken: string }

/** Opens a session of an account. */
export async function openSession(tx: Tx, account: AccountRow): Promise<OpenSession> {
  const sessionId = newId('ses', tx.now)
  const { refreshToken, kept } = issueRefreshToken(tx, sessionId)
  await tx.insert(sessions).values({ id: sessionId, accountId: account.id, ...kept })
  await publish(tx, { type: 'session.started', userId: account.id, sessionId, email: account.email, guest: tx.caller.guest })
  return { account, sessionId, refreshToken }
}

/** Returns whether a session is open. */
export async function isOpen(ctx: Context, sessionId: string): Promise<boolean> {
  const session = await ctx.load.one(sessions, 'id', sessionId)
  return session !== undefined && session.endedAt === null && session.expiresAt > ctx.now
}

/** Ends a session. Returns whether it was open. */
export async function endSession(tx: Tx, sessionId: string): Promise<boolean> {
  return (await endWhere(tx, eq(sessions.id, sessionId))) > 0
}

/** Ends all sessions of an account except `keep`. */
export async function endSessions(tx: Tx, accountId: string, keep = ''): Promise<void> {
  await endWhere(tx, and(eq(sessions.accountId, accountId), ne(sessions.id, keep)))
}

async function endWhere(tx: Tx, which: SQL | undefined): Promise<number> {
  const open = and(which, isNull(sessions.endedAt))
  const ended = await tx.update(sessions).set({ endedAt: tx.now }).where(open).returning()
  for (const { id, accountId } of ended) {
    await tx.delete(usedTokens).where(eq(usedTokens.sessionId, id))
    await publish(tx, { type: 'session.ended', userId: accountId, sessionId: id })
  }
  return ended.length
}
