import { isOwnOr } from '#kit/context.ts'
import { healthOf } from '#kit/observe/health.ts'
import { logged } from '#kit/observe/security-log.ts'
import { changePassword, emailOf, isEmailVerified } from './accounts.ts'
import { activityOf } from './activity/activity.ts'
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys/api-keys.ts'
import { exchangeApiKey } from './api-keys/exchange.ts'
import type { Context } from './context.ts'
import { confirmEmail, requestEmailChange, requestEmailVerification } from './email-links.ts'
import { acceptInvitation } from './invitations/invitations.ts'
import { orChallenge } from './mfa/challenges.ts'
import { confirmMfa, disableMfa, enrolMfa, renewRecoveryCodes, resetMfa } from './mfa/enrolment.ts'
import { mfaOf } from './mfa/factors.ts'
import { verifyMfa } from './mfa/verification.ts'
import { identitiesOf, isPasswordSet } from './oidc/identities.ts'
import { linkProvider, unlinkProvider } from './oidc/linking.ts'
import { providersOf } from './oidc/providers.ts'
import { beginProviderSignIn, type Finished, finishProviderSignIn } from './oidc/sign-in.ts'
import { requestPasswordReset, resetPassword } from './password-resets.ts'
import { listPersonalData } from './personal-data.ts'
import { register } from './registrations.ts'
import type { Resolvers } from './schema.generated.ts'
import { noticesOf } from './security-notices.ts'
import { describeDevice, placeOf } from './sessions/devices.ts'
import { endEarlier } from './sessions/earlier-sessions.ts'
import { createdAtOf, revokeSession, revokeSessions, sessionsOf, usedAtOf } from './sessions/own-sessions.ts'
import { refreshToken } from './sessions/rotation.ts'
import type { OpenSession } from './sessions/sessions.ts'
import { signOutUser } from './sessions/signed-out-users.ts'
import { login, logout } from './sign-ins.ts'
import { issueTokens, validateToken } from './tokens.ts'

export const resolvers: Resolvers = {
  Query: {
    validateToken: (_, { token }, ctx) => validateToken(ctx, token),
    apiKeys: (_, args, ctx) => listApiKeys(ctx, args),
    signInProviders: (_, __, { config }) => providersOf(config),
  },
  Mutation: logged({
    register: (_, { input }, ctx) => orChallenge(begin(ctx, register(ctx, input), {})),
    login: (_, { input }, ctx) => orChallenge(begin(ctx, login(ctx, input), input)),
    verifyMfa: (_, { input }, ctx) => begin(ctx, verifyMfa(ctx, input), input),
    refreshToken: async (_, { input }, ctx) => issueTokens(ctx, await refreshToken(ctx, input)),
    logout: async (_, { input }, ctx) => ({ sessionId: (await logout(ctx, input)) ?? null }),
    requestPasswordReset: async (_, { input }, ctx) => requestPasswordReset(ctx, input).then(() => ({})),
    resetPassword: async (_, { input }, ctx) => resetPassword(ctx, input).then(() => ({})),
    acceptInvitation: async (_, { input }, ctx) => acceptInvitation(ctx, input).then(() => ({})),
    requestEmailVerification: async (_, __, ctx) => requestEmailVerification(ctx).then(() => ({})),
    requestEmailChange: async (_, { input }, ctx) => requestEmailChange(ctx, input).then(() => ({})),
    confirmEmail: async (_, { input }, ctx) => confirmEmail(ctx, input).then(({ id, isDone }) => ({ isDone, user: { id } })),
    revokeSession: async (_, { input }, ctx) => ({ sessionId: await revokeSession(ctx, input), user: { id: ctx.caller.sub ?? '' } }),
    revokeSessions: async (_, { input }, ctx) => ({ count: await revokeSessions(ctx, input), user: { id: ctx.caller.sub ?? '' } }),
    signOutUser: async (_, { input }, ctx) => ({ ended: await signOutUser(ctx, input), user: { id: input.userId } }),
    changePassword: async (_, { input }, ctx) => ({ user: { id: await changePassword(ctx, input) } }),
    createApiKey: (_, { input }, ctx) => createApiKey(ctx, input),
    revokeApiKey: async (_, { input }, ctx) => ({ apiKey: await revokeApiKey(ctx, input) }),
    enrolMfa: (_, { input }, ctx) => enrolMfa(ctx, input),
    confirmMfa: async (_, { input }, ctx) => ({ recoveryCodes: await confirmMfa(ctx, input), user: { id: ctx.caller.sub ?? '' } }),
    disableMfa: async (_, { input }, ctx) => ({ user: { id: await disableMfa(ctx, input) } }),
    renewRecoveryCodes: async (_, { input }, ctx) => ({ recoveryCodes: await renewRecoveryCodes(ctx, input) }),
    resetMfa: async (_, { input }, ctx) => ({ user: { id: await resetMfa(ctx, input) } }),
    exchangeApiKey: (_, { input }, ctx) => exchangeApiKey(ctx, input),
    beginProviderSignIn: (_, { input }, ctx) => beginProviderSignIn(ctx, input),
    finishProviderSignIn: (_, { input }, ctx) => orChallenge(finish(ctx, finishProviderSignIn(ctx, input))),
    linkProvider: (_, { input }, ctx) => linkProvider(ctx, input),
    unlinkProvider: async (_, { input }, ctx) => ({ user: { id: await unlinkProvider(ctx, input) } }),
  }),
  ApiKey: {
    maker: ({ makerId }, _, ctx) => (isOwnOr(ctx, makerId, 'USERS_READ') ? { id: makerId } : null),
  },
  User: {
    email: async ({ id }, _, ctx) => (await emailOf(ctx, id)) ?? null,
    emailVerified: async ({ id }, _, ctx) => (await isEmailVerified(ctx, id)) ?? null,
    sessions: async ({ id }, _, ctx) => (await sessionsOf(ctx, id)) ?? null,
    securityNotices: async ({ id }, _, ctx) => (await noticesOf(ctx, id)) ?? null,
    activity: async ({ id }, args, ctx) => (await activityOf(ctx, id, args)) ?? null,
    mfa: async ({ id }, _, ctx) => (await mfaOf(ctx, id)) ?? null,
    hasPassword: async ({ id }, _, ctx) => (await isPasswordSet(ctx, id)) ?? null,
    identities: async ({ id }, _, ctx) => (await identitiesOf(ctx, id)) ?? null,
    dataInAuth: ({ id }, args, ctx) => listPersonalData(ctx, id, args),
  },
  Activity: {
    device: ({ userAgent }) => describeDevice(userAgent),
    place: ({ network }) => placeOf(network),
  },
  Health: {
    auth: (_, __, ctx) => healthOf(ctx),
  },
  Session: {
    device: ({ userAgent }) => describeDevice(userAgent),
    place: ({ network }) => placeOf(network),
    createdAt: createdAtOf,
    usedAt: usedAtOf,
    current: ({ id }, _, ctx) => id === ctx.caller.sid,
  },
}

async function begin(ctx: Context, session: Promise<OpenSession>, sent: { refreshToken?: string | null }) {
  return issueTokens(ctx, await endEarlier(ctx, sent, await session))
}

async function finish(ctx: Context, finished: Promise<Finished>) {
  const found = await finished
  return 'session' in found ? issueTokens(ctx, found.session) : { isLinked: true }
}
