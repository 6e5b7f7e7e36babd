import { Kind, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql'
import { readSdl } from '#kit/graph/sdl.ts'

/** The fields of a subgraph's types: to select all of them, and to see which have values. Leaves out `aside`, which leads back. */
export function fieldsOfTypes(dir: string, aside: string) {
  const types = new Map(readTypes(dir))
  const fieldsOf = (type: string) => (types.get(type) ?? []).filter(({ name }) => `${type}.${name}` !== aside)
  const selectionOf = (type: string): string => {
    const fields = fieldsOf(type).map((field) => `${field.name} ${selectionOf(field.type)}`)
    return types.has(type) ? `{ ${fields.join(' ')} }` : ''
  }
  /** The fields that have a value somewhere in a result. */
  const answered = (type: string, value: unknown): string[] => {
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return value.flatMap((item) => answered(type, item))
    return fieldsOf(type).flatMap((field) => {
      const found = (value as Record<string, unknown>)[field.name]
      const isThere = found !== null && found !== undefined
      return isThere ? [`${type}.${field.name}`, ...answered(field.type, found)] : []
    })
  }
  /** Every field of these types. */
  const fieldsWhere = (isIncluded: (type: string) => boolean): string[] =>
    [...types.keys()].filter(isIncluded).flatMap((type) => fieldsOf(type).map(({ name }) => `${type}.${name}`))
  return { selectionOf, answered, fieldsWhere }
}

function readTypes(dir: string) {
  return readSdl(dir)
    .definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map(({ name, fields = [] }) => [name.value, fields.map((field) => ({ name: field.name.value, type: nameOf(field.type) }))] as const)
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}
