import { and, eq, gt, lt } from 'drizzle-orm'
import { isOwnOr, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import type { Woken } from '#kit/waiters.ts'
import type { Permission } from '#schema/common.generated.ts'
import { checkEmail, demoDomain } from '#schema/email.ts'
import type { EventOf } from '#schema/events.ts'
import { deleteApiKeys } from './api-keys/api-keys.ts'
import { countAttempt, tryPassword, turnOf } from './attempts.ts'
import type { Context } from './context.ts'
import { deletePasswordResets } from './password-resets.ts'
import { checkStrength } from './password-strength.ts'
import { hashPassword } from './passwords.ts'
import type { ChangePasswordInput, RegisterInput } from './schema.generated.ts'
import { deleteSessions, endSessions, type OpenSession, openSession } from './sessions.ts'
import { type AccountRow, accounts } from './tables.ts'

type Roles = Pick<AccountRow, 'roles' | 'permissions' | 'rolesVersion'> & Partial<Pick<AccountRow, 'groups'>>
type NewAccount = Pick<AccountRow, 'id' | 'email' | 'passwordHash' | 'createdAt'>

const insertAccount = statement((db, row: NewAccount) => db.insert(accounts).values(row).onConflictDoNothing().returning())
const selectAccount = statement((db, { id }: { id: string }) => db.select().from(accounts).where(eq(accounts.id, id)))
const selectWithRoles = statement((db, { id }: { id: string }) =>
  db
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), gt(accounts.rolesVersion, 0))),
)
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

/**
 * Creates an account and its first session, and waits until the account has roles, so that they are in the first access token.
 * Throws INVALID_INPUT, PASSWORD_TOO_WEAK or EMAIL_TAKEN.
 */
export async function register(ctx: Context, { email, password, displayName }: RegisterInput): Promise<OpenSession> {
  await countAttempt(ctx)
  const address = notReserved(ctx, checkEmail(email, ['input', 'email']))
  await checkStrength(password, [address, displayName], ['input', 'password'])
  const passwordHash = await hashPassword(password, turnOf(ctx))
  const session = await ctx.write(async (tx) => openSession(tx, await addAccount(tx, address, passwordHash, displayName.trim())))
  const { id } = session.account
  const roles = async (woken?: Woken) => rolesIn(woken, id) ?? selectWithRoles.get(ctx.db, { id })
  return { ...session, account: { ...session.account, ...(await ctx.waitUntil(id, roles, { hasLooked: true })) } }
}

/** Returns a user's e-mail address for the user and for staff with USERS_READ; undefined for others. */
export async function emailOf(ctx: Context, id: string): Promise<string | undefined> {
  return isOwnOr(ctx, id, 'USERS_READ') ? (await ctx.load.one(accounts, 'id', id))?.email : undefined
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
  if (!(await tryPassword(ctx, { email: account.email, password: currentPassword, account, device }))) throw wrongPassword()
  await checkStrength(newPassword, [account.email], ['input', 'newPassword'])
  const passwordHash = await hashPassword(newPassword, turnOf(ctx, true))
  const isSet = await ctx.write(async (tx) => {
    const isUnchanged = (await updatePassword.run(tx, { id: account.id, current: account.passwordHash, passwordHash })) === 1
    if (isUnchanged) await announceChanged(tx, account, ctx.caller.sid)
    return isUnchanged
  })
  // another change came first: check against the password that is set now
  return isSet ? account.id : changePassword(ctx, { currentPassword, newPassword })
}

/** Stores a user's newest roles and groups, for the next token. An event that says no groups, of earlier code, leaves them as they are. */
export async function storeRoles(tx: Tx, event: EventOf<'roles.changed'>): Promise<void> {
  await updateRoles.run(tx, { id: event.userId, ...rolesOf(event) })
}

/** Deletes a deleted user's account with its sessions. The e-mail address is free again. */
export async function deleteAccount(tx: Tx, { userId }: EventOf<'user.deleted'>): Promise<void> {
  await deleteSessions(tx, userId)
  await deletePasswordResets(tx, userId)
  await deleteApiKeys(tx, userId)
  await deleteById.run(tx, { id: userId })
}

async function announceChanged(tx: Tx, { id }: AccountRow, keep: string | undefined): Promise<void> {
  await endSessions(tx, id, keep)
  await deletePasswordResets(tx, id)
  await publish(tx, { type: 'password.changed', userId: id })
}

function rolesIn(event: Woken | undefined, id: string): Roles | undefined {
  if (event?.type !== 'roles.changed' || event.userId !== id) return undefined
  return rolesOf(event as EventOf<'roles.changed'>)
}

function rolesOf({ roles, permissions, groups, version }: EventOf<'roles.changed'>): Roles {
  return { roles, permissions: permissions as Permission[], ...(groups && { groups }), rolesVersion: version }
}

function notReserved({ config }: Context, email: string): string {
  const isReserved = config.NODE_ENV === 'production' && email.endsWith(`@${demoDomain}`)
  if (!isReserved) return email
  throw new DomainError('INVALID_INPUT', 'Addresses of the demo shop cannot register here.', { path: ['input', 'email'] })
}

async function addAccount(tx: Tx, email: string, passwordHash: string, displayName: string): Promise<AccountRow> {
  const account = await insertAccount.get(tx, { id: newId('usr', tx.now), email, passwordHash, createdAt: tx.now })
  if (!account)
    throw new DomainError('EMAIL_TAKEN', 'There is already an account with this e-mail address. Log in instead.', {
      path: ['input', 'email'],
    })
  await publish(tx, { type: 'user.registered', userId: account.id, email, displayName })
  return account
}

function wrongPassword() {
  return new DomainError('INVALID_CREDENTIALS', 'The current password is wrong.', { path: ['input', 'currentPassword'] })
}
