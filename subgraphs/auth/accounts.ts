import { and, eq, gt, lt } from 'drizzle-orm'
import { type Context, can, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import type { Permission } from '#schema/common.generated.ts'
import { normalEmail } from '#schema/email.ts'
import type { EventOf } from '#schema/events.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import type { ChangePasswordInput, RegisterInput } from './schema.generated.ts'
import { endSessions, openSession } from './sessions.ts'
import { type AccountRow, accounts } from './tables.ts'

/** Opens an account and its first session. Throws INVALID_INPUT or EMAIL_TAKEN. */
export async function register(ctx: Context, { email, password, displayName }: RegisterInput) {
  const address = checkEmail(normalEmail(email))
  const passwordHash = await hashPassword(password)
  return ctx.write(async (tx) => openSession(tx, await addAccount(tx, address, passwordHash, displayName.trim())))
}

/** An account as it is, once users has answered with its roles. */
export function findProfiled(ctx: Context, id: string): Promise<AccountRow | undefined> {
  return ctx.db
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), gt(accounts.rolesVersion, 0)))
    .get()
}

/** A user's address, for himself and for who may read users. */
export async function emailOf(ctx: Context, id: string): Promise<string | undefined> {
  return id === ctx.caller.sub || can(ctx, 'USERS_READ') ? (await ctx.load.one(accounts, 'id', id))?.email : undefined
}

/** Changes the caller's password and ends his other sessions. Throws INVALID_CREDENTIALS, or UNAUTHENTICATED when the account is gone. */
export async function changePassword(ctx: Context, { currentPassword, newPassword }: ChangePasswordInput): Promise<string> {
  const account = await accountOfCaller(ctx)
  if (!account) throw requestError('UNAUTHENTICATED', 'This account is deleted.', { reason: 'TOKEN_REVOKED' })
  if (!(await verifyPassword(currentPassword, account.passwordHash))) throw wrongPassword()
  const passwordHash = await hashPassword(newPassword)
  const isSet = await ctx.write(async (tx) => {
    const isUnchanged = await setPassword(tx, account, passwordHash)
    if (isUnchanged) await endSessions(tx, account.id, ctx.caller.sid)
    return isUnchanged
  })
  // somebody was faster: what is true now decides
  return isSet ? account.id : changePassword(ctx, { currentPassword, newPassword })
}

/** Keeps the newest roles of a user, for his next token. */
export async function keepRoles(tx: Tx, { userId, roles, permissions, version }: EventOf<'roles.changed'>): Promise<void> {
  const older = and(eq(accounts.id, userId), lt(accounts.rolesVersion, version))
  await tx
    .update(accounts)
    .set({ roles, permissions: permissions as Permission[], rolesVersion: version })
    .where(older)
}

/** A deleted user can sign in no more, and his address is free again. */
export async function removeAccount(tx: Tx, { userId }: EventOf<'user.deleted'>): Promise<void> {
  await endSessions(tx, userId)
  await tx.delete(accounts).where(eq(accounts.id, userId))
}

function checkEmail(email: string): string {
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u.test(email)) return email
  throw new DomainError('INVALID_INPUT', 'This is not an e-mail address.', { path: ['input', 'email'] })
}

async function addAccount(tx: Tx, email: string, passwordHash: string, displayName: string): Promise<AccountRow> {
  const row = { id: newId('usr', tx.now), email, passwordHash, createdAt: tx.now }
  const [account] = await tx.insert(accounts).values(row).onConflictDoNothing().returning()
  if (!account) throw new DomainError('EMAIL_TAKEN', 'This address has an account already: log in.', { path: ['input', 'email'] })
  await publish(tx, { type: 'user.registered', userId: account.id, email, displayName })
  return account
}

function accountOfCaller(ctx: Context): Promise<AccountRow | undefined> {
  return ctx.db
    .select()
    .from(accounts)
    .where(eq(accounts.id, ctx.caller.sub ?? ''))
    .get()
}

function wrongPassword() {
  return new DomainError('INVALID_CREDENTIALS', 'The current password is wrong.', { path: ['input', 'currentPassword'] })
}

async function setPassword(tx: Tx, { id, passwordHash: current }: AccountRow, passwordHash: string): Promise<boolean> {
  const unchanged = and(eq(accounts.id, id), eq(accounts.passwordHash, current))
  return (await tx.update(accounts).set({ passwordHash }).where(unchanged).returning()).length === 1
}
