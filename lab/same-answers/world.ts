import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { among, hashOf, isPlain, sortedJson } from './hash.ts'

/** An object of the world: its type, its number, and what the router said of it where it is an entity that was asked for. */
export type Thing = { __typename: string; n: number; given?: Record<string, unknown> }

/** What is true in a graph, whichever subgraph is asked: every value is drawn from the number of its object and its field. */
export type World = {
  /** The names of the object types that an abstract type can be in the whole graph, and a field as `Type.field` in every subgraph that has it. */
  kinds: Map<string, string[]>
  entities: Set<string>
  /** Fields that are entities and a part of the key of their parent, as `Type.field`. Such an entity has its parent's number. */
  keyFields: Set<string>
  /** Which numbers the objects of a type have: one of so many. So an interface that is an entity has one type for each number. */
  numbers: Map<string, { of: number; at: number }>
  enums: Map<string, string[]>
}

type At = { world: World; schema: GraphQLSchema; n: number; key: string; isKey: boolean; kinds: string[] | undefined }

const entityCount = 6

/** The value of a field of a thing. Null where it may be, now and then. */
export function fieldValue(
  world: World,
  schema: GraphQLSchema,
  thing: Thing,
  field: GraphQLField<unknown, unknown>,
  args: object,
): unknown {
  const name = `${thing.__typename}.${field.name}`
  const [isKey, kinds] = [world.keyFields.has(name), world.kinds.get(name)]
  return draw(field.type, { world, schema, n: thing.n, key: `${thing.n}.${field.name}${sortedJson(args)}`, isKey, kinds })
}

/** The entity that a representation names. Null if the representation has no number. */
export function thingOf(world: World, schema: GraphQLSchema, given: Record<string, unknown>): Thing | null {
  const n = numberIn(given)
  const type = schema.getType(String(given.__typename))
  if (n === undefined || !type) return null
  return { __typename: isAbstractType(type) ? kindOf(world, type, n) : type.name, n, given }
}

/** The number of the entity that a representation names. A text of the entity itself comes before those of objects in it. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === 'string') return /-\d+$/.test(value) ? Number(value.slice(value.lastIndexOf('-') + 1)) : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const parts = Object.entries(value).filter(([name]) => name !== '__typename')
  const [texts, others] = [parts.filter(([, one]) => typeof one === 'string'), parts.filter(([, one]) => typeof one !== 'string')]
  return [...texts, ...others].map(([, one]) => numberIn(one)).find((found) => found !== undefined)
}

/** What a @requires selects of a representation. */
export function pruned(world: World, value: unknown, set: SelectionSetNode): unknown {
  if (Array.isArray(value)) return value.map((one) => pruned(world, one, set))
  if (!isPlain(value)) return value
  // the router may leave out the type of an object: what it lacks is not there
  const fields = fieldsFor(world, set, value.__typename as string | undefined)
  return Object.fromEntries(
    fields.map(({ name, selectionSet }) => {
      const found = value[name.value]
      return [name.value, selectionSet ? pruned(world, found, selectionSet) : found]
    }),
  )
}

/** The fields that a selection has for an object of a type, or of any type. */
export function fieldsFor(world: World, { selections }: SelectionSetNode, typename: string | undefined): FieldNode[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one]
    const condition = one.kind === Kind.INLINE_FRAGMENT ? one.typeCondition?.name.value : undefined
    const applies = !condition || !typename || condition === typename || world.kinds.get(condition)?.includes(typename)
    return applies && one.kind === Kind.INLINE_FRAGMENT ? fieldsFor(world, one.selectionSet, typename) : []
  })
}

function draw(type: GraphQLOutputType, at: At): unknown {
  if (isNonNullType(type)) return drawValue(type.ofType, at)
  return among(`${at.key}?`, 1 / 9) ? null : drawValue(type, at)
}

function drawValue(type: GraphQLOutputType, at: At): unknown {
  if (isListType(type))
    return Array.from({ length: hashOf(`${at.key}#`) % 4 }, (_, i) => draw(type.ofType, { ...at, n: at.n + i, key: `${at.key}/${i}` }))
  if (isLeafType(type)) return leafOf(type, at)
  const { world, schema, isKey } = at
  const kinds = (isAbstractType(type) && (at.kinds ?? world.kinds.get(type.name))) || [String(type)]
  // what is no entity belongs to its parent, so that it may be a part of its key
  const n = !isKey && kinds.some((kind) => world.entities.has(kind)) ? hashOf(at.key) % entityCount : at.n
  const kind = kinds[n % kinds.length]
  return kind !== undefined && schema.getType(kind) ? { __typename: kind, n: isKey ? n : numberOf(world, kind, n) } : null
}

/** The next number that an object of this type may have. */
function numberOf({ numbers }: World, kind: string, n: number): number {
  const { of, at } = numbers.get(kind) ?? { of: 1, at: 0 }
  return n - (n % of) + at
}

function leafOf(type: GraphQLLeafType, { world, n, key }: At): unknown {
  const hash = hashOf(key)
  if (isEnumType(type)) {
    const values = world.enums.get(type.name) ?? []
    return values[hash % values.length]
  }
  if (type.name === 'ID') return `${fieldIn(key)}-${n}`
  if (type.name === 'Int') return hash % 1000
  if (type.name === 'Float') return (hash % 1000) / 8
  if (type.name === 'Boolean') return hash % 2 === 0
  return type.name === 'Json' ? [`${key}`, hash % 10, { of: [n] }, true][hash % 4] : textOf(key, n)
}

// the text ends with the number of its object, as a text may be its key
function textOf(key: string, n: number): string {
  const args = key.slice(key.indexOf('{'))
  return `${fieldIn(key)}${args.startsWith('{}') ? '' : hashOf(args) % 1e6}-${n}`
}

function fieldIn(key: string): string {
  return key.slice(key.indexOf('.') + 1, key.indexOf('{'))
}

function kindOf(world: World, type: GraphQLAbstractType, n: number): string {
  const kinds = world.kinds.get(type.name) ?? []
  return kinds[n % kinds.length] ?? type.name
}
