import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { type IssuedRefreshToken, issueRefreshToken, parseRefreshToken } from './refresh-tokens.ts'
import type { RefreshTokenInput } from './schema.generated.ts'
import { endSession, type OpenSession } from './sessions.ts'
import { accounts, type SessionRow, sessions, usedTokens } from './tables.ts'

type Used = ReturnType<typeof parseRefreshToken>

/** Two tabs may refresh with one token at the same time: within this time the slower one is refused, but the session stays. */
const graceMs = 10_000

/** Exchanges a refresh token for the next one. Throws INVALID_REFRESH_TOKEN; a token that was exchanged before ends its session. */
export async function refreshToken(ctx: Context, input: RefreshTokenInput): Promise<OpenSession> {
  const used = parseRefreshToken(input.refreshToken)
  const session = await ctx.write(async (tx) => {
    const next = issueRefreshToken(tx, used.sessionId)
    const rotated = await rotate(tx, used, next)
    if (!rotated) await endIfStolen(tx, used)
    return rotated && withAccount(tx, rotated, next)
  })
  if (!session) throw invalidRefreshToken()
  return session
}

/** INVALID_REFRESH_TOKEN: the token is unknown, used or expired, or its session has ended. */
export function invalidRefreshToken(): DomainError {
  return new DomainError('INVALID_REFRESH_TOKEN', 'Your session has ended. Log in again.', { path: ['input', 'refreshToken'] })
}

async function rotate(tx: Tx, { sessionId, hash }: Used, { kept }: IssuedRefreshToken): Promise<SessionRow | undefined> {
  const isOpen = and(eq(sessions.id, sessionId), isNull(sessions.endedAt), gt(sessions.expiresAt, tx.now))
  const withToken = and(isOpen, eq(sessions.refreshHash, hash))
  const [session] = await tx.update(sessions).set(kept).where(withToken).returning()
  if (session) await tx.insert(usedTokens).values({ hash, sessionId, usedAt: tx.now })
  return session
}

/** A token that was exchanged before may have been stolen. */
async function endIfStolen(tx: Tx, { sessionId, hash }: Used): Promise<void> {
  const sameToken = and(eq(usedTokens.hash, hash), eq(usedTokens.sessionId, sessionId))
  const known = await tx.select().from(usedTokens).where(sameToken).get()
  if (known && tx.now.getTime() - known.usedAt.getTime() > graceMs) await endSession(tx, sessionId)
}

async function withAccount(tx: Tx, { id, accountId }: SessionRow, { refreshToken }: IssuedRefreshToken): Promise<OpenSession | undefined> {
  const account = await tx.select().from(accounts).where(eq(accounts.id, accountId)).get()
  return account && { account, sessionId: id, refreshToken }
}
