import { and, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { type InTurn, inTurn } from '#kit/data/in-turn.ts'
import { statement } from '#kit/data/statement.ts'
import { audit } from '#kit/events/audit.ts'
import { publishRoles } from '#subgraphs/users/holders.ts'
import type { CustomerGroupsOfUserInput, SetCustomerGroupsInput } from '#subgraphs/users/schema.generated.ts'
import { groupMembers, type UserRow } from '#subgraphs/users/tables.ts'
import { findActiveUser } from '#subgraphs/users/user-rows.ts'
import { findGroup } from './groups.ts'
import { insertMember } from './members.ts'
import { groupsOf } from './memberships.ts'

const deleteMemberships = statement((db, { userId, groupIds }: { userId: string; groupIds: string[] }) =>
  db.delete(groupMembers).where(and(eq(groupMembers.userId, userId), inList(groupMembers.groupId, groupIds))),
)

/** Sets the customer groups of users, each by itself. */
export function setCustomerGroups(ctx: Context, { users }: SetCustomerGroupsInput): Promise<InTurn<'user', UserRow>[]> {
  return inTurn('user', users, async (one) => ({ user: await ctx.write((tx) => setGroupsOf(tx, one)) }))
}

async function setGroupsOf(tx: Tx, { userId, groupIds }: CustomerGroupsOfUserInput): Promise<UserRow> {
  const user = await findActiveUser(tx, userId, ['input', 'userId'])
  for (const [at, groupId] of groupIds.entries()) await findGroup(tx, groupId, ['input', 'groupIds', String(at)])
  const before = (await groupsOf(tx, [userId]))(userId)
  const [left, entered] = [before.filter((id) => !groupIds.includes(id)), groupIds.filter((id) => !before.includes(id))]
  if (left.length + entered.length === 0) return user
  await deleteMemberships.run(tx, { userId, groupIds: left })
  for (const groupId of entered) await insertMember.run(tx, { userId, groupId, addedAt: tx.now })
  await publishRoles(tx, [userId])
  await audit(tx, 'setCustomerGroups', userId, { groupIds: before }, { groupIds: [...new Set(groupIds)].sort() })
  return user
}
