import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql'
import { hasConditions, isCondition } from '#kit/graph/conditions.ts'
import type { Variables } from './run.ts'

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/**
 * The document that is left where each @skip and @include is decided. The planner fetches what a field requires under the field's condition,
 * and takes it for there: a field without the condition would lose its entity.
 */
export function settle(document: DocumentNode, values: Variables, filler = typename): DocumentNode {
  if (!hasConditions(document)) return document
  const decide = (node: SelectionNode) => (isIncluded(node, values) ? withoutConditions(node) : null)
  return visit(document, {
    Field: decide,
    InlineFragment: { enter: decide, leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined) },
    FragmentSpread: decide,
    // an object is asked for though nothing of it is
    SelectionSet: {
      leave: (set: SelectionSetNode, _, parent) =>
        set.selections.length > 0 || isInlineFragment(parent) ? undefined : { ...set, selections: [filler] },
    },
  })
}

/** Whether a selection is a part of the answer. */
export function isIncluded({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.every(({ name, arguments: [argument] = [] }) => {
    if (!isCondition(name.value)) return true
    const value = argument?.value.kind === Kind.VARIABLE ? variables[argument.value.name.value] : Object(argument?.value).value
    return value === (name.value === 'include')
  })
}

function withoutConditions<Node extends SelectionNode>(node: Node): Node | undefined {
  const others = node.directives?.filter(({ name }) => !isCondition(name.value))
  return others?.length === node.directives?.length ? undefined : ({ ...node, directives: others } as Node)
}

function isInlineFragment(parent: unknown): boolean {
  return Object(parent).kind === Kind.INLINE_FRAGMENT
}
