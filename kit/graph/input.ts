import {
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  valueFromASTUntyped,
} from 'graphql'
import { DomainError, DomainErrors } from '#kit/errors.ts'
import { type Bounds, countFault, lengthFault, type Path, rangeFault, subjectOf } from './input-messages.ts'

type Field = GraphQLArgument | GraphQLInputField

/** The most faults that one answer lists. */
const maxFaults = 50

/** Checks arguments against the `@length` and `@range` of the SDL. Throws INVALID_INPUT with every fault and the path to its value. */
export function checkArguments(args: readonly GraphQLArgument[], values: Record<string, unknown>): void {
  const faults = faultsInFields(args, values, [])
  if (faults.length > 0) throw new DomainErrors(faults.slice(0, maxFaults))
}

function faultsInFields(fields: readonly Field[], values: Record<string, unknown>, path: Path): DomainError[] {
  return fields.flatMap((field) => faultsInValue(field.type, field, values[field.name], [...path, field.name]))
}

function faultsInValue(type: GraphQLInputType, field: Field, value: unknown, path: Path): DomainError[] {
  const inner = isNonNullType(type) ? type.ofType : type
  if (value === null || value === undefined) return []
  if (isListType(inner) && Array.isArray(value)) return faultsInList(inner.ofType, field, value, path)
  if (isInputObjectType(inner)) return faultsInFields(Object.values(inner.getFields()), value as Record<string, unknown>, path)
  return isScalarType(inner) ? faultsInScalar(field, inner.name, value, path) : []
}

function faultsInList(type: GraphQLInputType, field: Field, items: unknown[], path: Path): DomainError[] {
  const bounds = boundsOf('length', field.astNode?.directives) ?? { max: 100 }
  if (!isWithin(items.length, bounds)) return [invalid(countFault(bounds, path), path)]
  return items.flatMap((item, at) => faultsInItem(type, field, item, [...path, at]))
}

// the bounds of a list are for its length; its texts have the default bound
function faultsInItem(type: GraphQLInputType, field: Field, item: unknown, path: Path): DomainError[] {
  return faultsInValue(type, { ...field, astNode: undefined } as GraphQLInputField, item, path)
}

function faultsInScalar(field: Field, type: string, value: unknown, path: Path): DomainError[] {
  const length = boundsOf('length', field.astNode?.directives) ?? { max: type === 'ID' ? 100 : 1000 }
  const range = boundsOf('range', field.astNode?.directives)
  if (typeof value === 'string') return faultsInText(value, length, path)
  return range && typeof value === 'number' && !isWithin(value, range) ? [invalid(rangeFault(range, path), path)] : []
}

function faultsInText(value: string, bounds: Bounds, path: Path): DomainError[] {
  if (!isWithin([...value.trim()].length, bounds)) return [invalid(lengthFault(bounds, path), path)]
  if (value.length > 2 * bounds.max + 100) return [invalid(`${subjectOf(path)} is too long.`, path)]
  return value.includes('\0') ? [invalid(`${subjectOf(path)} must not contain a NUL character.`, path)] : []
}

function boundsOf(name: string, directives: readonly ConstDirectiveNode[] = []): Bounds | undefined {
  const found = directives.find((directive) => directive.name.value === name)
  return found && (Object.fromEntries(found.arguments?.map((a) => [a.name.value, valueFromASTUntyped(a.value)]) ?? []) as Bounds)
}

function isWithin(size: number, { min = 0, max }: Bounds): boolean {
  return size >= min && size <= max
}

function invalid(message: string, path: Path): DomainError {
  return new DomainError('INVALID_INPUT', message, { path })
}
