import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, valueFromASTUntyped } from 'graphql'

type Directives = readonly ConstDirectiveNode[] | undefined

/** The query fields of one subgraph whose answers may be kept, each with its `maxAge` in seconds. */
export type CacheHints = Map<string, number>

/** Reads every `@cacheControl` of the supergraph. Returns the hints of each subgraph that has any, by the subgraph's name. */
export function readCacheHints({ definitions }: DocumentNode): Map<string, CacheHints> {
  const graphs = definitions.flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION ? (node.values ?? []) : []))
  const names = new Map(graphs.map(({ name, directives }) => [name.value, argumentOf(directives, 'join__graph', 'name')]))
  const roots = definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query' ? (node.fields ?? []) : [],
  )
  const owners = Map.groupBy(roots.filter(isMarked), ({ directives }) => argumentOf(directives, 'join__field', 'graph'))
  return new Map([...owners].map(([graph, fields]) => [String(names.get(String(graph))), new Map(fields.map(hintOf))]))
}

function argumentOf(directives: Directives, directive: string, argument: string): unknown {
  const found = directives?.find(({ name }) => name.value === directive)?.arguments?.find(({ name }) => name.value === argument)
  return found && valueFromASTUntyped(found.value)
}

function isMarked({ directives }: FieldDefinitionNode): boolean {
  return directives?.some(({ name }) => name.value === 'cacheControl') ?? false
}

function hintOf({ name, directives }: FieldDefinitionNode): [string, number] {
  return [name.value, Number(argumentOf(directives, 'cacheControl', 'maxAge'))]
}
