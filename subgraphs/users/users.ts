import { and, gte, isNotNull, isNull, lt, not, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { contains, inList } from '#kit/data/conditions.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { expectVersion } from '#kit/data/version.ts'
import { audit } from '#kit/events/audit.ts'
import { changedSettings } from './account-settings.ts'
import { hasRole, hasStaffRole } from './holders.ts'
import { nameColumns, searchable } from './names.ts'
import { checkHeld, permissionsHeld } from './permissions.ts'
import { personalFields } from './personal-data.ts'
import { nameKeyOf } from './role-names.ts'
import type { UpdateUserInput, UserFilter, UserSort } from './schema.generated.ts'
import { groupMembers, type UserRow, users } from './tables.ts'
import { findActiveUser, saveUser } from './user-rows.ts'

type Switch = 'withDeleted' | 'isSuspended' | 'isNotSuspended' | 'isStaff' | 'isNotStaff'
type Filter = Omit<UserFilter, 'includeDeleted' | 'suspended' | 'staff'> & { [name in Switch]?: true }

const pages = {
  NEWEST: pagesOf(users, { where: matching }),
  OLDEST: pagesOf(users, { where: matching, descending: false }),
  NAME: pagesOf(users, { where: matching, by: 'searchText', descending: false }),
}

/** Returns a page of the users. */
export function listUsers(ctx: Context, args: PageArgs & { filter?: UserFilter | null; sort?: UserSort | null }) {
  const { includeDeleted, search, role, suspended, staff, ...filter } = args.filter ?? {}
  // a part of a name may be anywhere: no index leads to it
  return pages[args.sort ?? 'NEWEST'](search ? ctx.aside : ctx.db, args, {
    ...filter,
    ...(search && { search: searchable(search) }),
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
  const { ids, search, role, customerGroupId, createdFrom, createdBefore, withDeleted, isSuspended, isNotSuspended, isStaff, isNotStaff } =
    filter
  return and(
    withDeleted ? undefined : isNull(users.deletedAt),
    ids ? inList(users.id, ids) : undefined,
    search ? contains(users.searchText, search) : undefined,
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

function isMember(groupId: string): SQL {
  return sql`${users.id} IN (SELECT ${groupMembers.userId} FROM ${groupMembers} WHERE ${groupMembers.groupId} = ${groupId})`
}

/** What the audit log keeps of a user: no e-mail address. */
function audited({ displayName, locale, timeZone, marketingEmails, orderEmails, version }: UserRow) {
  return { displayName, locale, timeZone, marketingEmails, orderEmails, version }
}
