import { and, count, desc, eq, gte, type SQL, sql } from 'drizzle-orm'
import { type Context, isOwnOr } from '#kit/context.ts'
import { type Connection, connectionOf, decode, type PageArgs, pageSize } from '#kit/data/connection.ts'
import { statement } from '#kit/data/statement.ts'
import { createdAtOf } from '#subgraphs/auth/sessions/own-sessions.ts'
import { type SessionRow, sessions } from '#subgraphs/auth/tables.ts'
import { historyStart } from './account-events.ts'
import { type ActivityRow, accountEvents } from './tables.ts'

type Which = { accountId: string; since: Date }
type Page = Which & { limit: number; afterAt?: number | undefined; afterId?: string | undefined }

const selectEvents = statement((db, { limit, afterAt, afterId, ...which }: Page) =>
  db
    .select()
    .from(accountEvents)
    .where(and(isOf(which), afterId ? sql`(${accountEvents.at}, ${accountEvents.id}) < (${afterAt}, ${afterId})` : undefined))
    .orderBy(desc(accountEvents.at), desc(accountEvents.id))
    .limit(limit),
)
const countEvents = statement((db, which: Which) => db.select({ events: count() }).from(accountEvents).where(isOf(which)))

/**
 * Returns a page of what happened to an account, the newest first, for its owner and for staff with USERS_READ; undefined for others. Sign-ins are
 * those of the sessions that are kept, which are some hundred, so that no sign-in writes anything for it.
 */
export async function activityOf(ctx: Context, accountId: string, args: PageArgs): Promise<Connection<ActivityRow> | undefined> {
  if (!isOwnOr(ctx, accountId, 'USERS_READ')) return undefined
  const [size, which] = [pageSize(args.first), { accountId, since: historyStart(ctx) }]
  const [, afterAt, afterId] = args.after ? decode(args.after, 'at') : []
  const events = await selectEvents.all(ctx.db, { ...which, limit: size + 1, afterAt: Number(afterAt ?? 0), afterId })
  const ofSessions = (await ctx.load.many(sessions, 'accountId', accountId)).flatMap(eventsOf).filter(({ at }) => at >= which.since)
  const isAfter = (one: ActivityRow) => afterId === undefined || isBefore(one, { at: new Date(Number(afterAt)), id: afterId })
  const found = [...events, ...ofSessions.filter(isAfter)].sort((one, other) => (isBefore(one, other) ? 1 : -1))
  const keyOf = ({ at, id }: ActivityRow): ['at', number, string] => ['at', at.getTime(), id]
  const counted = async () => ofSessions.length + ((await countEvents.get(ctx.db, which))?.events ?? 0)
  return connectionOf<ActivityRow>(found.slice(0, size + 1), size, { after: args.after }, keyOf, counted)
}

function eventsOf(session: SessionRow): ActivityRow[] {
  const { id, network, userAgent, endedAt, replayedAt } = session
  const common = { network, userAgent, byStaff: false, count: 1 }
  const begun = { ...common, id, kind: 'SIGNED_IN' as const, at: createdAtOf(session) }
  const kind = replayedAt ? 'REFRESH_TOKEN_REUSED' : 'SESSION_ENDED'
  return endedAt ? [begun, { ...common, id: `${id}-end`, kind, at: endedAt }] : [begun]
}

function isBefore(one: Pick<ActivityRow, 'at' | 'id'>, other: Pick<ActivityRow, 'at' | 'id'>): boolean {
  const apart = one.at.getTime() - other.at.getTime()
  return apart < 0 || (apart === 0 && one.id < other.id)
}

function isOf({ accountId, since }: Which): SQL | undefined {
  return and(eq(accountEvents.accountId, accountId), gte(accountEvents.at, since))
}
