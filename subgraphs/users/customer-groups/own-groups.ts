import { type Context, can, isOwnOr } from '#kit/context.ts'
import { type CustomerGroupRow, customerGroups, groupMembers } from '#subgraphs/users/tables.ts'

/** Returns the groups that a user is in; null unless they are the caller's own or the caller may read users. */
export async function customerGroupsOf(ctx: Context, userId: string): Promise<CustomerGroupRow[] | null> {
  if (!isOwnOr(ctx, userId, 'USERS_READ')) return null
  const memberships = await ctx.load.many(groupMembers, 'userId', userId)
  const found = await Promise.all(memberships.map(({ groupId }) => ctx.load.one(customerGroups, 'id', groupId)))
  return found.filter((group) => group?.deletedAt === null) as CustomerGroupRow[]
}

/** Returns a group for its members and for staff with USERS_READ or PRODUCTS_WRITE, who set its prices; null for others. */
export async function lookUpGroup(ctx: Context, id: string): Promise<CustomerGroupRow | null> {
  const group = await ctx.load.one(customerGroups, 'id', id)
  if (!group || group.deletedAt) return null
  if (can(ctx, 'USERS_READ') || can(ctx, 'PRODUCTS_WRITE')) return group
  const own = ctx.caller.sub ? await ctx.load.many(groupMembers, 'userId', ctx.caller.sub) : []
  return own.some(({ groupId }) => groupId === id) ? group : null
}
