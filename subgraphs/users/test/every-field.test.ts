import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { expect, test } from 'vitest'
import { buildSchema } from '#kit/graph/schema.ts'
import { readSdl } from '#kit/graph/sdl.ts'
import { admin, codesOf, dataOf } from '#kit/test/testing.ts'
import users from '#subgraphs/users/index.ts'
import { resolvers } from '#subgraphs/users/resolvers.ts'
import { openUsers } from './testing.ts'

const errors = 'userErrors { code path }'

test('every field of every type has a value', async () => {
  const { ask } = await openUsers()
  const [mutation, query] = everything.split(/(?=\n {2}query)/) as [string, string]
  const change = await ask(admin(), mutation, {
    user: { id: 'usr_customer', expectedVersion: 1 },
    grant: { userId: 'usr_customer', roleId: 'role_admin' },
    revoke: { userId: 'usr_customer', roleId: 'role_admin' },
    role: { name: 'Buyers', permissions: [] },
  })
  expect(codesOf(change)).toEqual([
    'NOT_FOUND',
    'NOT_FOUND',
    'INVALID_INPUT',
    ...Array(4).fill('NOT_FOUND'),
    'INVALID_INPUT',
    ...Array(6).fill('NOT_FOUND'),
    'INVALID_INPUT',
    'NOT_FOUND',
    'LINK_INVALID',
  ])
  expect(Object.values(dataOf(await ask(admin(), query)))).not.toContain(null)

  const schema = buildSchema(readSdl(users.dir), resolvers)
  const own = /^(Query|Mutation|User|Role|Permission|Account|Mail|Update|Delete|Create|Assign|Revoke|Resend|Customer|Add|Remove)/
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => own.test(type.name) && 'getInterfaces' in type)
    .flatMap((type) => ('getFields' in type ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : []))
  const info = new TypeInfo(schema)
  const asked = new Set<string>()
  visit(parse(everything), visitWithTypeInfo(info, { Field: (node) => void asked.add(`${info.getParentType()?.name}.${node.name.value}`) }))
  expect(fields.filter((name) => !asked.has(name) && !name.includes('._') && !name.startsWith('UserError.'))).toEqual([])
})

const everything = `
  mutation ($user: UpdateUserInput!, $grant: AssignRoleInput!, $revoke: RevokeRoleInput!, $role: CreateRoleInput!) {
    updateProfile(input: { displayName: "A" }) { user { id } ${errors} }
    updateAccountSettings(input: { locale: "de" }) { user { id } ${errors} }
    updateUser(input: $user) { user { id displayName version createdAt updatedAt deletedAt settings { locale timeZone marketingEmails orderEmails } addresses { id } roles { id name description permissions builtIn version } customerGroups { id name description version createdAt updatedAt } dataInUsers { rows { table row } next } } ${errors} }
    createRole(input: $role) { role { id } ${errors} }
    assignRole(input: $grant) { user { id } role { id } ${errors} }
    revokeRole(input: $revoke) { user { id } role { id } ${errors} }
    updateRole(input: { id: "role_none", expectedVersion: 1 }) { role { id } ${errors} }
    deleteRole(input: { id: "role_none", expectedVersion: 1 }) { role { id } ${errors} }
    createCustomerGroup(input: { name: "-" }) { customerGroup { id } ${errors} }
    updateCustomerGroup(input: { id: "grp_none", expectedVersion: 1 }) { customerGroup { id } ${errors} }
    deleteCustomerGroup(input: { id: "grp_none", expectedVersion: 1 }) { customerGroup { id } ${errors} }
    addToCustomerGroup(input: { groupId: "grp_none", userIds: ["usr_none"] }) { customerGroup { id } ${errors} }
    removeFromCustomerGroup(input: { groupId: "grp_none", userIds: ["usr_none"] }) { customerGroup { id } ${errors} }
    deleteAccount(input: { confirm: false }) { user { id } ${errors} }
    deleteUser(input: { id: "usr_none" }) { user { id } ${errors} }
    inviteStaff(input: { email: "x@example.com", roleId: "role_none" }) { invitation { id email role { id } inviter { id } createdAt expiresAt acceptedAt user { id } revokedAt } ${errors} }
    revokeInvitation(input: { id: "inv_none" }) { invitation { id } ${errors} }
    suspendUser(input: { userId: "usr_none", reason: "x" }) { user { id } ${errors} }
    reinstateUser(input: { userId: "usr_none" }) { user { id } ${errors} }
    addUserNote(input: { userId: "usr_customer", text: "x" }) { note { id text author { id } createdAt } ${errors} }
    deleteUserNote(input: { id: "note_none" }) { id ${errors} }
    setCustomerGroups(input: { users: [{ userId: "usr_customer", groupIds: [] }] }) { results { index user { id } ${errors} } ${errors} }
    resendMail(input: { id: "mail_none" }) { mail { id } ${errors} }
    createAddress(input: { address: { name: "A", line1: "1", city: "B", country: "XX" } }) { address { id name company line1 line2 city region postcode country phone isDefaultShipping isDefaultBilling createdAt updatedAt } ${errors} }
    updateAddress(input: { id: "adr_none" }) { address { id } ${errors} }
    deleteAddress(input: { id: "adr_none" }) { id ${errors} }
    unsubscribe(input: { token: "none" }) { userErrors { code } }
  }
  query ($of: [_Any!]! = [{ __typename: "Reconciliation", from: "2026-01-01", to: "2027-01-01" }]) {
    _entities(representations: $of) { ... on Reconciliation { from to userFacts { userId changedAt says } } }
    me { id }
    user(id: "usr_customer") { lastSignInAt suspendedAt suspensionReason }
    invitations { edges { cursor node { id } } pageInfo { hasNextPage } totalCount totalCountIsExact }
    userNotes(userId: "usr_customer") {
      edges { cursor node { id text author { id } createdAt } } pageInfo { hasNextPage } totalCount totalCountIsExact
    }
    users { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount totalCountIsExact }
    roles { edges { cursor node { id permissions } } pageInfo { hasNextPage } totalCount totalCountIsExact }
    customerGroups { edges { cursor node { id } } pageInfo { hasNextPage } totalCount totalCountIsExact }
    permissions { name description }
    mails {
      edges { cursor node { id kind status user { id } address attempts failure createdAt sentAt } }
      pageInfo { hasNextPage } totalCount totalCountIsExact
    }
  }`
