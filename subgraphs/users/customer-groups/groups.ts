import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { updateVersion } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { checkGroupName } from '#subgraphs/users/names.ts'
import type { CreateCustomerGroupInput, DeleteCustomerGroupInput, UpdateCustomerGroupInput } from '#subgraphs/users/schema.generated.ts'
import { type CustomerGroupRow, customerGroups } from '#subgraphs/users/tables.ts'

/** How many groups the shop can have. */
const groupsMost = 1000

const insertGroup = statement((db, row: typeof customerGroups.$inferInsert) => db.insert(customerGroups).values(row).returning())
const selectGroup = statement((db, { id }: { id: string }) =>
  db
    .select()
    .from(customerGroups)
    .where(and(eq(customerGroups.id, id), isNull(customerGroups.deletedAt))),
)
const countGroups = statement(() => sql<{ count: number }>`SELECT count(*) AS count FROM ${customerGroups}`)

const groupPage = pagesOf(customerGroups, { where: () => isNull(customerGroups.deletedAt), by: 'nameKey', descending: false })

/** Returns a page of the customer groups, by name. */
export function listCustomerGroups(ctx: Context, args: PageArgs) {
  return groupPage(ctx.db, args, {})
}

/** Adds a customer group. Throws NAME_TAKEN, INVALID_INPUT or CUSTOMER_GROUPS_LIMIT. */
export function createCustomerGroup(ctx: Context, { name, description }: CreateCustomerGroupInput): Promise<CustomerGroupRow> {
  return ctx.write(async (tx) => {
    if (((await countGroups.get(tx))?.count ?? 0) >= groupsMost)
      throw new DomainError('CUSTOMER_GROUPS_LIMIT', `The shop can have ${groupsMost} customer groups.`, { path: ['input'] })
    const columns = { ...(await checkGroupName(tx, name)), description: description ?? '', createdAt: tx.now, updatedAt: tx.now }
    const group = (await insertGroup.get(tx, { id: newId('grp', tx.now), ...columns })) as CustomerGroupRow
    await audit(tx, 'createCustomerGroup', group.id, null, group)
    return group
  })
}

/** Changes the given fields of a customer group. Throws NOT_FOUND, VERSION_CONFLICT, NAME_TAKEN or INVALID_INPUT. */
export function updateCustomerGroup(ctx: Context, { id, expectedVersion, ...input }: UpdateCustomerGroupInput): Promise<CustomerGroupRow> {
  return ctx.write(async (tx) => {
    const before = await findGroup(tx, id, ['input', 'id'])
    const name = input.name ? await checkGroupName(tx, input.name, id) : {}
    const change = { ...name, description: input.description ?? before.description, updatedAt: tx.now }
    const after = await updateVersion(tx, customerGroups, { before, expectedVersion, change })
    await audit(tx, 'updateCustomerGroup', id, before, after)
    return after
  })
}

/** Deletes a customer group. A task takes its members out, in pieces. Throws NOT_FOUND or VERSION_CONFLICT. */
export function deleteCustomerGroup(ctx: Context, { id, expectedVersion }: DeleteCustomerGroupInput): Promise<CustomerGroupRow> {
  return ctx.write(async (tx) => {
    const before = await findGroup(tx, id, ['input', 'id'])
    await updateVersion(tx, customerGroups, { before, expectedVersion, change: { nameKey: id, deletedAt: tx.now } })
    tx.dueTasks.add('emptyDeletedGroups')
    await audit(tx, 'deleteCustomerGroup', id, before, null)
    return before
  })
}

/** Returns a customer group. Throws NOT_FOUND. */
export async function findGroup(tx: Tx, id: string, path: string[]): Promise<CustomerGroupRow> {
  const group = await selectGroup.get(tx, { id })
  if (!group) throw notFound('customer group', path)
  return group
}
