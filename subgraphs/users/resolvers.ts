import { isOwnOr } from '#kit/context.ts'
import { currentAs } from '#kit/data/version.ts'
import { healthOf } from '#kit/observe/health.ts'
import { updateAccountSettings } from './account-settings.ts'
import { addressesOf, createAddress, deleteAddress, updateAddress } from './addresses/addresses.ts'
import { createCustomerGroup, deleteCustomerGroup, listCustomerGroups, updateCustomerGroup } from './customer-groups/groups.ts'
import { addToCustomerGroup, removeFromCustomerGroup } from './customer-groups/members.ts'
import { customerGroupsOf, lookUpGroup } from './customer-groups/own-groups.ts'
import { setCustomerGroups } from './customer-groups/setting.ts'
import { deleteAccount, deleteUser } from './deletion.ts'
import { assignRole, revokeRole, rolesOf } from './grants.ts'
import { inviteStaff, listInvitations, revokeInvitation } from './invitations/invitations.ts'
import { listMails, resendMail } from './mail/mails.ts'
import { addUserNote, deleteUserNote, listUserNotes } from './notes/notes.ts'
import { listPermissions, permissionsOf } from './permissions.ts'
import { listPersonalData } from './personal-data.ts'
import { findProfile, updateProfile } from './profiles.ts'
import { userFacts } from './reconciliation.ts'
import { createRole, deleteRole, listRoles, updateRole } from './roles.ts'
import type { Resolvers } from './schema.generated.ts'
import { reinstateUser, suspendUser } from './suspensions.ts'
import { roles } from './tables.ts'
import { unsubscribe } from './unsubscribing.ts'
import { listUsers, updateUser } from './users.ts'

export const resolvers: Resolvers = {
  Query: {
    me: (_, __, ctx) => findProfile(ctx, ctx.caller.sub ?? ''),
    user: (_, { id }, ctx) => findProfile(ctx, id),
    users: (_, args, ctx) => listUsers(ctx, args),
    invitations: (_, args, ctx) => listInvitations(ctx, args),
    userNotes: (_, args, ctx) => listUserNotes(ctx, args),
    roles: (_, args, ctx) => listRoles(ctx, args),
    permissions: () => listPermissions(),
    customerGroups: (_, args, ctx) => listCustomerGroups(ctx, args),
    mails: (_, args, ctx) => listMails(ctx, args),
  },
  Mutation: {
    updateProfile: async (_, { input }, ctx) => ({ user: await updateProfile(ctx, input) }),
    updateAccountSettings: async (_, { input }, ctx) => ({ user: await updateAccountSettings(ctx, input) }),
    deleteAccount: async (_, { input }, ctx) => ({ user: await deleteAccount(ctx, input) }),
    updateUser: (_, { input }, ctx) => currentAs('user', updateUser(ctx, input)),
    deleteUser: async (_, { input }, ctx) => ({ user: await deleteUser(ctx, input) }),
    suspendUser: async (_, { input }, ctx) => ({ user: await suspendUser(ctx, input) }),
    reinstateUser: async (_, { input }, ctx) => ({ user: await reinstateUser(ctx, input) }),
    addUserNote: async (_, { input }, ctx) => ({ note: await addUserNote(ctx, input) }),
    deleteUserNote: async (_, { input }, ctx) => ({ id: await deleteUserNote(ctx, input) }),
    createAddress: async (_, { input }, ctx) => ({ address: await createAddress(ctx, input) }),
    updateAddress: async (_, { input }, ctx) => ({ address: await updateAddress(ctx, input) }),
    deleteAddress: async (_, { input }, ctx) => ({ id: await deleteAddress(ctx, input) }),
    unsubscribe: async (_, { input }, ctx) => {
      await unsubscribe(ctx, input)
      return {}
    },
    resendMail: async (_, { input }, ctx) => ({ mail: await resendMail(ctx, input) }),
    inviteStaff: async (_, { input }, ctx) => ({ invitation: await inviteStaff(ctx, input) }),
    revokeInvitation: async (_, { input }, ctx) => ({ invitation: await revokeInvitation(ctx, input) }),
    createRole: async (_, { input }, ctx) => ({ role: await createRole(ctx, input) }),
    updateRole: (_, { input }, ctx) => currentAs('role', updateRole(ctx, input)),
    deleteRole: (_, { input }, ctx) => currentAs('role', deleteRole(ctx, input)),
    assignRole: (_, { input }, ctx) => assignRole(ctx, input),
    revokeRole: (_, { input }, ctx) => revokeRole(ctx, input),
    createCustomerGroup: async (_, { input }, ctx) => ({ customerGroup: await createCustomerGroup(ctx, input) }),
    updateCustomerGroup: (_, { input }, ctx) => currentAs('customerGroup', updateCustomerGroup(ctx, input)),
    deleteCustomerGroup: (_, { input }, ctx) => currentAs('customerGroup', deleteCustomerGroup(ctx, input)),
    addToCustomerGroup: async (_, { input }, ctx) => ({ customerGroup: await addToCustomerGroup(ctx, input) }),
    removeFromCustomerGroup: async (_, { input }, ctx) => ({ customerGroup: await removeFromCustomerGroup(ctx, input) }),
    setCustomerGroups: async (_, { input }, ctx) => ({ results: await setCustomerGroups(ctx, input) }),
  },
  User: {
    __resolveReference: ({ id }, ctx) => findProfile(ctx, id),
    settings: (user, _, ctx) => (isOwnOr(ctx, user.id, 'USERS_READ') ? user : null),
    roles: ({ id }, _, ctx) => rolesOf(ctx, id),
    dataInUsers: ({ id }, args, ctx) => listPersonalData(ctx, id, args),
    customerGroups: ({ id }, _, ctx) => customerGroupsOf(ctx, id),
    addresses: ({ id }, _, ctx) => addressesOf(ctx, id),
    lastSignInAt: ({ id, lastSignInAt }, _, ctx) => (isOwnOr(ctx, id, 'USERS_READ') && lastSignInAt.getTime() > 0 ? lastSignInAt : null),
    suspendedAt: ({ id, suspendedAt }, _, ctx) => (isOwnOr(ctx, id, 'USERS_READ') ? suspendedAt : null),
    suspensionReason: ({ id, suspensionReason }, _, ctx) => (isOwnOr(ctx, id, 'USERS_READ') ? suspensionReason : null),
  },
  Invitation: {
    role: async ({ roleId }, _, ctx) => (await ctx.load.one(roles, 'id', roleId)) ?? null,
    inviter: ({ inviterId }, _, ctx) => findProfile(ctx, inviterId),
    user: ({ acceptedBy }, _, ctx) => (acceptedBy ? findProfile(ctx, acceptedBy) : null),
  },
  UserNote: {
    author: ({ authorId }, _, ctx) => (authorId.startsWith('usr_') ? findProfile(ctx, authorId) : null),
  },
  CustomerGroup: {
    __resolveReference: ({ id }, ctx) => lookUpGroup(ctx, id),
  },
  Mail: {
    user: ({ userId }, _, ctx) => (userId ? findProfile(ctx, userId) : null),
  },
  Role: {
    permissions: permissionsOf,
  },
  Health: {
    users: (_, __, ctx) => healthOf(ctx),
  },
  Reconciliation: {
    __resolveReference: ({ from, to }) => ({ from: new Date(from), to: new Date(to) }),
    userFacts: (range, _, ctx) => userFacts(ctx, range),
  },
}
