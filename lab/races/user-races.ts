import { type Answer, type Arena, type As, password, payloadOf } from './arena.ts'
import { scenario } from './scenario.ts'
import { codesFor, readTrade, type State, told } from './state.ts'
import { cancel, type Filled, fill, newProduct, type Placed, pay, place, placed } from './trade.ts'

type User = { id: string; email: string; token: string; refreshToken: string }
type Start = User & { as: As; held: string; spare: string; given: string[]; tried: string[] }

type Member<Rows> = Rows & { id: string; products: string[]; method: string }

const stateQuery = `query ($id: ID!, $token: String!) {
  user(id: $id) { displayName settings { locale timeZone marketingEmails orderEmails } roles { description permissions builtIn } deletedAt }
  roles(first: 2) { edges { node { id description permissions } } } validateToken(token: $token) { valid reason roles permissions } }`

/** A signed-in user who has one role, and another role that nobody has. */
export const userRaces = scenario<Start>({
  name: 'user',
  begin,
  acts: {
    updateProfile: ({ mutate }, { as }, slot) => mutate('updateProfile', { displayName: `Ann ${slot}` }, as),
    updateAccountSettings: ({ mutate }, { as }, slot) => mutate('updateAccountSettings', { locale: ['de-DE', 'fr-FR'][slot] }, as),
    changePassword,
    login: ({ mutate }, { email, given }) => keeping(mutate('login', { email, password }, {}, 'refreshToken'), given),
    refreshToken: ({ mutate }, { refreshToken, given }) => keeping(mutate('refreshToken', { refreshToken }, {}, 'refreshToken'), given),
    logout: ({ mutate }, { as }) => mutate('logout', {}, as),
    deleteAccount: ({ mutate }, { as }) => mutate('deleteAccount', { confirm: true }, as),
    deleteUser: ({ mutate, admin }, { id }) => mutate('deleteUser', { id }, admin),
    updateUser: ({ mutate, admin }, { id }, slot) =>
      mutate('updateUser', { id, expectedVersion: 1, displayName: `Bob ${slot}`, settings: { timeZone: 'Europe/Paris' } }, admin),
    assignRole: ({ mutate, admin }, { id, spare }) => mutate('assignRole', { userId: id, roleId: spare }, admin),
    revokeRole: ({ mutate, admin }, { id, held }) => mutate('revokeRole', { userId: id, roleId: held }, admin),
    updateRole: (arena, { held }, slot) => onRole(arena, held, 'updateRole', { permissions: ['AUDIT_READ'], description: `${slot}` }),
    deleteRole: (arena, { held }) => onRole(arena, held, 'deleteRole'),
    'updateRole:spare': (arena, { spare }, slot) =>
      onRole(arena, spare, 'updateRole', { permissions: ['USERS_READ'], description: `${slot}` }),
    'deleteRole:spare': (arena, { spare }) => onRole(arena, spare, 'deleteRole'),
  },
  read: readUser,
  probe: tryKeys,
})

const ends = {
  deleteAccount: ({ mutate }: Arena, { as }: Filled) => mutate('deleteAccount', { confirm: true }, as),
  deleteUser: ({ mutate, admin }: Arena, { id }: Member<Filled>) => mutate('deleteUser', { id }, admin),
}

/** A user with an open cart. */
export const memberCartRaces = scenario<Member<Filled>>({
  name: 'member-cart',
  begin: memberCart,
  acts: {
    ...ends,
    addToCart: ({ mutate }, { as, products }) => mutate('addToCart', { lines: [{ productId: products[0], quantity: 1 }] }, as),
    placeOrder: (arena, start) => place(arena, start, 'first'),
  },
  read: readMember,
})

