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
  valueFromASTUntyped,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { conditionsIn } from '#kit/graph/conditions.ts'
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
}

/** The JSON text of `data`, the errors of subgraphs, and what was wrong with their values where none had an error. */
export type Answer = { text: string; errors: Error[]; faults: GraphQLError[] }

/** An operation that has been planned and compiled. It may run any number of times. */
export type PreparedOperation = { execute: (variables: Variables, context: RouterContext) => Promise<Answer> }

type Parts = { document: DocumentNode; operation: OperationDefinitionNode; defaults: Variables }
type WriteAnswer = ReturnType<typeof compileAnswer>

/** So many plans are kept of one operation: each set of values of its @skip and @include has its own. */
const plansMax = 64

/** What runs, and what writes its answer, where the conditions have given values. */
type Settled = { step: Step | undefined; answer: WriteAnswer }

/** Plans and compiles an operation of a valid document. Throws a GraphQLError for what cannot be planned. */
export function prepare(graph: Graph, given: DocumentNode, { name }: OperationDefinitionNode): PreparedOperation {
  const parts = partsOf(renameAliases(given, graph.fieldNames), name?.value)
  const settledFor = settledOperations(graph, parts)
  return {
    execute: async (variables, context) => {
      const run = startRun(variables, context)
      const settled = settledOrError(settledFor, variables)
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
  return { document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, operation, defaults: defaultsOf(operation) }
}

// what is new for these conditions is planned while the operation runs
function settledOrError(settledFor: (variables: Variables) => Settled, variables: Variables): Settled | Error {
  try {
    return settledFor(variables)
  } catch (error) {
    return error as Error
  }
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
    ),
  )
}

/** Returns what finds the plan and the writing of an answer: with given values, each @skip and @include is a constant. */
function settledOperations(graph: Graph, parts: Parts): (variables: Variables) => Settled {
  const names = conditionsIn(parts.document)
  const known = new LRUCache<string, Settled>({ max: plansMax })
  const only = names.length === 0 ? compile(graph, parts, {}) : undefined
  return (variables) => {
    if (only) return only
    const values = Object.fromEntries(names.map((name) => [name, variables[name] ?? parts.defaults[name]]))
    const key = Object.values(values).join()
    const settled = known.get(key)
    if (settled) return settled
    const compiled = compile(graph, parts, values)
    known.set(key, compiled)
    return compiled
  }
}

function compile({ schema, planner, plannedSchema, fetches }: Graph, { document, operation }: Parts, values: Variables): Settled {
  const root = schema.getRootType(operation.operation)
  if (!root) throw new GraphQLError(`The graph has no ${operation.operation}.`)
  const { node } = planner.buildQueryPlan(operationFromDocument(plannedSchema, settle(document, values)))
  if (node?.kind === 'Subscription') throw new GraphQLError('Subscriptions are not supported.')
  return {
    step: node && compileSteps(fetches, node),
    answer: compileAnswer({ schema, operation, fragments: fragmentsOf(document), variables: values }, root),
  }
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
