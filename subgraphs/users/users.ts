import { and, eq, gte, inArray, isNull, like, lt, type SQL, sql } from 'drizzle-orm'
import { type Context, can, type Tx } from '#kit/context.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import { normalEmail } from '#schema/email.ts'
import type { EventOf } from '#schema/events.ts'
import { haveRole, keepAnAdmin, mustHold, permissionsHeld, stripRoles, welcome } from './roles.ts'
import type {
  DeleteAccountInput,
  DeleteUserInput,
  UpdateAccountSettingsInput,
  UpdateProfileInput,
  UpdateUserInput,
  UserFilter,
  UserSort,
} from './schema.generated.ts'
import { type AccountSettingsRow, type UserRow, users } from './tables.ts'

const defaults: AccountSettingsRow = { locale: 'en-GB', timeZone: 'UTC', marketingEmails: false, orderEmails: true }

const orders = {
  NEWEST: { by: 'id', descending: true },
  OLDEST: { by: 'id', descending: false },
  NAME: { by: 'searchText', descending: false },
} as const

/** Makes the profile of a new user, who is a CUSTOMER from then on. */
export async function makeProfile(tx: Tx, event: EventOf<'user.registered'>): Promise<void> {
  const [email, registered] = [normalEmail(event.email), new Date(event.occurredAt)]
  const profile = { id: event.userId, email, ...named(event.displayName, email), ...defaults, createdAt: registered, updatedAt: registered }
  const [user] = await tx.insert(users).values(profile).onConflictDoNothing().returning()
  if (!user) return
  // the roles first: who hears of the user knows them by then
  await welcome(tx, user.id)
  await publish(tx, { type: 'user.created', userId: user.id, email, version: user.version })
}

/** Whether the caller may see this user's profile. */
export function mayRead(ctx: Context, id: string): boolean {
  return ctx.caller.sub === id || can(ctx, 'USERS_READ')
}

/** A profile: null where the caller may not see it, undefined where there is none yet. */
export async function findUser(ctx: Context, id: string) {
  return seen(ctx, await ctx.load.one(users, 'id', id))
}

/** The same, read anew. */
export async function findUserNow(ctx: Context, id: string) {
  return seen(ctx, await ctx.db.select().from(users).where(eq(users.id, id)).get())
}

/** The users, a page at a time. */
export function listUsers(ctx: Context, args: PageArgs & { filter?: UserFilter | null; sort?: UserSort | null }) {
  return page(ctx.db, users, args, { where: matching(args.filter ?? {}), ...orders[args.sort ?? 'NEWEST'] })
}

/** Changes the caller's own profile. Throws NOT_FOUND. */
export function updateProfile(ctx: Context, { displayName }: UpdateProfileInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const before = await own(tx)
    return save(tx, before, nameChange(before, displayName))
  })
}

/** Changes the caller's own settings. Throws NOT_FOUND or INVALID_INPUT. */
export function updateAccountSettings(ctx: Context, input: UpdateAccountSettingsInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const before = await own(tx)
    return save(tx, before, settingsChange(before, input, ['input']))
  })
}

/** Deletes the caller's own account, once. Throws NOT_FOUND, LAST_ADMIN or, unless it is confirmed, INVALID_INPUT. */
export function deleteAccount(ctx: Context, { confirm }: DeleteAccountInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    if (!confirm) throw new DomainError('INVALID_INPUT', 'Confirm that the account is to be deleted.', { path: ['input', 'confirm'] })
    return erase(tx, await findAny(tx, tx.caller.sub ?? '', []), [])
  })
}

/** Changes what is given of any user. Throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT, or PERMISSION_NOT_HELD if the user may do what the caller may not. */
export function updateUser(ctx: Context, { id, expectedVersion, displayName, settings }: UpdateUserInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const before = await findStanding(tx, id, ['input', 'id'])
    await mustHold(tx, ['USERS_WRITE', ...(await permissionsHeld(tx, id))], ['input', 'id'])
    checkVersion(before, expectedVersion)
    const change = { ...nameChange(before, displayName), ...settingsChange(before, settings ?? {}, ['input', 'settings']) }
    const after = await save(tx, before, change)
    await audit(tx, 'updateUser', id, audited(before), audited(after))
    return after
  })
}

/** Deletes any user's account, once. Throws NOT_FOUND, LAST_ADMIN, or PERMISSION_NOT_HELD if the user may do what the caller may not. */
export function deleteUser(ctx: Context, { id }: DeleteUserInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const before = await findAny(tx, id, ['input', 'id'])
    const held = await permissionsHeld(tx, id)
    await mustHold(tx, ['USERS_WRITE', ...held], ['input', 'id'])
    const after = await erase(tx, before, ['input', 'id'])
    // nothing personal: the audit log outlives the account
    if (!before.deletedAt) await audit(tx, 'deleteUser', id, { permissions: held, version: before.version }, { version: after.version })
    return after
  })
}

