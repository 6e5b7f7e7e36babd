import { asc, eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { updateVersion } from '#kit/data/version.ts'
import { notFound } from '#kit/errors.ts'
import { type UserRow, users } from './tables.ts'

const selectUser = statement((db, { id }: { id: string }) => db.select().from(users).where(eq(users.id, id)))
const selectWithEmail = statement((db, { email }: { email: string }) =>
  db.select().from(users).where(eq(users.email, email)).orderBy(asc(users.emailUnverified), asc(users.id)).limit(1),
)

/** Returns the user whose address this is: who has shown it, else the first who registered it. */
export function findWithEmail(tx: Tx, email: string): Promise<UserRow | undefined> {
  return selectWithEmail.get(tx, { email })
}

/** Returns a user, deleted or not; undefined where there is none. */
export function findUser(tx: Tx, id: string): Promise<UserRow | undefined> {
  return selectUser.get(tx, { id })
}

/** Returns the caller's own user. Throws NOT_FOUND where there is none or it is deleted. */
export function findCaller(tx: Tx): Promise<UserRow> {
  return findActiveUser(tx, tx.caller.sub ?? '', [])
}

/** Returns a user who is not deleted. Throws NOT_FOUND. */
export async function findActiveUser(tx: Tx, id: string, path: string[]): Promise<UserRow> {
  const user = await findAnyUser(tx, id, path)
  if (user.deletedAt) throw notFound('user', path)
  return user
}

/** Returns a user, deleted or not. Throws NOT_FOUND. */
export async function findAnyUser(tx: Tx, id: string, path: string[]): Promise<UserRow> {
  const user = await selectUser.get(tx, { id })
  if (!user) throw notFound('user', path)
  return user
}

/** Changes a user at the version that the client has seen, if it has seen one. Returns the user after the change. Throws VERSION_CONFLICT. */
export function saveUser(tx: Tx, before: UserRow, fields: Partial<UserRow>, expectedVersion = before.version): Promise<UserRow> {
  return updateVersion(tx, users, { before, expectedVersion, change: { ...fields, updatedAt: tx.now } })
}
