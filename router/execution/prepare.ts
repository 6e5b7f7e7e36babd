import { operationFromDocument, type Schema } from '@apollo/federation-internals'
import type { QueryPlanner } from '@apollo/query-planner'
import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { conditionsIn } from '#kit/graph/conditions.ts'
import { withDefaults } from '#kit/graph/cost.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { renameAliases } from './aliases.ts'
import { compileAnswer, type Writing } from './answers.ts'
import type { FetchCompiler } from './fetches.ts'
import { type Run, type Step, startRun, type Variables } from './run.ts'
import { settle } from './settle.ts'
import { compileSteps } from './steps.ts'

/** The graph that operations are prepared for: as clients see it, as the planner sees it, and how subgraphs are asked. */
export type Graph = {
  schema: GraphQLSchema
  plannedSchema: Schema
  planner: QueryPlanner
  fieldNames: Set<string>
  fetches: FetchCompiler
  plans: Plans
}

/** The JSON text of `data`, the errors of subgraphs, and what was wrong with their values where none had an error. */
export type Answer = { text: string; errors: Error[]; faults: GraphQLError[] }

/** An operation that has been planned and compiled. It may run any number of times. */
export type PreparedOperation = {
  execute: (variables: Variables, context: RouterContext) => Promise<Answer>
  /** Whether it runs with these variables without being planned first. */
  isPlanned: (variables: Variables) => boolean
}

type Parts = { document: DocumentNode; operation: OperationDefinitionNode; defaults: Variables }
type WriteAnswer = ReturnType<typeof compileAnswer>

/** What runs, and what writes its answer, where the conditions have given values. */
export type Settled = { step: Step | undefined; answer: WriteAnswer }

/** The plans of all operations, each set of values of their @skip and @include with its own. */
export type Plans = LRUCache<string, Settled>

const badInput = { extensions: { code: 'BAD_USER_INPUT' } }

/** How many operations were prepared: each has its plans under a number of its own. */
let operations = 0

/** Returns room for plans with so many characters as JSON together: of those that are used least, none is kept. */
export function createPlans(charactersMax: number): Plans {
  return new LRUCache({ maxSize: charactersMax })
}

/** Plans and compiles an operation of a valid document. Throws a GraphQLError for what cannot be planned. */
export function prepare(graph: Graph, given: DocumentNode, { name }: OperationDefinitionNode): PreparedOperation {
  const parts = partsOf(renameAliases(given, graph.fieldNames), name?.value)
  const { settledFor, isPlanned } = settledOperations(graph, parts)
  return {
    isPlanned,
    execute: async (variables, context) => {
      const run = startRun(variables, context)
      const settled = settledOrError(settledFor, run.variables)
      if (settled instanceof Error) return { text: 'null', errors: [settled], faults: [] }
      await settled.step?.(run)
      return write(settled.answer, run, graph.schema, parts)
    },
  }
}

/** One operation with the fragments. It has no name: so fetches of different operations that ask for the same are the same. */
function partsOf({ definitions }: DocumentNode, name: string | undefined): Parts {
  const named = getOperationAST({ kind: Kind.DOCUMENT, definitions }, name)
  if (!named) throw new Error('An operation is lost where its aliases are renamed.')
  const operation = { ...named, name: undefined }
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  return { document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, operation, defaults: withDefaults(operation, {}) }
}

// what is new for these conditions is planned while the operation runs
function settledOrError(settledFor: (variables: Variables) => Settled, variables: Variables): Settled | Error {
  try {
    return settledFor(variables)
  } catch (error) {
    return error as Error
  }
}

/** Returns what finds the plan and the writing of an answer: with given values, each @skip and @include is a constant. */
function settledOperations(graph: Graph, parts: Parts) {
  operations += 1
  const [names, number] = [conditionsIn(parts.document), operations]
  const valuesOf = (given: Variables) => names.map((name) => (Object.hasOwn(given, name) ? given[name] : parts.defaults[name]))
  const keyOf = (values: unknown[]) => `${number} ${values.join()}`
  const settledFor = (variables: Variables): Settled => {
    const values = valuesOf(variables)
    // one with a default may be null, and then it decides nothing
    if (values.includes(null)) throw new GraphQLError('A variable of @skip or @include must not be null.', badInput)
    const key = keyOf(values)
    return graph.plans.get(key) ?? compile(graph, parts, { key, values: Object.fromEntries(names.map((name, at) => [name, values[at]])) })
  }
  // what cannot be planned is refused at once
  if (names.length === 0) settledFor({})
  return { settledFor, isPlanned: (variables: Variables) => graph.plans.has(keyOf(valuesOf(variables))) }
}

function compile(
  { schema, planner, plannedSchema, fetches, plans }: Graph,
  { document, operation }: Parts,
  { key, values }: { key: string; values: Variables },
): Settled {
  const root = schema.getRootType(operation.operation)
  if (!root) throw new GraphQLError(`The graph has no ${operation.operation}.`)
  const { node } = planner.buildQueryPlan(operationFromDocument(plannedSchema, settle(document, values)))
  if (node?.kind === 'Subscription') throw new GraphQLError('Subscriptions are not supported.')
  const settled = {
    step: node && compileSteps(fetches, node),
    answer: compileAnswer({ schema, operation, fragments: fragmentsOf(document), variables: values }, root),
  }
  plans.set(key, settled, { size: JSON.stringify(node ?? null).length })
  return settled
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])))
}

function write(answer: WriteAnswer, run: Run, schema: GraphQLSchema, parts: Parts): Answer {
  const writing: Writing = {
    path: [],
    faults: [],
    texts: run.shares ? new Map() : undefined,
    introspect: (nodes) => introspect(schema, parts, nodes, run.variables),
  }
  try {
    const text = answer(run.data, writing)
    const excess = run.shares ? run.context.budget?.excess(text.length) : undefined
    return { text, errors: excess ? [...run.errors, excess] : run.errors, faults: writing.faults }
  } catch (error) {
    // a subgraph has answered a list or an object with something else
    return { text: 'null', errors: [new GraphQLError((error as Error).message, { originalError: error as Error })], faults: [] }
  }
}

/** The schema itself is known here: no subgraph is asked. */
function introspect(schema: GraphQLSchema, { document, operation }: Parts, nodes: readonly FieldNode[], variableValues: Variables): string {
  const asked = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } } as const
  const others = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const { data, errors } = executeSync({ schema, document: { kind: Kind.DOCUMENT, definitions: [asked, ...others] }, variableValues })
  if (errors || !data) throw new Error(`The schema does not answer: ${errors?.[0]?.message}`)
  return JSON.stringify(Object.values(data)[0])
}
