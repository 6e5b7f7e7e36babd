import { type DirectiveNode, type DocumentNode, Kind, type SelectionSetNode } from 'graphql'

/** Whether a directive of this name decides whether a selection is a part of the answer. */
export function isCondition(name: string): boolean {
  return name === 'skip' || name === 'include'
}

/** The variables of @skip and @include. */
export function conditionsIn({ definitions }: DocumentNode): string[] {
  const values = conditionsOf(definitions).map(({ arguments: [argument] = [] }) => argument?.value)
  return [...new Set(values.flatMap((value) => (value?.kind === Kind.VARIABLE ? [value.name.value] : [])))]
}

/** Whether a part of a document is asked for under a condition. */
export function hasConditions({ definitions }: DocumentNode): boolean {
  return conditionsOf(definitions).length > 0
}

function conditionsOf(definitions: DocumentNode['definitions']): DirectiveNode[] {
  const directives = definitions.flatMap((node) => ('selectionSet' in node ? directivesIn(node.selectionSet) : []))
  return directives.filter(({ name }) => isCondition(name.value))
}

// a visitor would take several times as long
function directivesIn(set: SelectionSetNode | undefined): DirectiveNode[] {
  if (!set) return []
  return set.selections.flatMap((node) => [...(node.directives ?? []), ...('selectionSet' in node ? directivesIn(node.selectionSet) : [])])
}
