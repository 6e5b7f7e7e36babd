import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { type Variables, withDefaults } from '#kit/graph/cost.ts'

/** A subscription that passed every rule of the router. */
export type Subscription = { document: DocumentNode; operation: OperationDefinitionNode; variables: Variables }

/** The text of the query that answers a subscription. */
export function asQuery({ document, operation }: Subscription): string {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }
  return print(
    visit(alone, {
      OperationDefinition: (node) => ({ ...node, operation: 'query' }),
      NamedType: (node) => (node.name.value === 'Subscription' ? { ...node, name: { ...node.name, value: 'Query' } } : undefined),
    }),
  )
}

/** The root field of a subscription, which has one, and the value of its argument `id`. */
export function rootOf(subscription: Subscription): { name: string; id: unknown } {
  const { document, operation, variables } = subscription
  const field = firstField(document, operation.selectionSet)
  const id = field?.arguments?.find(({ name }) => name.value === 'id')?.value
  return { name: field?.name.value ?? '', id: id && valueFromASTUntyped(id, withDefaults(operation, variables)) }
}

function firstField(document: DocumentNode, { selections: [first] }: SelectionSetNode): FieldNode | undefined {
  if (!first || first.kind === Kind.FIELD) return first
  if (first.kind === Kind.INLINE_FRAGMENT) return firstField(document, first.selectionSet)
  const named = document.definitions.find((node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === first.name.value)
  return named && 'selectionSet' in named ? firstField(document, named.selectionSet as SelectionSetNode) : undefined
}
