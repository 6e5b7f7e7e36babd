import { and, eq } from 'drizzle-orm'
import { isOwnOr, type Tx } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { notFound } from '#kit/errors.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { withProof } from '#subgraphs/auth/own-proof.ts'
import type { RevokeSessionInput, RevokeSessionsInput } from '#subgraphs/auth/schema.generated.ts'
import { type SessionRow, sessions } from '#subgraphs/auth/tables.ts'
import { endSession, endSessions, isOpenAt } from './sessions.ts'

/** How many sessions are shown at most. */
const longest = 100

const selectOwn = statement((db, { id, accountId }: { id: string; accountId: string }) =>
  db
    .select({ id: sessions.id, endedAt: sessions.endedAt })
    .from(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.accountId, accountId))),
)

/** Returns a user's open sessions, the one that was used last first, for the user and for staff with USERS_READ; undefined for others. */
export async function sessionsOf(ctx: Context, userId: string): Promise<SessionRow[] | undefined> {
  if (!isOwnOr(ctx, userId, 'USERS_READ')) return undefined
  const open = (await ctx.load.many(sessions, 'accountId', userId)).filter((session) => isOpenAt(session, ctx.now))
  return open.sort((one, other) => usedAtOf(other).getTime() - usedAtOf(one).getTime()).slice(0, longest)
}

/** When a session was used last; one of earlier code does not say it, but when it began. */
export function usedAtOf(session: SessionRow): Date {
  return session.usedAt ?? createdAtOf(session)
}

/** When a session began. */
export function createdAtOf({ id }: SessionRow): Date {
  return new Date(idTime(id) ?? 0)
}

/**
 * Ends a session of the caller. One that has ended already stays so. Throws NOT_FOUND, and what `withProof` throws where it is another one than that
 * of the access token.
 */
export async function revokeSession(ctx: Context, { sessionId, ...proof }: RevokeSessionInput): Promise<string> {
  const own = await selectOwn.get(ctx.db, { id: sessionId, accountId: ctx.caller.sub ?? '' })
  if (!own) throw notFound('session', ['input', 'sessionId'])
  const end = (tx: Tx) => endSession(tx, own.id)
  await (own.id === ctx.caller.sid || own.endedAt ? ctx.write(end) : withProof(ctx, proof, end))
  return own.id
}

/** Ends all sessions of the caller, or all but the one of the access token. Returns how many. Throws what `withProof` throws. */
export function revokeSessions(ctx: Context, { exceptCurrent, ...proof }: RevokeSessionsInput): Promise<number> {
  return withProof(ctx, proof, (tx) => endSessions(tx, tx.caller.sub ?? '', exceptCurrent ? tx.caller.sid : undefined))
}
