import {
  buildSchema,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
} from 'graphql'
import { randomOf } from '#lab/random.ts'

type Source = { seed: string; type: string }

const sdl = `
  scalar Json
  scalar Even
  enum Colour { RED GREEN BLUE }
  input Point @oneOf { name: String place: Place }
  input Place { x: Int! y: Int = 7 tags: [String!] = ["a"] within: Place points: [[Float]] }
  interface Node { id: ID! next: Node peers(first: Int = 2): [Node!] }
  interface Named implements Node { id: ID! next: Node peers(first: Int = 2): [Node!] name: String! colour: Colour }
  type Tree implements Node & Named {
    id: ID! next: Node peers(first: Int = 2): [Node!] name: String! colour: Colour
    leaves: [[Leaf!]!]! grid: [[Int!]] crown: Tree! either: Either any: Json
    echo(text: String!, place: Place, colours: [Colour!] = [RED], point: Point, even: Even): String
  }
  type Leaf implements Node { id: ID! next: Tree peers(first: Int = 2): [Node!] area: Float even: Even! owner: Named either: Either! }
  type Stone { id: ID! weight(unit: Colour = BLUE, places: [Place]): Int! hard: Boolean below: [Stone] either: [Either]! }
  union Either = Tree | Stone | Leaf
  type Query { tree(id: ID, place: Place): Tree node: Node named: Named! either(of: [Either2!]): Either stones(first: Int!): [Stone!] text: String! }
  enum Either2 { A B }
  type Mutation { plant(place: Place!): Tree cut(id: ID! = "1"): Tree! carve(text: [String]): Stone say(text: String): String! }
`

/** Values for the scalars of the graph. */
export const wildPools = {
  ID: ['1', 'a b', 7],
  Int: [0, 1, -3, 2147483647],
  Float: [0, 1.5, -2],
  String: ['', 'text', 'ünïcode "quoted"'],
  Boolean: [true, false],
  Even: [2, 4],
  Json: [1, 'x', { a: [1] }],
}

/**
 * A graph whose resolvers do everything that a resolver can do: return at once or later, values, nothing, errors and what does not fit, throw, be
 * a method or a property. What they do depends on the place alone, so it is the same each time.
 */
export function openWildGraph(): GraphQLSchema {
  const schema = buildSchema(sdl)
  setScalars(schema)
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isObjectType(type)) setResolvers(schema, type)
    // the others say their type by __typename or isTypeOf
    if (type.name === 'Node' && isAbstractType(type))
      type.resolveType = (value, _ctx, info) => outcome(`${seedOf(value)}${JSON.stringify(info.path)}`, () => typeOf(value)) as string
  }
  return schema
}

function setResolvers(schema: GraphQLSchema, type: GraphQLObjectType): void {
  if (type.name === 'Stone') type.isTypeOf = (value) => outcome(`${seedOf(value)}is`, () => typeOf(value) === 'Stone') as boolean
  for (const field of Object.values(type.getFields())) {
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType()
    if (isRoot || randomOf(field.name)() < 0.4)
      field.resolve = (source, args, ctx, info) =>
        resolveAt(schema, field, `${seedOf(source)}/${info.path.key}${JSON.stringify(args)}${info.path.typename}${typeof ctx}`)
  }
}

function setScalars(schema: GraphQLSchema): void {
  const even = schema.getType('Even') as GraphQLScalarType
  const check = (value: unknown) => {
    if (typeof value !== 'number' || value % 2 !== 0) throw new TypeError(`${String(value)} is not even`)
    return value
  }
  // 0 becomes nothing
  Object.assign(even, { serialize: (value: unknown) => check(value) || undefined, parseValue: check })
}

function resolveAt(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, seed: string): unknown {
  return outcome(seed, () => makeValue(schema, getNullableType(field.type), seed))
}

