import { Kind, parse, print, valueFromASTUntyped } from 'graphql'
import { randomOf } from '#lab/random.ts'
import { createOwnGateway } from '#router/execution/gateway.ts'
import { settle } from '#router/execution/settle.ts'
import { differenceOf } from './compare.ts'
import { drawOperation, harmless } from './draw.ts'
import type { Graph } from './graphs.ts'
import { sortedJson } from './hash.ts'
import { truthOf } from './oracle.ts'
import { type Ask, type CreateGateway, createStockGateway, type Operation, type Outcome, openGateway } from './run.ts'
import { shrink } from './shrink.ts'
import type { Fault } from './spoil.ts'

/**
 * What came of comparing: how many operations ran, and of how many nothing could be said, as Apollo's gateway threw or
 * could not be asked the same, was wrong and ours right, or
 * both were wrong, as the plan is.
 */
export type Comparison = { operations: number; senseless: number; better: number; wrong: number; differences: string[] }

export type Options = { graph: Graph; seed: string; documents: number; step?: () => void }

type Pair = { stock: Ask; own: Ask }

type Compared = { graph: Graph; pair: Pair; operation: Operation; comparison: Comparison }

const kinds: Fault['kind'][] = ['none', 'failing', 'lying']
const filler = { kind: Kind.FIELD, alias: { kind: Kind.NAME, value: 'nothing' }, name: { kind: Kind.NAME, value: '__typename' } } as const
/** No more differences are made small and printed: each takes some seconds. */
const shown = 5

/** Opens both executors on a graph: Apollo's gateway and our own. */
export async function openBoth(graph: Graph): Promise<Pair> {
  return {
    stock: await openGateway(graph, createStockGateway),
    own: withoutSubscriptions(await openGateway(graph, createOwnGateway as unknown as CreateGateway)),
  }
}

/** Runs random operations on both executors, each with sources that answer well, that fail and that lie. */
export async function compareExecutors({ graph, seed, documents, step }: Options): Promise<Comparison> {
  const [pair, comparison] = [await openBoth(graph), { operations: 0, senseless: 0, better: 0, wrong: 0, differences: [] as string[] }]
  for (let at = 0; at < documents && comparison.differences.length < shown; at += 1) {
    const random = randomOf(`${seed} ${graph.name} ${at}`)
    const { text, variables } = drawOperation({ random, api: graph.api, aliases: harmless })
    const given = variables(random)
    for (const kind of kinds) {
      const operation = { text, variables: given, fault: { kind, seed: `${seed}${at}` } }
      if (!(await compareOne({ graph, pair, operation, comparison }))) break
    }
    step?.()
  }
  return comparison
}

/** Whether our executor answers as one schema with all that is true would. The sources answer well. */
export async function isTrue(graph: Graph, own: Ask, operation: Operation): Promise<boolean> {
  const [truth, { answer }] = [truthOf(graph, operation), await own(operation)]
  return sortedJson(truth.data ?? null) === sortedJson(answer.data ?? null)
}

/** The router adds subscriptions to the graph, which Apollo's gateway does not have. */
function withoutSubscriptions(own: Ask): Ask {
  const isShown = (value: unknown) => Object(value).name !== 'Subscription'
  const shown = (_: string, value: unknown) => (Array.isArray(value) ? value.filter(isShown) : value)
  return async (operation) => {
    const outcome = await own(operation)
    return operation.text.includes('__schema') ? { ...outcome, answer: JSON.parse(JSON.stringify(outcome.answer, shown)) } : outcome
  }
}

/** Compares one operation. False if the document is one for which Apollo's executor is wrong. */
async function compareOne(run: Compared): Promise<boolean> {
  const { graph, pair, operation, comparison } = run
  const isHonest = operation.fault.kind === 'none'
  const [stock, own] = [await (isHonest ? pair.stock(operation) : askStock(pair, operation)), await pair.own(operation)]
  comparison.operations += 1
  if (stock.answer.threw !== undefined) comparison.senseless += 1
  const difference = differenceOf(stock, own, operation)
  if (isHonest && isWrong(graph, operation, stock)) {
    comparison[isWrong(graph, operation, own) ? 'wrong' : 'better'] += 1
    return false
  }
  if (isHonest && (await isWrongDecided(run))) {
    comparison.senseless += 1
    return false
  }
  if (!difference) return true
  comparison.differences.push(await describe(graph, pair, operation, difference))
  return true
}

/**
 * Apollo's planner loses an entity where what a field requires is under a condition, and ours decides conditions before it plans. So the
 * same goes wrong in both only where Apollo's gets the decided document.
 */
async function askStock({ stock }: Pair, operation: Operation): Promise<Outcome> {
  if (!operation.text.includes('@')) return stock(operation)
  const document = parse(operation.text)
  const defined = document.definitions.flatMap((one) => ('variableDefinitions' in one ? (one.variableDefinitions ?? []) : []))
  const defaults = defined.map(({ variable, defaultValue }) => [variable.name.value, defaultValue && valueFromASTUntyped(defaultValue)])
  const settled = print(settle(document, { ...Object.fromEntries(defaults), ...operation.variables }, filler))
  // what an object is asked for in place of nothing has a type of its own
  if (settled.includes(filler.alias.value)) return { answer: { threw: 'Nothing is left to compare.' }, asked: [] }
  return stock({ ...operation, text: settled })
}

/** Whether Apollo's executor is wrong without the conditions of a document, or cannot be asked. */
async function isWrongDecided({ graph, pair, operation }: Compared): Promise<boolean> {
  const decided = await askStock(pair, operation)
  return decided.answer.threw !== undefined || isWrong(graph, operation, decided)
}

// Apollo's loses fields of an object without __typename below a fragment on an abstract type, and plans interface objects wrong
function isWrong(graph: Graph, operation: Operation, { answer }: Outcome): boolean {
  const truth = truthOf(graph, operation)
  const isRefused = truth.errors !== undefined || answer.errors !== undefined || answer.threw !== undefined
  return !isRefused && withoutSchema(answer.data) !== withoutSchema(truth.data)
}

// the types of a schema have no order
function withoutSchema(data: unknown): string {
  return sortedJson(JSON.parse(JSON.stringify(data ?? null, (name, value) => (name.startsWith('about_') ? undefined : value))))
}

async function describe(graph: Graph, pair: Pair, operation: Operation, difference: string): Promise<string> {
  const [what] = difference.split('\n')
  const differenceFor = async (text: string) => {
    const smaller = { ...operation, text }
    return differenceOf(await askStock(pair, smaller), await pair.own(smaller), smaller)
  }
  const text = await shrink(graph.api, operation.text, async (smaller) => (await differenceFor(smaller))?.split('\n')[0] === what)
  return `${graph.name}, ${operation.fault.kind} ${operation.fault.seed}, variables ${JSON.stringify(operation.variables)}\n${text}\n${await differenceFor(text)}`
}
