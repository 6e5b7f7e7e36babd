import { eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { updateVersion } from '#kit/data/version.ts'
import { DomainError, DomainErrors } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { findSeenProduct, publishProduct } from '#subgraphs/products/saved-products.ts'
import type { AttributeValueInput, SetProductAttributesInput } from '#subgraphs/products/schema.generated.ts'
import {
  type AttributeRow,
  type AttributeValueRow,
  attributes,
  type ProductAttributeRow,
  type ProductRow,
  productAttributes,
  products,
} from '#subgraphs/products/tables.ts'
import { findAttributes, isNumber } from './conditions.ts'

/** A value of an attribute, one for each choice. */
export type Value = Pick<ProductAttributeRow, 'attributeId' | 'text' | 'number'>

/** How many values a product may have, each choice counted: a page of a hundred products is one look-up. */
const valuesMost = 100

const fieldOf = { TEXT: 'text', NUMBER: 'number', DIMENSION: 'number', BOOLEAN: 'boolean', CHOICE: 'choices' } as const
const fields = ['text', 'number', 'boolean', 'choices'] as const

const selectValues = statement((db, { productId }: { productId: string }) =>
  db.select().from(productAttributes).where(eq(productAttributes.productId, productId)).orderBy(sql`rowid`),
)
const deleteValues = statement((db, { productId }: { productId: string }) =>
  db.delete(productAttributes).where(eq(productAttributes.productId, productId)),
)
const insertValues = statement(
  (_, { productId, values }: { productId: string; values: Value[] }) => sql`
    INSERT INTO product_attributes (productId, attributeId, text, number)
    SELECT ${productId}, value ->> 'attributeId', value ->> 'text', value ->> 'number' FROM ${jsonEach(values)}`,
)

/** Returns the values of a product's attributes, in the order in which staff gave them. */
export async function attributesOf(ctx: Context, { id }: ProductRow): Promise<AttributeValueRow[]> {
  const groups = Map.groupBy(await ctx.load.many(productAttributes, 'productId', id), ({ attributeId }) => attributeId)
  const found = await Promise.all(
    Array.from(groups, async ([key, rows]) => ({ rows, attribute: await ctx.load.one(attributes, 'id', key) })),
  )
  return found.flatMap(({ attribute, rows }) => (attribute ? [shown(attribute, rows)] : []))
}

/** Sets the values of a product's attributes. Throws NOT_FOUND or VERSION_CONFLICT, or INVALID_INPUT with the faults of all values. */
export function setProductAttributes(ctx: Context, { productId, expectedVersion, values }: SetProductAttributesInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const before = await findSeenProduct(tx, { id: productId, expectedVersion })
    const next = await checkValues(tx, values)
    const old = await valuesOf(tx, productId)
    await replaceValues(tx, productId, next)
    const after = await updateVersion(tx, products, { before, expectedVersion, change: { updatedAt: tx.now } })
    await publishProduct(tx, after)
    await audit(tx, 'setProductAttributes', productId, { values: old }, { values: next })
    return after
  })
}

/** Returns the values of a product's attributes in the transaction. */
export async function valuesOf(tx: Tx, productId: string): Promise<Value[]> {
  return (await selectValues.all(tx, { productId })).map(plain)
}

/** Puts these values in the place of those that a product has. */
export async function replaceValues(tx: Tx, productId: string, values: Value[]): Promise<void> {
  await deleteValues.run(tx, { productId })
  await insertValues.run(tx, { productId, values })
}

/** Returns the rows of values that a product is given. Throws INVALID_INPUT with the faults of all of them. */
export async function checkValues(tx: Tx, given: AttributeValueInput[]): Promise<Value[]> {
  const known = await findAttributes(
    tx,
    given.map(({ code }) => code),
  )
  const faults = given.flatMap((value, at) => faultsIn(given, at, known.get(value.code)))
  if (faults.length > 0) throw new DomainErrors(faults)
  const values = given.flatMap((value) => rowsOf(value, known.get(value.code) as AttributeRow))
  if (values.length <= valuesMost) return values
  throw new DomainError('INVALID_INPUT', `A product has at most ${valuesMost} values.`, { path: ['input', 'values'] })
}

function faultsIn(given: AttributeValueInput[], at: number, attribute: AttributeRow | undefined): DomainError[] {
  const value = given[at] as AttributeValueInput
  const fault = (message: string, ...path: (string | number)[]) =>
    new DomainError('INVALID_INPUT', message, { path: ['input', 'values', at, ...path] })
  if (!attribute) return [fault(`There is no attribute ${value.code}.`, 'code')]
  if (given.findIndex(({ code }) => code === value.code) < at) return [fault(`There are two values of ${value.code}.`, 'code')]
  const wanted = fieldOf[attribute.kind]
  const isGiven = (field: (typeof fields)[number]) => value[field] !== undefined && value[field] !== null
  return [
    ...(isGiven(wanted) ? [] : [fault(`${value.code} is a ${attribute.kind}: give ${wanted}.`, wanted)]),
    ...fields
      .filter((field) => field !== wanted && isGiven(field))
      .map((field) => fault(`${value.code} is a ${attribute.kind}: it has no ${field}.`, field)),
    ...(wanted === 'choices' ? unknownChoices(value, attribute).map((choice) => fault(...choice)) : []),
  ]
}

function unknownChoices({ choices }: AttributeValueInput, attribute: AttributeRow): [string, ...(string | number)[]][] {
  return (choices ?? []).flatMap((choice, at): [string, ...(string | number)[]][] =>
    attribute.choices.includes(choice) ? [] : [[`${choice} is none of the choices of ${attribute.code}.`, 'choices', at]],
  )
}

function rowsOf({ text, number, boolean, choices }: AttributeValueInput, { id, kind }: AttributeRow): Value[] {
  if (isNumber(kind)) return [{ attributeId: id, text: null, number: number ?? 0 }]
  const texts = kind === 'CHOICE' ? new Set(choices) : [kind === 'BOOLEAN' ? String(boolean) : (text ?? '').trim()]
  return Array.from(texts, (one) => ({ attributeId: id, text: one, number: null }))
}

function shown(attribute: AttributeRow, rows: ProductAttributeRow[]): AttributeValueRow {
  const [text = null, number = null] = [rows[0]?.text, rows[0]?.number]
  const { kind } = attribute
  return {
    attribute,
    text: kind === 'TEXT' ? text : null,
    number: isNumber(kind) ? number : null,
    boolean: kind === 'BOOLEAN' ? text === 'true' : null,
    choices: kind === 'CHOICE' ? rows.flatMap((row) => row.text ?? []) : null,
  }
}

function plain({ attributeId, text, number }: ProductAttributeRow): Value {
  return { attributeId, text, number }
}
