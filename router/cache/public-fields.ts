import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql'

/** The fields whose value is the same for everybody, as `Type.field`, each with the name of its type. */
export type PublicFields = Map<string, string>

const policies = ['public', 'owner', 'authenticated', 'admin']

/** Reads the fields of a supergraph that are `@public` and nothing else, in types that nobody owns. */
export function readPublicFields({ definitions }: DocumentNode): PublicFields {
  const types = definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
  return new Map(types.flatMap((type) => (type.fields ?? []).filter((field) => isPublic(type, field)).map(entryOf(type))))
}

/** Whether all that is selected on a type, and below, is public. Fragments by name and types other than objects are not known to be. */
export function selectsOnlyPublic(fields: PublicFields, { selections }: SelectionSetNode, type: string): boolean {
  return selections.every((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return false
    if (node.kind === Kind.INLINE_FRAGMENT) return selectsOnlyPublic(fields, node.selectionSet, node.typeCondition?.name.value ?? type)
    if (node.name.value === '__typename') return true
    const next = fields.get(`${type}.${node.name.value}`)
    return next !== undefined && (!node.selectionSet || selectsOnlyPublic(fields, node.selectionSet, next))
  })
}

// subgraphs that share a type may have said different things about it: all of them count
function isPublic(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): boolean {
  const [own, inherited] = [policiesOf(field), policiesOf(type)]
  const guards = own.length > 0 ? own : inherited
  return guards.length > 0 && guards.every((name) => name === 'public') && !inherited.includes('owner')
}

function policiesOf({ directives = [] }: Pick<ObjectTypeDefinitionNode, 'directives'>): string[] {
  return directives.map(({ name }) => name.value).filter((name) => policies.includes(name))
}

function entryOf(type: ObjectTypeDefinitionNode) {
  return (field: FieldDefinitionNode): [string, string] => [`${type.name.value}.${field.name.value}`, nameOf(field.type)]
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}
