import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ExecutionResult, execute, type GraphQLError, type GraphQLSchema, type OperationTypeNode, parse, validate } from 'graphql'
import { expect, onTestFinished } from 'vitest'
import type { Context } from '#kit/context.ts'
import { randomOf } from '#lab/random.ts'
import { type Pools, type RandomDocument, randomDocument } from './random-documents.ts'
import { compileQuery } from './testing.ts'

type Open = { schema: GraphQLSchema; context: () => Context }
type Runs = (variables: Record<string, unknown>, ctx: Context) => ExecutionResult | Promise<ExecutionResult>
type Prepare = (open: Open, query: string) => Runs

/** The valid ones of so many random documents, which are the same each time. */
export function validDocuments(schema: GraphQLSchema, count: number, pools: Pools, operation: OperationTypeNode): RandomDocument[] {
  return Array.from({ length: count }, (_, at) => randomDocument(schema, randomOf(`${operation} ${at}`), pools, operation)).filter(
    ({ query }) => validate(schema, parse(query)).length === 0,
  )
}

/**
 * Expects of our own execution the results of graphql-js for each document and each of its sets of variables: data, errors and all that an
 * error says, in the same order. And no rejection that nobody handles: graphql-js leaves some. Returns the results as texts.
 */
export async function expectSame(open: Open, documents: RandomDocument[]): Promise<string[]> {
  const unhandled = collectUnhandled()
  const own = await runAll(open, documents, ownRun)
  await nextTurn()
  expect(unhandled).toEqual([])
  const stock = await runAll(open, documents, stockRun)
  for (const [at, { query }] of documents.entries()) expect(own[at], query).toEqual(stock[at])
  return own.flat()
}

/** Collects the rejections that nobody handles, in place of vitest, until the test ends. */
function collectUnhandled(): unknown[] {
  const [before, found] = [process.listeners('unhandledRejection'), [] as unknown[]]
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', (error) => found.push(error))
  onTestFinished(async () => {
    await nextTurn()
    process.removeAllListeners('unhandledRejection')
    for (const listener of before) process.on('unhandledRejection', listener)
  })
  return found
}

async function runAll(open: Open, documents: RandomDocument[], prepare: Prepare): Promise<string[][]> {
  const answers: string[][] = []
  for (const { query, variables } of documents) {
    const run = prepare(open, query)
    const texts: string[] = []
    for (const given of variables) {
      const ctx = open.context()
      texts.push(textOf(await run(given, ctx)))
      ctx.budget?.close()
    }
    answers.push(texts)
  }
  return answers
}

function ownRun({ schema }: Open, query: string): Runs {
  return compileQuery(schema, query)
}

function stockRun({ schema }: Open, query: string): Runs {
  const document = parse(query)
  return (variableValues, contextValue) => execute({ schema, document, variableValues, contextValue })
}

function textOf({ data, errors }: ExecutionResult): string {
  return JSON.stringify({ data, errors: errors?.map(shown) }, null, 1)
}

function shown(error: GraphQLError) {
  return { ...error.toJSON(), path: error.path, cause: error.originalError?.message, nodes: error.nodes?.length }
}
