import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type Context, can, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import { enumValues } from '#kit/graph/sdl.ts'
import type { Permission } from '#schema/common.generated.ts'
import { normalEmail } from '#schema/email.ts'
import type {
  AssignRoleInput,
  CreateRoleInput,
  DeleteRoleInput,
  PermissionInfo,
  RevokeRoleInput,
  UpdateRoleInput,
} from './schema.generated.ts'
import { grants, type RoleRow, roles, type UserRow, users } from './tables.ts'

type Pair = { user: UserRow; role: RoleRow }

const [adminRole, customerRole] = ['role_admin', 'role_customer']

const permissionInfos = enumValues('Permission') as PermissionInfo[]
const allPermissions = permissionInfos.map(({ name }) => name)

/** Every permission there is, with what it allows. */
export function listPermissions(): PermissionInfo[] {
  return permissionInfos
}

/** What a role allows. ADMIN allows everything, also what a later version of the shop adds. */
export function permissionsOf({ id, permissions }: Pick<RoleRow, 'id' | 'permissions'>): Permission[] {
  return id === adminRole ? allPermissions : permissions
}

/** All roles by name, a page at a time. */
export function listRoles(ctx: Context, args: PageArgs) {
  return page(ctx.db, roles, args, { by: 'nameKey', descending: false })
}

/** A user's roles, the oldest first; null unless they are the caller's own or staff may read them. */
export async function rolesOf(ctx: Context, userId: string): Promise<RoleRow[] | null> {
  if (ctx.caller.sub !== userId && !can(ctx, 'USERS_READ') && !can(ctx, 'ROLES_READ')) return null
  const held = await ctx.load.many(grants, 'userId', userId)
  const found = await Promise.all(held.map(({ roleId }) => ctx.load.one(roles, 'id', roleId)))
  return found.filter((role) => role !== undefined)
}

/** What a user may do by the roles that stand now. */
export async function permissionsHeld(tx: Tx, userId: string): Promise<Permission[]> {
  return inOrder((await heldBy(tx, [userId])).flatMap(({ role }) => permissionsOf(role)))
}

/** Throws PERMISSION_NOT_HELD unless the caller holds all of these now: the token may be older than the last revocation. */
export async function mustHold(tx: Tx, needed: Permission[], path: string[]): Promise<void> {
  const held = await permissionsHeld(tx, tx.caller.sub ?? '')
  const missing = needed.find((permission) => !held.includes(permission))
  if (missing) throw new DomainError('PERMISSION_NOT_HELD', `You do not hold ${missing}.`, { path })
}

/** Gives a new user the role that every user has. */
export async function welcome(tx: Tx, userId: string): Promise<void> {
  await grant(tx, userId, customerRole)
}

/** Throws LAST_ADMIN if the shop would have no admin without this user. */
export async function keepAnAdmin(tx: Tx, userId: string, path: string[]): Promise<void> {
  const admins = await holdersOf(tx, adminRole)
  if (admins.length === 1 && admins[0] === userId) throw new DomainError('LAST_ADMIN', 'This is the last admin.', { path, subject: userId })
}

/** Takes every role from a user who is no more. */
export async function stripRoles(tx: Tx, userId: string): Promise<void> {
  await tx.delete(grants).where(eq(grants.userId, userId))
}

/** The users who have the role of this name, as a condition on their ids. */
export function haveRole(name: string): SQL {
  return sql`${users.id} IN (SELECT ${grants.userId} FROM ${grants} JOIN ${roles} ON ${roles.id} = ${grants.roleId} WHERE ${roles.nameKey} = ${keyOf(name)})`
}

/** Makes a role. Throws PERMISSION_NOT_HELD, NAME_TAKEN or INVALID_INPUT. */
export function createRole(ctx: Context, { name, description, permissions }: CreateRoleInput): Promise<RoleRow> {
  return ctx.write(async (tx) => {
    await mustHold(tx, ['ROLES_WRITE', ...permissions], ['input', 'permissions'])
    const named = await freeName(tx, name)
    const role = { id: newId('role', tx.now), ...named, description: description ?? '', permissions: inOrder(permissions) }
    const [row] = await tx.insert(roles).values(role).returning()
    await audit(tx, 'createRole', role.id, null, row)
    return row as RoleRow
  })
}

