import { expect } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { codesOf, dataOf, openForTest } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'
import { parallelTokens, sessions, usedTokens } from '#subgraphs/auth/tables.ts'

const payload = 'accessToken refreshToken expiresAt user { id } userErrors { code message }'
const registerMutation = `mutation ($input: RegisterInput!) { register(input: $input) { ${payload} } }`
export const loginMutation = `mutation ($input: LoginInput!) { login(input: $input) { ${payload} } }`
const refreshMutation = `mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { ${payload} } }`
const logoutMutation = 'mutation ($input: LogoutInput!) { logout(input: $input) { sessionId userErrors { code } } }'
const notices = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { securityNotices { kind at } } } }'

export const ann = { email: 'ann@example.com', password: 'correct horse', displayName: 'Ann' }
export const [minute, day] = [60_000, 86_400_000]

/** Opens auth alone. */
export async function openAuth(settings: Record<string, string> = {}, onStatement: (sql: string) => void = () => {}) {
  const subgraph = await openForTest(auth, { settings, onStatement })
  await subgraph.respondTo('user.registered', ({ userId }) => rolesOf(userId))
  const { ask, context } = subgraph
  const register = async () => dataOf(await ask(nobody, registerMutation, { input: ann })).register
  const login = async () => dataOf(await ask(nobody, loginMutation, { input: { email: ann.email, password: ann.password } })).login
  const refresh = async (refreshToken: string) => dataOf(await ask(nobody, refreshMutation, { input: { refreshToken } })).refreshToken
  return {
    ...subgraph,
    register,
    login,
    refresh,
    /** The next refresh token. */
    refreshed: async (refreshToken: string): Promise<string> => {
      const { userErrors, refreshToken: next } = await refresh(refreshToken)
      expect(userErrors).toEqual([])
      return next
    },
    /** The message with which a token is refused. */
    refusal: async (refreshToken: string): Promise<string> => {
      const { userErrors } = await refresh(refreshToken)
      expect(userErrors).toMatchObject([{ code: 'INVALID_REFRESH_TOKEN' }])
      return userErrors[0].message
    },
    logout: async (refreshToken: string) => codesOf(await ask(nobody, logoutMutation, { input: { refreshToken } })),
    noticesFor: (id: string) => async (caller: Caller) => {
      const { data } = await ask(caller, notices, { r: [{ __typename: 'User', id }] })
      return (data as { _entities: ({ securityNotices: unknown } | null)[] })._entities[0]?.securityNotices ?? null
    },
    rows: async () => {
      const { db } = context()
      const count = async (table: typeof sessions | typeof usedTokens | typeof parallelTokens) => db.$count(table)
      return { sessions: await count(sessions), used: await count(usedTokens), parallel: await count(parallelTokens) }
    },
  }
}

function rolesOf(userId: string) {
  return { type: 'roles.changed' as const, userId, roles: ['CUSTOMER'], permissions: [], version: 1 }
}
