import { type GraphQLLeafType, isEnumType } from 'graphql'

/** The JSON text of a scalar or enum value that is not null. Undefined where the value is none of the type. */
export type WriteLeaf = (value: unknown) => string | undefined

const ofScalar: Record<string, WriteLeaf> = {
  Int: (value) => (isInteger(value) ? String(value) : undefined),
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  String: textOf,
  // subgraphs may write an id as a number, and clients get it as it is
  ID: (value) => (isInteger(value) ? String(value) : textOf(value)),
}

/** Returns what writes the values of a type. What a scalar of our own is, only its subgraph knows. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (!isEnumType(type)) return ofScalar[type.name] ?? JSON.stringify
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, JSON.stringify(name)]))
  return (value) => texts.get(value)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? JSON.stringify(value) : undefined
}

function isInteger(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) < 1e21
}
