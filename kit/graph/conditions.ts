import { type DirectiveNode, type DocumentNode, Kind, type SelectionSetNode } from 'graphql'

/** Whether a directive of this name decides whether a selection is a part of the answer. */
export function isCondition(name: string): boolean {
  return name === 'skip' || name === 'include'
}

/** The variables of @skip and @include. */
export function conditionsIn({ definitions }: DocumentNode): string[] {
  const directives = definitions.flatMap((node) => ('selectionSet' in node ? directivesIn(node.selectionSet) : []))
  const values = directives.filter(({ name }) => isCondition(name.value)).map(({ arguments: [argument] = [] }) => argument?.value)
  return [...new Set(values.flatMap((value) => (value?.kind === Kind.VARIABLE ? [value.name.value] : [])))]
}

// a visitor would take several times as long
function directivesIn(set: SelectionSetNode | undefined): DirectiveNode[] {
  if (!set) return []
  return set.selections.flatMap((node) => [...(node.directives ?? []), ...('selectionSet' in node ? directivesIn(node.selectionSet) : [])])
}
