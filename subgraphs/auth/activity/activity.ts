import { and, count, eq, gte, type SQL } from 'drizzle-orm'
import { type Context, isOwnOr } from '#kit/context.ts'
import { type Connection, connectionOf, type Key, type PageArgs } from '#kit/data/connection.ts'
import { type Position, positionOf, rangeOf } from '#kit/data/position.ts'
import { statement } from '#kit/data/statement.ts'
import { createdAtOf } from '#subgraphs/auth/sessions/own-sessions.ts'
import { type SessionRow, sessions } from '#subgraphs/auth/tables.ts'
import { historyStart } from './account-events.ts'
import { type ActivityRow, accountEvents } from './tables.ts'

type Which = { accountId: string; since: Date }

const selectEvents = statement((db, given: Position & Which) => {
  const { isIn, sorting } = rangeOf(given, { id: accountEvents.id, by: accountEvents.at, descending: true })
  return db
    .select()
    .from(accountEvents)
    .where(and(isOf(given), isIn))
    .orderBy(...sorting)
    .limit(given.limit)
})
const countEvents = statement((db, which: Which) => db.select({ events: count() }).from(accountEvents).where(isOf(which)))

/**
 * Returns a page of what happened to an account, the newest first, for its owner and for staff with USERS_READ; undefined for others. Sign-ins are
 * those of the sessions that are kept, which are some hundred, so that no sign-in writes anything for it.
 */
export async function activityOf(ctx: Context, accountId: string, args: PageArgs): Promise<Connection<ActivityRow> | undefined> {
  if (!isOwnOr(ctx, accountId, 'USERS_READ')) return undefined
  const which = { accountId, since: historyStart(ctx) }
  const { size, position } = positionOf(args, 'at')
  const events = await selectEvents.all(ctx.db, { ...which, ...position })
  const ofSessions = (await ctx.load.many(sessions, 'accountId', accountId)).flatMap(eventsOf).filter(({ at }) => at >= which.since)
  const all = [...events, ...ofSessions.filter((one) => isBetween(one, position))].sort(newestFirst)
  const found = position.isBackward ? all.slice(-position.limit) : all.slice(0, position.limit)
  const keyOf = ({ at, id }: ActivityRow): Key => ['at', at.getTime(), id]
  const counted = async () => ofSessions.length + ((await countEvents.get(ctx.db, which))?.events ?? 0)
  return connectionOf<ActivityRow>(found, size, args, keyOf, counted)
}

function eventsOf(session: SessionRow): ActivityRow[] {
  const { id, network, userAgent, endedAt, replayedAt } = session
  const common = { network, userAgent, byStaff: false, count: 1 }
  const begun = { ...common, id, kind: 'SIGNED_IN' as const, at: createdAtOf(session) }
  const kind = replayedAt ? 'REFRESH_TOKEN_REUSED' : 'SESSION_ENDED'
  return endedAt ? [begun, { ...common, id: `${id}-end`, kind, at: endedAt }] : [begun]
}

function isBetween(one: ActivityRow, { afterBy, afterId = '', beforeBy, beforeId = '' }: Position): boolean {
  const isAfter = afterBy === undefined || newestFirst(one, { at: new Date(afterBy), id: afterId }) > 0
  return isAfter && (beforeBy === undefined || newestFirst(one, { at: new Date(beforeBy), id: beforeId }) < 0)
}

function newestFirst(one: Pick<ActivityRow, 'at' | 'id'>, other: Pick<ActivityRow, 'at' | 'id'>): number {
  return other.at.getTime() - one.at.getTime() || (one.id === other.id ? 0 : one.id < other.id ? 1 : -1)
}

function isOf({ accountId, since }: Which): SQL | undefined {
  return and(eq(accountEvents.accountId, accountId), gte(accountEvents.at, since))
}
