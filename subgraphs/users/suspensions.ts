import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { keepAnAdmin } from './admins.ts'
import { publishRoles } from './holders.ts'
import { checkHeld, permissionsHeld } from './permissions.ts'
import type { ReinstateUserInput, SuspendUserInput } from './schema.generated.ts'
import { type UserRow, users } from './tables.ts'
import { findActiveUser } from './user-rows.ts'

type Suspension = { id: string; suspendedAt: Date; suspensionReason: string }

const path = ['input', 'userId']

const updateActive = statement((db, { id, ...suspension }: Suspension) =>
  db
    .update(users)
    .set(suspension)
    .where(and(eq(users.id, id), isNull(users.suspendedAt)))
    .returning(),
)
const updateSuspended = statement((db, { id }: { id: string }) =>
  db
    .update(users)
    .set({ suspendedAt: null, suspensionReason: null })
    .where(and(eq(users.id, id), isNotNull(users.suspendedAt)))
    .returning(),
)

/**
 * Suspends a user: routers refuse the tokens that the user has, auth ends the sessions and opens none. Who is suspended stays so. Throws NOT_FOUND,
 * INVALID_INPUT for the caller's own account, LAST_ADMIN, or PERMISSION_NOT_HELD if the user may do what the caller may not.
 */
export function suspendUser(ctx: Context, { userId, reason }: SuspendUserInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const before = await findFor(tx, userId)
    if (userId === tx.caller.sub) throw new DomainError('INVALID_INPUT', 'You cannot suspend yourself.', { path })
    await keepAnAdmin(tx, userId, path)
    const after = await updateActive.get(tx, { id: userId, suspendedAt: tx.now, suspensionReason: reason.trim() })
    return after ? announce(tx, 'suspendUser', before, after) : before
  })
}

/** Ends a suspension: the user has the roles of before. Throws NOT_FOUND, or PERMISSION_NOT_HELD if they allow what the caller may not do. */
export function reinstateUser(ctx: Context, { userId }: ReinstateUserInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const before = await findFor(tx, userId)
    const after = await updateSuspended.get(tx, { id: userId })
    return after ? announce(tx, 'reinstateUser', before, after) : before
  })
}

async function findFor(tx: Tx, userId: string): Promise<UserRow> {
  const user = await findActiveUser(tx, userId, path)
  await checkHeld(tx, ['USERS_WRITE', ...(await permissionsHeld(tx, userId))], path)
  return user
}

async function announce(tx: Tx, action: string, before: UserRow, after: UserRow): Promise<UserRow> {
  await publishRoles(tx, [after.id])
  await audit(tx, action, after.id, audited(before), audited(after), ['suspensionReason'])
  return after
}

function audited({ suspendedAt, suspensionReason }: UserRow) {
  return { suspendedAt, suspensionReason }
}
