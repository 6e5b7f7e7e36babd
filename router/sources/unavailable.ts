import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import type { ClientError } from '#kit/errors.ts'
import type { SourceAnswer, SourceOperation } from './operation.ts'

/** The answer in place of a subgraph's: SERVICE_UNAVAILABLE for each field of the operation, so that the gateway finds the fields' paths. */
export function unavailable(name: string, operation: SourceOperation): SourceAnswer {
  const message = `The service ${name} does not respond. Try again in a moment.`
  const errors: ClientError[] = fieldPaths(operation).map((path) => ({ message, path, extensions: { code: 'SERVICE_UNAVAILABLE' } }))
  return { data: null, errors } as unknown as SourceAnswer
}

function fieldPaths({ variables, document }: SourceOperation): (string | number)[][] {
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

/** The response keys of a selection, or of those parts of it that apply to `type`. */
function keysOf(set: SelectionSetNode | undefined, type?: string): string[] {
  return (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : [(node.alias ?? node.name).value]
    if (node.kind !== Kind.INLINE_FRAGMENT || (type && node.typeCondition && node.typeCondition.name.value !== type)) return []
    return keysOf(node.selectionSet, type)
  })
}
