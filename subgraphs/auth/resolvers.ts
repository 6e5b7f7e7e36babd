import { changePassword, emailOf, register } from './accounts.ts'
import { endEarlier } from './earlier-sessions.ts'
import { requestPasswordReset, resetPassword } from './password-resets.ts'
import { listPersonalData } from './personal-data.ts'
import { refreshToken } from './rotation.ts'
import type { Resolvers } from './schema.generated.ts'
import { noticesOf } from './security-notices.ts'
import { login, logout } from './sign-ins.ts'
import { issueTokens, validateToken } from './tokens.ts'

export const resolvers: Resolvers = {
  Query: {
    validateToken: (_, { token }, ctx) => validateToken(ctx, token),
  },
  Mutation: {
    register: async (_, { input }, ctx) => issueTokens(ctx, await register(ctx, input)),
    login: async (_, { input }, ctx) => issueTokens(ctx, await endEarlier(ctx, input, await login(ctx, input))),
    refreshToken: async (_, { input }, ctx) => issueTokens(ctx, await refreshToken(ctx, input)),
    logout: async (_, { input }, ctx) => ({ sessionId: (await logout(ctx, input)) ?? null }),
    requestPasswordReset: async (_, { input }, ctx) => requestPasswordReset(ctx, input).then(() => ({})),
    resetPassword: async (_, { input }, ctx) => resetPassword(ctx, input).then(() => ({})),
    changePassword: async (_, { input }, ctx) => ({ user: { id: await changePassword(ctx, input) } }),
  },
  User: {
    email: async ({ id }, _, ctx) => (await emailOf(ctx, id)) ?? null,
    securityNotices: async ({ id }, _, ctx) => (await noticesOf(ctx, id)) ?? null,
    dataInAuth: ({ id }, args, ctx) => listPersonalData(ctx, id, args),
  },
}
