import { and, asc, eq, isNull } from 'drizzle-orm'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { customerGroups, groupMembers } from '#subgraphs/users/tables.ts'

const selectGroups = statement((db, { userIds }: { userIds: string[] }) =>
  db
    .select({ userId: groupMembers.userId, groupId: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(customerGroups, eq(customerGroups.id, groupMembers.groupId))
    .where(and(inList(groupMembers.userId, userIds), isNull(customerGroups.deletedAt)))
    .orderBy(asc(groupMembers.groupId)),
)

/** Returns the ids of the groups that each of these users is in. */
export async function groupsOf(db: Db, userIds: string[]): Promise<(userId: string) => string[]> {
  const byUser = Map.groupBy(await selectGroups.all(db, { userIds }), ({ userId }) => userId)
  return (userId) => (byUser.get(userId) ?? []).map(({ groupId }) => groupId)
}
