import { eq } from 'drizzle-orm'
import { isOwnOr, type Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { settings } from '#subgraphs/auth/settings.ts'
import { type AccountRow, accounts } from '#subgraphs/auth/tables.ts'
import { countRecoveryCodes, deleteRecoveryCodes } from './codes.ts'
import { type TotpFactorRow, totpFactors } from './tables.ts'

type ConfirmedFactor = TotpFactorRow & { confirmedAt: Date }

const selectFactor = statement((db, { accountId }: { accountId: string }) =>
  db.select().from(totpFactors).where(eq(totpFactors.accountId, accountId)),
)
const deleteOf = statement((db, { accountId }: { accountId: string }) => db.delete(totpFactors).where(eq(totpFactors.accountId, accountId)))

/** Returns an account's factor, confirmed or not. */
export function findFactor(db: Db, accountId: string): Promise<TotpFactorRow | undefined> {
  return selectFactor.get(db, { accountId })
}

/** Returns the factor that an account is asked for; undefined if there is none. */
export async function confirmedFactor(db: Db, accountId: string): Promise<ConfirmedFactor | undefined> {
  const factor = await findFactor(db, accountId)
  return factor && isConfirmed(factor) ? factor : undefined
}

/** Returns the factor that an account is asked for. Throws MFA_OFF if there is none. */
export async function requireFactor(db: Db, accountId: string): Promise<ConfirmedFactor> {
  const factor = await confirmedFactor(db, accountId)
  if (!factor) throw new DomainError('MFA_OFF', 'The second factor is not on.', { path: ['input'] })
  return factor
}

/** Deletes the factor of an account, and its recovery codes. Returns whether it had one. */
export async function deleteFactor(tx: Tx, accountId: string): Promise<boolean> {
  await deleteRecoveryCodes(tx, accountId)
  return (await deleteOf.run(tx, { accountId })) === 1
}

/** Returns how far a user's second factor has come, for the user and for staff with USERS_READ; undefined for others. */
export async function mfaOf(ctx: Context, id: string) {
  if (!isOwnOr(ctx, id, 'USERS_READ')) return undefined
  const [factor, account] = [await confirmedFactor(ctx.db, id), await ctx.load.one(accounts, 'id', id)]
  const required = settings.of(ctx.config).STAFF_MFA && (account?.permissions.length ?? 0) > 0
  const recoveryCodesLeft = factor ? await countRecoveryCodes(ctx.db, id) : 0
  return { enabled: factor !== undefined, enabledAt: factor?.confirmedAt ?? null, required, recoveryCodesLeft }
}

/** The permissions that an account may use now: none where staff need a second factor and this account has none. */
export async function usablePermissions(ctx: Context, { id, permissions }: AccountRow): Promise<AccountRow['permissions']> {
  const isFree = permissions.length === 0 || !settings.of(ctx.config).STAFF_MFA
  return isFree || (await confirmedFactor(ctx.db, id)) ? permissions : []
}

function isConfirmed(factor: TotpFactorRow): factor is ConfirmedFactor {
  return factor.confirmedAt !== null
}
