import { and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { sayings } from '#schema/books.ts'
import type { UserFact } from './schema.generated.ts'
import { users } from './tables.ts'

const selectRegistered = statement((db, { first, end }: { first: string; end: string }) =>
  db
    .select({ id: users.id, deletedAt: users.deletedAt, updatedAt: users.updatedAt })
    .from(users)
    .where(and(gte(users.id, first), lt(users.id, end))),
)

/** Returns what each user who registered in the range says, for those who count users. */
export async function userFacts({ db }: Context, { from, to }: { from: Date; to: Date }): Promise<UserFact[]> {
  const registered = await selectRegistered.all(db, { first: firstId('usr', from), end: firstId('usr', to) })
  return registered.map((user) => ({
    userId: user.id,
    changedAt: user.updatedAt,
    says: sayings({ 'user.deleted': user.deletedAt !== null }),
  }))
}
