import type { Tx } from '#kit/context.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import type { LoginInput } from '#subgraphs/auth/schema.generated.ts'
import { parseRefreshToken } from './refresh-tokens.ts'
import { findSession } from './rotation.ts'
import { endSession, type OpenSession } from './sessions.ts'

/**
 * Ends the sessions that the caller of a login or a registration had until now: that of the access token and that of the refresh token. Nobody who has copied
 * one of them goes on by it.
 */
export async function endEarlier(
  ctx: Context,
  { refreshToken }: Pick<LoginInput, 'refreshToken'>,
  next: OpenSession,
): Promise<OpenSession> {
  const { sid } = ctx.caller
  if (sid || refreshToken) await ctx.write((tx) => endBoth(tx, sid, refreshToken))
  return next
}

async function endBoth(tx: Tx, sid: string | undefined, refreshToken: string | null | undefined): Promise<void> {
  if (sid) await endSession(tx, sid)
  const found = refreshToken ? await findSession(tx, parseRefreshToken(refreshToken)) : undefined
  if (found?.standing) await endSession(tx, found.session.id)
}