/** A user with an order that awaits its payment. */
export const memberOrderRaces = scenario<Member<Placed>>({
  name: 'member-order',
  begin: async (arena) => {
    const { id, products, method, ...cart } = await memberCart(arena)
    return { ...(await placed(arena, cart)), id, products, method }
  },
  acts: {
    ...ends,
    initiatePayment: (arena, start) => pay(arena, start, start.method, 'first'),
    cancelOrder: (arena, start) => cancel(arena, start, 'first'),
  },
  read: readMember,
  slow: { acts: ['initiatePayment'], make: (start) => ({ ...start, method: 'tok_slow' }) },
})

async function begin(arena: Arena): Promise<Start> {
  const [{ id, email, refreshToken }, held, spare] = [await arena.register(), await newRole(arena), await newRole(arena)]
  payloadOf(await arena.mutate('assignRole', { userId: id, roleId: held }, arena.admin))
  await arena.untilIdle()
  const renewed = payloadOf(await arena.mutate('refreshToken', { refreshToken }, {}, 'accessToken refreshToken'))
  const user = { id, email, token: renewed.accessToken, refreshToken: renewed.refreshToken }
  return { ...user, as: { token: user.token }, held, spare, given: [], tried: [] }
}

async function newRole(arena: Arena): Promise<string> {
  const input = { name: roleName(arena), description: 'as it was', permissions: ['STATS_READ'] }
  return payloadOf(await arena.mutate('createRole', input, arena.admin, 'role { id }')).role.id
}

// the newest first in the list of roles, which is by name
function roleName({ next }: Arena): string {
  return `races ${String(99_999_999 - next())}`
}

function changePassword({ mutate }: Arena, { as, tried }: Start, slot: number): Promise<Answer> {
  const newPassword = `another-password-${slot}`
  tried.push(newPassword)
  return mutate('changePassword', { currentPassword: password, newPassword }, as)
}

// a token that was given must hold afterwards, or not, as in the serial order
async function keeping(asked: Promise<Answer>, given: string[]): Promise<Answer> {
  const answer = await asked
  for (const payload of Object.values(answer.data ?? {}) as ({ refreshToken?: string | null } | null)[])
    if (payload?.refreshToken) given.push(payload.refreshToken)
  return answer
}

function onRole({ mutate, admin }: Arena, id: string, name: string, more: object = {}) {
  return mutate(name, { id, expectedVersion: 1, ...more }, admin)
}

async function readUser({ ask, admin }: Arena, { id, token, held, spare }: Start): Promise<State> {
  const { user, roles, validateToken } = told(await ask(stateQuery, { id, token }, admin))
  const left = roles.edges.filter(({ node }: { node: { id: string } }) => [held, spare].includes(node.id))
  return {
    user: { ...user, deletedAt: user.deletedAt !== null },
    roles: left.map(({ node: { id, ...role } }: { node: { id: string } }) => ({ ...role, held: id === held })),
    token: { ...validateToken, roles: validateToken.roles.length },
  }
}

async function tryKeys({ mutate }: Arena, { email, given, tried }: Start): Promise<State> {
  const opens = async (word: string) => `${word}: ${await codesFor(mutate('login', { email, password: word }, {}))}`
  return {
    passwords: await Promise.all(tried.length > 0 ? [password, ...tried.toSorted()].map(opens) : []),
    refreshTokens: await Promise.all(given.map((refreshToken) => codesFor(mutate('refreshToken', { refreshToken }, {})))),
  }
}

async function memberCart(arena: Arena): Promise<Member<Filled>> {
  const [{ id, token }, mug] = [await arena.register(), await newProduct(arena, 'Mug', 500, 10)]
  return { ...(await fill(arena, { token }, [{ productId: mug, quantity: 2 }])), id, products: [mug], method: 'tok_approve' }
}

async function readMember(arena: Arena, { id, products }: { id: string; products: string[] }): Promise<State> {
  const { user } = told(await arena.ask('query ($id: ID!) { user(id: $id) { deletedAt } }', { id }, arena.admin))
  return { deleted: user.deletedAt !== null, ...(await readTrade(arena, { users: [id], products })) }
}
