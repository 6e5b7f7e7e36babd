import { expect } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { Permission } from '#schema/common.generated.ts'
import type { NewEvent } from '#schema/events.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import users from '#subgraphs/users/index.ts'

const role = 'role { id name description permissions version } userErrors { code path }'
export const createRole = `mutation ($input: CreateRoleInput!) { createRole(input: $input) { ${role} } }`
export const updateRole = `mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { ${role} } }`
export const deleteRole = `mutation ($input: DeleteRoleInput!) { deleteRole(input: $input) { ${role} } }`

const holder = 'user { roles { name } } userErrors { code path }'
export const assignRole = `mutation ($input: AssignRoleInput!) { assignRole(input: $input) { ${holder} } }`
export const revokeRole = `mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { ${holder} } }`

export const deleteUser =
  'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { user { deletedAt version } userErrors { code path } } }'

export function registered(userId: string, displayName = userId): NewEvent {
  return {
    type: 'user.registered',
    userId,
    email: `${userId}@example.com`,
    displayName,
  }
}

/** Opens the subgraph alone, with an admin and a customer. */
export async function openUsers(options: Parameters<typeof openForTest>[1] = {}) {
  const subgraph = await openForTest(users, options)
  await subgraph.receive(registered('usr_admin', 'Ada'), registered('usr_customer', 'Zoë Müller'))
  await makeAdmin(subgraph.context(), 'usr_admin@example.com')
  /** Runs one mutation and returns its error codes. */
  const codesFrom = async (caller: Caller, mutation: string, input: object) => codesOf(await subgraph.ask(caller, mutation, { input }))
  /** Creates a role and returns its id. */
  const addRole = async (name: string, ...permissions: Permission[]): Promise<string> =>
    dataOf(await subgraph.ask(admin(), createRole, { input: { name, permissions } })).createRole.role.id
  /** Returns a member of staff who really has a role with these permissions. */
  const staffWith = async (...permissions: Permission[]): Promise<Caller> => {
    await subgraph.receive(registered('usr_staff'))
    expect(await codesFrom(admin(), assignRole, { userId: 'usr_staff', roleId: await addRole('Staff', ...permissions) })).toEqual([])
    return staff(...permissions)
  }
  /** A caller who signs in now. */
  const signedIn = (caller: Caller): Caller => ({ ...caller, sid: newId('ses', subgraph.clock()) })
  const me = async (id: string) =>
    dataOf(await subgraph.ask(customer(id), '{ me { id displayName version roles { name } deletedAt settings { locale } } }')).me
  const names = async (args: string) =>
    dataOf(await subgraph.ask(admin(), `{ users(${args}) { edges { node { displayName } } } }`)).users.edges.map(
      (edge: { node: { displayName: string } }) => edge.node.displayName,
    )
  return { ...subgraph, codesFrom, addRole, staffWith, signedIn, me, names }
}

/** Opens the same with `usr_staff`, who has no role yet. */
export async function openRoles() {
  const subgraph = await openUsers()
  await subgraph.receive(registered('usr_staff'))
  const namesOf = async (userId: string) => (await subgraph.me(userId))?.roles.map(({ name }: { name: string }) => name)
  const changesOf = async (userId: string) => (await subgraph.published('roles.changed')).filter((event) => event.userId === userId)
  return { ...subgraph, namesOf, changesOf }
}
