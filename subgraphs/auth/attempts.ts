import { and, eq } from 'drizzle-orm'
import { statement } from '#kit/data/statement.ts'
import type { Context } from './context.ts'
import type { Turn } from './password-queue.ts'
import { verifyPassword } from './passwords.ts'
import { isSealed, parseRefreshToken } from './refresh-tokens.ts'
import { settings } from './settings.ts'
import { type AccountRow, sessions } from './tables.ts'

/** What is known of where an attempt comes from: `name` is what its failures are counted by. */
export type Device = { name: string; isKnown: boolean }

type Attempt = { email: string; password: string; account: AccountRow | undefined; device: Device }

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
 * Returns whether a password is right, after the same time with and without an account. Only a wrong one counts against the account: by
 * network or known device, and together for all that the account does not know. Throws RATE_LIMITED, whether the password is right or not.
 */
export async function tryPassword(ctx: Context, { email, password, account, device }: Attempt): Promise<boolean> {
  const { limits } = ctx.resources
  const verify = async () => {
    const isFirst = device.isKnown && (await limits.turnsFirst.isWithin(email))
    return verifyPassword(password, account?.passwordHash, turnOf(ctx, isFirst))
  }
  const byAccount = () => (device.isKnown ? verify() : limits.ofAccount.countFailure(email, verify))
  return limits.ofDevice.countFailure(keyOf(email, device.name), byAccount)
}

function keyOf(email: string, device = ''): string {
  return `${email} ${device}`
}

async function isKnownNetwork(ctx: Context, accountId: string, network: string): Promise<boolean> {
  return (await selectFrom.get(ctx.db, { accountId, network })) !== undefined
}
