import { DomainError, notFound } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import { noteEvent } from '#subgraphs/auth/activity/account-events.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { usableAddress } from '#subgraphs/auth/new-accounts.ts'
import { checkOwner, checkOwnPassword } from '#subgraphs/auth/own-password.ts'
import type { LinkProviderInput, UnlinkProviderInput } from '#subgraphs/auth/schema.generated.ts'
import { endSessions, isOpen } from '#subgraphs/auth/sessions/sessions.ts'
import type { Person } from './asking.ts'
import { accountOf, addIdentity, identitiesIn, identitiesMost, removeIdentity } from './identities.ts'
import { requireProvider } from './providers.ts'
import type { ProviderSignInRow } from './tables.ts'
import { type Begun, begin, signInInvalid } from './under-way.ts'

/**
 * Begins to link a provider to the caller's account, which signs in by it from then on. Throws INVALID_CREDENTIALS, PASSWORD_NOT_SET,
 * REAUTHENTICATION_REQUIRED, NOT_FOUND, PROVIDER_UNAVAILABLE or RATE_LIMITED.
 */
export async function linkProvider(ctx: Context, { provider: id, password }: LinkProviderInput): Promise<Begun> {
  const { id: accountId } = await checkOwner(ctx, password)
  return begin(ctx, requireProvider(ctx.config, id), { accountId, sessionId: ctx.caller.sid ?? null })
}

/**
 * Links who came back from a provider to the account whose session asked for it, once. Throws PROVIDER_SIGN_IN_INVALID where that has ended, and
 * IDENTITY_TAKEN.
 */
export async function linkTo(ctx: Context, accountId: string, { sessionId }: ProviderSignInRow, person: Person): Promise<string> {
  if (!sessionId || !(await isOpen(ctx, sessionId))) throw signInInvalid()
  await ctx.write(async (tx) => {
    const linked = await accountOf(tx, person)
    if (linked?.id === accountId) return
    if (linked || (await identitiesIn(tx, accountId)).length >= identitiesMost) throw identityTaken()
    await addIdentity(tx, accountId, { ...person, email: usableAddress(ctx.config, person.email ?? '') ?? null })
    await noteEvent(tx, accountId, 'PROVIDER_LINKED')
    await publish(tx, { type: 'identity.changed', userId: accountId, linked: true })
  })
  return accountId
}

/**
 * Unlinks a provider from the caller's account, and ends the other sessions. The password is asked for, so there is always another way to sign in. Throws
 * INVALID_CREDENTIALS, PASSWORD_NOT_SET, NOT_FOUND or RATE_LIMITED.
 */
export async function unlinkProvider(ctx: Context, { identityId, password }: UnlinkProviderInput): Promise<string> {
  const { id: accountId } = await checkOwnPassword(ctx, password)
  await ctx.write(async (tx) => {
    if (!(await removeIdentity(tx, accountId, identityId))) throw notFound('identity', ['input', 'identityId'])
    await endSessions(tx, accountId, ctx.caller.sid)
    await noteEvent(tx, accountId, 'PROVIDER_UNLINKED')
    await publish(tx, { type: 'identity.changed', userId: accountId, linked: false })
  })
  return accountId
}

function identityTaken(): DomainError {
  const message = 'This account of the provider is linked to another account of the shop, or yours has too many.'
  return new DomainError('IDENTITY_TAKEN', message, { path: ['input'] })
}
