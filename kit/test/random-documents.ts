import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql'
import { oneOf, type Random } from '#lab/random.ts'

/** Values of scalars, by the name of the scalar. */
export type Pools = Record<string, unknown[]>
export type RandomDocument = { query: string; variables: Record<string, unknown>[] }

/** What a client may send in place of anything. */
const nonsense = ['x', '', 1.5, 1e20, true, {}, [], [[]], { unknown: 1 }, { name: null }, null, undefined]
/** Names that are something else in JavaScript. */
const oddNames = ['__proto__', 'then', 'constructor', 'toJSON', 'length']

/** Writes a random operation with fragments, directives and variables, which is valid most of the time, and some values for its variables. */
export function randomDocument(schema: GraphQLSchema, random: Random, pools: Pools, operation: OperationTypeNode): RandomDocument {
  const writer = new Writer(schema, random, pools)
  const root = schema.getRootType(operation)
  if (!root) throw new Error(`The schema has no ${operation}.`)
  const selection = writer.selection(root, 3)
  const query = `${operation} ${writer.definitions()}${selection}\n${writer.fragments.join('\n')}`
  return { query, variables: [1, 2, 3].map(() => writer.values()) }
}

class Writer {
  readonly fragments: string[] = []
  readonly #schema: GraphQLSchema
  readonly #random: Random
  readonly #pools: Pools
  readonly #variables: { name: string; type: GraphQLInputType; definition: string }[] = []
  readonly #finished: { name: string; type: GraphQLCompositeType }[] = []
  #named = 0

  constructor(schema: GraphQLSchema, random: Random, pools: Pools) {
    this.#schema = schema
    this.#random = random
    this.#pools = pools
  }