function named(name: string, email: string | null) {
  const displayName = cleanName(name)
  return { displayName, searchText: searchTextOf(displayName, email) }
}

function cleanName(name: string): string {
  return name.trim().replace(/\s+/g, ' ')
}

// the name first: lists are sorted by it, too
function searchTextOf(displayName: string, email: string | null): string {
  return folded(`${displayName}\n${email ?? ''}`)
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function seen(ctx: Context, user: UserRow | undefined): UserRow | null | undefined {
  return user && (!mayRead(ctx, user.id) || (user.deletedAt && !can(ctx, 'USERS_READ'))) ? null : user
}

function matching({ ids, search, role, createdFrom, createdBefore, includeDeleted }: UserFilter): SQL | undefined {
  return and(
    includeDeleted ? undefined : isNull(users.deletedAt),
    ids ? inArray(users.id, ids) : undefined,
    search ? sql`${like(users.searchText, `%${escaped(folded(cleanName(search)))}%`)} ESCAPE '\\'` : undefined,
    role ? haveRole(role) : undefined,
    createdFrom ? gte(users.createdAt, createdFrom) : undefined,
    createdBefore ? lt(users.createdAt, createdBefore) : undefined,
  )
}

function escaped(text: string) {
  return text.replace(/[\\%_]/g, '\\$&')
}

function own(tx: Tx): Promise<UserRow> {
  return findStanding(tx, tx.caller.sub ?? '', [])
}

async function findStanding(tx: Tx, id: string, path: string[]): Promise<UserRow> {
  const user = await findAny(tx, id, path)
  if (user.deletedAt) throw notFound('user', path)
  return user
}

async function findAny(tx: Tx, id: string, path: string[]): Promise<UserRow> {
  const user = await tx.select().from(users).where(eq(users.id, id)).get()
  if (!user) throw notFound('user', path)
  return user
}

async function save(tx: Tx, before: UserRow, change: Partial<UserRow>): Promise<UserRow> {
  const next = { ...change, version: before.version + 1, updatedAt: tx.now }
  const [after] = await tx.update(users).set(next).where(eq(users.id, before.id)).returning()
  return after as UserRow
}

function nameChange({ email, displayName }: UserRow, wanted: string | null | undefined) {
  return named(wanted ?? displayName, email)
}

function settingsChange(before: UserRow, input: UpdateAccountSettingsInput, path: string[]): AccountSettingsRow {
  return {
    locale: input.locale ? known('locale', input.locale, localeNamed, [...path, 'locale']) : before.locale,
    timeZone: input.timeZone ? known('time zone', input.timeZone, timeZoneNamed, [...path, 'timeZone']) : before.timeZone,
    marketingEmails: input.marketingEmails ?? before.marketingEmails,
    orderEmails: input.orderEmails ?? before.orderEmails,
  }
}

/** What `canonical` makes of a value; INVALID_INPUT for one that it does not know. */
function known(what: string, value: string, canonical: (value: string) => string | undefined, path: string[]): string {
  try {
    const found = canonical(value.trim())
    if (found) return found
  } catch {}
  throw new DomainError('INVALID_INPUT', `There is no ${what} ${value}.`, { path })
}

function localeNamed(tag: string) {
  return Intl.DateTimeFormat.supportedLocalesOf(tag)[0]
}

function timeZoneNamed(timeZone: string) {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
}

// the row stays, since orders and the audit log name it; what is personal goes
async function erase(tx: Tx, user: UserRow, path: string[]): Promise<UserRow> {
  if (user.deletedAt) return user
  await keepAnAdmin(tx, user.id, path)
  await stripRoles(tx, user.id)
  const after = await save(tx, user, { email: null, displayName: '', searchText: '', ...defaults, deletedAt: tx.now })
  await publish(tx, { type: 'user.deleted', userId: after.id, version: after.version })
  return after
}

function checkVersion({ id, version }: UserRow, expectedVersion: number): void {
  if (version === expectedVersion) return
  throw new DomainError('VERSION_CONFLICT', `The user is at version ${version} by now.`, {
    path: ['input', 'expectedVersion'],
    subject: id,
  })
}

function audited({ displayName, locale, timeZone, marketingEmails, orderEmails, version }: UserRow) {
  return {
    displayName,
    locale,
    timeZone,
    marketingEmails,
    orderEmails,
    version,
  }
}
