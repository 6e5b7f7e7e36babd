import { asc, gt } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { inPages, type PastEvent } from '#kit/events/snapshot.ts'
import { groupsOf } from './customer-groups/memberships.ts'
import { rolesFor } from './holders.ts'
import { rolesHeld } from './permissions.ts'
import { type UserRow, users } from './tables.ts'

type Held = Awaited<ReturnType<typeof rolesHeld>>

const selectUsers = statement((db, { after, limit }: { after: string; limit: number }) =>
  db.select().from(users).where(gt(users.id, after)).orderBy(asc(users.id)).limit(limit),
)

/** Every user with the roles and customer groups, and every deletion. */
export async function* snapshot(db: Db): AsyncGenerator<PastEvent> {
  for await (const page of inPages((place) => selectUsers.all(db, place))) {
    const ids = page.map(({ id }) => id)
    const held = Map.groupBy(await rolesHeld(db, ids), ({ userId }) => userId)
    const groups = await groupsOf(db, ids)
    for (const user of page) yield* eventsOf(user, held.get(user.id) ?? [], groups(user.id))
  }
}

function eventsOf(user: UserRow, held: Held, groups: string[]): PastEvent[] {
  const { id: userId, email, version, rolesVersion, createdAt, deletedAt, suspendedAt } = user
  if (deletedAt) return [{ type: 'user.deleted', userId, version, at: deletedAt }]
  return [
    { type: 'user.created', userId, email: email ?? '', version: 1, at: createdAt },
    { type: 'roles.changed', userId, ...rolesFor(suspendedAt, held), groups, version: rolesVersion, at: createdAt },
  ]
}