/** Changes what is given. Throws NOT_FOUND, ROLE_BUILT_IN, VERSION_CONFLICT, PERMISSION_NOT_HELD, NAME_TAKEN or INVALID_INPUT. */
export function updateRole(ctx: Context, input: UpdateRoleInput): Promise<RoleRow> {
  return ctx.write(async (tx) => {
    const before = await findForChange(tx, input)
    const permissions = input.permissions ? inOrder(input.permissions) : before.permissions
    await mustHold(tx, ['ROLES_WRITE', ...before.permissions, ...permissions], ['input', 'permissions'])
    const named = input.name ? await freeName(tx, input.name, before.id) : {}
    return saveRole(tx, before, { ...named, permissions, description: input.description ?? before.description })
  })
}

/** Deletes a role and takes it from everybody. Throws NOT_FOUND, ROLE_BUILT_IN, VERSION_CONFLICT or PERMISSION_NOT_HELD. */
export function deleteRole(ctx: Context, input: DeleteRoleInput): Promise<RoleRow> {
  return ctx.write(async (tx) => {
    const role = await findForChange(tx, input)
    await mustHold(tx, ['ROLES_WRITE', ...role.permissions], ['input', 'id'])
    const lost = await tx.delete(grants).where(eq(grants.roleId, role.id)).returning()
    await tx.delete(roles).where(eq(roles.id, role.id))
    const userIds = lost.map(({ userId }) => userId)
    await announceRoles(tx, userIds)
    await audit(tx, 'deleteRole', role.id, { ...role, users: userIds.length }, null)
    return role
  })
}

/** Gives a user a role, once. Throws NOT_FOUND or PERMISSION_NOT_HELD. */
export function assignRole(ctx: Context, input: AssignRoleInput): Promise<Pair> {
  return ctx.write(async (tx) => {
    const { user, role } = await findPair(tx, input)
    if (await grant(tx, user.id, role.id)) await audit(tx, 'assignRole', user.id, null, { role: role.name, roleId: role.id })
    return { user, role }
  })
}

/** Takes a role from a user, once. Throws NOT_FOUND, PERMISSION_NOT_HELD or LAST_ADMIN. */
export function revokeRole(ctx: Context, input: RevokeRoleInput): Promise<Pair> {
  return ctx.write(async (tx) => {
    const { user, role } = await findPair(tx, input)
    if (role.id === adminRole) await keepAnAdmin(tx, user.id, ['input', 'userId'])
    const held = and(eq(grants.userId, user.id), eq(grants.roleId, role.id))
    if ((await tx.delete(grants).where(held).returning()).length === 0) return { user, role }
    await announceRoles(tx, [user.id])
    await audit(tx, 'revokeRole', user.id, { role: role.name, roleId: role.id }, null)
    return { user, role }
  })
}

/** For scripts alone: gives ADMIN to the user with this e-mail and answers the id; undefined where there is none. */
export function makeAdmin(ctx: Context, email: string): Promise<string | undefined> {
  return ctx.write(async (tx) => {
    const user = await tx
      .select()
      .from(users)
      .where(eq(users.email, normalEmail(email)))
      .get()
    if (user && (await grant(tx, user.id, adminRole))) await audit(tx, 'makeAdmin', user.id, null, { role: 'ADMIN', roleId: adminRole })
    return user?.id
  })
}

/** Tells every admin's new permissions once a new version of the shop knows more of them. Its row notes what was told last. */
export async function extendAdmin(ctx: Context): Promise<void> {
  const told = (await ctx.load.one(roles, 'id', adminRole))?.permissions
  // never the other way: beside a newer process this one knows less
  if (!told || allPermissions.every((permission) => told.includes(permission))) return
  await ctx.write(async (tx) => {
    const asRead = and(eq(roles.id, adminRole), eq(roles.permissions, told))
    const first = await tx.update(roles).set({ permissions: allPermissions }).where(asRead).returning()
    if (first.length > 0) await announceRoles(tx, await holdersOf(tx, adminRole))
  })
}

function inOrder(permissions: Permission[]): Permission[] {
  return allPermissions.filter((permission) => permissions.includes(permission))
}

