import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'

type Path = readonly (string | number)[]

const renamed = /^alias(\d+)_/

/** The names that the planner may add to what is asked of a subgraph: those of all fields of a graph. */
export function fieldNamesOf(schema: GraphQLSchema): Set<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type))
  return new Set(['__typename', ...types.flatMap((type) => Object.keys(type.getFields()))])
}

/**
 * Renames every alias that is also the name of another field. The planner adds key fields by their own names, and takes such an alias for
 * the field itself: a subgraph would get the wrong key (apollographql/federation#3036). `clientName` finds the alias again.
 */
export function renameAliases(document: DocumentNode, fieldNames: Set<string>): DocumentNode {
  const isTaken = ({ name, alias }: FieldNode) => alias !== undefined && alias.value !== name.value && isTakenName(alias.value, fieldNames)
  // a visitor takes longer than to see that there is none
  if (!document.definitions.some((node) => 'selectionSet' in node && hasField(node.selectionSet, isTaken))) return document
  return visit(document, {
    Field: (field, _key, _parent, _path, ancestors) => (isTaken(field) && !ancestors.some(isOfSchema) ? renamedField(field) : undefined),
  })
}

/** The response name that the client has given to a field. */
export function clientName(name: string): string {
  const [prefix, length] = renamed.exec(name) ?? []
  return prefix ? name.slice(prefix.length + Number(length) + 1) : name
}

/** A path with the client's names. */
export function clientPath(path: Path): (string | number)[] {
  return path.map((part) => (typeof part === 'string' ? clientName(part) : part))
}

function hasField(set: SelectionSetNode | undefined, isIt: (field: FieldNode) => boolean): boolean {
  return (set?.selections ?? []).some(
    (node) => (node.kind === Kind.FIELD && isIt(node)) || (node.kind !== Kind.FRAGMENT_SPREAD && hasField(node.selectionSet, isIt)),
  )
}

// the router answers what is asked of the schema itself, with no planner
function isOfSchema(above: ASTNode | readonly ASTNode[]): boolean {
  if (!('kind' in above)) return false
  if (above.kind === Kind.FIELD) return above.name.value.startsWith('__')
  return above.kind === Kind.FRAGMENT_DEFINITION && above.typeCondition.name.value.startsWith('__')
}

// the names that every JavaScript object has are no keys of an answer
function isTakenName(alias: string, fieldNames: Set<string>): boolean {
  return fieldNames.has(alias) || renamed.test(alias) || alias in Object.prototype
}

function renamedField(field: FieldNode): FieldNode {
  const { name, alias } = field
  return { ...field, alias: { kind: Kind.NAME, value: `alias${name.value.length}_${name.value}_${alias?.value}` } }
}
