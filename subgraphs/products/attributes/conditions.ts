import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, DomainErrors } from '#kit/errors.ts'
import { type AttributeRow, attributes } from '#subgraphs/products/tables.ts'

type Path = (string | number)[]
type Range = { min?: number | null | undefined; max?: number | null | undefined }
export type Condition = Range & { code: string; values?: string[] | null | undefined }

/** A condition as a statement takes it: the attribute by its id. */
export type WantedValue = Range & { id: string; values?: string[] | null | undefined }

const selectByCodes = statement((db, { codes }: { codes: string[] }) => db.select().from(attributes).where(inList(attributes.code, codes)))

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
  return conditions.map(({ code, values, min, max }) => ({ id: found.get(code)?.id ?? '', values, min, max }))
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
