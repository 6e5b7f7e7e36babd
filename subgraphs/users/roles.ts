import { and, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion, versionConflict } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { holdersOf, publishRoles, takeFromAll } from './holders.ts'
import { checkRoleName } from './names.ts'
import { checkHeld, inOrder } from './permissions.ts'
import type { CreateRoleInput, DeleteRoleInput, UpdateRoleInput } from './schema.generated.ts'
import { type RoleRow, roles } from './tables.ts'

const insertRole = statement((db, row: typeof roles.$inferInsert) => db.insert(roles).values(row).returning())
const selectRole = statement((db, { id }: { id: string }) => db.select().from(roles).where(eq(roles.id, id)))
const deleteSeen = statement((db, { id, version }: { id: string; version: number }) =>
  db.delete(roles).where(and(eq(roles.id, id), eq(roles.version, version))),
)
const rolePage = pagesOf(roles, { by: 'nameKey', descending: false })

/** Returns a page of the roles, by name. */
export function listRoles(ctx: Context, args: PageArgs) {
  return rolePage(ctx.db, args)
}

/** Creates a role. Throws PERMISSION_NOT_HELD, NAME_TAKEN or INVALID_INPUT. */
export function createRole(ctx: Context, { name, description, permissions }: CreateRoleInput): Promise<RoleRow> {
  return ctx.write(async (tx) => {
    await checkHeld(tx, ['ROLES_WRITE', ...permissions], ['input', 'permissions'])
    const columns = { ...(await checkRoleName(tx, name)), description: description ?? '', permissions: inOrder(permissions) }
    const role = (await insertRole.get(tx, { id: newId('role', tx.now), ...columns })) as RoleRow
    await audit(tx, 'createRole', role.id, null, role)
    return role
  })
}

/** Changes the given fields of a role. Throws NOT_FOUND, ROLE_BUILT_IN, VERSION_CONFLICT, PERMISSION_NOT_HELD, NAME_TAKEN or INVALID_INPUT. */
export function updateRole(ctx: Context, { id, expectedVersion, ...input }: UpdateRoleInput): Promise<RoleRow> {
  return ctx.write(async (tx) => {
    const before = await findCustomRole(tx, id)
    expectVersion(before, expectedVersion)
    const permissions = input.permissions ? inOrder(input.permissions) : before.permissions
    await checkHeld(tx, ['ROLES_WRITE', ...before.permissions, ...permissions], ['input', 'permissions'])
    const name = input.name ? await checkRoleName(tx, input.name, before.id) : {}
    const change = { ...name, permissions, description: input.description ?? before.description }
    const after = await updateVersion(tx, roles, { before, expectedVersion, change })
    if (concernsHolders(before, after)) await publishRoles(tx, await holdersOf(tx, id))
    await audit(tx, 'updateRole', id, before, after)
    return after
  })
}

/** Deletes a role and takes it from every user. Throws NOT_FOUND, ROLE_BUILT_IN, VERSION_CONFLICT or PERMISSION_NOT_HELD. */
export function deleteRole(ctx: Context, { id, expectedVersion }: DeleteRoleInput): Promise<RoleRow> {
  return ctx.write(async (tx) => {
    const role = await findCustomRole(tx, id)
    expectVersion(role, expectedVersion)
    await checkHeld(tx, ['ROLES_WRITE', ...role.permissions], ['input', 'id'])
    const userIds = await takeFromAll(tx, id)
    const isDeleted = (await deleteSeen.run(tx, { id, version: expectedVersion })) === 1
    if (!isDeleted) throw versionConflict(role)
    await publishRoles(tx, userIds)
    await audit(tx, 'deleteRole', id, { ...role, users: userIds.length }, null)
    return role
  })
}

/** Returns a role. Throws NOT_FOUND. */
export async function findRole(tx: Tx, id: string, path: string[]): Promise<RoleRow> {
  const role = await selectRole.get(tx, { id })
  if (!role) throw notFound('role', path)
  return role
}

async function findCustomRole(tx: Tx, id: string): Promise<RoleRow> {
  const path = ['input', 'id']
  const role = await findRole(tx, id, path)
  if (!role.builtIn) return role
  throw new DomainError('ROLE_BUILT_IN', `${role.name} is built in: it can be neither changed nor deleted.`, { path, subject: id })
}

function concernsHolders(before: RoleRow, after: RoleRow): boolean {
  return before.name !== after.name || before.permissions.join() !== after.permissions.join()
}
