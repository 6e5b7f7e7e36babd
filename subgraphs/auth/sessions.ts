import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, ne, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import { normalEmail } from '#schema/email.ts'
import { verifyPassword } from './passwords.ts'
import type { LoginInput, LogoutInput, RefreshTokenInput } from './schema.generated.ts'
import { type AccountRow, accounts, type SessionRow, sessions, usedTokens } from './tables.ts'

/** A session that was opened or continued, with its new refresh token, which is not stored. */
export type OpenSession = { account: AccountRow; sessionId: string; refreshToken: string }

/** Two tabs may refresh with one token at the same time: within this time the slower one is refused, but the session stays. */
const graceMs = 10_000

/** Opens a session of an account. */
export async function openSession(tx: Tx, account: AccountRow): Promise<OpenSession> {
  const [sessionId, secret] = [newId('ses', tx.now), newSecret()]
  const row = { id: sessionId, accountId: account.id, refreshHash: hashOf(secret), expiresAt: expiryOf(tx) }
  await tx.insert(sessions).values(row)
  return { account, sessionId, refreshToken: `${sessionId}.${secret}` }
}

/** Opens a session. Throws INVALID_CREDENTIALS, after the same time for a wrong password and for an unknown address. */
export async function login(ctx: Context, { email, password }: LoginInput): Promise<OpenSession> {
  const account = await ctx.load.one(accounts, 'email', normalEmail(email))
  const isRight = await verifyPassword(password, account?.passwordHash)
  if (!account || !isRight) throw wrongCredentials()
  return ctx.write(async (tx) => openSession(tx, await unchanged(tx, account)))
}

/** Exchanges a refresh token for the next one. Throws INVALID_REFRESH_TOKEN; a token that was exchanged before ends its session. */
export async function refreshToken(ctx: Context, input: RefreshTokenInput): Promise<OpenSession> {
  const [sessionId = '', used = ''] = input.refreshToken.split('.')
  const secret = newSecret()
  const account = await ctx.write(async (tx) => {
    const session = await rotate(tx, sessionId, hashOf(used), secret)
    if (!session) await endIfStolen(tx, sessionId, hashOf(used))
    return session && tx.select().from(accounts).where(eq(accounts.id, session.accountId)).get()
  })
  if (!account) throw refused()
  return { account, sessionId, refreshToken: `${sessionId}.${secret}` }
}

/** Ends all sessions of an account except `keep`. */
export function endSessions(tx: Tx, accountId: string, keep = '') {
  return endWhere(tx, and(eq(sessions.accountId, accountId), ne(sessions.id, keep)))
}

/**
 * Ends the session of the refresh token, or else the caller's; ending it again does nothing. Returns its id. Throws
 * INVALID_REFRESH_TOKEN or UNAUTHENTICATED.
 */
export async function logout(ctx: Context, { refreshToken: token }: LogoutInput): Promise<string | undefined> {
  const id = await sessionToEnd(ctx, token)
  return ctx.write(async (tx) => (await endWhere(tx, eq(sessions.id, id)))[0])
}

/** Returns whether a session is open. */
export async function isOpen(ctx: Context, sessionId: string): Promise<boolean> {
  const session = await ctx.load.one(sessions, 'id', sessionId)
  return session !== undefined && session.endedAt === null && session.expiresAt > ctx.now
}

function newSecret() {
  return randomBytes(32).toString('base64url')
}

function hashOf(secret: string) {
  return createHash('sha256').update(secret).digest('hex')
}

function expiryOf(tx: Tx) {
  return new Date(tx.now.getTime() + tx.config.REFRESH_TOKEN_DAYS * 86_400_000)
}

function wrongCredentials() {
  return new DomainError('INVALID_CREDENTIALS', 'The e-mail address or the password is wrong.', { path: ['input'] })
}

// the password may have been changed, and the account deleted, while this one was verified
async function unchanged(tx: Tx, { id, passwordHash }: AccountRow): Promise<AccountRow> {
  const same = and(eq(accounts.id, id), eq(accounts.passwordHash, passwordHash))
  const account = await tx.select().from(accounts).where(same).get()
  if (account) return account
  throw wrongCredentials()
}

async function rotate(tx: Tx, sessionId: string, hash: string, secret: string): Promise<SessionRow | undefined> {
  const next = { refreshHash: hashOf(secret), expiresAt: expiryOf(tx) }
  const current = and(live(tx, sessionId), eq(sessions.refreshHash, hash))
  const [session] = await tx.update(sessions).set(next).where(current).returning()
  if (session) await tx.insert(usedTokens).values({ hash, sessionId, usedAt: tx.now })
  return session
}

function live(tx: Tx, id: string) {
  return and(eq(sessions.id, id), isNull(sessions.endedAt), gt(sessions.expiresAt, tx.now))
}

// a token that was exchanged before may have been stolen
async function endIfStolen(tx: Tx, sessionId: string, hash: string): Promise<void> {
  const used = and(eq(usedTokens.hash, hash), eq(usedTokens.sessionId, sessionId))
  const token = await tx.select().from(usedTokens).where(used).get()
  if (token && tx.now.getTime() - token.usedAt.getTime() > graceMs) await endWhere(tx, eq(sessions.id, sessionId))
}

async function endWhere(tx: Tx, which: SQL | undefined): Promise<string[]> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: tx.now })
    .where(and(which, isNull(sessions.endedAt)))
    .returning()
  for (const { id, accountId } of ended) {
    await tx.delete(usedTokens).where(eq(usedTokens.sessionId, id))
    await publish(tx, { type: 'session.ended', userId: accountId, sessionId: id })
  }
  return ended.map(({ id }) => id)
}

function refused() {
  return new DomainError('INVALID_REFRESH_TOKEN', 'Your session has ended. Log in again.', { path: ['input', 'refreshToken'] })
}

function sessionToEnd(ctx: Context, token: string | null | undefined): string | Promise<string> {
  if (token) return sessionOf(ctx, token)
  if (ctx.caller.sid) return ctx.caller.sid
  throw requestError('UNAUTHENTICATED', 'Send an access token or a refresh token, so that the session is known.')
}

async function sessionOf(ctx: Context, token: string): Promise<string> {
  const [id = '', secret = ''] = token.split('.')
  const session = await ctx.load.one(sessions, 'id', id)
  if (session?.refreshHash === hashOf(secret)) return id
  throw refused()
}
