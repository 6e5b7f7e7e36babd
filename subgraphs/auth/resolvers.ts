import { changePassword, emailOf, findProfiled, register } from './accounts.ts'
import type { AuthContext } from './keys.ts'
import type { Resolvers } from './schema.generated.ts'
import { login, logout, type OpenSession, refreshToken } from './sessions.ts'
import { issueTokens, validateToken } from './tokens.ts'

const doorWaitMs = 2000

export const resolvers: Resolvers = {
  Query: {
    validateToken: (_, { token }, ctx) => validateToken(ctx, token),
  },
  Mutation: {
    register: async (_, { input }, ctx) => issueTokens(ctx, await whenProfiled(ctx, await register(ctx, input))),
    login: async (_, { input }, ctx) => issueTokens(ctx, await login(ctx, input)),
    refreshToken: async (_, { input }, ctx) => issueTokens(ctx, await refreshToken(ctx, input)),
    logout: async (_, { input }, ctx) => ({ sessionId: (await logout(ctx, input)) ?? null }),
    changePassword: async (_, { input }, ctx) => ({ user: { id: await changePassword(ctx, input) } }),
  },
  User: {
    email: async ({ id }, _, ctx) => (await emailOf(ctx, id)) ?? null,
  },
}

// the first token has its roles in it only when users has made the profile
async function whenProfiled(ctx: AuthContext, session: OpenSession): Promise<OpenSession> {
  const { id } = session.account
  const account = await ctx.waitUntil(id, () => findProfiled(ctx, id), doorWaitMs)
  return account ? { ...session, account } : session
}
