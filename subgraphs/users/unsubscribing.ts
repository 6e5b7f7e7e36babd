import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import type { UnsubscribeInput } from './schema.generated.ts'
import { users } from './tables.ts'
import { saveUser } from './user-rows.ts'

const selectUser = statement((db, { id }: { id: string }) => db.select().from(users).where(eq(users.id, id)))
const selectWithToken = statement((db, { token }: { token: string }) => db.select().from(users).where(eq(users.unsubscribeToken, token)))
const updateToken = statement((db, { id, token }: { id: string; token: string }) =>
  db.update(users).set({ unsubscribeToken: token }).where(eq(users.id, id)),
)

/** Ends news for the user to whom the link was written. Throws LINK_INVALID. */
export function unsubscribe(ctx: Context, { token }: UnsubscribeInput): Promise<void> {
  return ctx.write(async (tx) => {
    const user = await selectWithToken.get(tx, { token })
    if (!user) throw new DomainError('LINK_INVALID', 'This link is none of this shop.', { path: ['input', 'token'] })
    if (user.marketingEmails) await saveUser(tx, user, { marketingEmails: false })
  })
}

/** The token of the links in the news of a user, who wants them: made once, and good for as long as the account. */
export async function unsubscribeTokenOf(tx: Tx, userId: string): Promise<string | undefined> {
  const user = await selectUser.get(tx, { id: userId })
  if (!user?.marketingEmails || user.deletedAt) return undefined
  if (user.unsubscribeToken) return user.unsubscribeToken
  const token = randomBytes(16).toString('base64url')
  await updateToken.run(tx, { id: userId, token })
  return token
}
