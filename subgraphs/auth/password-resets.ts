import { randomBytes } from 'node:crypto'
import { and, eq, gt, lt } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { checkEmail } from '#schema/email.ts'
import type { EventOf } from '#schema/events.ts'
import { selectAccount } from './account-rows.ts'
import { noteEvent } from './activity/account-events.ts'
import { accountsAt, addressOf, takeAddress } from './addresses.ts'
import { countAttempt, turnOf } from './attempts.ts'
import type { Context } from './context.ts'
import { deleteLinks, linkInvalid, tokenHashOf } from './links.ts'
import { checkStrength } from './password-strength.ts'
import { hashPassword } from './passwords.ts'
import type { RequestPasswordResetInput, ResetPasswordInput } from './schema.generated.ts'
import { endSessions } from './sessions/sessions.ts'
import { type AccountRow, accounts, type PasswordResetRow, passwordResets } from './tables.ts'

/** How long a link is good, and the first one of an account that the shop has made. */
const [goodMs, firstGoodMs] = [3_600_000, 86_400_000]

const selectReset = statement((db, { tokenHash, now }: { tokenHash: string; now: Date }) =>
  db
    .select({ account: accounts })
    .from(passwordResets)
    .innerJoin(accounts, and(eq(accounts.id, passwordResets.accountId), eq(accounts.passwordHash, passwordResets.passwordHash)))
    .where(and(eq(passwordResets.tokenHash, tokenHash), gt(passwordResets.expiresAt, now))),
)
const insertReset = statement((db, row: PasswordResetRow) => db.insert(passwordResets).values(row).onConflictDoNothing())
const updatePassword = statement((db, { id, current, passwordHash }: { id: string; current: string; passwordHash: string }) =>
  db
    .update(accounts)
    .set({ passwordHash })
    .where(and(eq(accounts.id, id), eq(accounts.passwordHash, current)))
    .returning(),
)
const deleteExpired = statement((db, { now }: { now: Date }) => db.delete(passwordResets).where(lt(passwordResets.expiresAt, now)))

/**
 * Asks users to write a letter with a link. Nothing is looked up, so the work is the same for an address with an account and without one.
 * Throws INVALID_INPUT or RATE_LIMITED.
 */
export async function requestPasswordReset(ctx: Context, input: RequestPasswordResetInput): Promise<void> {
  await countAttempt(ctx)
  const email = checkEmail(input.email, ['input', 'email'])
  await ctx.write((tx) => publish(tx, { type: 'password-reset.requested', resetId: newId('rst', tx.now), email }))
}

/** Keeps the hash of a link that is under way, and the password for which it is good. */
export async function keepPasswordReset(tx: Tx, { userId, tokenHash, occurredAt }: EventOf<'password-reset.issued'>): Promise<void> {
  await deleteExpired.run(tx, { now: tx.now })
  const account = await selectAccount.get(tx, { id: userId })
  if (!account) return
  const expiresAt = new Date(Date.parse(occurredAt) + goodMs)
  await insertReset.run(tx, { tokenHash, accountId: userId, passwordHash: account.passwordHash, expiresAt })
}

/** Makes a link by which the owner of an account that the shop has made sets its first password, within a day. Returns its token. For scripts only. */
export async function makeFirstLink(ctx: Context, email: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const [account] = await accountsAt(ctx.db, email)
  if (!account) throw new Error('There is no account of this address.')
  const { id: accountId, passwordHash } = account
  const expiresAt = new Date(ctx.now.getTime() + firstGoodMs)
  await ctx.write((tx) => insertReset.run(tx, { tokenHash: tokenHashOf(token), accountId, passwordHash, expiresAt }))
  return token
}

/**
 * Sets a new password by the token of a link, and ends all sessions of the account. Whoever has the link has the address, so it is confirmed too.
 * Throws LINK_INVALID or PASSWORD_TOO_WEAK.
 */
export async function resetPassword(ctx: Context, { token, newPassword }: ResetPasswordInput): Promise<void> {
  await countAttempt(ctx)
  const account = (await selectReset.get(ctx.db, { tokenHash: tokenHashOf(token), now: ctx.now }))?.account
  if (!account) throw linkInvalid()
  await checkStrength(ctx, newPassword, [addressOf(account)], ['input', 'newPassword'])
  const passwordHash = await hashPassword(newPassword, turnOf(ctx), account.passwordHash)
  await ctx.write((tx) => setPassword(tx, account, passwordHash))
}

// of two that use a link at once, one changes the password for which it was good
async function setPassword(tx: Tx, { id, passwordHash: current }: AccountRow, passwordHash: string): Promise<void> {
  const account = await updatePassword.get(tx, { id, current, passwordHash })
  if (!account) throw linkInvalid()
  if (account.unverified) await takeAddress(tx, account, addressOf(account))
  await deleteLinks(tx, id)
  await endSessions(tx, id)
  await noteEvent(tx, id, 'PASSWORD_RESET')
  await publish(tx, { type: 'password.changed', userId: id })
}
