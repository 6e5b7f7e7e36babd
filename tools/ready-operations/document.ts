import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument, parse, print } from 'graphql'
import type { Policy } from '#kit/graph/sdl.ts'

type Field = GraphQLField<unknown, unknown>

/** A field of Query or Mutation, and the policies of its subgraph. */
export type Root = { type: 'Query' | 'Mutation'; field: Field; policies: Map<string, Policy> }

/** What a field is about: an object, the name for its id, and the field of the payload that has it. */
export type Subject = { type: GraphQLObjectType; name: string; under?: string }

/** Returns the document that selects a root field: its required arguments are variables, its scalars are selected one level deep. */
export function documentOf(root: Root): string {
  const { type, field } = root
  const required = field.args.filter(isRequiredArgument)
  const declared = inBrackets(required.map((arg) => `$${arg.name}: ${arg.type}`))
  const given = inBrackets(required.map(({ name }) => `${name}: $${name}`))
  const name = `${field.name[0]?.toUpperCase()}${field.name.slice(1)}`
  return print(parse(`${type.toLowerCase()} ${name}${declared} { ${field.name}${given} ${selectionOf(root)} }`))
}

/** Returns the object that a root field returns, or the first one of its payload. */
export function subjectOf({ field }: Root): Subject | undefined {
  const returned = getNamedType(field.type)
  if (!isObjectType(returned)) return undefined
  if (!returned.name.endsWith('Payload')) return { type: returned, name: lowerFirst(returned.name) }
  for (const { name: under, type } of Object.values(returned.getFields())) {
    const one = getNamedType(type)
    if (isObjectType(one) && under !== 'userErrors') return { type: one, name: lowerFirst(one.name), under }
  }
  return undefined
}

/** The scalars of a type. A payload's objects, and the entries of a page, have theirs selected too. */
function selectionOf(root: Root, returned = getNamedType(root.field.type)): string {
  if (!isObjectType(returned)) return ''
  const isWrapper = /(Payload|Connection|Edge)$/.test(returned.name)
  const fields = Object.values(returned.getFields()).filter((field) => isSelected(root, returned.name, field))
  return `{ ${fields.map((field) => fieldOf(root, field, isWrapper)).join(' ')} }`
}

function fieldOf(root: Root, { name, type }: Field, isWithin: boolean): string {
  if (name === 'userErrors') return 'userErrors { code message }'
  const one = getNamedType(type)
  if (!isObjectType(one)) return name
  return isWithin && one.name !== 'PageInfo' ? `${name} ${selectionOf(root, one)}` : ''
}

// shoppers may not select what is the staff's
function isSelected({ type, field, policies }: Root, owner: string, { name, args }: Field): boolean {
  const isForStaff = (path: string) => policies.get(path)?.kind === 'admin'
  return args.length === 0 && (isForStaff(`${type}.${field.name}`) || !isForStaff(`${owner}.${name}`))
}

function inBrackets(parts: string[]): string {
  return parts.length > 0 ? `(${parts.join(', ')})` : ''
}

function lowerFirst(text: string): string {
  return `${text[0]?.toLowerCase()}${text.slice(1)}`
}
