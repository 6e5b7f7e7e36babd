import { and, eq } from 'drizzle-orm'
import { isOwnOr, type Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { hasPassword } from '#subgraphs/auth/passwords.ts'
import { type AccountRow, accounts } from '#subgraphs/auth/tables.ts'
import type { Person } from './asking.ts'
import { providersOf } from './providers.ts'
import { type IdentityRow, identities } from './tables.ts'

type Who = Pick<Person, 'issuer' | 'subject'>

/** How many identities of a user are shown, and may be linked. */
export const identitiesMost = 20

const selectAccount = statement((db, { issuer, subject }: Who) =>
  db
    .select({ account: accounts })
    .from(identities)
    .innerJoin(accounts, eq(accounts.id, identities.accountId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject))),
)
const selectOwn = statement((db, { accountId }: { accountId: string }) =>
  db.select().from(identities).where(eq(identities.accountId, accountId)).orderBy(identities.id).limit(identitiesMost),
)
const insertIdentity = statement((db, row: IdentityRow) => db.insert(identities).values(row).onConflictDoNothing())
const deleteOne = statement((db, { id, accountId }: Pick<IdentityRow, 'id' | 'accountId'>) =>
  db.delete(identities).where(and(eq(identities.id, id), eq(identities.accountId, accountId))),
)
const deleteAll = statement((db, { accountId }: { accountId: string }) => db.delete(identities).where(eq(identities.accountId, accountId)))

/** Returns the account to which somebody at a provider is linked. */
export async function accountOf(db: Db, { issuer, subject }: Who): Promise<AccountRow | undefined> {
  return (await selectAccount.get(db, { issuer, subject }))?.account
}

/** Returns the identities of an account, the oldest first. */
export function identitiesIn(db: Db, accountId: string): Promise<IdentityRow[]> {
  return selectOwn.all(db, { accountId })
}

/** Links somebody at a provider to an account. Returns false where they are linked already, to this account or another. */
export async function addIdentity(
  tx: Tx,
  accountId: string,
  { issuer, subject, email = null }: Who & { email?: string | null },
): Promise<boolean> {
  const row = { id: newId('idn', tx.now), issuer, subject, accountId, email, createdAt: tx.now }
  return (await insertIdentity.run(tx, row)) === 1
}

/** Removes an identity of an account. Returns whether it was there. */
export async function removeIdentity(tx: Tx, accountId: string, id: string): Promise<boolean> {
  return (await deleteOne.run(tx, { id, accountId })) === 1
}

/** Deletes all identities of an account. */
export async function deleteIdentities(tx: Tx, accountId: string): Promise<void> {
  await deleteAll.run(tx, { accountId })
}

/** Returns by which providers a user signs in, for the user and for staff with USERS_READ; undefined for others. */
export async function identitiesOf(ctx: Context, userId: string) {
  if (!isOwnOr(ctx, userId, 'USERS_READ')) return undefined
  const rows = await identitiesIn(ctx.db, userId)
  return rows.map((row) => ({ ...row, provider: providersOf(ctx.config).find(({ issuer }) => issuer === row.issuer) ?? null }))
}

/** Returns whether a user has a password, for the user and for staff with USERS_READ; undefined for others. */
export async function isPasswordSet(ctx: Context, userId: string): Promise<boolean | undefined> {
  const account = isOwnOr(ctx, userId, 'USERS_READ') ? await ctx.load.one(accounts, 'id', userId) : undefined
  return account && hasPassword(account)
}
