import {
  type ConstDirectiveNode,
  type GraphQLArgument,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { type Root, subjectOf } from './document.ts'

type Input = Pick<GraphQLArgument, 'name' | 'description' | 'type' | 'astNode'>
type Bounds = { min?: number; max?: number }

/** What samples depend on: the mutation's name, the name of what it is about, and the names that its journey keeps. */
type Wanted = { field: string; subject: string; kept: Set<string> }

/** Returns sample values of a field's required arguments, as JSON with `{{names}}` in it. */
export function variablesOf(root: Root, kept: Set<string>): string {
  const { field } = root
  const wanted = { field: field.name, subject: subjectOf(root)?.name ?? field.name, kept }
  const samples = field.args.filter(isRequiredArgument).map((arg) => [arg.name, sampleOf(arg, wanted)])
  return JSON.stringify(Object.fromEntries(samples), null, 1)
    .replace(/([[{])\n */g, '$1')
    .replace(/\n *([\]}])/g, '$1')
    .replace(/\n */g, ' ')
}

/** Returns the names that stand in variables as `{{name}}`. */
export function namesIn(variables: string): string[] {
  return [...variables.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
}

function sampleOf(input: Input, wanted: Wanted): unknown {
  const sample = sampleOfOne(input, wanted)
  return isListType(getNullableType(input.type)) ? [sample] : sample
}

function sampleOfOne(input: Input, wanted: Wanted): unknown {
  const type = getNamedType(input.type)
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return scalarOf(input, type.name, wanted)
  const fields = Object.values(type.getFields()).filter(isRequiredInputField)
  return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field, wanted)]))
}

function scalarOf(input: Input, type: string, { field, subject, kept }: Wanted): unknown {
  const { name, astNode } = input
  const keptName = { id: `${subject}Id`, ids: `${subject}Id`, expectedVersion: `${subject}Version` }[name] ?? name.replace(/Ids$/, 'Id')
  if (type === 'ID' || kept.has(keptName)) return `{{${keptName}}}`
  if (type === 'Boolean') return true
  if (type === 'DateTime') return '2026-01-01T00:00:00Z'
  return type === 'String'
    ? textOf(input, field, boundsOf('length', astNode?.directives))
    : numberOf(boundsOf('range', astNode?.directives))
}

/** The text that the description names, as in "a BCP 47 tag such as en-GB", or a plain one. */
function textOf({ name, description }: Input, field: string, { min = 0, max = 1000 }: Bounds): string {
  const samples: Record<string, string> = { idempotencyKey: `first-${field}`, email: 'someone@example.com' }
  const [, named] = /\bsuch as ([^\s,]*\w)/.exec(description ?? '') ?? []
  return (named ?? samples[name] ?? 'example').padEnd(min, '-').slice(0, max)
}

/** The number nearest to 1. */
function numberOf({ min = 1, max = 1 }: Bounds): number {
  return Math.min(Math.max(min, 1), Math.max(max, min))
}

function boundsOf(name: string, directives: readonly ConstDirectiveNode[] = []): Bounds {
  const args = directives.find((directive) => directive.name.value === name)?.arguments ?? []
  return Object.fromEntries(args.map(({ name, value }) => [name.value, 'value' in value ? Number(value.value) : undefined]))
}
