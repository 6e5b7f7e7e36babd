import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  validate,
  visit,
} from 'graphql'

type Change = (node: ASTNode) => ASTNode | null | undefined

/** The smallest document that still differs: parts are taken away one by one as long as it does. */
export async function shrink(api: GraphQLSchema, text: string, differs: (text: string) => Promise<boolean>): Promise<string> {
  let best = text
  for (let at = 0; at < countOf(best); at += 1) {
    for (const way of [without, bare, opened]) {
      const smaller = changed(api, best, at, way)
      if (smaller !== undefined && smaller.length < best.length && (await differs(smaller))) {
        best = smaller
        at = -1
        break
      }
    }
  }
  return best
}

/** The document with its part `at` changed. Undefined if that is no valid document. */
function changed(api: GraphQLSchema, text: string, at: number, change: Change): string | undefined {
  let seen = -1
  const document = visit(parse(text, { noLocation: true }), {
    enter: (node) => {
      if (!isPart(node)) return undefined
      seen += 1
      return seen === at ? change(node) : undefined
    },
  })
  const tidy = withoutUnused(document)
  return !hasEmptySet(tidy) && validate(api, tidy).length === 0 ? print(tidy) : undefined
}

function hasEmptySet(document: DocumentNode): boolean {
  let isEmpty = false
  visit(document, {
    SelectionSet: ({ selections }) => {
      isEmpty ||= selections.length === 0
    },
  })
  return isEmpty
}

function countOf(text: string): number {
  let count = 0
  visit(parse(text), {
    enter: (node) => {
      if (isPart(node)) count += 1
    },
  })
  return count
}

function isPart({ kind }: ASTNode): boolean {
  return kind === Kind.FIELD || kind === Kind.INLINE_FRAGMENT || kind === Kind.FRAGMENT_SPREAD || kind === Kind.SELECTION_SET
}

function without(node: ASTNode): null | undefined {
  return node.kind === Kind.SELECTION_SET ? undefined : null
}

/** A selection without its directives, its alias and its arguments. */
function bare(node: ASTNode): ASTNode | undefined {
  if (node.kind === Kind.FIELD) return { ...node, directives: [], alias: undefined, arguments: [] }
  return node.kind === Kind.INLINE_FRAGMENT || node.kind === Kind.FRAGMENT_SPREAD ? { ...node, directives: [] } : undefined
}

/** A set whose inline fragments are replaced by what is in them. */
function opened(node: ASTNode): SelectionSetNode | undefined {
  if (node.kind !== Kind.SELECTION_SET) return undefined
  const selections = node.selections.flatMap((one): readonly SelectionNode[] =>
    one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet.selections : [one],
  )
  return { ...node, selections }
}

function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>()
  visit(document, {
    FragmentSpread: ({ name }) => void used.add(name.value),
    Field: (node) => visit(node, { Variable: ({ name }) => void used.add(`$${name.value}`) }),
    Directive: (node) => visit(node, { Variable: ({ name }) => void used.add(`$${name.value}`) }),
  })
  const definitions = document.definitions.flatMap((one): DefinitionNode[] => {
    if (one.kind === Kind.FRAGMENT_DEFINITION) return used.has(one.name.value) ? [one] : []
    if (one.kind !== Kind.OPERATION_DEFINITION) return [one]
    const isUsed = ({ variable }: VariableDefinitionNode) => used.has(`$${variable.name.value}`)
    return [{ ...one, variableDefinitions: (one.variableDefinitions ?? []).filter(isUsed) }]
  })
  const tidy = { ...document, definitions }
  return definitions.length < document.definitions.length ? withoutUnused(tidy) : tidy
}
