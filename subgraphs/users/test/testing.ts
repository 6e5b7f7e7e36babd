import { expect } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { Permission } from '#schema/common.generated.ts'
import type { NewEvent } from '#schema/events.ts'
import users from '#subgraphs/users/index.ts'
import { makeAdmin } from '#subgraphs/users/roles.ts'

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

/** The subgraph alone, with an admin and a customer. */
export async function openUsers(options: Parameters<typeof openForTest>[1] = {}) {
  const subgraph = await openForTest(users, options)
  await subgraph.receive(registered('usr_admin', 'Ada'), registered('usr_customer', 'Zoë Müller'))
  await makeAdmin(subgraph.context(), 'usr_admin@example.com')
  /** The codes of what one mutation answers. */
  const act = async (caller: Caller, mutation: string, input: object) => codesOf(await subgraph.ask(caller, mutation, { input }))
  /** A new role's id. */
  const make = async (name: string, ...permissions: Permission[]): Promise<string> =>
    dataOf(await subgraph.ask(admin(), createRole, { input: { name, permissions } })).createRole.role.id
  /** Staff who really hold a role with these permissions. */
  const staffWith = async (...permissions: Permission[]): Promise<Caller> => {
    await subgraph.receive(registered('usr_staff'))
    expect(await act(admin(), assignRole, { userId: 'usr_staff', roleId: await make('Staff', ...permissions) })).toEqual([])
    return staff(...permissions)
  }
  const me = async (id: string) =>
    dataOf(await subgraph.ask(customer(id), '{ me { id displayName version roles { name } deletedAt settings { locale } } }')).me
  const names = async (args: string) =>
    dataOf(await subgraph.ask(admin(), `{ users(${args}) { edges { node { displayName } } } }`)).users.edges.map(
      (edge: { node: { displayName: string } }) => edge.node.displayName,
    )
  return { ...subgraph, act, make, staffWith, me, names }
}

/** The same with one of the staff, who has no role yet, and with what is told of roles. */
export async function openRoles() {
  const subgraph = await openUsers()
  await subgraph.receive(registered('usr_staff'))
  const namesOf = async (userId: string) => (await subgraph.me(userId))?.roles.map(({ name }: { name: string }) => name)
  const told = async (userId: string) => (await subgraph.published('roles.changed')).filter((event) => event.userId === userId)
  return { ...subgraph, namesOf, told }
}
