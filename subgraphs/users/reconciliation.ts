import { and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import { sayings } from '#schema/books.ts'
import type { UserFact } from './schema.generated.ts'
import { users } from './tables.ts'

/** Returns what each user who registered in the range says, for those who count users. */
export async function userFacts({ db }: Context, { from, to }: { from: Date; to: Date }): Promise<UserFact[]> {
  const { id, deletedAt, updatedAt } = users
  const registered = and(gte(id, firstId('usr', from)), lt(id, firstId('usr', to)))
  return (await db.select({ id, deletedAt, updatedAt }).from(users).where(registered)).map((user) => ({
    userId: user.id,
    changedAt: user.updatedAt,
    says: sayings({ 'user.deleted': user.deletedAt !== null }),
  }))
}
