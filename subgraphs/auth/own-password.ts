import { DomainError, requestError } from '#kit/errors.ts'
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
  const account = await selectAccount.get(ctx.db, { id: ctx.caller.sub ?? '' })
  if (!account) throw requestError('UNAUTHENTICATED', 'Only an account has a password.')
  if (!hasPassword(account)) throw passwordNotSet()
  const device = { name: ctx.caller.sid ?? '', isKnown: true }
  const found = await findByPassword(ctx, { email: addressOf(account), password, candidates: [account], device })
  if (found.account) return account
  throw new DomainError('INVALID_CREDENTIALS', 'The password is wrong.', { path: ['input', 'password'] })
}

function passwordNotSet(): DomainError {
  const message = 'Your account has no password yet. Ask for a letter to set one.'
  return new DomainError('PASSWORD_NOT_SET', message, { path: ['input', 'password'] })
}
