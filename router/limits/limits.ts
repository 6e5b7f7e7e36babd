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

/** The most tokens of an operation. The largest ready operation has under 300. */
export const maxTokens = 1000
/** The greatest depth of an operation. The deepest ready operation has 9. */
const maxDepth = 15
/** The most root fields: fifty logins in one request would be fifty attempts. */
const maxRootFields = { query: 20, mutation: 10, subscription: 1 }
/** The most values in one answer, if each list is as long as its `first` allows. */
const maxCost = 50_000
/** The assumed length of a page whose `first` is a variable. */
const longestPage = 100

const nothing: Size = { depth: 0, cost: 0 }

/** Refuses operations that are too deep, too wide or too large, fragments included, before they are planned. */
export const withinLimits: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition: (node) => {
    for (const fault of faultsOf(context, node)) context.reportError(tooComplex(fault))
  },
})

function faultsOf(context: ValidationContext, { operation, selectionSet }: OperationDefinitionNode): string[] {
  const { depth, cost } = measurer(context)(selectionSet)
  const most = maxRootFields[operation]
  return [
    ...(depth > maxDepth ? [`The operation is nested deeper than ${maxDepth} fields. Split it into several operations.`] : []),
    ...(cost > maxCost ? [`The answer could have ${cost} values, and ${maxCost} are allowed. Ask for shorter pages.`] : []),
    ...(rootFields(context, selectionSet, new Set()) > most
      ? [`A ${operation} can have ${most} root fields. Split it into several operations.`]
      : []),
  ]
}

/** Returns a function that measures a selection: its depth, and the most values of its answer. Each fragment is measured once. */
function measurer(context: ValidationContext) {
  const fragments = new Map<string, Size>()
  const ofFragment = (name: string): Size => {
    // another rule refuses circular fragments; here they must only end
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

// Apollo Server overwrites the code of every validation error; `formatError` restores it
function tooComplex(message: string) {
  return new GraphQLError(message, { extensions: { isTooComplex: true } })
}
