import { eq } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import type { SignOutUserInput } from '#subgraphs/auth/schema.generated.ts'
import { accounts } from '#subgraphs/auth/tables.ts'
import { endSessions } from './sessions.ts'

const selectAccount = statement((db, { id }: { id: string }) => db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)))

/** Ends all sessions of a user. Returns how many; of one who is signed in nowhere there is nothing to end, nor to audit. Throws NOT_FOUND. */
export function signOutUser(ctx: Context, { userId }: SignOutUserInput): Promise<number> {
  return ctx.write(async (tx) => {
    if (!(await selectAccount.get(tx, { id: userId }))) throw notFound('user', ['input', 'userId'])
    const ended = await endSessions(tx, userId)
    if (ended > 0) await audit(tx, 'signOutUser', userId, { sessions: ended }, { sessions: 0 })
    return ended
  })
}
