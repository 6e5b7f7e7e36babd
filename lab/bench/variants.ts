import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type DocumentNode, Kind, visit } from 'graphql'
import { type Random, shuffled } from '#lab/random.ts'

/** So many documents that ask for the same, no two of them alike: fields stand in another order, and `name` comes under another name. */
export function variantsOf<Data, Variables>(document: TypedDocumentNode<Data, Variables>, count: number, random: Random) {
  return Array.from({ length: count }, (_, at) => variantOf(document, `name${at}`, random) as TypedDocumentNode<Data, Variables>)
}

function variantOf(document: DocumentNode, alias: string, random: Random): DocumentNode {
  return visit(document, {
    SelectionSet: (node) => ({ ...node, selections: shuffled(random, [...node.selections]) }),
    Field: (node) => (node.name.value === 'name' ? { ...node, alias: { kind: Kind.NAME, value: alias } } : undefined),
  })
}
