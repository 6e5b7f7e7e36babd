import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredInputField } from 'graphql'
import { oneOf, type Random } from '#lab/random.ts'
import { isPlain } from './hash.ts'

const deepest = 2

/** A value of an input type, as JSON. */
export function drawValue(random: Random, type: GraphQLInputType, depth = 0): unknown {
  if (isNonNullType(type)) return drawNonNull(random, type.ofType, depth)
  return random() < 0.12 ? null : drawNonNull(random, type, depth)
}

/** A value as it stands in a document. */
export function literalOf(value: unknown, type: GraphQLInputType): string {
  const bare = isNonNullType(type) ? type.ofType : type
  if (value === null || value === undefined) return 'null'
  if (isListType(bare))
    return Array.isArray(value) ? `[${value.map((one) => literalOf(one, bare.ofType)).join(', ')}]` : literalOf(value, bare.ofType)
  if (isEnumType(bare)) return String(value)
  if (isInputObjectType(bare) && isPlain(value)) {
    const fields = bare.getFields()
    return `{${Object.entries(value).map(([name, one]) => `${name}: ${fields[name] ? literalOf(one, fields[name].type) : untyped(one)}`)}}`
  }
  return untyped(value)
}

function drawNonNull(random: Random, type: GraphQLInputType, depth: number): unknown {
  if (isListType(type)) {
    // a single value stands for a list of one
    if (random() < 0.1) return drawValue(random, isNonNullType(type.ofType) ? type.ofType : type.ofType, depth)
    return Array.from({ length: Math.floor(random() * 3) }, () => drawValue(random, type.ofType, depth))
  }
  if (isEnumType(type)) return oneOf(random, type.getValues()).name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || (depth < deepest && random() < 0.5))
    return Object.fromEntries(fields.map((field) => [field.name, drawValue(random, field.type, depth + 1)]))
  }
  return drawLeaf(random, String(type))
}

function drawLeaf(random: Random, name: string): unknown {
  const n = Math.floor(random() * 6)
  if (name === 'Int') return n
  if (name === 'Float') return oneOf(random, [n, n / 4])
  if (name === 'Boolean') return n < 3
  if (name === 'Json') return oneOf<unknown>(random, [n, `text-${n}`, { a: [n, { b: null }] }, [n], true])
  return oneOf(random, [`id-${n}`, `"quoted" \\ \n é ☕-${n}`, ''])
}

function untyped(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(untyped).join(', ')}]`
  if (isPlain(value)) return `{${Object.entries(value).map(([name, one]) => `${name}: ${untyped(one)}`)}}`
  return JSON.stringify(value)
}
