import { DomainError, requestError } from '#kit/errors.ts'
import { hasSignedInRecently, reauthenticationRequired } from '#schema/recent-sign-in.ts'
import { selectAccount } from './account-rows.ts'
import { addressOf } from './addresses.ts'
import { countAttempt, findByPassword } from './attempts.ts'
import type { Context } from './context.ts'
import { hasPassword } from './passwords.ts'
import type { AccountRow } from './tables.ts'

/**
 * Returns the caller's account, whose password is asked for again before something that signs in is changed. Throws INVALID_CREDENTIALS,
 * PASSWORD_NOT_SET, UNAUTHENTICATED or RATE_LIMITED.
 */
export async function checkOwnPassword(ctx: Context, password: string): Promise<AccountRow> {
  await countAttempt(ctx)
  const account = await ownAccount(ctx)
  if (!hasPassword(account)) throw passwordNotSet()
  const device = { name: ctx.caller.sid ?? '', isKnown: true }
  const found = await findByPassword(ctx, { email: addressOf(account), password, candidates: [account], device })
  if (found.account) return account
  throw wrongPassword('The password is wrong.')
}

/**
 * Returns the caller's account, by its password as above; where it has none and none is given, by a sign-in of the last ten minutes. Throws what
 * `checkOwnPassword` throws, and REAUTHENTICATION_REQUIRED.
 */
export async function checkOwner(ctx: Context, password: string | null | undefined): Promise<AccountRow> {
  if (typeof password === 'string') return checkOwnPassword(ctx, password)
  const account = await ownAccount(ctx)
  if (hasPassword(account)) throw wrongPassword('Enter your password.')
  if (!hasSignedInRecently(ctx)) throw reauthenticationRequired('Sign in again to go on.')
  return account
}

async function ownAccount(ctx: Context): Promise<AccountRow> {
  const account = await selectAccount.get(ctx.db, { id: ctx.caller.sub ?? '' })
  if (account) return account
  throw requestError('UNAUTHENTICATED', 'Only an account has a password.')
}

function wrongPassword(message: string): DomainError {
  return new DomainError('INVALID_CREDENTIALS', message, { path: ['input', 'password'] })
}

function passwordNotSet(): DomainError {
  const message = 'Your account has no password yet. Ask for a letter to set one.'
  return new DomainError('PASSWORD_NOT_SET', message, { path: ['input', 'password'] })
}
