import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { isSealed, issueRefreshToken, newSealKey, parseRefreshToken, type SentToken } from './refresh-tokens.ts'
import type { RefreshTokenInput } from './schema.generated.ts'
import { endReplayed, expiryOf, isOpenAt, type OpenSession } from './sessions.ts'
import { accounts, parallelTokens, type SessionRow, sessions, usedTokens } from './tables.ts'

/** What a token that was sent is for its session: valid, exchanged a moment ago, or exchanged long ago. */
type Standing = 'NEWEST' | 'PARALLEL' | 'JUST_USED' | 'REPLAYED'

/** Two tabs may refresh with one token at once, and an answer may be lost: so long a used token can be exchanged again. */
export const graceMs = 30_000
/** The most valid tokens of one session beside its newest. */
const parallelMax = 10
const endedForSafety =
  'Your session was ended for your safety: a token of it was used again, so somebody may have copied it. Log in again, and change your password.'

/**
 * Exchanges a refresh token for the next one. A token that was exchanged within the last 30 s is exchanged again, for one beside the
 * other. Throws INVALID_REFRESH_TOKEN; a token that was exchanged before that ends its session.
 */
export async function refreshToken(ctx: Context, input: RefreshTokenInput): Promise<OpenSession> {
  const session = await ctx.write((tx) => exchange(tx, parseRefreshToken(input.refreshToken)))
  if (session === 'REPLAYED') throw invalidRefreshToken(endedForSafety)
  if (!session) throw invalidRefreshToken()
  return session
}

/** INVALID_REFRESH_TOKEN: the token is unknown, used or expired, or its session has ended. */
export function invalidRefreshToken(message = 'Your session has ended. Log in again.'): DomainError {
  return new DomainError('INVALID_REFRESH_TOKEN', message, { path: ['input', 'refreshToken'] })
}

/** Returns a session and what a sent token is for it; an open session's token without a standing was never issued. */
export async function findSession(tx: Tx, token: SentToken): Promise<{ session: SessionRow; standing?: Standing | undefined } | undefined> {
  const session = await tx.select().from(sessions).where(eq(sessions.id, token.sessionId)).get()
  // only tokens of older versions have no seal
  if (!session || (token.seal !== undefined && !isSealed(session, token))) return undefined
  return { session, standing: await standingOf(tx, session, token) }
}

async function exchange(tx: Tx, token: SentToken): Promise<OpenSession | 'REPLAYED' | undefined> {
  const { session, standing } = (await findSession(tx, token)) ?? {}
  if (!session || !standing) return undefined
  if (!isOpenAt(session, tx.now)) return session.replayedAt ? 'REPLAYED' : undefined
  if (standing !== 'REPLAYED') return goOn(tx, session, token, standing)
  await endReplayed(tx, session.id)
  return 'REPLAYED'
}

async function standingOf(tx: Tx, session: SessionRow, token: SentToken): Promise<Standing | undefined> {
  const { hash } = token
  if (session.refreshHash === hash) return 'NEWEST'
  if (
    await tx
      .select()
      .from(parallelTokens)
      .where(ofSession(parallelTokens, session, hash))
      .get()
  )
    return 'PARALLEL'
  const used = await tx
    .select()
    .from(usedTokens)
    .where(ofSession(usedTokens, session, hash))
    .get()
  if (used && tx.now.getTime() - used.usedAt.getTime() <= graceMs) return 'JUST_USED'
  return used || isSealed(session, token) ? 'REPLAYED' : undefined
}

function ofSession(table: typeof usedTokens | typeof parallelTokens, { id }: SessionRow, hash: string) {
  return and(eq(table.hash, hash), eq(table.sessionId, id))
}

async function goOn(tx: Tx, session: SessionRow, { hash }: SentToken, standing: Standing): Promise<OpenSession | undefined> {
  const account = await tx.select().from(accounts).where(eq(accounts.id, session.accountId)).get()
  if (!account) return undefined
  const [sealKey, expiresAt] = [session.sealKey ?? newSealKey(), expiryOf(tx, session.id)]
  const next = issueRefreshToken({ id: session.id, sealKey })
  const newest = standing === 'NEWEST' ? { refreshHash: next.hash } : {}
  const network = tx.caller.network ?? session.network
  await tx
    .update(sessions)
    .set({ sealKey, expiresAt, network, ...newest })
    .where(eq(sessions.id, session.id))
  if (standing !== 'JUST_USED') await tx.insert(usedTokens).values({ hash, sessionId: session.id, usedAt: tx.now })
  if (standing !== 'NEWEST') await replaceParallel(tx, session.id, hash, next.hash)
  return { account, sessionId: session.id, refreshToken: next.refreshToken, expiresAt }
}

async function replaceParallel(tx: Tx, sessionId: string, old: string, hash: string): Promise<void> {
  await tx.delete(parallelTokens).where(eq(parallelTokens.hash, old))
  await tx.insert(parallelTokens).values({ hash, sessionId, issuedAt: tx.now })
  const all = tx.select({ hash: parallelTokens.hash }).from(parallelTokens).where(eq(parallelTokens.sessionId, sessionId))
  const surplus = all.orderBy(desc(parallelTokens.issuedAt)).limit(parallelMax).offset(parallelMax)
  await tx.delete(parallelTokens).where(inArray(parallelTokens.hash, surplus))
}
