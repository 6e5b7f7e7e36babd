import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql'

/** An input list whose items cost something: the path to it from the arguments of a field, and the cost of an item. */
type InputCost = { path: string[]; weight: number }

/** What a field costs: itself (`weight`) and, if it is a list, as many times its selection as it has items. */
export type FieldCost = {
  /** The name of its type, without list and non-null. */
  type: string
  weight: number
  isList: boolean
  /** The length of a list by `@listSize`. */
  assumedSize: number | undefined
  /** Its argument `first`, which is the length of the list that it returns, or of the list below it; and the default. */
  page: { default: number } | undefined
  inputs: InputCost[]
}

/** What each field costs, by `Type.field`. */
export type CostTable = Map<string, FieldCost>

type Fields = Map<string, readonly InputValueDefinitionNode[]>

/** What a mutation costs besides its answer: a transaction, its events, an entry in the audit log. */
const mutationWeight = 100
/** The default size of a page, as in `kit/data/page.ts`. */
const defaultPage = 20

/** Reads what each field costs from an SDL: of a subgraph, or of the supergraph. `@cost` and `@listSize` are those of Federation 2.9. */
export function readCosts({ definitions }: DocumentNode): CostTable {
  const inputs: Fields = new Map(
    definitions.flatMap((node) => (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[node.name.value, node.fields ?? []] as const] : [])),
  )
  return new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
        ? (node.fields ?? []).map((field) => [`${node.name.value}.${field.name.value}`, costOf(node.name.value, field, inputs)] as const)
        : [],
    ),
  )
}

function costOf(type: string, { type: returned, directives, arguments: args = [] }: FieldDefinitionNode, inputs: Fields): FieldCost {
  const first = args.find(({ name }) => name.value === 'first')
  return {
    type: nameOf(returned),
    weight: numberIn(directives, 'cost', 'weight') ?? (type === 'Mutation' ? mutationWeight : 1),
    isList: isList(returned),
    assumedSize: numberIn(directives, 'listSize', 'assumedSize'),
    page: first && { default: first.defaultValue?.kind === Kind.INT ? Number(first.defaultValue.value) : defaultPage },
    inputs: inputCosts(args, inputs, []),
  }
}

// an input within itself is looked at once: a path cannot be endless
function inputCosts(fields: readonly InputValueDefinitionNode[], inputs: Fields, path: string[]): InputCost[] {
  return fields.flatMap(({ name, type, directives }) => {
    const [own, weight] = [[...path, name.value], numberIn(directives, 'cost', 'weight')]
    if (weight !== undefined) return [{ path: own, weight }]
    return path.length > 2 || isList(type) ? [] : inputCosts(inputs.get(nameOf(type)) ?? [], inputs, own)
  })
}

function numberIn(directives: readonly ConstDirectiveNode[] = [], directive: string, argument: string): number | undefined {
  const found = directives.find(({ name }) => name.value === directive)?.arguments?.find(({ name }) => name.value === argument)
  return found && Number(valueFromASTUntyped(found.value))
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))
}
