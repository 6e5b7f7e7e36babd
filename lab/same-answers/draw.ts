import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { oneOf, type Random } from '#lab/random.ts'
import { introspections } from './introspections.ts'
import { drawValue, literalOf } from './values.ts'

/** A document and what it may be sent with. */
export type Drawn = { text: string; variables: (random: Random) => Record<string, unknown> }

type Variable = { name: string; type: GraphQLInputType | string; hasDefault: boolean; text: string }
/** `conditions`: whether there are @skip and @include. */
type Options = { random: Random; api: GraphQLSchema; aliases: readonly string[]; conditions?: boolean }

/** Aliases that are no name of a field. */
export const harmless = ['a', 'b', 'c', 'd', 'length']

const deepest = 4
/** How many selections a set has at most, by its depth. */
const widest = [3, 4, 3, 2, 2, 1]

/** A valid operation on a schema, with fragments, directives and variables. */
export function drawOperation(options: Options): Drawn {
  return new Draft(options).operation()
}

class Draft {
  readonly #random: Random
  readonly #api: GraphQLSchema
  readonly #aliases: readonly string[]
  readonly #conditions: boolean
  /** What each name in the answer stands for: two fields of one name must be one field everywhere. */
  readonly #names = new Map<string, string>()
  readonly #variables: Variable[] = []
  readonly #fragments: { name: string; on: GraphQLCompositeType; text: string }[] = []

  constructor({ random, api, aliases, conditions = true }: Options) {
    this.#random = random
    this.#api = api
    this.#aliases = aliases
    this.#conditions = conditions
  }

  operation(): Drawn {
    const mutation = this.#api.getMutationType()
    const root = mutation && this.#chance(0.15) ? mutation : this.#api.getQueryType()
    if (!root) throw new Error('The schema has no Query.')
    const body = this.#selections(root, 0)
    const kind = root === mutation ? 'mutation' : 'query'
    const defined = this.#variables.map(({ text }) => text).join(', ')
    const fragments = this.#fragments.map(({ name, on, text }) => `\nfragment ${name} on ${on.name} ${text}`).join('')
    const variables = [...this.#variables]
    return {
      text: `${kind} ${this.#chance(0.5) ? 'Drawn' : ''}${defined && `(${defined})`} ${body}${fragments}`,
      variables: (random) => Object.fromEntries(variables.flatMap((variable) => drawVariable(random, variable))),
    }
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + Math.floor(this.#random() * (widest[depth] ?? 1))
    return `{ ${Array.from({ length: count }, () => this.#selection(type, depth)).join(' ')} }`
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const draw = this.#random()
    if (draw < 0.1 || (isUnionType(type) && depth > deepest)) return this.#aliased('__typename', '', 'String!') + this.#directives()
    if (depth <= deepest && (draw < (isAbstractType(type) ? 0.4 : 0.2) || isUnionType(type))) return this.#fragment(type, depth)
    if (depth === 0 && draw > 0.97 && type === this.#api.getQueryType()) return this.#introspection()
    return this.#field(type, depth)
  }

  #field(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields())
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)))
    const field = oneOf(this.#random, depth >= deepest ? leaves : fields)
    if (!field) return '__typename'
    const named = getNamedType(field.type)
    const args = this.#args(field)
    const body = isCompositeType(named) ? ` ${this.#selections(named, depth + 1)}` : ''
    return `${this.#aliased(field.name, args, String(field.type))}${this.#directives()}${body}`
  }

