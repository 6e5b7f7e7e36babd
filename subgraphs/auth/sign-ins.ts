import { and, eq } from 'drizzle-orm'
import type { Context as KitContext, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { normalEmail } from '#schema/email.ts'
import { accountsAt } from './addresses.ts'
import { countAttempt, deviceOf, findByPassword, refuseEarly } from './attempts.ts'
import type { Context } from './context.ts'
import { issueChallenge, MfaRequired } from './mfa/challenges.ts'
import { confirmedFactor } from './mfa/factors.ts'
import { verifyPassword } from './passwords.ts'
import type { LoginInput, LogoutInput } from './schema.generated.ts'
import { isWellFormed, parseRefreshToken } from './sessions/refresh-tokens.ts'
import { findSession, invalidRefreshToken } from './sessions/rotation.ts'
import { endSession, type OpenSession, openSession } from './sessions/sessions.ts'
import { type AccountRow, accounts } from './tables.ts'

const selectUnchanged = statement((db, { id, passwordHash }: Pick<AccountRow, 'id' | 'passwordHash'>) =>
  db
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), eq(accounts.passwordHash, passwordHash))),
)

/**
 * Opens a session. Throws INVALID_CREDENTIALS, after the same time for a wrong password and for an unknown address, or RATE_LIMITED, after
 * the same number of attempts.
 */
export async function login(ctx: Context, { email, password, refreshToken }: LoginInput): Promise<OpenSession> {
  const address = normalEmail(email)
  await countAttempt(ctx)
  if (!refreshToken) await refuseEarly(ctx, address)
  const candidates = await accountsAt(ctx.db, address)
  const device = await deviceOf(ctx, candidates[0], refreshToken)
  const { account } = await findByPassword(ctx, { email: address, password, candidates, device })
  if (!account) {
    ctx.resources.failedSignIns.add(ctx, candidates[0])
    throw wrongCredentials()
  }
  return signInTo(ctx, account)
}

/**
 * Opens a session of the account whose password was given. Throws INVALID_CREDENTIALS where that has changed meanwhile, and MFA_REQUIRED where a
 * code is to follow.
 */
export async function signInTo(ctx: Context, account: AccountRow, open = openSession): Promise<OpenSession> {
  if (await confirmedFactor(ctx.db, account.id)) throw new MfaRequired(await issueChallenge(ctx, account))
  return ctx.write(async (tx) => open(tx, await findUnchanged(tx, account)))
}

/** Returns the id of the account whose credentials these are. An address without an account costs one look-up. For scripts only. */
export async function accountWith(ctx: KitContext, { email, password }: LoginInput): Promise<string | undefined> {
  const account = await ctx.load.one(accounts, 'email', normalEmail(email))
  return account && (await verifyPassword(password, account.passwordHash, { isKnown: true })) ? account.id : undefined
}

/**
 * Ends the session of the refresh token, or else the caller's. Returns its id; undefined where it had ended before. Throws
 * INVALID_REFRESH_TOKEN or UNAUTHENTICATED.
 */
export async function logout(ctx: KitContext, { refreshToken }: LogoutInput): Promise<string | undefined> {
  const { sid } = ctx.caller
  if (!refreshToken && !sid) throw requestError('UNAUTHENTICATED', 'Send the access token or the refresh token of the session to end.')
  return ctx.write(async (tx) => {
    const sessionId = refreshToken ? await sessionOf(tx, refreshToken) : sid
    return sessionId && (await endSession(tx, sessionId)) ? sessionId : undefined
  })
}

function wrongCredentials(): DomainError {
  return new DomainError('INVALID_CREDENTIALS', 'The e-mail address or the password is wrong.', { path: ['input'] })
}

/** The password may have been changed, or the account deleted, while the password was verified. */
async function findUnchanged(tx: Tx, { id, passwordHash }: AccountRow): Promise<AccountRow> {
  const account = await selectUnchanged.get(tx, { id, passwordHash })
  if (!account) throw wrongCredentials()
  return account
}

/** Any token of the session will do, also one that was exchanged. Undefined where the session is gone, with its account or long ended. */
async function sessionOf(tx: Tx, refreshToken: string): Promise<string | undefined> {
  const sent = parseRefreshToken(refreshToken)
  const found = await findSession(tx, sent)
  if (found ? !found.standing : !isWellFormed(sent)) throw invalidRefreshToken()
  return found?.session.id
}
