import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { normalEmail } from '#schema/email.ts'
import { giveRole, holdersOf, publishRoles } from './holders.ts'
import { adminRole, allPermissions } from './permissions.ts'
import { grants, type RoleRow, roles, users } from './tables.ts'
import { findWithEmail } from './user-rows.ts'

type Permissions = RoleRow['permissions']

const updateAdmin = statement((db, { permissions, asRead }: { permissions: Permissions; asRead: Permissions }) =>
  db
    .update(roles)
    .set({ permissions })
    .where(and(eq(roles.id, adminRole), eq(roles.permissions, sql.param(asRead, roles.permissions)))),
)
const selectActive = statement((db) =>
  db
    .select({ userId: grants.userId })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(grants.roleId, adminRole), isNull(users.suspendedAt)))
    .limit(2),
)

/** Gives ADMIN to the user with this e-mail address. Returns the user's id; undefined where there is none. For scripts only. */
export function makeAdmin(ctx: Context, email: string): Promise<string | undefined> {
  return ctx.write(async (tx) => {
    const user = await findWithEmail(tx, normalEmail(email))
    if (user && (await giveRole(tx, user.id, adminRole))) await audit(tx, 'makeAdmin', user.id, null, { role: 'ADMIN', roleId: adminRole })
    return user?.id
  })
}

/** Throws LAST_ADMIN if the shop would have no admin without this user. One who is suspended is none. */
export async function keepAnAdmin(tx: Tx, userId: string, path: string[]): Promise<void> {
  const admins = await selectActive.all(tx)
  if (admins.length > 1 || admins[0]?.userId !== userId) return
  throw new DomainError('LAST_ADMIN', 'This is the last admin: make somebody else an admin first.', { path, subject: userId })
}

/** Publishes every admin's permissions after an upgrade that added some. ADMIN's row holds what was published last. */
export async function extendAdmin(ctx: Context): Promise<void> {
  const published = (await ctx.load.one(roles, 'id', adminRole))?.permissions
  // only more, never fewer: a process of an older version may still run beside this one
  if (!published || allPermissions.every((permission) => published.includes(permission))) return
  await ctx.write(async (tx) => {
    const isExtended = (await updateAdmin.run(tx, { permissions: allPermissions, asRead: published })) === 1
    if (isExtended) await publishRoles(tx, await holdersOf(tx, adminRole))
  })
}