  selection(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + Math.floor(this.#random() * 4) }, () => this.#part(type, depth))
    return `{ ${parts.join(' ')} }`
  }

  definitions(): string {
    return this.#variables.length === 0 ? '' : `(${this.#variables.map(({ definition }) => definition).join(', ')}) `
  }

  values(): Record<string, unknown> {
    const given = this.#variables.filter(() => this.#chance(0.97))
    return Object.fromEntries(given.map(({ name, type }) => [name, this.#value(type)]))
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    if (this.#chance(0.06)) return '__typename'
    if (depth > 0 && this.#chance(type instanceof Object && isAbstractType(type) ? 0.5 : 0.15)) return this.#fragment(type, depth)
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
    const fit = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)))
    return fit.length === 0 ? '__typename' : this.#field(oneOf(this.#random, fit), depth)
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type: GraphQLOutputType = getNamedType(field.type)
    const args = field.args.filter(({ type: of, defaultValue }) => this.#chance(isNonNullType(of) && defaultValue === undefined ? 1 : 0.6))
    const given = args.map((arg) => `${arg.name}: ${this.#argument(arg)}`)
    const below = isCompositeType(type) ? ` ${this.selection(type, depth - 1)}` : ''
    return `${this.#alias(given.length > 0)}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.#directives()}${below}`
  }

  #alias(needed: boolean): string {
    if (this.#chance(0.02)) return `${oneOf(this.#random, oddNames)}: `
    return needed || this.#chance(0.2) ? `${this.#name('a')}: ` : ''
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const of = oneOf(this.#random, [type, ...this.#overlapping(type)])
    const known = this.#finished.find((one) => one.type === of)
    if (known && this.#chance(0.5)) return `...${known.name}${this.#directives()}`
    const condition = of === type && this.#chance(0.3) ? '' : ` on ${of.name}`
    if (condition === '' || this.#chance(0.6)) return `...${condition}${this.#directives()} ${this.selection(of, depth - 1)}`
    const name = this.#name('F')
    this.fragments.push(`fragment ${name}${condition} ${this.selection(of, depth - 1)}`)
    this.#finished.push({ name, type: of })
    return `...${name}${this.#directives()}`
  }

  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    return isAbstractType(type) ? [...this.#schema.getPossibleTypes(type)] : [...type.getInterfaces()]
  }

  #directives(): string {
    if (this.#chance(0.85)) return ''
    const bool = this.#schema.getType('Boolean') as GraphQLLeafType
    const given = this.#chance(0.6) ? this.#variable(bool, '!') : String(this.#chance(0.5))
    return ` @${this.#chance(0.5) ? 'skip' : 'include'}(if: ${given})`
  }

  #argument({ type }: GraphQLArgument): string {
    return this.#chance(0.5) ? this.#variable(type) : this.#literal(type)
  }

  #variable(type: GraphQLInputType, suffix = ''): string {
    const same = this.#variables.find((one) => one.type === type)
    if (same && this.#chance(0.4)) return `$${same.name}`
    const name = this.#name('v')
    // null may be given for a variable with a default, where it must not be null
    const isBare = isNonNullType(type) && this.#chance(0.3)
    const given = isBare ? String(type.ofType) : `${type}${suffix}`
    const byDefault = isBare ? this.#filled(type.ofType, 0) : this.#chance(0.3) ? this.#literal(type, 0) : 'null'
    const isLeftOut = byDefault === 'null' && (given.endsWith('!') || this.#chance(0.9))
    this.#variables.push({ name, type: isBare ? type.ofType : type, definition: `$${name}: ${given}${isLeftOut ? '' : ` = ${byDefault}`}` })
    return `$${name}`
  }

  /** A value in a document. `variables` is how often there is a variable within it. */
  #literal(type: GraphQLInputType, variables = 0.15): string {
    if (isNonNullType(type)) return this.#chance(variables) ? this.#variable(type) : this.#filled(type.ofType, variables)
    if (this.#chance(variables)) return this.#variable(type)
    return this.#chance(0.1) ? 'null' : this.#filled(type, variables)
  }

  #filled(type: GraphQLInputType, variables: number): string {
    if (isListType(type)) {
      if (this.#chance(0.2)) return this.#literal(type.ofType, variables)
      return `[${this.#some(() => this.#literal(type.ofType, variables)).join(', ')}]`
    }
    if (isInputObjectType(type))
      return `{${this.#inputs(type)
        .map((field) => `${field.name}: ${this.#literal(field.type, variables)}`)
        .join(', ')}}`
    return textOf(this.#leaf(type as GraphQLLeafType), isEnumType(type))
  }

  /** A value of a variable, which may be nonsense. */
  #value(type: GraphQLInputType): unknown {
    if (this.#chance(0.01)) return oneOf(this.#random, nonsense)
    if (isNonNullType(type)) return this.#given(type.ofType)
    return this.#chance(0.1) ? null : this.#given(type)
  }

  #given(type: GraphQLInputType): unknown {
    if (isListType(type)) return this.#chance(0.2) ? this.#value(type.ofType) : this.#some(() => this.#value(type.ofType))
    if (isInputObjectType(type))
      return {
        ...Object.fromEntries(this.#inputs(type).map((field) => [field.name, this.#value(field.type)])),
        ...(this.#chance(0.02) && { unknown: 1 }),
      }
    return isNonNullType(type) ? this.#value(type) : this.#leaf(type as GraphQLLeafType)
  }

  #inputs(type: GraphQLInputObjectType) {
    const fields = Object.values(type.getFields())
    if (type.isOneOf) return [oneOf(this.#random, fields)]
    return fields.filter((field) => this.#chance(isNonNullType(field.type) && field.defaultValue === undefined ? 1 : 0.3))
  }

  #leaf(type: GraphQLLeafType): unknown {
    return isEnumType(type) ? oneOf(this.#random, type.getValues()).name : oneOf(this.#random, this.#pools[type.name] ?? ['x'])
  }

  #some<T>(make: () => T): T[] {
    return Array.from({ length: Math.floor(this.#random() * 4) }, make)
  }

  #name(prefix: string): string {
    this.#named += 1
    return `${prefix}${this.#named}`
  }

  #chance(part: number): boolean {
    return this.#random() < part
  }
}

function textOf(value: unknown, isName: boolean): string {
  if (isName) return String(value)
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item, false)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${textOf(item, false)}`)
    .join(', ')}}`
}
