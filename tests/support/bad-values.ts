import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>
type Values = Record<string, unknown>

/** The public schema. */
export const graph = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/api.graphql'), 'utf8'))

const deep = 'x'.repeat(2000)
const texts = ['', ' ', deep, '🛒🫖', 'a\u0000b', `'; DROP TABLE orders; -- %_\\"*`]
const whole = [-1, 0, 2147483647, 2147483648, 1.5]

const badScalars: Record<string, unknown[]> = {
  ID: [...texts, 'ord_01arz3ndek0000000000000000', 7],
  String: [...texts, 7],
  Int: whole,
  MinorUnits: [...whole, 9007199254740991, -9007199254740991, 1e300, '5'],
  Boolean: [false, 'yes'],
  DateTime: ['', 'yesterday', '2026-02-31T00:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-01-01T00:00:00+14:00', 0],
}

const samples: Values = { ID: 'none', String: 'x', Int: 1, MinorUnits: 1, Boolean: false, DateTime: '2026-01-01T00:00:00Z' }

/** Cursors that no list returns. */
export const forgedCursors = [
  ...texts,
  ...[
    [],
    {},
    null,
    7,
    'x',
    ['a'],
    [1, 'a'],
    ['a', 'b'],
    [-1, ''],
    [null, 'a'],
    [[1], 'a'],
    [9e15, 'a'],
    ['a\u0000', 'b\u0000'],
    [1, 2],
  ].map(cursor),
  Buffer.from('[1e999,"a"]').toString('base64url'),
  Buffer.from('["a","b"').toString('base64url'),
]

/** Returns arguments of a field with one bad value each. `good` replaces samples that the field would refuse. */
export function badArguments({ args }: Field, good: Values): Values[] {
  return badValues(args, { ...valuesOf(args), ...good })
}

/** Returns a document that selects a field below the field `under`, with its arguments as variables. */
export function documentOf(kind: 'query' | 'mutation', { name, args, type }: Field, under = ''): string {
  const field = `${name}${inBrackets(given(args))} ${selectionOf(type)}`
  return `${kind} ${inBrackets(declared(args))} { ${under ? `${under} { ${field} }` : field} }`
}

/** Returns the fields of a root type. */
export function rootFields(kind: 'Query' | 'Mutation'): Field[] {
  return Object.values((kind === 'Query' ? graph.getQueryType() : graph.getMutationType())?.getFields() ?? {})
}

/** Returns every field that takes a cursor, with the name of its type. */
export function connectionFields(): [string, Field][] {
  return Object.values(graph.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field): [string, Field] => [type.name, field]))
    .filter(([, { args }]) => args.some(({ name }) => name === 'after'))
}

function cursor(value: unknown) {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function badValues(fields: readonly { name: string; type: GraphQLInputType }[], good: Values): Values[] {
  return fields.flatMap(({ name, type }) => [null, ...badOf(type, good[name])].map((value) => ({ ...good, [name]: value })))
}

function badOf(type: GraphQLInputType, good: unknown): unknown[] {
  const inner = getNullableType(type)
  if (isListType(inner)) return badItems(inner.ofType, (good as unknown[] | undefined) ?? (sampleOf(inner) as unknown[]))
  if (isInputObjectType(inner)) return badFields(inner, (good as Values | undefined) ?? (sampleOf(inner) as Values))
  return isEnumType(inner) ? ['', 'NO_SUCH_VALUE', 1] : (badScalars[getNamedType(inner).name] ?? [])
}

function badItems(type: GraphQLInputType, good: unknown[]): unknown[] {
  return [...[[], [null], Array.from({ length: 101 }, () => good[0]), [good[0], good[0]]], ...badOf(type, good[0]).map((item) => [item])]
}

function sampleOf(type: GraphQLInputType): unknown {
  const inner = getNullableType(type)
  if (isListType(inner)) return [sampleOf(inner.ofType)]
  if (isInputObjectType(inner)) return valuesOf(Object.values(inner.getFields()))
  return isEnumType(inner) ? inner.getValues()[0]?.name : samples[getNamedType(inner).name]
}

function valuesOf(fields: readonly { name: string; type: GraphQLInputType }[]): Values {
  return Object.fromEntries(fields.map(({ name, type }) => [name, sampleOf(type)]))
}

function badFields(type: GraphQLInputType, good: Values): Values[] {
  const inner = getNullableType(type)
  const fields = isInputObjectType(inner) ? Object.values(inner.getFields()) : []
  return badValues(fields, good)
}

function inBrackets(text: string) {
  return text && `(${text})`
}

function given(args: readonly GraphQLArgument[]) {
  return args.map(({ name }) => `${name}: $${name}`).join(', ')
}

function selectionOf(type: GraphQLOutputType): string {
  const inner = getNamedType(type)
  if (!isObjectType(inner)) return ''
  const fields = inner.getFields()
  const parts = [
    '__typename',
    fields.userErrors && 'userErrors { code message path subject }',
    fields.edges && 'totalCount edges { cursor }',
  ]
  return `{ ${parts.filter(Boolean).join(' ')} }`
}

function declared(args: readonly GraphQLArgument[]) {
  return args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
}
