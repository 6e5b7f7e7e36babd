import { and, eq } from 'drizzle-orm'
import { statement } from '#kit/data/statement.ts'
import type { Context } from './context.ts'
import type { Turn } from './password-queue.ts'
import { hashPassword, isSameHash } from './passwords.ts'
import { isSealed, parseRefreshToken } from './sessions/refresh-tokens.ts'
import { settings } from './settings.ts'
import { type AccountRow, sessions } from './tables.ts'

/** What is known of where an attempt comes from: `name` is what its failures are counted by. */
export type Device = { name: string; isKnown: boolean }

/** A password for an address; `candidates` are the accounts of the address whose password it may be, the first of them first. */
type Attempt = { email: string; password: string; candidates: AccountRow[]; device: Device }

/** The account whose password was given, and the hash of that password with the salt of the address. */
type Found = { account: AccountRow | undefined; passwordHash: string }

const selectFrom = statement((db, { accountId, network }: { accountId: string; network: string }) =>
  db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), eq(sessions.network, network)))
    .limit(1),
)

/** Counts an attempt to sign in, register or change a password. Throws RATE_LIMITED if there are too many from the caller's network. */
export async function countAttempt({ caller, resources: { limits } }: Context): Promise<void> {
  await limits.ofNetwork.count(caller.network ?? '')
}

/** Throws RATE_LIMITED for a network that is refused anyway, before anything is read that could take longer for an address with an account. */
export async function refuseEarly({ caller, resources: { limits } }: Context, email: string): Promise<void> {
  await limits.ofDevice.check(keyOf(email, caller.network))
}

/** The caller's turn in the queue for passwords; `isKnown` where it comes before others. */
export function turnOf({ caller, config }: Context, isKnown = false): Turn {
  return { isKnown, network: settings.of(config).SIGN_IN_LIMIT > 0 ? caller.network : undefined }
}

/** Finds out whether an account knows the caller's device: by a refresh token that it once had, or by the network of one of its sessions. */
export async function deviceOf(ctx: Context, account: AccountRow | undefined, refreshToken?: string | null): Promise<Device> {
  const token = refreshToken ? parseRefreshToken(refreshToken) : undefined
  const session = token && (await ctx.load.one(sessions, 'id', token.sessionId))
  if (session && session.accountId === account?.id && isSealed(session, token)) return { name: session.id, isKnown: true }
  const { network = '' } = ctx.caller
  return { name: network, isKnown: await isKnownNetwork(ctx, account?.id ?? '', network) }
}

/**
 * Returns the account whose password it is, and the password's hash, after the same time with and without accounts: those of an address have one
 * salt. Only a wrong one counts against the address: by network or known device, and together for all that the account does not know. Throws
 * RATE_LIMITED, whether the password is right or not.
 */
export async function findByPassword(ctx: Context, { email, password, candidates, device }: Attempt): Promise<Found> {
  const { limits } = ctx.resources
  const find = async () => {
    const isFirst = device.isKnown && (await limits.turnsFirst.isWithin(email))
    const passwordHash = await hashPassword(password, turnOf(ctx, isFirst), candidates[0]?.passwordHash)
    return { account: candidates.find((one) => isSameHash(one.passwordHash, passwordHash)), passwordHash }
  }
  const byAccount = () => (device.isKnown ? find() : limits.ofAccount.countFailure(email, find))
  return limits.ofDevice.countFailure(keyOf(email, device.name), byAccount)
}

/**
 * Counts a password that was set for an address which nobody has shown to be theirs, as a wrong one: whoever sets it could find out by signing in
 * whether it is also that of the account that holds the address. Throws RATE_LIMITED.
 */
export async function countGuess({ caller, resources: { limits } }: Context, email: string): Promise<void> {
  const isWrong = async () => ({ account: undefined })
  await limits.ofDevice.countFailure(keyOf(email, caller.network), () => limits.ofAccount.countFailure(email, isWrong))
}

function keyOf(email: string, device = ''): string {
  return `${email} ${device}`
}

async function isKnownNetwork(ctx: Context, accountId: string, network: string): Promise<boolean> {
  return (await selectFrom.get(ctx.db, { accountId, network })) !== undefined
}
