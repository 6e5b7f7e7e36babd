import { and, eq, gt } from 'drizzle-orm'
import type { Config } from '#kit/config.ts'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import type { Woken } from '#kit/waiters.ts'
import { demoDomain, isEmail, normalEmail } from '#schema/email.ts'
import { type Roles, rolesOf } from './accounts.ts'
import type { Context } from './context.ts'
import type { OpenSession } from './sessions/sessions.ts'
import { type AccountRow, accounts } from './tables.ts'

type NewAccount = typeof accounts.$inferInsert

const insertAccount = statement((db, row: NewAccount) => db.insert(accounts).values(row).onConflictDoNothing().returning())
const selectWithRoles = statement((db, { id }: { id: string }) =>
  db
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), gt(accounts.rolesVersion, 0))),
)

/** Inserts a new account and announces it; one whose address another holds only claims it. */
export async function insertNew(
  tx: Tx,
  { email, passwordHash, unverified, isHeld = false }: Pick<AccountRow, 'email' | 'passwordHash' | 'unverified'> & { isHeld?: boolean },
  displayName: string,
): Promise<AccountRow | undefined> {
  const id = newId('usr', tx.now)
  const address = isHeld ? { email: id, claimedEmail: email } : { email, claimedEmail: null }
  const account = await insertAccount.get(tx, { id, ...address, passwordHash, unverified, createdAt: tx.now })
  if (account) await publish(tx, { type: 'user.registered', userId: id, email, displayName, ...(unverified && { unverified }) })
  return account
}

/** Waits until a new account has roles, so that they are in the first access token. */
export async function withRoles(ctx: Context, session: OpenSession): Promise<OpenSession> {
  const { id } = session.account
  const roles = async (woken?: Woken): Promise<Roles | undefined> => rolesIn(woken, id) ?? selectWithRoles.get(ctx.db, { id })
  return { ...session, account: { ...session.account, ...(await ctx.waitUntil(id, roles, { hasLooked: true })) } }
}

/** Returns the normal form of an address with which an account may be made; undefined for another. */
export function usableAddress(config: Config, email: string): string | undefined {
  const address = normalEmail(email)
  return isEmail(address) && !isReserved(config, address) ? address : undefined
}

/** Whether nobody may register an address in this shop: the passwords of the demo shop are known. */
export function isReserved({ NODE_ENV }: Config, email: string): boolean {
  return NODE_ENV === 'production' && email.endsWith(`@${demoDomain}`)
}

function rolesIn(event: Woken | undefined, id: string): Roles | undefined {
  if (event?.type !== 'roles.changed' || event.userId !== id) return undefined
  return rolesOf(event as Parameters<typeof rolesOf>[0])
}
