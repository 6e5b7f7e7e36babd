import { eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { groupsOf } from './customer-groups/memberships.ts'
import { inOrder, permissionsOf, rolesHeld } from './permissions.ts'
import { grants, type RoleRow, roles, users } from './tables.ts'

const customerRole = 'role_customer'

const selectHolders = statement((db, { roleId }: { roleId: string }) =>
  db.select({ userId: grants.userId }).from(grants).where(eq(grants.roleId, roleId)),
)
const insertGrant = statement((db, row: typeof grants.$inferInsert) => db.insert(grants).values(row).onConflictDoNothing())
const deleteGrantsOf = statement((db, { userId }: { userId: string }) => db.delete(grants).where(eq(grants.userId, userId)))
const deleteGrantsTo = statement((db, { roleId }: { roleId: string }) =>
  db.delete(grants).where(eq(grants.roleId, roleId)).returning({ userId: grants.userId }),
)
const raiseVersions = statement((db, { ids }: { ids: string[] }) =>
  db
    .update(users)
    .set({ rolesVersion: sql`${users.rolesVersion} + 1` })
    .where(inList(users.id, ids))
    .returning({ id: users.id, version: users.rolesVersion, suspendedAt: users.suspendedAt }),
)

/** Returns the condition that a user has the role whose name has this key. */
export function hasRole(nameKey: string): SQL {
  return sql`${users.id} IN (SELECT ${grants.userId} FROM ${grants} JOIN ${roles} ON ${roles.id} = ${grants.roleId} WHERE ${roles.nameKey} = ${nameKey})`
}

/** Returns the condition that a user has a role besides the one that every user has. */
export function hasStaffRole(): SQL {
  return sql`${users.id} IN (SELECT ${grants.userId} FROM ${grants} JOIN ${roles} ON ${roles.id} = ${grants.roleId} WHERE ${roles.id} <> ${customerRole})`
}

/** Returns the ids of the users who have a role. */
export async function holdersOf(tx: Tx, roleId: string): Promise<string[]> {
  return (await selectHolders.all(tx, { roleId })).map(({ userId }) => userId)
}

/** Gives a new user the role that every user has. */
export async function giveCustomerRole(tx: Tx, userId: string): Promise<void> {
  await giveRole(tx, userId, customerRole)
}

/** Gives a user a role and publishes it. Returns false where the user has it already. */
export async function giveRole(tx: Tx, userId: string, roleId: string): Promise<boolean> {
  const isNew = (await insertGrant.run(tx, { userId, roleId, grantedAt: tx.now })) === 1
  if (isNew) await publishRoles(tx, [userId])
  return isNew
}

/** Takes every role from a user who is being deleted. */
export async function takeAllRoles(tx: Tx, userId: string): Promise<void> {
  await deleteGrantsOf.run(tx, { userId })
}

/** Takes a role from every user who has it. Returns their ids. */
export async function takeFromAll(tx: Tx, roleId: string): Promise<string[]> {
  return (await deleteGrantsTo.all(tx, { roleId })).map(({ userId }) => userId)
}

/** Raises the roles version of each of these users and publishes their roles, permissions and customer groups. One who is suspended may do nothing. */
export async function publishRoles(tx: Tx, userIds: string[]): Promise<void> {
  const raised = await raiseVersions.all(tx, { ids: userIds })
  const held = Map.groupBy(await rolesHeld(tx, userIds), ({ userId }) => userId)
  const groups = await groupsOf(tx, userIds)
  for (const { id, version, suspendedAt } of raised)
    await publish(tx, { type: 'roles.changed', userId: id, ...rolesFor(suspendedAt, held.get(id)), groups: groups(id), version })
}

/** What a user may do now, as it is published. */
export function rolesFor(suspendedAt: Date | null, held: { role: RoleRow }[] = []) {
  if (suspendedAt) return { roles: [], permissions: [], suspended: true }
  const own = held.map(({ role }) => role)
  return { roles: own.map(({ name }) => name), permissions: inOrder(own.flatMap(permissionsOf)), suspended: false }
}
