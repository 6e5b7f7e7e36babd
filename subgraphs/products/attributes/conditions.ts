import { and, eq, gte, lte } from 'drizzle-orm'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, DomainErrors } from '#kit/errors.ts'
import { type AttributeRow, attributes, productAttributes } from '#subgraphs/products/tables.ts'

type Path = (string | number)[]
type Nullable<T> = T | null | undefined
export type Condition = { code: string; values?: Nullable<string[]>; min?: Nullable<number>; max?: Nullable<number> }

/** A condition as a statement takes it: the attribute by its id. */
export type WantedValue = { id: string; values: string[] | undefined; min: number | undefined; max: number | undefined }

/** So many products are sorted rather than found on the way through all. */
const fewMost = 1000

const selectByCodes = statement((db, { codes }: { codes: string[] }) => db.select().from(attributes).where(inList(attributes.code, codes)))
const selectHolders = statement((db, { id, values, min, max, limit }: WantedValue & { limit: number }) => {
  const { attributeId, text, number } = productAttributes
  return db
    .select({ productId: productAttributes.productId })
    .from(productAttributes)
    .where(
      and(
        eq(attributeId, id),
        values ? inList(text, values) : undefined,
        typeof min === 'undefined' ? undefined : gte(number, min),
        typeof max === 'undefined' ? undefined : lte(number, max),
      ),
    )
    .limit(limit)
})

/** Returns the attributes with these codes, by their code. */
export async function findAttributes(db: Db, codes: string[]): Promise<Map<string, AttributeRow>> {
  return new Map((await selectByCodes.all(db, { codes })).map((attribute) => [attribute.code, attribute]))
}

/** Returns what the values of these attributes must be. Throws INVALID_INPUT with every condition that cannot be met by any product. */
export async function conditionsOf(db: Db, conditions: Condition[], path: Path): Promise<WantedValue[]> {
  const found = await findAttributes(
    db,
    conditions.map(({ code }) => code),
  )
  const faults = conditions.flatMap((condition, at) => faultsIn(condition, found.get(condition.code), [...path, at]))
  if (faults.length > 0) throw new DomainErrors(faults)
  return conditions.map(({ code, values, min, max }) => ({
    id: found.get(code)?.id ?? '',
    values: values ?? undefined,
    min: min ?? undefined,
    max: max ?? undefined,
  }))
}

/** Returns the products that meet one of the conditions, where few do: the others need not be looked at. */
export async function fewHolders(db: Db, wanted: WantedValue[]): Promise<string[] | undefined> {
  for (const one of wanted) {
    const rows = await selectHolders.all(db, { ...one, limit: fewMost + 1 })
    if (rows.length <= fewMost) return [...new Set(rows.map(({ productId }) => productId))]
  }
}

/** Whether the values of a kind are numbers. */
export function isNumber(kind: AttributeRow['kind']): boolean {
  return kind === 'NUMBER' || kind === 'DIMENSION'
}

function faultsIn({ code, values, min, max }: Condition, attribute: AttributeRow | undefined, path: Path): DomainError[] {
  if (!attribute?.isFilterable) return [fault(`There is no attribute ${code} to filter by.`, [...path, 'code'])]
  const [hasRange, hasValues] = [typeof min === 'number' || typeof max === 'number', Boolean(values)]
  if (isNumber(attribute.kind)) return hasRange && !hasValues ? [] : [fault(`Filter ${code} by min and max, as it has numbers.`, path)]
  return hasValues && !hasRange ? [] : [fault(`Filter ${code} by values.`, path)]
}

function fault(message: string, path: Path): DomainError {
  return new DomainError('INVALID_INPUT', message, { path })
}
