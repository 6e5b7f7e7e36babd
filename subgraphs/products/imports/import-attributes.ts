import type { Tx } from '#kit/context.ts'
import { DomainError, DomainErrors } from '#kit/errors.ts'
import { checkValues, replaceValues, type Value, valuesOf } from '#subgraphs/products/attributes/product-attributes.ts'
import type { AttributeValueInput } from '#subgraphs/products/schema.generated.ts'
import type { AttributeRow, ProductRow } from '#subgraphs/products/tables.ts'
import { splitTexts } from './cell-texts.ts'
import { attributeColumn, cellFault, type Fields } from './columns.ts'

/** The attributes of the shop by their codes. */
export type Attributes = Map<string, AttributeRow>

const longest = 500

/** Gives a product the values of its row; those of attributes without a column stay. Returns whether it had others. Throws INVALID_INPUT. */
export async function importAttributes(tx: Tx, { id }: ProductRow, given: Fields['attributes'], attributes: Attributes): Promise<boolean> {
  if (given.length === 0) return false
  const before = await valuesOf(tx, id)
  const known = new Set(given.map(({ code }) => attributes.get(code)?.id))
  const values = [...before.filter(({ attributeId }) => !known.has(attributeId)), ...(await checkGiven(tx, given, attributes))]
  if (textOf(values) === textOf(before)) return false
  await replaceValues(tx, id, values)
  return true
}

async function checkGiven(tx: Tx, given: Fields['attributes'], attributes: Attributes): Promise<Value[]> {
  const cells = given.filter(({ text }) => text !== '')
  const values = cells.map(({ code, text }) => valueFrom(attributes.get(code) as AttributeRow, text))
  try {
    return values.length > 0 ? await checkValues(tx, values) : []
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const faults = error instanceof DomainErrors ? error.errors : [error]
    throw new DomainErrors(faults.map((fault) => atColumn(fault, values)))
  }
}

/** A cell as `setProductAttributes` takes it. */
function valueFrom({ code, kind }: AttributeRow, text: string): AttributeValueInput {
  const column = attributeColumn(code)
  if (kind === 'CHOICE') return { code, choices: splitTexts(text) }
  if (kind === 'BOOLEAN') return { code, boolean: booleanOf(column, text.toLowerCase()) }
  if (kind === 'NUMBER' || kind === 'DIMENSION') return { code, number: numberOf(column, text) }
  if (text.length > longest) throw cellFault(column, `It has more than ${longest} characters.`)
  return { code, text }
}

function booleanOf(column: string, text: string): boolean {
  if (text !== 'true' && text !== 'false') throw cellFault(column, `"${text.slice(0, 50)}" is neither true nor false.`)
  return text === 'true'
}

function numberOf(column: string, text: string): number {
  const number = /^-?\d{1,13}(\.\d+)?(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN
  if (!(Math.abs(number) <= 1e12)) throw cellFault(column, `"${text.slice(0, 50)}" is no number such as 2.5.`)
  return number
}

function atColumn(fault: DomainError, values: AttributeValueInput[]): DomainError {
  const code = values[Number(fault.argument[2])]?.code
  return new DomainError(fault.code, fault.message, { path: code ? [attributeColumn(code)] : [] })
}

/** Values regardless of their order, which is that of the columns in a file. */
function textOf(values: Value[]): string {
  return values
    .map(({ attributeId, text, number }) => JSON.stringify([attributeId, text, number]))
    .toSorted()
    .join()
}
