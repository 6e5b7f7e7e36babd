import { and, gte, isNotNull, isNull, lt, not, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { beginsWith, contains, inList, unindexed } from '#kit/data/conditions.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { expectVersion } from '#kit/data/version.ts'
import { audit } from '#kit/events/audit.ts'
import { normalEmail } from '#schema/email.ts'
import { changedSettings } from './account-settings.ts'
import { hasRole, hasStaffRole } from './holders.ts'
import { nameColumns, nameKeyOf, searchable } from './names.ts'
import { checkHeld, permissionsHeld } from './permissions.ts'
import { personalFields } from './personal-data.ts'
import type { UpdateUserInput, UserFilter, UserSort } from './schema.generated.ts'
import { groupMembers, type UserRow, users } from './tables.ts'
import { findActiveUser, saveUser } from './user-rows.ts'

type Switch = 'withDeleted' | 'isSuspended' | 'isNotSuspended' | 'isStaff' | 'isNotStaff'
type Filter = Omit<UserFilter, 'includeDeleted' | 'suspended' | 'staff'> & { [name in Switch]?: true }

const pages = {
  NEWEST: pagesOf(users, { where: matching }),
  OLDEST: pagesOf(users, { where: matching, descending: false }),
  NAME: pagesOf(users, { where: matching, by: 'searchText', descending: false }),
  EMAIL: pagesOf(users, { where: matchingWithEmail, by: 'email', descending: false }),
  LAST_SIGN_IN: pagesOf(users, { where: matchingBySignIn, by: 'lastSignInAt' }),
}

/** Returns a page of the users. */
export function listUsers(ctx: Context, args: PageArgs & { filter?: UserFilter | null; sort?: UserSort | null }) {
  const { includeDeleted, search, namePrefix, emailPrefix, role, suspended, staff, ...filter } = args.filter ?? {}
  // one may pass over many users to those who match
  const isLong = Object.values(args.filter ?? {}).some((value) => value !== null) && !filter.ids
  return pages[args.sort ?? 'NEWEST'](isLong ? ctx.aside : ctx.db, args, {
    ...filter,
    ...(search && { search: searchable(search) }),
    ...(namePrefix && { namePrefix: searchable(namePrefix) }),
    ...(emailPrefix && { emailPrefix: normalEmail(emailPrefix) }),
    ...(role && { role: nameKeyOf(role) }),
    ...(includeDeleted && { withDeleted: true }),
    ...(typeof suspended === 'boolean' && { [suspended ? 'isSuspended' : 'isNotSuspended']: true }),
    ...(typeof staff === 'boolean' && { [staff ? 'isStaff' : 'isNotStaff']: true }),
  })
}

/**
 * Changes the given fields of a user. Throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT, or PERMISSION_NOT_HELD if the user may do
 * what the caller may not.
 */
export function updateUser(ctx: Context, { id, expectedVersion, displayName, settings }: UpdateUserInput): Promise<UserRow> {
  return ctx.write(async (tx) => {
    const before = await findActiveUser(tx, id, ['input', 'id'])
    await checkHeld(tx, ['USERS_WRITE', ...(await permissionsHeld(tx, id))], ['input', 'id'])
    expectVersion(before, expectedVersion)
    const name = nameColumns(displayName ?? before.displayName, before.email)
    const change = { ...name, ...changedSettings(before, settings ?? {}, ['input', 'settings']) }
    const after = await saveUser(tx, before, change, expectedVersion)
    await audit(tx, 'updateUser', id, audited(before), audited(after), personalFields)
    return after
  })
}

function matching(filter: Filter): SQL | undefined {
  return and(matchingBeside(filter), hasSignedIn(unindexed(users.lastSignInAt), filter))
}

function matchingWithEmail(filter: Filter): SQL | undefined {
  return and(matching(filter), isNotNull(users.email))
}

function matchingBySignIn(filter: Filter): SQL | undefined {
  return and(matchingBeside(filter), hasSignedIn(sql`${users.lastSignInAt}`, filter))
}

function matchingBeside({ ids, search, namePrefix, emailPrefix, role, customerGroupId, createdFrom, createdBefore, ...filter }: Filter) {
  const { withDeleted, isSuspended, isNotSuspended, isStaff, isNotStaff } = filter
  return and(
    withDeleted ? undefined : isNull(users.deletedAt),
    ids ? inList(users.id, ids) : undefined,
    search ? contains(users.searchText, search) : undefined,
    namePrefix ? beginsWith(users.searchText, namePrefix) : undefined,
    emailPrefix ? beginsWith(users.email, emailPrefix) : undefined,
    role ? hasRole(role) : undefined,
    isStaff ? hasStaffRole() : undefined,
    isNotStaff ? not(hasStaffRole()) : undefined,
    isSuspended ? isNotNull(users.suspendedAt) : undefined,
    isNotSuspended ? isNull(users.suspendedAt) : undefined,
    customerGroupId ? isMember(customerGroupId) : undefined,
    createdFrom ? gte(users.createdAt, createdFrom) : undefined,
    createdBefore ? lt(users.createdAt, createdBefore) : undefined,
  )
}

function hasSignedIn(at: SQL, { signedInFrom, signedInBefore }: Filter): SQL | undefined {
  return and(signedInFrom ? gte(at, signedInFrom) : undefined, signedInBefore ? lt(at, signedInBefore) : undefined)
}

function isMember(groupId: string): SQL {
  return sql`${users.id} IN (SELECT ${groupMembers.userId} FROM ${groupMembers} WHERE ${groupMembers.groupId} = ${groupId})`
}

/** What the audit log keeps of a user: no e-mail address. */
function audited({ displayName, locale, timeZone, marketingEmails, orderEmails, version }: UserRow) {
  return { displayName, locale, timeZone, marketingEmails, orderEmails, version }
}
