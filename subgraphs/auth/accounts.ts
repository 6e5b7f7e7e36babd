import { and, eq, lt } from 'drizzle-orm'
import { isOwnOr, type Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import type { Permission } from '#schema/common.generated.ts'
import type { EventOf } from '#schema/events.ts'
import { selectAccount } from './account-rows.ts'
import { deleteEvents, noteEvent } from './activity/account-events.ts'
import { addressOf } from './addresses.ts'
import { deleteApiKeys } from './api-keys/api-keys.ts'
import { countAttempt, countGuess, findByPassword, turnOf } from './attempts.ts'
import type { Context } from './context.ts'
import { deleteLinks, deletePasswordResets } from './links.ts'
import { deleteFactor } from './mfa/factors.ts'
import { deleteIdentities } from './oidc/identities.ts'
import { deleteBegun } from './oidc/under-way.ts'
import { checkStrength } from './password-strength.ts'
import { hashPassword } from './passwords.ts'
import type { ChangePasswordInput } from './schema.generated.ts'
import { deleteSessions, endSessions } from './sessions/sessions.ts'
import { type AccountRow, accounts } from './tables.ts'

/** What a token says of its account. */
export type Roles = Pick<AccountRow, 'roles' | 'permissions' | 'rolesVersion'> & Partial<Pick<AccountRow, 'groups' | 'suspended'>>

const updatePassword = statement((db, { id, current, passwordHash }: { id: string; current: string; passwordHash: string }) =>
  db
    .update(accounts)
    .set({ passwordHash })
    .where(and(eq(accounts.id, id), eq(accounts.passwordHash, current))),
)
const updateRoles = statement((db, { id, ...next }: Roles & { id: string }) =>
  db
    .update(accounts)
    .set(next)
    .where(and(eq(accounts.id, id), lt(accounts.rolesVersion, next.rolesVersion))),
)
const deleteById = statement((db, { id }: { id: string }) => db.delete(accounts).where(eq(accounts.id, id)))

/** Returns a user's e-mail address for the user and for staff with USERS_READ; undefined for others. */
export async function emailOf(ctx: Context, id: string): Promise<string | undefined> {
  const account = isOwnOr(ctx, id, 'USERS_READ') ? await ctx.load.one(accounts, 'id', id) : undefined
  return account && addressOf(account)
}

/** Returns whether a user has shown that the e-mail address is theirs, for the user and for staff with USERS_READ; undefined for others. */
export async function isEmailVerified(ctx: Context, id: string): Promise<boolean | undefined> {
  const account = isOwnOr(ctx, id, 'USERS_READ') ? await ctx.load.one(accounts, 'id', id) : undefined
  return account && !account.unverified
}

/**
 * Changes the caller's password and ends the caller's other sessions. Returns the user's id. Throws INVALID_CREDENTIALS or
 * PASSWORD_TOO_WEAK, or UNAUTHENTICATED where the account is deleted.
 */
export async function changePassword(ctx: Context, { currentPassword, newPassword }: ChangePasswordInput): Promise<string> {
  await countAttempt(ctx)
  const account = await selectAccount.get(ctx.db, { id: ctx.caller.sub ?? '' })
  if (!account) throw requestError('UNAUTHENTICATED', 'This account has been deleted.', { reason: 'TOKEN_REVOKED' })
  const device = { name: ctx.caller.sid ?? '', isKnown: true }
  const email = addressOf(account)
  if (!(await findByPassword(ctx, { email, password: currentPassword, candidates: [account], device })).account) throw wrongPassword()
  await checkStrength(ctx, newPassword, [email], ['input', 'newPassword'])
  if (account.unverified) await countGuess(ctx, email)
  const passwordHash = await hashPassword(newPassword, turnOf(ctx, true), account.passwordHash)
  const isSet = await ctx.write(async (tx) => {
    const isUnchanged = (await updatePassword.run(tx, { id: account.id, current: account.passwordHash, passwordHash })) === 1
    if (isUnchanged) await announceChanged(tx, account, ctx.caller.sid)
    return isUnchanged
  })
  // another change came first: check against the password that is set now
  return isSet ? account.id : changePassword(ctx, { currentPassword, newPassword })
}

/**
 * Stores a user's newest roles and groups, for the next token, and ends the sessions of one who is suspended. What an event of earlier code does not say
 * stays as it is.
 */
export async function storeRoles(tx: Tx, event: EventOf<'roles.changed'>): Promise<void> {
  const { userId: id } = event
  // the first are those that everybody has
  const before = event.version > 1 ? await selectAccount.get(tx, { id }) : undefined
  const isNewer = (await updateRoles.run(tx, { id, ...rolesOf(event) })) === 1
  if (isNewer && event.suspended) await endSessions(tx, id)
  const kind = before && isNewer ? changeOf(before, event) : undefined
  if (kind) await noteEvent(tx, id, kind, true)
}

/** The roles of an event, as columns. */
export function rolesOf({ roles, permissions, groups, suspended, version }: EventOf<'roles.changed'>): Roles {
  const told = { ...(groups && { groups }), ...(suspended !== undefined && { suspended }) }
  return { roles, permissions: permissions as Permission[], ...told, rolesVersion: version }
}

/** Deletes a deleted user's account with its sessions. The e-mail address is free again. */
export async function deleteAccount(tx: Tx, { userId }: EventOf<'user.deleted'>): Promise<void> {
  await deleteSessions(tx, userId)
  await deleteLinks(tx, userId)
  await deleteApiKeys(tx, userId)
  await deleteFactor(tx, userId)
  await deleteEvents(tx, userId)
  await deleteIdentities(tx, userId)
  await deleteBegun(tx, userId)
  await deleteById.run(tx, { id: userId })
}

function changeOf(before: AccountRow, { roles, permissions, suspended }: EventOf<'roles.changed'>) {
  if (suspended !== undefined && suspended !== before.suspended) return suspended ? 'SUSPENDED' : 'REINSTATED'
  const isOther = roles.join() !== before.roles.join() || permissions.join() !== before.permissions.join()
  return isOther ? 'ROLES_CHANGED' : undefined
}

async function announceChanged(tx: Tx, { id }: AccountRow, keep: string | undefined): Promise<void> {
  await endSessions(tx, id, keep)
  await deletePasswordResets(tx, id)
  await noteEvent(tx, id, 'PASSWORD_CHANGED')
  await publish(tx, { type: 'password.changed', userId: id })
}

function wrongPassword() {
  return new DomainError('INVALID_CREDENTIALS', 'The current password is wrong.', { path: ['input', 'currentPassword'] })
}
