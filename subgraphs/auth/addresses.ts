import { eq, or } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { noteEvent } from './activity/account-events.ts'
import { type AccountRow, accounts } from './tables.ts'

type Address = Pick<AccountRow, 'id' | 'email' | 'claimedEmail'>
type Verified = Pick<AccountRow, 'id' | 'email' | 'emailVersion'>

/** How many accounts that claim one address may sign in with it. */
const claimsMax = 50

const selectHolder = statement((db, { email }: { email: string }) => db.select().from(accounts).where(eq(accounts.email, email)))
// by the two indexes, in the order in which they are named
const selectAll = statement((db, { email }: { email: string }) =>
  db
    .select()
    .from(accounts)
    .where(or(eq(accounts.email, email), eq(accounts.claimedEmail, email)))
    .limit(claimsMax + 1),
)
const updateAddress = statement((db, { id, ...address }: Address) => db.update(accounts).set(address).where(eq(accounts.id, id)))
const updateVerified = statement((db, { id, ...address }: Verified) =>
  db
    .update(accounts)
    .set({ ...address, claimedEmail: null, unverified: false })
    .where(eq(accounts.id, id)),
)

/** The address of an account: the one that it holds, or that it claims where another account holds it. */
export function addressOf({ email, claimedEmail }: AccountRow): string {
  return claimedEmail ?? email
}

/** Returns the accounts of an address: first the one that holds it, then those that claim it, the oldest first. */
export async function accountsAt(db: Db, email: string): Promise<AccountRow[]> {
  const all = await selectAll.all(db, { email })
  const isHolder = (one: AccountRow) => one.email === email
  return all.sort((one, other) => Number(isHolder(other)) - Number(isHolder(one)) || (one.id < other.id ? -1 : 1))
}

/**
 * Gives an address to the account whose owner has shown that it is theirs; an account that held it without showing that only claims it from
 * then on. Returns false where another account has shown it before.
 */
export async function takeAddress(tx: Tx, { id, emailVersion }: AccountRow, email: string): Promise<boolean> {
  const holder = await selectHolder.get(tx, { email })
  const isOthers = holder !== undefined && holder.id !== id
  if (isOthers && !holder.unverified) return false
  // the id is no address: nobody signs in with it
  if (isOthers) await updateAddress.run(tx, { id: holder.id, email: holder.id, claimedEmail: email })
  const next = { id, email, emailVersion: emailVersion + 1 }
  await updateVerified.run(tx, next)
  await noteEvent(tx, id, 'EMAIL_CONFIRMED')
  await publish(tx, { type: 'email.confirmed', userId: id, email, version: next.emailVersion })
  return true
}
