import { anonymous, type Caller, refused } from '#lab/client.ts'
import { AccountState, AssignRole, CreateRole, RefreshToken, Register } from '#lab/documents/documents.generated.ts'
import { headersOf } from '#lab/transport.ts'
import { type Answers, type Call, mutateOnce, scenario } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import { read, type State } from './state.ts'

type User = { id: string; email: string; caller: Caller; token: string; refreshToken: string }
type Own = User & { held: string; spare: string }
type Rows = Own & RaceShop

/** The password of every new user. */
export const password = 'a-long-password'

/** A signed-in user who has one role, and another role that no user has. */
export const userRaces = scenario<Own>({
  name: 'user',
  begin,
  acts: {
    updateProfile: ({ caller }, slot) => [caller, { displayName: `Ann ${slot}` }],
    updateAccountSettings: ({ caller }, slot) => [caller, { locale: ['de-DE', 'fr-FR'][slot] }],
    changePassword: ({ caller }, slot) => [caller, { currentPassword: password, newPassword: newPassword(slot) }],
    login: ({ email }) => [anonymous, { email, password }],
    refreshToken: ({ refreshToken }) => [anonymous, { refreshToken }],
    logout: ({ caller }) => [caller, {}],
    deleteAccount: ({ caller }) => [caller, { confirm: true }],
    deleteUser: ({ admin, id }) => [admin, { id }],
    updateUser: ({ admin, id }, slot) => [
      admin,
      { id, expectedVersion: 1, displayName: `Bob ${slot}`, settings: { timeZone: 'Europe/Paris' } },
    ],
    assignRole: ({ admin, id, spare }) => [admin, { userId: id, roleId: spare }],
    revokeRole: ({ admin, id, held }) => [admin, { userId: id, roleId: held }],
    updateRole: (rows, slot) => onRole(rows, rows.held, { permissions: ['AUDIT_READ'], description: `${slot}` }),
    deleteRole: (rows) => onRole(rows, rows.held),
    'updateRole:spare': (rows, slot) => onRole(rows, rows.spare, { permissions: ['USERS_READ'], description: `${slot}` }),
    'deleteRole:spare': (rows) => onRole(rows, rows.spare),
  },
  read: readAccount,
  probe: tryKeys,
})

/** Registers a new user. */
export async function newUser({ client, next }: RaceShop): Promise<User> {
  const email = `user-${next()}@example.com`
  const { user, accessToken, refreshToken, userErrors } = await client.mutate(Register, { email, password, displayName: 'Ann' })
  if (!user || !accessToken || !refreshToken) throw refused('Register', userErrors)
  return { id: user.id, email, caller: callerOf(accessToken), token: accessToken, refreshToken }
}

async function begin(shop: RaceShop): Promise<Own> {
  const { client, admin, untilIdle } = shop
  const [user, held, spare] = [await newUser(shop), await newRole(shop), await newRole(shop)]
  const assigned = await client.mutate(AssignRole, { userId: user.id, roleId: held }, admin)
  if (assigned.userErrors.length > 0) throw refused('AssignRole', assigned.userErrors)
  await untilIdle()
  const { accessToken, refreshToken, userErrors } = await client.mutate(RefreshToken, { refreshToken: user.refreshToken })
  if (!accessToken || !refreshToken) throw refused('RefreshToken', userErrors)
  return { ...user, caller: callerOf(accessToken), token: accessToken, refreshToken, held, spare }
}

function callerOf(token: string): Caller {
  return { headers: async () => headersOf({ token }) }
}

async function newRole({ client, admin, next }: RaceShop): Promise<string> {
  // the newest is the first in the list of roles, which is by name
  const input = { name: `races ${String(99_999_999 - next())}`, description: 'as it was', permissions: ['STATS_READ' as const] }
  const { role, userErrors } = await client.mutate(CreateRole, input, admin)
  if (!role) throw refused('CreateRole', userErrors)
  return role.id
}

function newPassword(slot: number): string {
  return `another-password-${slot}`
}

function onRole({ admin }: RaceShop, id: string, more: object = {}): Call {
  return [admin, { id, expectedVersion: 1, ...more }]
}

async function readAccount({ client, admin, id, token, held, spare }: Rows): Promise<State> {
  const { user, roles, validateToken } = await read(client, AccountState, { id, token }, admin)
  const left = (roles?.edges ?? []).filter(({ node }) => [held, spare].includes(node.id))
  return {
    user: { ...user, deletedAt: Boolean(user?.deletedAt) },
    roles: left.map(({ node: { id, ...role } }) => ({ ...role, held: id === held })),
    token: { ...validateToken, roles: validateToken?.roles.length },
  }
}

// a new password or token must hold afterwards, or not, as in the serial order
async function tryKeys(rows: Rows, answers: Answers): Promise<State> {
  const changed = answers.flatMap(({ mutation }, slot) => (mutation === 'changePassword' ? [newPassword(slot)] : []))
  const tried = changed.length > 0 ? [password, ...changed] : []
  const tokens = answers.flatMap(({ refreshToken }) => refreshToken ?? [])
  const codesOf = async (mutation: string, input: object) => (await mutateOnce(rows, mutation, input)).codes.join() || 'OK'
  return {
    passwords: await Promise.all(tried.map(async (tried) => `${tried}: ${await codesOf('login', { email: rows.email, password: tried })}`)),
    refreshTokens: await Promise.all(tokens.map((refreshToken) => codesOf('refreshToken', { refreshToken }))),
  }
}
