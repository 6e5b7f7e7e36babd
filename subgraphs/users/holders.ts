import { eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { publish } from '#kit/events/outbox.ts'
import { inOrder, permissionsOf, rolesHeld } from './permissions.ts'
import { grants, roles, users } from './tables.ts'

const customerRole = 'role_customer'

/** Returns the condition that a user has the role whose name has this key. */
export function hasRole(nameKey: string): SQL {
  return sql`${users.id} IN (SELECT ${grants.userId} FROM ${grants} JOIN ${roles} ON ${roles.id} = ${grants.roleId} WHERE ${roles.nameKey} = ${nameKey})`
}

/** Returns the ids of the users who have a role. */
export async function holdersOf(tx: Tx, roleId: string): Promise<string[]> {
  return (await tx.select({ userId: grants.userId }).from(grants).where(eq(grants.roleId, roleId))).map(({ userId }) => userId)
}

/** Gives a new user the role that every user has. */
export async function giveCustomerRole(tx: Tx, userId: string): Promise<void> {
  await giveRole(tx, userId, customerRole)
}

/** Gives a user a role and publishes it. Returns false where the user has it already. */
export async function giveRole(tx: Tx, userId: string, roleId: string): Promise<boolean> {
  const added = await tx.insert(grants).values({ userId, roleId, grantedAt: tx.now }).onConflictDoNothing().returning()
  if (added.length > 0) await publishRoles(tx, [userId])
  return added.length > 0
}

/** Takes every role from a user who is being deleted. */
export async function takeAllRoles(tx: Tx, userId: string): Promise<void> {
  await tx.delete(grants).where(eq(grants.userId, userId))
}

/** Takes a role from every user who has it. Returns their ids. */
export async function takeFromAll(tx: Tx, roleId: string): Promise<string[]> {
  return (await tx.delete(grants).where(eq(grants.roleId, roleId)).returning()).map(({ userId }) => userId)
}

/** Raises the roles version of each of these users and publishes their roles and permissions. */
export async function publishRoles(tx: Tx, userIds: string[]): Promise<void> {
  const next = { rolesVersion: sql`${users.rolesVersion} + 1` }
  const raised = await tx.update(users).set(next).where(inList(users.id, userIds)).returning({ id: users.id, version: users.rolesVersion })
  const held = Map.groupBy(await rolesHeld(tx, userIds), ({ userId }) => userId)
  for (const { id, version } of raised) {
    const own = (held.get(id) ?? []).map(({ role }) => role)
    const permissions = inOrder(own.flatMap(permissionsOf))
    await publish(tx, { type: 'roles.changed', userId: id, roles: own.map(({ name }) => name), permissions, version })
  }
}
