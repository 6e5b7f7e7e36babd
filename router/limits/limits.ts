import {
  type FieldNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

type Size = { depth: number; cost: number }

/** The largest operation in tokens: the widest of the ready operations has under 300. */
export const maxTokens = 1000
/** The deepest way down: the deepest of the ready operations has 9. */
const maxDepth = 15
/** The most fields at the root: fifty logins in one request are fifty requests. */
const maxRootFields = { query: 20, mutation: 10, subscription: 1 }
/** The most values that one answer may come to, each list taken as long as its `first` allows. */
const maxCost = 50_000
/** How long a page is when its `first` stands in a variable. */
const longestPage = 100

const nothing: Size = { depth: 0, cost: 0 }

/** Refuses what is too deep, too wide or too large, with its fragments opened, before anything is planned. */
export const withinLimits: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition: (node) => {
    for (const fault of faultsOf(context, node)) context.reportError(tooComplex(fault))
  },
})

function faultsOf(context: ValidationContext, { operation, selectionSet }: OperationDefinitionNode): string[] {
  const { depth, cost } = measurer(context)(selectionSet)
  const most = maxRootFields[operation]
  return [
    ...(depth > maxDepth ? [`An operation may be ${maxDepth} fields deep.`] : []),
    ...(cost > maxCost ? [`An answer may come to ${maxCost} values, and this one may come to ${cost}: ask for shorter pages.`] : []),
    ...(rootFields(context, selectionSet, new Set()) > most ? [`A ${operation} may have ${most} fields at its root.`] : []),
  ]
}

/** How deep and how large an answer may get. Each fragment is measured once, however often it is spread. */
function measurer(context: ValidationContext) {
  const fragments = new Map<string, Size>()
  const ofFragment = (name: string): Size => {
    // a circle of fragments is refused by another rule; here it only has to end
    if (!fragments.has(name)) fragments.set(name, nothing).set(name, ofSet(context.getFragment(name)?.selectionSet))
    return fragments.get(name) ?? nothing
  }
  const ofField = (field: FieldNode): Size => {
    const { depth, cost } = ofSet(field.selectionSet)
    return { depth: depth + 1, cost: 1 + pageLength(field) * cost }
  }
  const ofSet = (set: SelectionSetNode | undefined): Size =>
    together(
      (set?.selections ?? []).map((node) => {
        if (node.kind === Kind.FIELD) return ofField(node)
        return node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : ofSet(node.selectionSet)
      }),
    )
  return ofSet
}

function pageLength({ arguments: args }: FieldNode): number {
  const value = args?.find(({ name }) => name.value === 'first')?.value
  if (!value) return 1
  return value.kind === Kind.INT ? Math.max(1, Number(value.value)) : longestPage
}

function together(sizes: Size[]): Size {
  return sizes.reduce((all, { depth, cost }) => ({ depth: Math.max(all.depth, depth), cost: all.cost + cost }), nothing)
}

function rootFields(context: ValidationContext, set: SelectionSetNode | undefined, seen: Set<string>): number {
  return (set?.selections ?? []).reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + 1
    if (node.kind === Kind.INLINE_FRAGMENT) return sum + rootFields(context, node.selectionSet, seen)
    if (seen.has(node.name.value)) return sum
    return sum + rootFields(context, context.getFragment(node.name.value)?.selectionSet, seen.add(node.name.value))
  }, 0)
}

// Apollo Server gives every fault of validation its own code; `formatError` puts ours back
function tooComplex(message: string) {
  return new GraphQLError(message, { extensions: { isTooComplex: true } })
}
