import type { Context } from '#kit/context.ts'
import { isFresh } from '#kit/data/id.ts'
import { assignRole, createRole, deleteRole, listPermissions, listRoles, permissionsOf, revokeRole, rolesOf, updateRole } from './roles.ts'
import type { Resolvers } from './schema.generated.ts'
import {
  deleteAccount,
  deleteUser,
  findUser,
  findUserNow,
  listUsers,
  mayRead,
  updateAccountSettings,
  updateProfile,
  updateUser,
} from './users.ts'

const waitMs = 2_000

export const resolvers: Resolvers = {
  Query: {
    me: (_, __, ctx) => profile(ctx, ctx.caller.sub ?? ''),
    user: (_, { id }, ctx) => profile(ctx, id),
    users: (_, args, ctx) => listUsers(ctx, args),
    roles: (_, args, ctx) => listRoles(ctx, args),
    permissions: () => listPermissions(),
  },
  Mutation: {
    updateProfile: async (_, { input }, ctx) => ({ user: await updateProfile(ctx, input) }),
    updateAccountSettings: async (_, { input }, ctx) => ({ user: await updateAccountSettings(ctx, input) }),
    deleteAccount: async (_, { input }, ctx) => ({ user: await deleteAccount(ctx, input) }),
    updateUser: async (_, { input }, ctx) => ({ user: await updateUser(ctx, input) }),
    deleteUser: async (_, { input }, ctx) => ({ user: await deleteUser(ctx, input) }),
    createRole: async (_, { input }, ctx) => ({ role: await createRole(ctx, input) }),
    updateRole: async (_, { input }, ctx) => ({ role: await updateRole(ctx, input) }),
    deleteRole: async (_, { input }, ctx) => ({ role: await deleteRole(ctx, input) }),
    assignRole: (_, { input }, ctx) => assignRole(ctx, input),
    revokeRole: (_, { input }, ctx) => revokeRole(ctx, input),
  },
  User: {
    __resolveReference: ({ id }, ctx) => profile(ctx, id),
    settings: (user, _, ctx) => (mayRead(ctx, user.id) ? user : null),
    roles: ({ id }, _, ctx) => rolesOf(ctx, id),
  },
  Role: {
    permissions: permissionsOf,
  },
}

/** A profile; that of somebody who has only just registered may still be on its way. */
async function profile(ctx: Context, id: string) {
  if (!mayRead(ctx, id)) return null
  const found = await findUser(ctx, id)
  if (found !== undefined || !isFresh(id, ctx.now)) return found ?? null
  return (await ctx.waitUntil(id, () => findUserNow(ctx, id), waitMs)) ?? null
}
