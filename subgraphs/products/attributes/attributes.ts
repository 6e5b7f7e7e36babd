import { count, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import type { CreateAttributeInput, DeleteAttributeInput, UpdateAttributeInput } from '#subgraphs/products/schema.generated.ts'
import { type AttributeRow, attributes, productAttributes } from '#subgraphs/products/tables.ts'
import { check, codeFaults, kindFaults } from './declarations.ts'

type Seen = { id: string; expectedVersion: number }

/** How many attributes a shop may have. */
const attributesMost = 500
/** How many values go in one transaction. */
const piece = 500

const page = pagesOf(attributes, { by: 'code', descending: false })
const countAll = statement((db) => db.select({ rows: count() }).from(attributes))
const selectAttribute = statement((db, { id }: { id: string }) => db.select().from(attributes).where(eq(attributes.id, id)))
const selectByCode = statement((db, { code }: { code: string }) => db.select().from(attributes).where(eq(attributes.code, code)))
const insertAttribute = statement((db, row: typeof attributes.$inferInsert) => db.insert(attributes).values(row).returning())
const deleteById = statement((db, { id }: { id: string }) => db.delete(attributes).where(eq(attributes.id, id)))
const deleteValues = statement((db, { id, limit }: { id: string; limit: number }) => {
  const some = db.select({ rowid: sql`rowid` }).from(productAttributes).where(eq(productAttributes.attributeId, id)).limit(limit)
  return db.delete(productAttributes).where(sql`rowid IN ${some}`)
})
const selectUsed = statement(
  (_, { id, texts }: { id: string; texts: string[] }) => sql<{ value: string }>`
    SELECT value FROM ${jsonEach(texts)}
    WHERE EXISTS (SELECT 1 FROM product_attributes AS a WHERE a.attributeId = ${id} AND a.text = value)`,
)
const selectNaming = statement(
  (_, { code }: { code: string }) => sql<{ id: string; name: string }>`
    SELECT collections.id, collections.name FROM collections, json_each(collections.rule, '$.attributes') AS wanted
    WHERE wanted.value ->> 'code' = ${code}`,
)

/** Returns a page of the attributes, by their code. */
export function listAttributes(ctx: Context, args: PageArgs) {
  return page(ctx.db, args)
}

/** Declares an attribute. Throws NAME_TAKEN, CATALOGUE_FULL or INVALID_INPUT, with every fault. */
export function createAttribute(
  ctx: Context,
  { code, name, kind, unit, choices, isFilterable }: CreateAttributeInput,
): Promise<AttributeRow> {
  return ctx.write(async (tx) => {
    check([...codeFaults(code), ...kindFaults(kind, { unit, choices })])
    const taken = await selectByCode.get(tx, { code })
    if (taken) throw new DomainError('NAME_TAKEN', `There is an attribute ${code}.`, { path: ['input', 'code'], subject: taken.id })
    const { rows } = (await countAll.get(tx)) as { rows: number }
    if (rows >= attributesMost) throw new DomainError('CATALOGUE_FULL', `A shop has at most ${attributesMost} attributes.`)
    const own = { id: newId('attr', tx.now), createdAt: tx.now, updatedAt: tx.now }
    const row = { ...own, code, name: name.trim(), kind, unit: unit?.trim() ?? null, choices: trimmed(choices ?? []) }
    const attribute = (await insertAttribute.get(tx, { ...row, isFilterable: isFilterable ?? true })) as AttributeRow
    await audit(tx, 'createAttribute', attribute.id, null, attribute)
    return attribute
  })
}

/** Changes the given fields of an attribute. Throws NOT_FOUND, VERSION_CONFLICT, STILL_NEEDED or INVALID_INPUT. */
export function updateAttribute(ctx: Context, { name, unit, choices, isFilterable, ...seen }: UpdateAttributeInput): Promise<AttributeRow> {
  return ctx.write(async (tx) => {
    const before = await findSeen(tx, seen)
    const change = {
      name: name?.trim() ?? before.name,
      unit: unit?.trim() ?? before.unit,
      choices: choices ? trimmed(choices) : before.choices,
      isFilterable: isFilterable ?? before.isFilterable,
      updatedAt: tx.now,
    }
    check(kindFaults(before.kind, { unit: change.unit, choices: before.kind === 'CHOICE' || choices ? change.choices : null }))
    await checkUnused(tx, before, change.choices)
    if (!change.isFilterable) await checkUnnamed(tx, before, 'isFilterable')
    const after = await updateVersion(tx, attributes, { before, expectedVersion: seen.expectedVersion, change })
    await audit(tx, 'updateAttribute', before.id, before, after)
    return after
  })
}

/** Deletes an attribute. Its values go first, some in each transaction. Throws NOT_FOUND, VERSION_CONFLICT or STILL_NEEDED. */
export async function deleteAttribute(ctx: Context, seen: DeleteAttributeInput): Promise<AttributeRow> {
  const { id } = seen
  await ctx.write(async (tx) => checkUnnamed(tx, await findSeen(tx, seen), 'id'))
  await inPieces(ctx, piece, (tx) => deleteValues.run(tx, { id, limit: piece }))
  return ctx.write(async (tx) => {
    const attribute = await findSeen(tx, seen)
    await checkUnnamed(tx, attribute, 'id')
    while ((await deleteValues.run(tx, { id, limit: piece })) > 0);
    await deleteById.run(tx, { id })
    await audit(tx, 'deleteAttribute', id, attribute, null)
    return attribute
  })
}

async function findSeen(tx: Tx, { id, expectedVersion }: Seen): Promise<AttributeRow> {
  const attribute = await selectAttribute.get(tx, { id })
  if (!attribute) throw notFound('attribute')
  expectVersion(attribute, expectedVersion)
  return attribute
}

/** No product has a choice that is left out. */
async function checkUnused(tx: Tx, { id, choices }: AttributeRow, kept: string[]): Promise<void> {
  const texts = choices.filter((choice) => !kept.includes(choice))
  const used = await selectUsed.all(tx, { id, texts })
  if (used.length === 0) return
  const named = used.map(({ value }) => value).join(', ')
  throw new DomainError('STILL_NEEDED', `Products have the value ${named}.`, { path: ['input', 'choices'] })
}

/** No collection is made by the attribute. */
async function checkUnnamed(tx: Tx, { code }: AttributeRow, field: string): Promise<void> {
  const naming = await selectNaming.get(tx, { code })
  if (!naming) return
  throw new DomainError('STILL_NEEDED', `The collection ${naming.name} is made by it.`, { path: ['input', field], subject: naming.id })
}

function trimmed(choices: string[]): string[] {
  return [...new Set(choices.map((choice) => choice.trim()))]
}
