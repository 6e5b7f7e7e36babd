import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql'
import type { ClientError } from '#kit/errors.ts'
import type { RouterContext } from '#router/auth/request-context.ts'

/** What the gateway asks of a data source. */
export type SourceRequest = GraphQLDataSourceProcessOptions<RouterContext>

/** What a data source answers the gateway. */
export type SourceAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>

export type SourceOperation = { query: string; variables: Record<string, unknown>; document: DocumentNode }

/** The operation that the planner made for one subgraph. */
export function operationOf({ request: { query = '', variables = {} }, ...rest }: SourceRequest): SourceOperation {
  const { document = parse(query) } = rest as { document?: DocumentNode }
  return { query, variables, document }
}

/** The answer of a subgraph that gave none: one error for each field that was asked of it, so that the gateway finds their paths. */
export function unavailable(name: string, operation: SourceOperation): SourceAnswer {
  const message = `The service ${name} does not answer. Try again.`
  const errors: ClientError[] = silentPaths(operation).map((path) => ({ message, path, extensions: { code: 'SERVICE_UNAVAILABLE' } }))
  return { data: null, errors } as unknown as SourceAnswer
}

function silentPaths({ variables, document }: SourceOperation): (string | number)[][] {
  return Array.isArray(variables.representations)
    ? entityPaths(document, variables.representations)
    : keysOf(fieldsOf(document)).map((key) => [key])
}

function entityPaths(document: DocumentNode, representations: { __typename?: string }[]): (string | number)[][] {
  const entities = fieldsOf(document)?.selections.find((node) => node.kind === Kind.FIELD)
  return representations.flatMap(({ __typename }, at) => keysOf(entities?.selectionSet, __typename).map((key) => ['_entities', at, key]))
}

function fieldsOf(document: DocumentNode): SelectionSetNode | undefined {
  return document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.selectionSet
}

/** The response keys that are selected of a type. */
function keysOf(set: SelectionSetNode | undefined, type?: string): string[] {
  return (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : [(node.alias ?? node.name).value]
    if (node.kind !== Kind.INLINE_FRAGMENT || (type && node.typeCondition && node.typeCondition.name.value !== type)) return []
    return keysOf(node.selectionSet, type)
  })
}
