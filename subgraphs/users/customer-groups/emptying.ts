import { and, eq, isNotNull } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import { publishRoles } from '#subgraphs/users/holders.ts'
import { customerGroups, groupMembers } from '#subgraphs/users/tables.ts'

/** How many members one transaction takes out of deleted groups. */
const piece = 200

const selectDeleted = statement((db) =>
  db.select({ id: customerGroups.id }).from(customerGroups).where(isNotNull(customerGroups.deletedAt)).limit(1),
)
const selectMembers = statement((db, { groupId, limit }: { groupId: string; limit: number }) =>
  db.select({ userId: groupMembers.userId }).from(groupMembers).where(eq(groupMembers.groupId, groupId)).limit(limit),
)
const deleteMembers = statement((db, { groupId, userIds }: { groupId: string; userIds: string[] }) =>
  db
    .delete(groupMembers)
    .where(and(eq(groupMembers.groupId, groupId), inList(groupMembers.userId, userIds)))
    .returning({ userId: groupMembers.userId }),
)
const deleteGroup = statement((db, { id }: { id: string }) => db.delete(customerGroups).where(eq(customerGroups.id, id)))

/** Takes the members of deleted groups out of them, and then forgets the groups. */
export async function emptyDeletedGroups(ctx: Context): Promise<void> {
  // most times there is none, and then nothing is written
  if (await selectDeleted.get(ctx.db)) await inPieces(ctx, 1, emptyOne)
}

/** Takes users out of a group, and publishes it. Returns those who were in it. */
export async function takeOut(tx: Tx, groupId: string, userIds: string[]): Promise<string[]> {
  const removed = (await deleteMembers.all(tx, { groupId, userIds })).map(({ userId }) => userId)
  if (removed.length > 0) await publishRoles(tx, removed)
  return removed
}

/** Returns 0 where no deleted group is left. */
async function emptyOne(tx: Tx): Promise<number> {
  const group = await selectDeleted.get(tx)
  if (!group) return 0
  const userIds = (await selectMembers.all(tx, { groupId: group.id, limit: piece })).map(({ userId }) => userId)
  await takeOut(tx, group.id, userIds)
  if (userIds.length < piece) await deleteGroup.run(tx, group)
  return 1
}
