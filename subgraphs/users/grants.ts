import { and, eq } from 'drizzle-orm'
import { type Context, can, isOwnOr, type Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { audit } from '#kit/events/audit.ts'
import { keepAnAdmin } from './admins.ts'
import { giveRole, publishRoles } from './holders.ts'
import { adminRole, checkHeld, permissionsOf } from './permissions.ts'
import { findRole } from './roles.ts'
import type { AssignRoleInput, RevokeRoleInput } from './schema.generated.ts'
import { grants, type RoleRow, roles, type UserRow } from './tables.ts'
import { findActiveUser } from './user-rows.ts'

type Pair = { user: UserRow; role: RoleRow }

const deleteGrant = statement((db, { userId, roleId }: { userId: string; roleId: string }) =>
  db.delete(grants).where(and(eq(grants.userId, userId), eq(grants.roleId, roleId))),
)

/** Returns a user's roles, the oldest grant first; null unless they are the caller's own or the caller may read them. */
export async function rolesOf(ctx: Context, userId: string): Promise<RoleRow[] | null> {
  if (!isOwnOr(ctx, userId, 'USERS_READ') && !can(ctx, 'ROLES_READ')) return null
  const held = await ctx.load.many(grants, 'userId', userId)
  const found = await Promise.all(held.map(({ roleId }) => ctx.load.one(roles, 'id', roleId)))
  return found.filter((role) => role !== undefined)
}

/** Gives a user a role; giving it again changes nothing. Throws NOT_FOUND or PERMISSION_NOT_HELD. */
export function assignRole(ctx: Context, input: AssignRoleInput): Promise<Pair> {
  return ctx.write(async (tx) => {
    const { user, role } = await findPair(tx, input)
    if (await giveRole(tx, user.id, role.id)) await audit(tx, 'assignRole', user.id, null, audited(role))
    return { user, role }
  })
}

/** Takes a role from a user; taking it again changes nothing. Throws NOT_FOUND, PERMISSION_NOT_HELD or LAST_ADMIN. */
export function revokeRole(ctx: Context, input: RevokeRoleInput): Promise<Pair> {
  return ctx.write(async (tx) => {
    const { user, role } = await findPair(tx, input)
    if (role.id === adminRole) await keepAnAdmin(tx, user.id, ['input', 'userId'])
    const isTaken = (await deleteGrant.run(tx, { userId: user.id, roleId: role.id })) === 1
    if (!isTaken) return { user, role }
    await publishRoles(tx, [user.id])
    await audit(tx, 'revokeRole', user.id, audited(role), null)
    return { user, role }
  })
}

async function findPair(tx: Tx, { userId, roleId }: AssignRoleInput): Promise<Pair> {
  const user = await findActiveUser(tx, userId, ['input', 'userId'])
  const role = await findRole(tx, roleId, ['input', 'roleId'])
  await checkHeld(tx, ['ROLES_WRITE', ...permissionsOf(role)], ['input', 'roleId'])
  return { user, role }
}

function audited({ id, name }: RoleRow) {
  return { role: name, roleId: id }
}
