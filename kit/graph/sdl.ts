import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql'

/** Who may select a field (`kind`); with `owner`, whose values they get: the owner's own, and all for staff who hold one of `orCan`. */
export type Policy = ({ kind: 'public' } | { kind: 'authenticated' } | { kind: 'admin'; can: string }) & { owner?: { orCan: string[] } }

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode

/** The whole SDL of the subgraph in `dir`: `schema/common.graphql`, then its own `schema.graphql`. */
export function readSdl(dir: string): DocumentNode {
  return parse(`${common()}\n${readFileSync(join(dir, 'schema.graphql'), 'utf8')}`, { noLocation: true })
}

/** The values of an enum of `schema/common.graphql`, with their descriptions. */
export function enumValues(name: string): { name: string; description: string }[] {
  return parse(common()).definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === name
      ? (node.values ?? []).map((value) => ({ name: value.name.value, description: value.description?.value ?? '' }))
      : [],
  )
}

/** The policies of an SDL: of every field as `Type.field`, and of every type as `Type`. Throws if a field has none, so that the start stops. */
export function readPolicies(document: DocumentNode): Map<string, Policy> {
  const types = document.definitions.filter(isObject)
  const entries = types.flatMap((type) => [[type.name.value, policyOf(type)] as const, ...fieldPolicies(type)])
  const missing = entries.filter(([name, policy]) => !policy && name.includes('.')).map(([name]) => name)
  if (missing.length > 0) throw new Error(`No policy (@public, @owner, @authenticated or @admin) on ${missing.join(', ')}`)
  return new Map(entries.filter((entry): entry is [string, Policy] => entry[1] !== undefined))
}

/** The SDL with each field's policy added to its description, as it is composed and shown to clients. */
export function describePolicies(document: DocumentNode): DocumentNode {
  const policies = readPolicies(document)
  const describe = (node: ObjectNode) => ({ ...node, fields: node.fields?.map(withPolicy(node, policies)) })
  return {
    ...document,
    definitions: document.definitions.map((node) => (isObject(node) ? describe(node) : node)) as DocumentNode['definitions'],
  }
}

/** The name of the subgraph in `dir`: that of the folder. */
export function nameOf(dir: string): string {
  return basename(dir)
}

function common() {
  return readFileSync(join(import.meta.dirname, '../../schema/common.graphql'), 'utf8')
}

function isObject(node: { kind: string }): node is ObjectNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
}

function fieldPolicies(type: ObjectNode): [string, Policy | undefined][] {
  const inherited = isRoot(type.name.value) ? undefined : policyOf(type)
  return (type.fields ?? []).map((field) => [`${type.name.value}.${field.name.value}`, policyOf(field, inherited)])
}

// a field's @owner leaves the guard of its type as it is
function policyOf({ directives = [] }: Pick<ObjectNode, 'directives'>, inherited?: Policy): Policy | undefined {
  const owner = directives.filter(({ name }) => name.value === 'owner').map((directive) => ({ orCan: permissionsIn(directive) }))[0]
  const guard = directives.flatMap(guardOf)[0]
  return owner ? { ...(guard ?? inherited ?? { kind: 'public' }), owner } : (guard ?? inherited)
}

function permissionsIn({ arguments: args }: ConstDirectiveNode): string[] {
  const value = args?.[0]?.value
  const values = value?.kind === Kind.LIST ? value.values : value ? [value] : []
  return values.flatMap((one) => (one.kind === Kind.ENUM ? [one.value] : []))
}

function guardOf(directive: ConstDirectiveNode): Policy[] {
  const { name } = directive
  if (name.value === 'admin') return permissionsIn(directive).map((can) => ({ kind: 'admin', can }))
  return name.value === 'public' || name.value === 'authenticated' ? [{ kind: name.value }] : []
}

function isRoot(type: string) {
  return type === 'Query' || type === 'Mutation'
}

function withPolicy(type: ObjectNode, policies: Map<string, Policy>) {
  return (field: FieldDefinitionNode): FieldDefinitionNode => {
    const policy = policies.get(`${type.name.value}.${field.name.value}`)
    if (!policy || !field.description) return field
    return { ...field, description: { ...field.description, value: `${field.description.value} ${inWords(policy)}`, block: false } }
  }
}

function inWords(policy: Policy): string {
  if (policy.kind === 'admin') return `Needs: ${policy.can}.`
  if (policy.owner) return `For its owner${staffOf(policy.owner)}.`
  return policy.kind === 'authenticated' ? 'Needs: a signed-in user.' : 'Open to anyone.'
}

function staffOf({ orCan }: { orCan: string[] }): string {
  return orCan.length > 0 ? `, and staff with ${orCan.join(' or ')}` : ''
}
