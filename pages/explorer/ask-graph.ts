import type { Fetcher, FetcherParams } from '@graphiql/toolkit'
import { type ExecutionResult, GraphQLError, getOperationAST, type OperationDefinitionNode, parse } from 'graphql'
import { createClient } from 'graphql-sse'
import { filled, keepValues, missingIn } from './kept-values.ts'
import { operationNamed } from './ready-operations.ts'

type Headers = Record<string, string>
type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>

/** Asks the graph with the values that earlier answers gave, and keeps what the ready operation of this name keeps. */
export const askGraph: Fetcher = ({ query, operationName, variables }, { headers = {} } = {}) => {
  const operation = operationIn(query, operationName)
  const asked = { query, operationName: operation?.name?.value, variables: filled(variables) }
  const [missing] = missingIn(asked.variables)
  if (missing) return Promise.resolve({ errors: [new GraphQLError(sentenceFor(missing))] })
  return operation?.operation === 'subscription' ? follow(asked, known(headers)) : ask(asked, known(headers))
}

async function ask(asked: FetcherParams, headers: Headers): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(asked),
  })
  const answer: Answer = await response.json()
  keep(asked.operationName, answer)
  return answer
}

function follow({ query, operationName, variables }: FetcherParams, headers: Headers): AsyncIterable<Answer> {
  const client = createClient({ url: '/graphql/stream', headers })
  return client.iterate({ query, variables, ...(operationName && { operationName }) }) as AsyncIterable<Answer>
}

/** The operation to run. The name that the editor sends is that of the operation before, where the text has just been replaced. */
function operationIn(query: string, operationName: string | null | undefined): OperationDefinitionNode | undefined {
  try {
    const document = parse(query)
    return getOperationAST(document, operationName) ?? getOperationAST(document) ?? undefined
  } catch {
    // the graph says what is wrong with it
    return undefined
  }
}

/** The headers that have a value. */
function known(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(filled(headers)).filter(([, value]) => missingIn(value).length === 0))
}

function keep(operationName: string | null | undefined, { data }: Answer): void {
  const pairs = operationName ? (operationNamed(operationName)?.keep ?? []) : []
  const found = pairs.map(([name, path]) => [name, valueAt(path, data)] as const)
  keepValues(Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== null)))
}

function valueAt(path: string, data: unknown): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data)
}

function sentenceFor(name: string): string {
  return `{{${name}}} has no value yet: run the operation of the list that keeps it first, or write a value in its place.`
}
