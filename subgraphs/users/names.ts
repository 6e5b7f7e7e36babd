// The names of users, roles and customer groups: how each is written, and what makes it the same as another.
import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { customerGroups, type RoleRow, roles, type UserRow } from './tables.ts'

/** The columns of the name of a role or a customer group. */
export type Named = Pick<RoleRow, 'name' | 'nameKey'>

type Other = { nameKey: string; ownId: string }

const path = ['input', 'name']

const selectOtherRole = statement((db, { nameKey, ownId }: Other) =>
  db
    .select()
    .from(roles)
    .where(and(eq(roles.nameKey, nameKey), ne(roles.id, ownId))),
)
const selectOtherGroup = statement((db, { nameKey, ownId }: Other) =>
  db
    .select()
    .from(customerGroups)
    .where(and(eq(customerGroups.nameKey, nameKey), ne(customerGroups.id, ownId))),
)

/** Returns the columns that follow from a user's name and e-mail address. */
export function nameColumns(name: string, email: string | null): Pick<UserRow, 'displayName' | 'searchText'> {
  const displayName = inOneLine(name)
  // the name first, since lists are sorted by this column too
  return { displayName, searchText: foldCase(`${displayName}\n${email ?? ''}`) }
}

/** Returns a text as it is written in `searchText`: without accents and in lower case. */
export function searchable(text: string): string {
  return foldCase(inOneLine(text))
}

/** Returns the columns of a role's name. Throws INVALID_INPUT, or NAME_TAKEN where another role than `ownId` has it. */
export async function checkRoleName(tx: Tx, given: string, ownId = ''): Promise<Named> {
  const named = checkName(given)
  const taken = await selectOtherRole.get(tx, { nameKey: named.nameKey, ownId })
  if (taken) throw nameTaken('role', taken)
  return named
}

/** Returns the columns of a customer group's name. Throws INVALID_INPUT, or NAME_TAKEN where another group than `ownId` has it. */
export async function checkGroupName(tx: Tx, given: string, ownId = ''): Promise<Named> {
  const named = checkName(given)
  const taken = await selectOtherGroup.get(tx, { nameKey: named.nameKey, ownId })
  if (taken) throw nameTaken('customer group', taken)
  return named
}

/** Returns the key by which the name of a role or a group is unique, regardless of case and width. */
export function nameKeyOf(name: string): string {
  return inOneLine(name.normalize('NFKC')).toLowerCase()
}

function checkName(given: string): Named {
  const [name, nameKey] = [inOneLine(given.normalize('NFKC')), nameKeyOf(given)]
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name)) return { name, nameKey }
  const message = 'Choose a name of letters, digits, spaces and . _ - that begins with a letter or digit.'
  throw new DomainError('INVALID_INPUT', message, { path })
}

function nameTaken(what: string, { id, name }: { id: string; name: string }): DomainError {
  return new DomainError('NAME_TAKEN', `There is already a ${what} called ${name}.`, { path, subject: id })
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

function foldCase(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
