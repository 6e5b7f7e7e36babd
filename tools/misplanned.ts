import { type ConstDirectiveNode, type DocumentNode, type GraphQLSchema, isInterfaceType, Kind, parse, visit } from 'graphql'

type Subgraph = { name: string; typeDefs: DocumentNode }
type Directives = { directives?: readonly ConstDirectiveNode[] }
type Type = Directives & { name: { value: string }; fields?: readonly (Directives & { name: { value: string } })[] }

/**
 * The parts of a graph that Apollo's query planner plans wrong without an error, so that clients would get wrong data. Such a graph is not
 * composed. tests/federation/misplanned.test.ts shows for each what goes wrong.
 */
export function misplannedParts(subgraphs: Subgraph[], api: GraphQLSchema): string[] {
  const types = subgraphs.flatMap(({ name, typeDefs }) => typesIn(typeDefs).map((type) => ({ subgraph: name, type })))
  return [
    ...types.flatMap(({ subgraph, type }) => faultsOf(type).map((fault) => `${subgraph}: ${fault}`)),
    ...emptyInterfaces(api).map((name) => `The interface ${name} has no type: what is asked of it is null.`),
  ]
}

function typesIn({ definitions }: DocumentNode): Type[] {
  return definitions.filter((one) => 'fields' in one) as Type[]
}

function faultsOf(type: Type): string[] {
  const requiring = (type.fields ?? []).filter((field) => named(field, 'requires').length > 0)
  const withArguments = requiring.filter((field) => named(field, 'requires').some(hasArguments))
  return [
    ...withArguments.map(({ name }) => `The @requires of ${type.name.value}.${name.value} has arguments: a client's own replace them.`),
    ...(requiring.length > 0 && named(type, 'key').some(isNotResolvable)
      ? [`${type.name.value} has a @requires, and a @key that is not resolvable: it would be asked for by that key.`]
      : []),
    ...named(type, 'interfaceObject').map(() => `${type.name.value} is an @interfaceObject: its objects lose their types.`),
  ]
}

function named({ directives = [] }: Directives, name: string): ConstDirectiveNode[] {
  return directives.filter((directive) => directive.name.value === name)
}

function hasArguments(directive: ConstDirectiveNode): boolean {
  const fields = argument(directive, 'fields')
  let found = false
  visit(parse(`{ ${fields?.kind === Kind.STRING ? fields.value : '__typename'} }`), {
    Argument: () => {
      found = true
    },
  })
  return found
}

function isNotResolvable(directive: ConstDirectiveNode): boolean {
  const value = argument(directive, 'resolvable')
  return value?.kind === Kind.BOOLEAN && !value.value
}

function argument(directive: ConstDirectiveNode, name: string) {
  return directive.arguments?.find((one) => one.name.value === name)?.value
}

function emptyInterfaces(api: GraphQLSchema): string[] {
  const interfaces = Object.values(api.getTypeMap()).filter(isInterfaceType)
  return interfaces.filter((type) => api.getPossibleTypes(type).length === 0).map(({ name }) => name)
}
