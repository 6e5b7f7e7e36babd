import { and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { firstId, idTime } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { sayings } from '#schema/books.ts'
import { type Discrepancy, discrepancies } from './discrepancy.ts'
import type { Facts } from './facts.ts'
import { compareSayings } from './sayings.ts'
import type { UserFact } from './schema.generated.ts'
import { knownUsers } from './tables.ts'

type Registered = { from: Date; to: Date }

const selectIn = statement((db, { first, end }: { first: string; end: string }) =>
  db
    .select()
    .from(knownUsers)
    .where(and(gte(knownUsers.id, first), lt(knownUsers.id, end))),
)

/** Compares each user with what the statistics keep, where nothing about the user has changed for `settledMs`. */
export async function userDiscrepancies(ctx: Context, registered: Registered, { userFacts }: Facts, settledMs: number) {
  const [users, counted] = [new Map(userFacts.map((user) => [user.userId, user])), await countedIn(ctx, registered)]
  const ids = [...new Set([...users.keys(), ...counted.keys()])]
  return ids
    .map((id) => ({ id, user: users.get(id), says: counted.get(id) }))
    .filter(({ id, user }) => ctx.now.getTime() - changedAt(id, user) >= settledMs)
    .flatMap(({ id, user, says }) => differing(user, says).map((found) => ({ ...found, subject: id, ageSeconds: null })))
}

async function countedIn({ db }: Context, { from, to }: Registered): Promise<Map<string, string[]>> {
  const rows = await selectIn.all(db, { first: firstId('usr', from), end: firstId('usr', to) })
  return new Map(rows.map(({ id, deleted, createdAt }) => [id, sayings({ 'user.deleted': deleted, 'age.created': createdAt })]))
}

// the facts come as representations, in which times are text
function changedAt(id: string, user: UserFact | undefined): number {
  return user ? new Date(user.changedAt).getTime() : (idTime(id) ?? 0)
}

function differing(user: UserFact | undefined, says: string[] | undefined): Discrepancy[] {
  if (!user) return discrepancies('STATISTICS', 'users does not know this user')
  if (!says) return discrepancies('STATISTICS', 'the statistics do not know this user')
  const created = sayings({ 'age.created': new Date(idTime(user.userId) ?? 0) })
  return discrepancies(
    'STATISTICS',
    ...compareSayings('user', [user.says, says], ['users', 'the statistics']),
    ...compareSayings('age', [created, says], ['users', 'the statistics']),
  )
}
