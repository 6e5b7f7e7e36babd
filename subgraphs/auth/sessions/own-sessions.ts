import { and, eq } from 'drizzle-orm'
import { type Context, isOwnOr } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { notFound } from '#kit/errors.ts'
import type { RevokeSessionInput, RevokeSessionsInput } from '#subgraphs/auth/schema.generated.ts'
import { type SessionRow, sessions } from '#subgraphs/auth/tables.ts'
import { endSession, endSessions, isOpenAt } from './sessions.ts'

/** How many sessions are shown at most. */
const longest = 100

const selectOwn = statement((db, { id, accountId }: { id: string; accountId: string }) =>
  db
    .select({ id: sessions.id })
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

/** Ends a session of the caller. One that has ended already stays so. Throws NOT_FOUND. */
export async function revokeSession(ctx: Context, { sessionId }: RevokeSessionInput): Promise<string> {
  return ctx.write(async (tx) => {
    const own = await selectOwn.get(tx, { id: sessionId, accountId: tx.caller.sub ?? '' })
    if (!own) throw notFound('session', ['input', 'sessionId'])
    await endSession(tx, own.id)
    return own.id
  })
}

/** Ends all sessions of the caller, or all but the one of the access token. Returns how many. */
export function revokeSessions(ctx: Context, { exceptCurrent }: RevokeSessionsInput): Promise<number> {
  return ctx.write((tx) => endSessions(tx, tx.caller.sub ?? '', exceptCurrent ? tx.caller.sid : undefined))
}
