import { and, eq, isNull, lt } from 'drizzle-orm'
import { type Context, can, isOwnOr, type Tx } from '#kit/context.ts'
import { isFresh } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { normalEmail } from '#schema/email.ts'
import type { EventOf } from '#schema/events.ts'
import { defaultSettings } from './account-settings.ts'
import { giveCustomerRole } from './holders.ts'
import { nameColumns } from './names.ts'
import type { UpdateProfileInput } from './schema.generated.ts'
import { type UserRow, users } from './tables.ts'
import { findCaller, saveUser } from './user-rows.ts'

const insertUser = statement((db, row: typeof users.$inferInsert) => db.insert(users).values(row).onConflictDoNothing().returning())
const selectUser = statement((db, { id }: { id: string }) => db.select().from(users).where(eq(users.id, id)))

const updateSignIn = statement((db, { id, at }: { id: string; at: Date }) =>
  db
    .update(users)
    .set({ lastSignInAt: at })
    .where(and(eq(users.id, id), lt(users.lastSignInAt, at), isNull(users.deletedAt))),
)

/** Creates the profile of a new user, with the default settings and the role CUSTOMER. */
export async function createProfile(tx: Tx, event: EventOf<'user.registered'>): Promise<void> {
  const [email, registered] = [normalEmail(event.email), new Date(event.occurredAt)]
  const columns = { ...nameColumns(event.displayName, email), ...defaultSettings, createdAt: registered, updatedAt: registered }
  const user = await insertUser.get(tx, { id: event.userId, email, emailUnverified: event.unverified ?? false, ...columns })
  if (!user) return
  // the roles first: a consumer that knows the user then knows the roles too
  await giveCustomerRole(tx, user.id)
  await publish(tx, { type: 'user.created', userId: user.id, email, version: user.version })
}

/** Notes when a user signed in last. */
export async function noteSignIn(tx: Tx, { userId, occurredAt }: EventOf<'user.signed-in'>): Promise<void> {
  await updateSignIn.run(tx, { id: userId, at: new Date(occurredAt) })
}

/**
 * Returns a user's profile; null where there is none, or the caller may not see it. Waits for the profile of a user who has only
 * just registered.
 */
export async function findProfile(ctx: Context, id: string): Promise<UserRow | null> {
  if (!isOwnOr(ctx, id, 'USERS_READ')) return null
  const user = (await ctx.load.one(users, 'id', id)) ?? (isFresh(id, ctx.now) ? await waitForProfile(ctx, id) : undefined)
  return user && (!user.deletedAt || can(ctx, 'USERS_READ')) ? user : null
}

/** Changes the caller's own profile. Throws NOT_FOUND. */
export function updateProfile(ctx: Context, { displayName }: UpdateProfileInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const user = await findCaller(tx)
    return saveUser(tx, user, nameColumns(displayName ?? user.displayName, user.email))
  })
}

function waitForProfile(ctx: Context, id: string): Promise<UserRow | undefined> {
  return ctx.waitUntil(id, () => selectUser.get(ctx.db, { id }))
}
