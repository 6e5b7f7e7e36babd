import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { checkName, type Named } from '#subgraphs/users/role-names.ts'
import { customerGroups } from '#subgraphs/users/tables.ts'

const selectOther = statement((db, { nameKey, ownId }: { nameKey: string; ownId: string }) =>
  db
    .select()
    .from(customerGroups)
    .where(and(eq(customerGroups.nameKey, nameKey), ne(customerGroups.id, ownId))),
)

/** Returns the columns of a group's name. Throws INVALID_INPUT, or NAME_TAKEN where another group than `ownId` has it. */
export async function checkFreeName(tx: Tx, given: string, ownId = ''): Promise<Named> {
  const named = checkName(given)
  const taken = await selectOther.get(tx, { nameKey: named.nameKey, ownId })
  if (!taken) return named
  const message = `There is already a customer group called ${taken.name}.`
  throw new DomainError('NAME_TAKEN', message, { path: ['input', 'name'], subject: taken.id })
}
