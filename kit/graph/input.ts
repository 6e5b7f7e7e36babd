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
import { DomainError } from '#kit/errors.ts'

type Path = (string | number)[]
type Field = GraphQLArgument | GraphQLInputField
type Bounds = { min?: number; max: number }

/** Holds the arguments against the `@length` and `@range` of the SDL. Throws INVALID_INPUT with the path to the value. */
export function checkArguments(args: readonly GraphQLArgument[], values: Record<string, unknown>): void {
  checkFields(args, values, [])
}

function checkFields(fields: readonly Field[], values: Record<string, unknown>, path: Path): void {
  fields.forEach((field) => checkValue(field.type, field, values[field.name], [...path, field.name]))
}

function checkValue(type: GraphQLInputType, field: Field, value: unknown, path: Path): void {
  const inner = isNonNullType(type) ? type.ofType : type
  if (value === null || value === undefined) return
  if (isListType(inner) && Array.isArray(value)) checkList(inner.ofType, field, value, path)
  else if (isInputObjectType(inner)) checkFields(Object.values(inner.getFields()), value as Record<string, unknown>, path)
  else if (isScalarType(inner)) checkScalar(field, inner.name, value, path)
}

function checkList(type: GraphQLInputType, field: Field, items: unknown[], path: Path) {
  within(items.length, boundsOf('length', field.astNode?.directives) ?? { max: 100 }, path, 'items')
  items.forEach((item, at) => checkItem(type, field, item, [...path, at]))
}

function within(size: number, { min = 0, max }: Bounds, path: Path, what: string) {
  if (size >= min && size <= max) return
  throw new DomainError('INVALID_INPUT', `${path.join('.')} must have ${min} to ${max} ${what}.`, { path })
}

function boundsOf(name: string, directives: readonly ConstDirectiveNode[] = []): Bounds | undefined {
  const found = directives.find((directive) => directive.name.value === name)
  return found && (Object.fromEntries(found.arguments?.map((a) => [a.name.value, valueFromASTUntyped(a.value)]) ?? []) as Bounds)
}

// a list's bounds are the list's own; its texts have the common bound
function checkItem(type: GraphQLInputType, field: Field, item: unknown, path: Path) {
  return checkValue(type, { ...field, astNode: undefined } as GraphQLInputField, item, path)
}

function checkScalar(field: Field, type: string, value: unknown, path: Path) {
  const length = boundsOf('length', field.astNode?.directives) ?? { max: type === 'ID' ? 100 : 1000 }
  const range = boundsOf('range', field.astNode?.directives)
  if (typeof value === 'string') checkText(value, length, path)
  if (range && typeof value === 'number') checkNumber(value, range, path)
}

function checkText(value: string, bounds: Bounds, path: Path) {
  within([...value.trim()].length, bounds, path, 'characters')
  if (value.length > 2 * bounds.max + 100) throw new DomainError('INVALID_INPUT', `${path.join('.')} is too long.`, { path })
  if (value.includes('\0')) throw new DomainError('INVALID_INPUT', `${path.join('.')} must not hold a NUL character.`, { path })
}

function checkNumber(value: number, { min = 0, max }: Bounds, path: Path) {
  if (value >= min && value <= max) return
  throw new DomainError('INVALID_INPUT', `${path.join('.')} must be ${min} to ${max}.`, { path })
}
