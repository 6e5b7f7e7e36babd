import type { Tx } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { checkEmail } from '#schema/email.ts'
import { accountsAt } from './addresses.ts'
import { countAttempt, deviceOf, findByPassword, refuseEarly } from './attempts.ts'
import type { Context } from './context.ts'
import { askToConfirm } from './email-links.ts'
import { insertNew, isReserved, withRoles } from './new-accounts.ts'
import { checkStrength } from './password-strength.ts'
import { hashPassword } from './passwords.ts'
import type { RegisterInput } from './schema.generated.ts'
import { type OpenSession, openSession } from './sessions/sessions.ts'
import { signInTo } from './sign-ins.ts'
import type { AccountRow } from './tables.ts'

type Registration = { email: string; password: string; displayName: string }

/**
 * Creates an account and its first session, or signs in where an account of this address has this password. It works and answers the same
 * whether the address has an account: then the new one only claims it. Throws INVALID_INPUT, PASSWORD_TOO_WEAK or RATE_LIMITED.
 */
export async function register(ctx: Context, input: RegisterInput): Promise<OpenSession> {
  await countAttempt(ctx)
  const registration = await checked(ctx, input)
  await refuseEarly(ctx, registration.email)
  return enter(ctx, registration)
}

/** Creates an account whose address needs no letter. Returns false where the address has an account. For scripts only. */
export async function openVerified(ctx: Context, input: RegisterInput): Promise<boolean> {
  const { length } = input.password
  // the graph looks at that before a mutation runs
  if (length < 8 || length > 200) throw new DomainError('INVALID_INPUT', 'The password must have 8 to 200 characters.')
  const { email, password, displayName } = await checked(ctx, input)
  const passwordHash = await hashPassword(password, { isKnown: true })
  return ctx.write(async (tx) => (await insertNew(tx, { email, passwordHash, unverified: false }, displayName)) !== undefined)
}

async function checked(ctx: Context, { email, password, displayName }: RegisterInput): Promise<Registration> {
  const address = notReserved(ctx, checkEmail(email, ['input', 'email']))
  await checkStrength(ctx, password, [address, displayName], ['input', 'password'])
  return { email: address, password, displayName: displayName.trim() }
}

function notReserved({ config }: Context, email: string): string {
  if (!isReserved(config, email)) return email
  throw new DomainError('INVALID_INPUT', 'Addresses of the demo shop cannot register here.', { path: ['input', 'email'] })
}

async function enter(ctx: Context, registration: Registration): Promise<OpenSession> {
  const { email, password, displayName } = registration
  const candidates = await accountsAt(ctx.db, email)
  const device = await deviceOf(ctx, candidates[0])
  const { account, passwordHash } = await findByPassword(ctx, { email, password, candidates, device })
  if (account) return signInTo(ctx, account)
  const session = await ctx.write(async (tx) => {
    const isUnchanged = keyOf(await accountsAt(tx, email)) === keyOf(candidates)
    return isUnchanged ? openSession(tx, await addAccount(tx, candidates, { email, passwordHash }, displayName)) : undefined
  })
  // another registration of the address came first: look at its password too
  return session ? withRoles(ctx, session) : enter(ctx, registration)
}

function keyOf(candidates: AccountRow[]): string {
  return candidates.map(({ id, passwordHash }) => `${id} ${passwordHash}`).join()
}

async function addAccount(
  tx: Tx,
  [first]: AccountRow[],
  { email, passwordHash }: Pick<AccountRow, 'email' | 'passwordHash'>,
  displayName: string,
) {
  const isHeld = first?.email === email
  const account = await insertNew(tx, { email, passwordHash, unverified: true, isHeld }, displayName)
  if (!account) throw new Error('a new account was not inserted')
  await askToConfirm(tx, account)
  return account
}
