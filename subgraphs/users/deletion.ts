import type { Context, Tx } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { publish } from '#kit/events/outbox.ts'
import { hasSignedInRecently, reauthenticationRequired } from '#schema/recent-sign-in.ts'
import { defaultSettings } from './account-settings.ts'
import { dropAddresses } from './addresses/addresses.ts'
import { keepAnAdmin } from './admins.ts'
import { leaveAllGroups } from './customer-groups/members.ts'
import { takeAllRoles } from './holders.ts'
import { deleteInvitationsOf } from './invitations/invitations.ts'
import { deleteMailsOf } from './mail/sweep.ts'
import { deleteNotesOn } from './notes/notes.ts'
import { checkHeld, permissionsHeld } from './permissions.ts'
import type { DeleteAccountInput, DeleteUserInput } from './schema.generated.ts'
import type { UserRow } from './tables.ts'
import { findAnyUser, saveUser } from './user-rows.ts'

/**
 * Deletes the caller's own account, once. Whoever finds its screen open does not: the caller has signed in a moment ago. Throws NOT_FOUND, LAST_ADMIN,
 * REAUTHENTICATION_REQUIRED or, unless it is confirmed, INVALID_INPUT.
 */
export function deleteAccount(ctx: Context, { confirm }: DeleteAccountInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    if (!confirm) throw new DomainError('INVALID_INPUT', 'Confirm that you want to delete your account.', { path: ['input', 'confirm'] })
    if (!hasSignedInRecently(tx)) throw reauthenticationRequired('Sign in again, and then delete your account.')
    return erase(tx, await findAnyUser(tx, tx.caller.sub ?? '', []), [])
  })
}

/** Deletes a user's account, once. Throws NOT_FOUND, LAST_ADMIN, or PERMISSION_NOT_HELD if the user may do what the caller may not. */
export function deleteUser(ctx: Context, { id }: DeleteUserInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const path = ['input', 'id']
    const before = await findAnyUser(tx, id, path)
    const permissions = await permissionsHeld(tx, id)
    await checkHeld(tx, ['USERS_WRITE', ...permissions], path)
    const after = await erase(tx, before, path)
    // nothing personal: the audit log outlives the account
    if (!before.deletedAt) await audit(tx, 'deleteUser', id, { permissions, version: before.version }, { version: after.version })
    return after
  })
}

/** Erases what is personal. The row stays, since orders and the audit log name it. */
async function erase(tx: Tx, user: UserRow, path: string[]): Promise<UserRow> {
  if (user.deletedAt) return user
  await keepAnAdmin(tx, user.id, path)
  await takeAllRoles(tx, user.id)
  await leaveAllGroups(tx, user.id)
  await deleteMailsOf(tx, user.id)
  await dropAddresses(tx, user.id)
  await deleteNotesOn(tx, user.id)
  await deleteInvitationsOf(tx, user.id, user.email)
  const after = await saveUser(tx, user, {
    email: null,
    displayName: '',
    searchText: '',
    ...defaultSettings,
    unsubscribeToken: null,
    suspensionReason: null,
    lastSignInAt: new Date(0),
    deletedAt: tx.now,
  })
  await publish(tx, { type: 'user.deleted', userId: after.id, version: after.version })
  return after
}
