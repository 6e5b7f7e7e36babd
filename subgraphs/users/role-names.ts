import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { type RoleRow, roles } from './tables.ts'

/** The columns of a name. */
export type Named = Pick<RoleRow, 'name' | 'nameKey'>

const path = ['input', 'name']

const selectOther = statement((db, { nameKey, ownId }: { nameKey: string; ownId: string }) =>
  db
    .select()
    .from(roles)
    .where(and(eq(roles.nameKey, nameKey), ne(roles.id, ownId))),
)

/** Returns the columns of a role's name. Throws INVALID_INPUT, or NAME_TAKEN where another role than `ownId` has it. */
export async function checkRoleName(tx: Tx, given: string, ownId = ''): Promise<Named> {
  const named = checkName(given)
  const taken = await selectOther.get(tx, { nameKey: named.nameKey, ownId })
  if (taken) throw new DomainError('NAME_TAKEN', `There is already a role called ${taken.name}.`, { path, subject: taken.id })
  return named
}

/** Returns the columns of the name of a role or a customer group. Throws INVALID_INPUT. */
export function checkName(given: string): Named {
  const [name, nameKey] = [cleanName(given), nameKeyOf(given)]
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name)) return { name, nameKey }
  const message = 'Choose a name of letters, digits, spaces and . _ - that begins with a letter or digit.'
  throw new DomainError('INVALID_INPUT', message, { path })
}

/** Returns the key by which a role's name is unique, regardless of case and width. */
export function nameKeyOf(name: string): string {
  return cleanName(name).toLowerCase()
}

function cleanName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ')
}