function heldBy(tx: Tx, userIds: string[]) {
  return tx
    .select({ userId: grants.userId, role: roles })
    .from(grants)
    .innerJoin(roles, eq(roles.id, grants.roleId))
    .where(among(grants.userId, userIds))
    .orderBy(sql`grants.rowid`)
}

function among(column: SQLiteColumn, ids: string[]): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

// false: the user has it already
async function grant(tx: Tx, userId: string, roleId: string): Promise<boolean> {
  const isNew = await tx.insert(grants).values({ userId, roleId, grantedAt: tx.now }).onConflictDoNothing().returning()
  if (isNew.length > 0) await announceRoles(tx, [userId])
  return isNew.length > 0
}

async function announceRoles(tx: Tx, userIds: string[]): Promise<void> {
  const next = { rolesVersion: sql`${users.rolesVersion} + 1` }
  const changed = await tx.update(users).set(next).where(among(users.id, userIds)).returning({ id: users.id, version: users.rolesVersion })
  const held = Map.groupBy(await heldBy(tx, userIds), ({ userId }) => userId)
  for (const { id, version } of changed) {
    const own = held.get(id)?.map(({ role }) => role) ?? []
    const permissions = inOrder(own.flatMap(permissionsOf))
    await publish(tx, { type: 'roles.changed', userId: id, roles: own.map(({ name }) => name), permissions, version })
  }
}

async function holdersOf(tx: Tx, roleId: string): Promise<string[]> {
  return (await tx.select({ userId: grants.userId }).from(grants).where(eq(grants.roleId, roleId))).map(({ userId }) => userId)
}

function keyOf(name: string): string {
  return cleanName(name).toLowerCase()
}

function cleanName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ')
}

async function freeName(tx: Tx, name: string, id = ''): Promise<{ name: string; nameKey: string }> {
  const [clean, nameKey, path] = [cleanName(name), keyOf(name), ['input', 'name']]
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(clean))
    throw new DomainError('INVALID_INPUT', 'A role is named by letters, digits, spaces and . _ -, a letter or digit first.', { path })
  const [taken] = await tx
    .select()
    .from(roles)
    .where(and(eq(roles.nameKey, nameKey), ne(roles.id, id)))
  if (taken) throw new DomainError('NAME_TAKEN', `There is a role ${taken.name}.`, { path, subject: taken.id })
  return { name: clean, nameKey }
}

async function findForChange(tx: Tx, { id, expectedVersion }: DeleteRoleInput): Promise<RoleRow> {
  const role = await findRole(tx, id, ['input', 'id'])
  if (role.builtIn) throw new DomainError('ROLE_BUILT_IN', `The role ${role.name} is built in.`, { path: ['input', 'id'], subject: id })
  if (role.version === expectedVersion) return role
  throw new DomainError('VERSION_CONFLICT', `The role is at version ${role.version} by now.`, {
    path: ['input', 'expectedVersion'],
    subject: id,
  })
}

async function findRole(tx: Tx, id: string, path: string[]): Promise<RoleRow> {
  const role = await tx.select().from(roles).where(eq(roles.id, id)).get()
  if (!role) throw notFound('role', path)
  return role
}

async function saveRole(tx: Tx, before: RoleRow, change: Partial<RoleRow>): Promise<RoleRow> {
  const next = { ...change, version: before.version + 1 }
  const [row] = await tx.update(roles).set(next).where(eq(roles.id, before.id)).returning()
  const after = row as RoleRow
  if (differs(before, after)) await announceRoles(tx, await holdersOf(tx, after.id))
  await audit(tx, 'updateRole', after.id, before, after)
  return after
}

function differs(before: RoleRow, after: RoleRow): boolean {
  return before.name !== after.name || before.permissions.join() !== after.permissions.join()
}

async function findPair(tx: Tx, { userId, roleId }: AssignRoleInput): Promise<Pair> {
  const user = await tx.select().from(users).where(eq(users.id, userId)).get()
  if (!user || user.deletedAt) throw notFound('user', ['input', 'userId'])
  const role = await findRole(tx, roleId, ['input', 'roleId'])
  await mustHold(tx, ['ROLES_WRITE', ...permissionsOf(role)], ['input', 'roleId'])
  return { user, role }
}
