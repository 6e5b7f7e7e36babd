import { type Context, isOwnOr } from '#kit/context.ts'
import { sessions } from './tables.ts'

const longest = 20

/** Returns what a user should know about the safety of the account, for the user and for staff with USERS_READ; undefined for others. */
export async function noticesOf(ctx: Context, userId: string) {
  if (!isOwnOr(ctx, userId, 'USERS_READ')) return undefined
  const replays = (await ctx.load.many(sessions, 'accountId', userId)).flatMap(({ replayedAt }) => replayedAt ?? [])
  const newestFirst = replays.sort((one, other) => other.getTime() - one.getTime())
  return newestFirst.slice(0, longest).map((at) => ({ kind: 'REFRESH_TOKEN_REUSED' as const, at }))
}