/** Makes a value at once or later, or fails, in one of many ways. */
function outcome(seed: string, make: () => unknown): unknown {
  const random = randomOf(seed)
  const way = Math.floor(random() * 100)
  if (way === 0) throw new Error(`thrown at ${seed}`)
  if (way === 1) return new Error(`returned at ${seed}`)
  if (way === 2) return later(1 + Math.floor(random() * 4), () => Promise.reject(new Error(`rejected at ${seed}`)))
  if (way === 3) throw new GraphQLError('refused', { extensions: { code: 'REFUSED' } })
  if (way === 4) throw 'no error'
  if (way === 5) return null
  if (way === 6) return undefined
  if (way === 7) return 'something else'
  if (way === 8) return { something: 'else' }
  if (way === 9) return later(2, () => null)
  // biome-ignore lint/suspicious/noThenProperty: what a query builder returns is not a promise, but can be waited for
  if (way === 10) return { then: (...handlers: [() => unknown]) => later(0, make).then(...handlers) }
  return way < 30 ? later(Math.floor(random() * 4), make) : make()
}

async function later(ticks: number, make: () => unknown): Promise<unknown> {
  for (let tick = 0; tick < ticks; tick += 1) await null
  return make()
}

function makeValue(schema: GraphQLSchema, type: GraphQLOutputType, seed: string): unknown {
  const random = randomOf(`${seed}!`)
  if (isListType(type)) return makeList(schema, type.ofType, seed, Math.floor(random() * 4))
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type)
    return makeObject(schema, types[Math.floor(random() * types.length)] as GraphQLObjectType, seed)
  }
  if (isObjectType(type)) return makeObject(schema, type, seed)
  if (isEnumType(type)) return random() < 0.9 ? type.getValues()[0]?.value : 'PURPLE'
  return isScalarType(type) ? makeScalar(type.name, random()) : undefined
}

function makeList(schema: GraphQLSchema, type: GraphQLOutputType, seed: string, length: number): unknown {
  const items = Array.from({ length }, (_, at) => () => {
    const inner = `${seed}${at}`
    return makeValue(schema, getNullableType(type), inner)
  })
  const way = randomOf(`${seed}list`)()
  if (way < 0.1) return new Set(items.map((make) => make()))
  if (way < 0.3) return items.map((make, at) => later(at % 3, make))
  return items.map((make, at) => (way < 0.6 ? outcomeOrError(`${seed}${at}`, make) : make()))
}

/** An item cannot throw: it is an error. */
function outcomeOrError(seed: string, make: () => unknown): unknown {
  try {
    return outcome(seed, make)
  } catch (error) {
    return error instanceof Error ? error : null
  }
}

function makeScalar(name: string, part: number): unknown {
  const values: Record<string, unknown[]> = {
    ID: ['id', 12, 'id2'],
    Int: [1, 2, '3', true, 1.5, 2 ** 40],
    Float: [1, 0.5, Number.NaN, '2.5'],
    String: ['a', 'b', 5, true, {}],
    Boolean: [true, false, 1],
    Even: [2, 4, 0, 3],
    Json: [null, { a: 1 }, [1], 'x'],
  }
  const pool = values[name] ?? []
  // mostly the first ones
  return pool[Math.floor(part ** 2 * pool.length)]
}

/** An object with properties, getters and methods for those fields that have no resolver. */
function makeObject(schema: GraphQLSchema, type: GraphQLObjectType, seed: string): Source {
  const source = { seed, type: type.name, ...(randomOf(`${seed}name`)() < 0.95 && { __typename: type.name }) }
  for (const field of Object.values(type.getFields())) {
    if (field.resolve) continue
    const own = `${seed}.${field.name}`
    const method = (args: unknown) => resolveAt(schema, field, `${own}${JSON.stringify(args)}`)
    const isMethod = randomOf(own)() < 0.2
    Object.defineProperty(source, field.name, { get: () => (isMethod ? method : resolveAt(schema, field, own)) })
  }
  return source
}

function seedOf(source: unknown): string {
  return (source as Source | undefined)?.seed ?? 'root'
}

function typeOf(source: unknown): string {
  return (source as Source | undefined)?.type ?? 'none'
}
