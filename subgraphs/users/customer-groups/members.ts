import { count, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { publishRoles } from '#subgraphs/users/holders.ts'
import type { AddToCustomerGroupInput, RemoveFromCustomerGroupInput } from '#subgraphs/users/schema.generated.ts'
import { type CustomerGroupRow, groupMembers } from '#subgraphs/users/tables.ts'
import { findActiveUser } from '#subgraphs/users/user-rows.ts'
import { takeOut } from './emptying.ts'
import { findGroup } from './groups.ts'

/** In how many groups a user can be: each access token names them all. */
const groupsOfUserMost = 10

/** Puts a user into a group. Returns 0 where the user is in it already. */
export const insertMember = statement((db, row: typeof groupMembers.$inferInsert) =>
  db.insert(groupMembers).values(row).onConflictDoNothing(),
)
const countGroupsOf = statement((db, { userId }: { userId: string }) =>
  db.select({ groups: count() }).from(groupMembers).where(eq(groupMembers.userId, userId)),
)
const deleteMemberships = statement((db, { userId }: { userId: string }) => db.delete(groupMembers).where(eq(groupMembers.userId, userId)))
/** Puts users into a group: all or none; who is in it stays. Throws NOT_FOUND or CUSTOMER_GROUPS_LIMIT. */
export function addToCustomerGroup(ctx: Context, { groupId, userIds }: AddToCustomerGroupInput): Promise<CustomerGroupRow> {
  return ctx.write(async (tx) => {
    const group = await findGroup(tx, groupId, ['input', 'groupId'])
    const added: string[] = []
    for (const [at, userId] of userIds.entries()) if (await addMember(tx, groupId, userId, at)) added.push(userId)
    if (added.length === 0) return group
    await publishRoles(tx, added)
    await audit(tx, 'addToCustomerGroup', groupId, null, { name: group.name, userIds: added })
    return group
  })
}

/** Takes users out of a group; who is not in it is passed over. Throws NOT_FOUND. */
export function removeFromCustomerGroup(ctx: Context, { groupId, userIds }: RemoveFromCustomerGroupInput): Promise<CustomerGroupRow> {
  return ctx.write(async (tx) => {
    const group = await findGroup(tx, groupId, ['input', 'groupId'])
    const removed = await takeOut(tx, groupId, userIds)
    if (removed.length === 0) return group
    await audit(tx, 'removeFromCustomerGroup', groupId, { name: group.name, userIds: removed }, null)
    return group
  })
}

/** Takes a user who is being deleted out of every group. */
export async function leaveAllGroups(tx: Tx, userId: string): Promise<void> {
  await deleteMemberships.run(tx, { userId })
}

async function addMember(tx: Tx, groupId: string, userId: string, at: number): Promise<boolean> {
  const path = ['input', 'userIds', String(at)]
  await findActiveUser(tx, userId, path)
  if ((await insertMember.run(tx, { userId, groupId, addedAt: tx.now })) === 0) return false
  if (((await countGroupsOf.get(tx, { userId }))?.groups ?? 0) <= groupsOfUserMost) return true
  throw new DomainError('CUSTOMER_GROUPS_LIMIT', `A user can be in ${groupsOfUserMost} groups.`, { path, subject: userId })
}
