import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, codesOf, dataOf, openForTest } from '#kit/test/testing.ts'
import type { Permission } from '#schema/common.generated.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import users from '#subgraphs/users/index.ts'
import { assignRole, createRole, deleteUser, registered, revokeRole } from './testing.ts'

type Model = Map<string, Set<string>>
type Act = { verb: 'assign' | 'revoke' | 'delete'; by: string; of: string; role: string }

// the rules once more, as a model: who has which role, and which code each act returns
const people = ['usr_0', 'usr_1', 'usr_2'] as const
const all = ['ADMIN', 'Keepers', 'Stewards'] as const
const allows: Record<string, Permission[]> = {
  ADMIN: admin().permissions,
  Keepers: ['ROLES_WRITE', 'STOCK_WRITE'],
  Stewards: ['ROLES_WRITE', 'USERS_WRITE'],
}

const anAct: fc.Arbitrary<Act> = fc.record({
  verb: fc.constantFrom('assign', 'assign', 'assign', 'revoke', 'revoke', 'delete'),
  by: fc.constantFrom(...people),
  of: fc.constantFrom(...people),
  role: fc.constantFrom(...all),
})

test('after any sequence of grants, revocations and deletions, codes and roles equal the model, and an admin stays', async () => {
  const follows = async (acts: Act[]) => {
    const { perform, rolesOf } = await modelShop()
    const model: Model = new Map(people.map((who, index) => [who, new Set(index === 0 ? ['ADMIN'] : [])]))
    const gone = new Set<string>()
    for (const one of acts) {
      const expected = refusal(model, gone, one)
      expect(await perform(one)).toEqual(expected)
      if (expected.length === 0) follow(model, gone, one)
    }
    expect(await rolesOf()).toEqual([...model].map(([who, names]) => [who, [...names]]))
    expect([...model.values()].some((names) => names.has('ADMIN'))).toBe(true)
  }
  await fc.assert(fc.asyncProperty(fc.array(anAct, { minLength: 5, maxLength: 30 }), follows), { numRuns: 15 })
})

async function modelShop() {
  const { ask, context, receive } = await openForTest(users)
  await receive(...people.map((id) => registered(id)))
  await makeAdmin(context(), 'usr_0@example.com')
  const ids: Record<string, string> = { ADMIN: 'role_admin' }
  // every token claims every permission, since only those that the user holds now count
  const as = (sub: string): Caller => ({ ...admin(), sub })
  for (const name of ['Keepers', 'Stewards'])
    ids[name] = dataOf(await ask(as('usr_0'), createRole, { input: { name, permissions: allows[name] } })).createRole.role.id
  const perform = async ({ verb, by, of, role: name }: Act) =>
    verb === 'delete'
      ? codesOf(await ask(as(by), deleteUser, { input: { id: of } }))
      : codesOf(await ask(as(by), verb === 'assign' ? assignRole : revokeRole, { input: { userId: of, roleId: ids[name] } }))
  const rolesOf = async () => {
    const query = '{ users(sort: OLDEST, filter: { includeDeleted: true }) { edges { node { id roles { name } } } } }'
    const { edges } = dataOf(await ask(admin(), query)).users
    return edges.map(({ node }: { node: { id: string; roles: { name: string }[] } }) => [
      node.id,
      node.roles.map(({ name }) => name).filter((name) => name !== 'CUSTOMER'),
    ])
  }
  return { perform, rolesOf }
}

function refusal(model: Model, gone: Set<string>, { verb, by, of, role: name }: Act): string[] {
  const needed = verb === 'delete' ? [...(model.get(of) ?? [])].flatMap((held) => allows[held] ?? []) : (allows[name] ?? [])
  if (verb !== 'delete' && gone.has(of)) return ['NOT_FOUND']
  if (!holds(model, by, [verb === 'delete' ? 'USERS_WRITE' : 'ROLES_WRITE', ...needed])) return ['PERMISSION_NOT_HELD']
  const loses = verb === 'delete' || (verb === 'revoke' && name === 'ADMIN')
  return loses && isLastAdmin(model, of) ? ['LAST_ADMIN'] : []
}

function holds(model: Model, who: string, needed: Permission[]) {
  return needed.every((permission) => [...(model.get(who) ?? [])].some((name) => allows[name]?.includes(permission)))
}

function isLastAdmin(model: Model, who: string) {
  return model.get(who)?.has('ADMIN') === true && [...model.values()].filter((names) => names.has('ADMIN')).length === 1
}

function follow(model: Model, gone: Set<string>, { verb, of, role: name }: Act) {
  if (verb === 'assign') model.get(of)?.add(name)
  if (verb === 'revoke') model.get(of)?.delete(name)
  if (verb === 'delete') {
    model.set(of, new Set())
    gone.add(of)
  }
}
