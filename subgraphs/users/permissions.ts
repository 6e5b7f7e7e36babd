import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { enumValues } from '#kit/graph/sdl.ts'
import type { Permission } from '#schema/common.generated.ts'
import type { PermissionInfo } from './schema.generated.ts'
import { grants, type RoleRow, roles, users } from './tables.ts'

/** The id of the role ADMIN, which allows everything. */
export const adminRole = 'role_admin'

const permissionInfos = enumValues('Permission') as PermissionInfo[]

const selectHeld = statement((db, { userIds }: { userIds: string[] }) =>
  db
    .select({ userId: grants.userId, role: roles })
    .from(grants)
    .innerJoin(roles, eq(roles.id, grants.roleId))
    .where(inList(grants.userId, userIds))
    .orderBy(sql`grants.rowid`),
)
const selectSuspended = statement((db, { id }: { id: string }) =>
  db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, id), isNotNull(users.suspendedAt))),
)

/** Every permission that this version of the shop knows. */
export const allPermissions: Permission[] = permissionInfos.map(({ name }) => name)

/** Returns every permission with what it allows. */
export function listPermissions(): PermissionInfo[] {
  return permissionInfos
}

/** Returns what a role allows. ADMIN allows everything, also what a later version of the shop adds. */
export function permissionsOf({ id, permissions }: Pick<RoleRow, 'id' | 'permissions'>): Permission[] {
  return id === adminRole ? allPermissions : permissions
}

/** Returns the permissions once each, in the order in which the graph declares them. */
export function inOrder(permissions: Permission[]): Permission[] {
  return allPermissions.filter((permission) => permissions.includes(permission))
}

/** Returns what a user's roles allow now, or would allow if the user were not suspended. */
export async function permissionsHeld(tx: Tx, userId: string): Promise<Permission[]> {
  return inOrder((await rolesHeld(tx, [userId])).flatMap(({ role }) => permissionsOf(role)))
}

/** Returns the roles that each of these users has, the oldest grant first. */
export function rolesHeld(db: Db, userIds: string[]): Promise<{ userId: string; role: RoleRow }[]> {
  return selectHeld.all(db, { userIds })
}

/** Throws PERMISSION_NOT_HELD unless the caller holds all of these now: the token may be older than the last revocation. */
export async function checkHeld(tx: Tx, needed: Permission[], path: string[]): Promise<void> {
  const held = await heldNow(tx, tx.caller.sub ?? '')
  const missing = needed.find((permission) => !held.includes(permission))
  if (missing) throw new DomainError('PERMISSION_NOT_HELD', `You can do this only if you hold ${missing} yourself.`, { path })
}

/** Returns what a user may do now: nothing while the user is suspended. */
export async function heldNow(tx: Tx, id: string): Promise<Permission[]> {
  return (await selectSuspended.get(tx, { id })) ? [] : permissionsHeld(tx, id)
}
