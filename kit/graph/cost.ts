import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import type { CostTable, FieldCost } from './cost-table.ts'

/**
 * The size of an operation: how deep it is, its fields at the root, all its fields, each as often as it is used, and its cost, for which
 * each field counts as often as its value is fetched.
 */
export type Size = { depth: number; roots: number; fields: number; cost: number }

export type Variables = Record<string, unknown>

/** The length of a list without `@listSize`, `first` or `last`. */
const defaultLength = 10
/** What is no number counts as the longest page; the schema refuses it later. */
const longestPage = 100

/** The most sizes that are kept of one operation. */
const sizesMax = 100

/** What was measured: the variables that the size of an operation depends on, and its sizes by their values. */
const measured = new WeakMap<OperationDefinitionNode, { names: string[]; sizes: Map<string, Size> }>()

const nothing: Size = { depth: 0, roots: 0, fields: 0, cost: 0 }

/**
 * Measures an operation of a valid document, in time that is linear in the document. An operation that was measured before, with variables
 * of the same size, costs a look-up.
 */
export function measure(table: CostTable, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables = {}): Size {
  const { names, sizes } = measured.get(operation) ?? { names: [], sizes: undefined }
  const known = sizes?.get(keyOf(names, variables) ?? '')
  if (known) return known
  const measurement = new Measurement(table, document, withDefaults(operation, variables))
  const size = measurement.of(operation)
  keep(operation, [...measurement.names], variables, size)
  return size
}

/** The variables with the defaults of the operation. */
export function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  )
  return Object.assign(Object.create(null), Object.fromEntries(defaults), given)
}

function keep(operation: OperationDefinitionNode, names: string[], variables: Variables, size: Size): void {
  const [sizes, key] = [measured.get(operation)?.sizes ?? new Map<string, Size>(), keyOf(names, variables)]
  if (key !== undefined && sizes.size < sizesMax) measured.set(operation, { names, sizes: sizes.set(key, size) })
}

/** The sizes of the variables as one text. Undefined where one is an object: there are too many. */
function keyOf(names: string[], variables: Variables): string | undefined {
  if (names.length === 0) return ''
  const sizes = names.map((name) => textOf(Object.hasOwn(variables, name) ? variables[name] : undefined))
  return sizes.includes('object') ? undefined : `${sizes.length}:${sizes.join()}`
}

// a text of the client's is no size, and would take memory
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return Array.isArray(value) ? `[${value.length}]` : value === null ? 'null' : typeof value
}

class Measurement {
  /** The variables that were looked at. */
  readonly names = new Set<string>()
  readonly #table: CostTable
  readonly #variables: Variables
  readonly #fragments: Map<string, FragmentDefinitionNode>
  /** Each fragment is measured once for each length of the page that it is used on. */
  readonly #measured = new Map<string, Size>()

  constructor(table: CostTable, document: DocumentNode, variables: Variables) {
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
    this.#table = table
    this.#variables = variables
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]))
  }

  of({ operation, selectionSet }: OperationDefinitionNode): Size {
    const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`
    return this.#ofSet(selectionSet, type)
  }

  /** `page` is the length of the page that the set is selected on, if it is on one. */
  #ofSet(set: SelectionSetNode, type: string, page?: number): Size {
    return together(
      set.selections.map((node) => {
        if (node.kind === Kind.FIELD) return this.#ofField(node, type, page)
        if (node.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(node.name.value, page)
        return this.#ofSet(node.selectionSet, node.typeCondition?.name.value ?? type, page)
      }),
    )
  }

  #ofFragment(name: string, page?: number): Size {
    const [fragment, key] = [this.#fragments.get(name), `${name} ${page}`]
    const known = this.#measured.get(key)
    if (known || !fragment) return known ?? nothing
    const part = this.#ofSet(fragment.selectionSet, fragment.typeCondition.name.value, page)
    this.#measured.set(key, part)
    return part
  }

  #ofField(field: FieldNode, type: string, page?: number): Size {
    const name = field.name.value
    // the schema about itself: the router answers it alone, and not in production
    if (name.startsWith('__')) return { depth: 1, roots: 1, fields: 1, cost: 1 }
    const own = name === '_entities' ? entities : (this.#table.get(`${type}.${name}`) ?? unknown)
    const ownPage = own.page && lengthOf(this.#argument(field, 'last') ?? this.#argument(field, 'first'), own.page.default)
    const below = field.selectionSet ? this.#ofSet(field.selectionSet, own.type, own.isList ? undefined : ownPage) : nothing
    const length = own.isList ? (this.#sizeOf(field, own, ownPage) ?? page ?? defaultLength) : 1
    return {
      depth: below.depth + 1,
      roots: 1,
      fields: below.fields + 1,
      cost: own.weight + this.#ofInputs(field, own) + length * (field.selectionSet ? below.cost : Number(own.isList)),
    }
  }

  #sizeOf(field: FieldNode, own: FieldCost, page: number | undefined): number | undefined {
    return own === entities ? sizeOf(this.#argument(field, 'representations')) : (page ?? own.assumedSize)
  }

  #ofInputs(field: FieldNode, { inputs }: FieldCost): number {
    return inputs.reduce((sum, { path: [argument = '', ...path], weight }) => {
      const value = path.reduce<unknown>((input, name) => Object(input)[name], this.#argument(field, argument))
      return sum + weight * sizeOf(value)
    }, 0)
  }

  #argument({ arguments: args }: FieldNode, name: string): unknown {
    const value = args?.find((one) => one.name.value === name)?.value
    if (value) visit(value, { Variable: ({ name: variable }) => void this.names.add(variable.value) })
    return value && valueFromASTUntyped(value, this.#variables)
  }
}

const plain = { weight: 1, assumedSize: undefined, page: undefined, inputs: [] }
const unknown: FieldCost = { ...plain, type: '', isList: false }
const entities: FieldCost = { ...plain, type: '_Entity', isList: true }

function lengthOf(first: unknown, byDefault: number): number {
  if (first === null || first === undefined) return byDefault
  return Number.isSafeInteger(first) ? Math.max(1, first as number) : longestPage
}

/** A single value in place of a list is a list of one. */
function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : Number(value !== undefined && value !== null)
}

function together(sizes: Size[]): Size {
  return sizes.reduce(
    (all, { depth, roots, fields, cost }) => ({
      depth: Math.max(all.depth, depth),
      roots: all.roots + roots,
      fields: all.fields + fields,
      cost: all.cost + cost,
    }),
    nothing,
  )
}
