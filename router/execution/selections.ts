import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Variables } from './run.ts'
import { isIncluded } from './settle.ts'
import { isOfType } from './types.ts'

/** What an answer is written for: an operation, its fragments, and the values of the variables of its @skip and @include. */
export type Selected = {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Map<string, FragmentDefinitionNode>
  variables: Variables
}

/** A field of an answer: all selections of one response name, and the type that it was selected on. */
export type SelectedField = { name: string; nodes: FieldNode[]; on: string }

/** The fields that an object of a type has in the answer, in their order. */
export function selectedFields(selected: Selected, type: GraphQLCompositeType, sets: SelectionSetNode[]): SelectedField[] {
  const fields = new Map<string, SelectedField>()
  const add = (set: SelectionSetNode, on: string): void => {
    for (const node of set.selections) {
      if (!isIncluded(node, selected.variables)) continue
      if (node.kind === Kind.FIELD) addField(fields, node, on)
      else addFragment(node)
    }
    function addFragment(node: Exclude<SelectionNode, FieldNode>): void {
      const part = node.kind === Kind.INLINE_FRAGMENT ? node : selected.fragments.get(node.name.value)
      const condition = part?.typeCondition?.name.value
      if (part && (!condition || isOfType(selected.schema, type.name, condition))) add(part.selectionSet, condition ?? on)
    }
  }
  for (const set of sets) add(set, type.name)
  return [...fields.values()]
}

function addField(fields: Map<string, SelectedField>, node: FieldNode, on: string): void {
  const name = (node.alias ?? node.name).value
  const known = fields.get(name)
  if (known) known.nodes.push(node)
  else fields.set(name, { name, nodes: [node], on })
}