  #args({ args }: GraphQLField<unknown, unknown>): string {
    const given = args.filter((arg) => isRequiredArgument(arg) || this.#chance(0.4))
    return given.length > 0 ? `(${given.map((arg) => `${arg.name}: ${this.#arg(arg)}`).join(', ')})` : ''
  }

  #arg({ type, defaultValue }: GraphQLArgument): string {
    if (this.#chance(0.5)) return literalOf(drawValue(this.#random, type), type)
    const mayBeNull = isNonNullType(type) && defaultValue !== undefined && this.#chance(0.3)
    return this.#variable(mayBeNull ? type.ofType : type)
  }

  #variable(type: GraphQLInputType): string {
    const known = this.#variables.filter((one) => String(one.type) === String(type))
    if (known.length > 0 && this.#chance(0.4)) return `$${oneOf(this.#random, known).name}`
    const name = `v${this.#variables.length}`
    const hasDefault = this.#chance(0.4)
    const text = hasDefault ? ` = ${literalOf(drawValue(this.#random, type), type)}` : ''
    this.#variables.push({ name, type, hasDefault, text: `$${name}: ${type}${text}` })
    return `$${name}`
  }

  #aliased(name: string, args: string, type: string): string {
    const meaning = `${name}${args}:${type}`
    const wanted = this.#chance(0.8) ? name : oneOf(this.#random, this.#aliases)
    const free = [wanted, ...Array.from({ length: 99 }, (_, at) => `${name.replace(/^_+/, '')}_${at}`)]
    const alias = free.find((one) => (this.#names.get(one) ?? meaning) === meaning) ?? name
    this.#names.set(alias, meaning)
    return `${alias === name ? name : `${alias}: ${name}`}${args}`
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const on = this.#chance(0.15) ? type : oneOf(this.#random, this.#overlapping(type))
    const known = this.#fragments.filter((one) => one.text && one.on === on)
    if (known.length > 0 && this.#chance(0.3)) return `...${oneOf(this.#random, known).name}${this.#directives()}`
    if (this.#chance(0.25)) {
      const fragment = { name: `F${this.#fragments.length}`, on, text: '' }
      this.#fragments.push(fragment)
      fragment.text = this.#selections(on, depth + 1)
      return `...${fragment.name}${this.#directives()}`
    }
    return `...${on === type && this.#chance(0.3) ? '' : ` on ${on.name}`}${this.#directives()} ${this.#selections(on, depth + 1)}`
  }

  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const possible = isAbstractType(type) ? this.#api.getPossibleTypes(type) : [type]
    const abstract = Object.values(this.#api.getTypeMap()).filter((one) => isInterfaceType(one) || isUnionType(one))
    return [...possible, ...possible, ...abstract.filter((one) => possible.some((kind) => this.#api.isSubType(one, kind)))]
  }

  #directives(): string {
    if (!this.#conditions || !this.#chance(0.12)) return ''
    const names = this.#chance(0.2) ? ['skip', 'include'] : [this.#chance(0.5) ? 'skip' : 'include']
    return names.map((name) => ` @${name}(if: ${this.#condition(name)})`).join('')
  }

  #condition(name: string): string {
    const draw = this.#random()
    if (draw < 0.15) return String(name === 'include')
    if (draw < 0.25) return String(name !== 'include')
    const known = this.#variables.filter(({ type }) => type === 'Boolean!')
    if (known.length > 0 && this.#chance(0.6)) return `$${oneOf(this.#random, known).name}`
    const [at, hasDefault] = [this.#variables.length, this.#chance(0.3)]
    const text = `$v${at}: Boolean!${hasDefault ? ` = ${this.#chance(0.5)}` : ''}`
    this.#variables.push({ name: `v${at}`, type: 'Boolean!', hasDefault, text })
    return `$v${at}`
  }

  #introspection(): string {
    const text = oneOf(this.#random, introspections)
    const [name = ''] = text.split(':')
    if (this.#names.has(name)) return '__typename'
    this.#names.set(name, text)
    return text
  }

  #chance(part: number): boolean {
    return this.#random() < part
  }
}

function drawVariable(random: Random, { name, type, hasDefault }: Variable): [string, unknown][] {
  const mayBeMissing = hasDefault || !String(type).endsWith('!')
  if (mayBeMissing && random() < 0.3) return []
  // now and then what no such variable may be
  if (random() < 0.01) return [[name, { wrong: [1] }]]
  return [[name, typeof type === 'string' ? random() < 0.5 : drawValue(random, type)]]
}
