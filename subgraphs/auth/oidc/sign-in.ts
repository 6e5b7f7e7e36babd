import type { Tx } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { accountsAt, takeAddress } from '#subgraphs/auth/addresses.ts'
import { countAttempt } from '#subgraphs/auth/attempts.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { insertNew, usableAddress, withRoles } from '#subgraphs/auth/new-accounts.ts'
import { passwordOfNobody } from '#subgraphs/auth/passwords.ts'
import type { BeginProviderSignInInput, FinishProviderSignInInput } from '#subgraphs/auth/schema.generated.ts'
import { isSealed, parseRefreshToken } from '#subgraphs/auth/sessions/refresh-tokens.ts'
import { endSession, type OpenSession, openSession } from '#subgraphs/auth/sessions/sessions.ts'
import { signInTo } from '#subgraphs/auth/sign-ins.ts'
import { type AccountRow, sessions } from '#subgraphs/auth/tables.ts'
import type { Person } from './asking.ts'
import { accountOf, addIdentity } from './identities.ts'
import { linkTo } from './linking.ts'
import { requireProvider } from './providers.ts'
import { secretsOf } from './secrets.ts'
import type { ProviderSignInRow } from './tables.ts'
import { type Begun, begin, signInInvalid, takeBegun } from './under-way.ts'

/** What came of a sign-in at a provider: a session, or an identity that was linked to the account of one that there is. */
export type Finished = { session: OpenSession } | { linkedTo: string }

/** The longest name of a user. */
const nameMost = 100

/** Begins a sign-in at a provider. Throws NOT_FOUND, PROVIDER_UNAVAILABLE or RATE_LIMITED. */
export async function beginProviderSignIn(ctx: Context, { provider: id, refreshToken }: BeginProviderSignInInput): Promise<Begun> {
  await countAttempt(ctx)
  const provider = requireProvider(ctx.config, id)
  return begin(ctx, provider, { sessionId: (await sessionOf(ctx, refreshToken)) ?? null })
}

/**
 * Ends a sign-in at a provider: signs in to the account that is linked, makes an account where the address has none, or links. An account that
 * has confirmed the address is not taken over by it: its owner signs in and links. Throws NOT_FOUND, PROVIDER_DENIED,
 * PROVIDER_SIGN_IN_INVALID, PROVIDER_UNAVAILABLE, PROVIDER_EMAIL_UNVERIFIED, SIGN_IN_TO_LINK, IDENTITY_TAKEN, MFA_REQUIRED or RATE_LIMITED.
 */
export async function finishProviderSignIn(ctx: Context, { provider: id, token, answer }: FinishProviderSignInInput): Promise<Finished> {
  const secrets = secretsOf(token)
  // any page can lead the browser here: what is no answer to this sign-in takes nothing from it, and costs its network no attempt
  if (new URLSearchParams(answer).get('state') !== secrets.state) throw signInInvalid()
  await countAttempt(ctx)
  const provider = requireProvider(ctx.config, id)
  const begun = await takeBegun(ctx, provider, token)
  const { personOf } = await import('./asking.ts')
  const person = await personOf(ctx, provider, secrets, answer)
  if (begun.accountId !== null) return { linkedTo: await linkTo(ctx, begun.accountId, begun, person) }
  return { session: await enter(ctx, begun, person) }
}

/** The session that the browser has: that of its refresh token, or of its access token. */
async function sessionOf(ctx: Context, refreshToken: string | null | undefined): Promise<string | undefined> {
  const sent = refreshToken ? parseRefreshToken(refreshToken) : undefined
  const session = sent && (await ctx.load.one(sessions, 'id', sent.sessionId))
  return session && isSealed(session, sent) ? session.id : ctx.caller.sid
}

async function enter(ctx: Context, begun: ProviderSignInRow, person: Person): Promise<OpenSession> {
  const known = await accountOf(ctx.db, person)
  if (known) return signInTo(ctx, known, (tx, account) => openAs(tx, begun, account))
  const email = addressFor(ctx, person)
  const session = await ctx.write(async (tx) => {
    const account = await addAccount(tx, person, email)
    return account && openAs(tx, begun, account)
  })
  // another sign-in of the same person came first
  return session ? withRoles(ctx, session) : enter(ctx, begun, person)
}

/** Opens a session as the browser that has begun it would: its guest's cart comes along, and the session that it had ends. */
async function openAs(tx: Tx, { guest, sessionId }: ProviderSignInRow, account: AccountRow): Promise<OpenSession> {
  const caller = { ...tx.caller, ...(guest && { guest }) }
  const session = await openSession(Object.assign(Object.create(tx), { caller }), account)
  if (sessionId) await endSession(tx, sessionId)
  return session
}

/** Makes an account of a new person. Who held the address without having confirmed it only claims it from then on. */
async function addAccount(tx: Tx, person: Person, email: string): Promise<AccountRow | undefined> {
  if (await accountOf(tx, person)) return undefined
  const [first] = await accountsAt(tx, email)
  const isHeld = first?.email === email
  if (isHeld && !first.unverified) throw signInToLink()
  // the accounts of an address share their salt
  const registration = { email, passwordHash: passwordOfNobody(first?.passwordHash), unverified: true, isHeld }
  const account = await insertNew(tx, registration, displayNameOf(person, email))
  if (!account) throw new Error('a new account was not inserted')
  await takeAddress(tx, account, email)
  await addIdentity(tx, account.id, { ...person, email })
  return { ...account, email, claimedEmail: null, unverified: false }
}

function addressFor({ config }: Context, { email }: Person): string {
  const address = email === undefined ? undefined : usableAddress(config, email)
  if (address !== undefined) return address
  const message = 'This provider has not confirmed your e-mail address. Confirm it there, or register with a password.'
  throw new DomainError('PROVIDER_EMAIL_UNVERIFIED', message, { path: ['input'] })
}

function signInToLink(): DomainError {
  const message = 'Your address has an account here. Sign in with its password, or reset that; then link the provider to it.'
  return new DomainError('SIGN_IN_TO_LINK', message, { path: ['input'] })
}

function displayNameOf({ name }: Person, email: string): string {
  const plain = name
    ?.replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, nameMost)
  return plain || (email.split('@')[0] as string)
}
