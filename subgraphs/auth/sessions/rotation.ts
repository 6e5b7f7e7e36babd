import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { selectAccount } from '#subgraphs/auth/account-rows.ts'
import type { RefreshTokenInput } from '#subgraphs/auth/schema.generated.ts'
import { parallelTokens, type SessionRow, sessions, usedTokens } from '#subgraphs/auth/tables.ts'
import { isSealed, issueRefreshToken, newSealKey, parseRefreshToken, type SentToken } from './refresh-tokens.ts'
import { endReplayed, expiryOf, isOpenAt, type OpenSession } from './sessions.ts'
import { useOf } from './uses.ts'

/** What a token that was sent is for its session: valid, exchanged a moment ago, or exchanged long ago. */
type Standing = 'NEWEST' | 'PARALLEL' | 'JUST_USED' | 'REPLAYED'
type Next = Pick<SessionRow, 'usedAt' | 'network' | 'userAgent'> & { sealKey: string; expiresAt: Date; refreshHash?: string }
type Token = { hash: string; sessionId: string }

/** Two tabs may refresh with one token at once, and an answer may be lost: so long a used token can be exchanged again. */
export const graceMs = 30_000
/** The most valid tokens of one session beside its newest. */
const parallelMax = 10
const endedForSafety =
  'Your session was ended for your safety: a token of it was used again, so somebody may have copied it. Log in again, and change your password.'

const selectSession = statement((db, { id }: { id: string }) => db.select().from(sessions).where(eq(sessions.id, id)))
const selectParallel = statement((db, token: Token) => db.select().from(parallelTokens).where(isToken(parallelTokens, token)))
const selectUsed = statement((db, token: Token) => db.select().from(usedTokens).where(isToken(usedTokens, token)))
const updateSession = statement((db, { id, ...next }: Next & { id: string }) => db.update(sessions).set(next).where(eq(sessions.id, id)))
const insertUsed = statement((db, row: Token & { usedAt: Date }) => db.insert(usedTokens).values(row))
const insertParallel = statement((db, row: Token & { issuedAt: Date }) => db.insert(parallelTokens).values(row))
const deleteParallel = statement((db, { hash }: { hash: string }) => db.delete(parallelTokens).where(eq(parallelTokens.hash, hash)))
const deleteSurplus = statement((db, { sessionId }: { sessionId: string }) => {
  const all = db.select({ hash: parallelTokens.hash }).from(parallelTokens).where(eq(parallelTokens.sessionId, sessionId))
  const surplus = all.orderBy(desc(parallelTokens.issuedAt)).limit(parallelMax).offset(parallelMax)
  return db.delete(parallelTokens).where(inArray(parallelTokens.hash, surplus))
})

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
  const session = await selectSession.get(tx, { id: token.sessionId })
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
  const { hash, sessionId } = token
  if (session.refreshHash === hash) return 'NEWEST'
  if (await selectParallel.get(tx, { hash, sessionId })) return 'PARALLEL'
  const used = await selectUsed.get(tx, { hash, sessionId })
  if (used && tx.now.getTime() - used.usedAt.getTime() <= graceMs) return 'JUST_USED'
  return used || isSealed(session, token) ? 'REPLAYED' : undefined
}

function isToken(table: typeof usedTokens | typeof parallelTokens, { hash, sessionId }: Token) {
  return and(eq(table.hash, hash), eq(table.sessionId, sessionId))
}

async function goOn(tx: Tx, session: SessionRow, { hash }: SentToken, standing: Standing): Promise<OpenSession | undefined> {
  const account = await selectAccount.get(tx, { id: session.accountId })
  if (!account) return undefined
  const [sealKey, expiresAt] = [session.sealKey ?? newSealKey(), expiryOf(tx, session.id)]
  const next = issueRefreshToken({ id: session.id, sealKey })
  const newest = standing === 'NEWEST' ? { refreshHash: next.hash } : {}
  await updateSession.run(tx, { id: session.id, sealKey, expiresAt, ...useOf(tx, session), ...newest })
  if (standing !== 'JUST_USED') await insertUsed.run(tx, { hash, sessionId: session.id, usedAt: tx.now })
  if (standing !== 'NEWEST') await replaceParallel(tx, session.id, hash, next.hash)
  return { account, sessionId: session.id, refreshToken: next.refreshToken, expiresAt }
}

async function replaceParallel(tx: Tx, sessionId: string, old: string, hash: string): Promise<void> {
  await deleteParallel.run(tx, { hash: old })
  await insertParallel.run(tx, { hash, sessionId, issuedAt: tx.now })
  await deleteSurplus.run(tx, { sessionId })
}
