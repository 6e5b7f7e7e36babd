import { createHash } from 'node:crypto'
import type { GraphQLDataSource } from '@apollo/gateway'
import { Kind, type OperationDefinitionNode } from 'graphql'
import { type Following, followEvents } from '#kit/events/follow.ts'
import type { Stream } from '#kit/events/stream.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { operationOf, type SourceAnswer, type SourceRequest, withinBudget } from '#router/sources/operation.ts'
import { type AnswerCache, createAnswerCache, type Entry } from './answer-cache.ts'
import type { CacheHints } from './cache-hints.ts'
import type { SharedCache } from './shared-cache.ts'

type Source = GraphQLDataSource<RouterContext>

export type PublicReads = ReturnType<typeof createPublicReads>

type Options = { hints: Map<string, CacheHints>; stream: Stream; shared: SharedCache; clock?: () => number }

type Subgraph = { name: string; source: Source; hints: CacheHints; cursor: Following; answers: AnswerCache; clock: () => number }

/**
 * Caches the answers of subgraphs to callers who are neither signed in nor guests, for operations whose root fields all have a
 * `@cacheControl`, until the subgraph's next event: in this process, and in Redis for the other routers. The number of the last event
 * is read before the subgraph is asked, so an answer under a number is never older than that event.
 */
export function createPublicReads({ hints, stream, shared, clock = Date.now }: Options) {
  const answers = createAnswerCache(shared)
  const cursors = new Map([...hints.keys()].map((name) => [name, followEvents(stream, name, new Date())]))
  return {
    /** The data source of a subgraph with the cache in front; the data source itself for a subgraph without hints. */
    inFrontOf: (name: string, source: Source): Source => {
      const [own, cursor] = [hints.get(name), cursors.get(name)]
      if (!own || !cursor) return source
      const subgraph = { name, source, hints: own, cursor, answers, clock }
      return { process: (request) => answerTo(subgraph, request) }
    },
    close: (): void => {
      for (const { close } of cursors.values()) close()
    },
  }
}

async function answerTo(subgraph: Subgraph, request: SourceRequest): Promise<SourceAnswer> {
  const maxAge = maxAgeOf(request, subgraph.hints)
  if (maxAge === undefined) return subgraph.source.process(request)
  const { query = '', variables = {} } = request.request
  const entry = entryOf(subgraph, `${query} ${JSON.stringify(variables)}`, maxAge)
  const context = request.context as RouterContext
  // others wait for the same answer: it is not made of this operation's budget
  const fetch = async () => subgraph.source.process({ ...request, context: { ...context, budget: undefined } })
  // each caller gets a copy, as the gateway changes what it gets
  return withinBudget(context, JSON.parse(await subgraph.answers.find(entry, fetch)))
}

/** For how many seconds an answer may be kept; undefined if it may not. */
function maxAgeOf(request: SourceRequest, hints: CacheHints): number | undefined {
  const { caller } = request.context as RouterContext
  if (caller.sub || caller.guest) return undefined
  const operation = operationOf(request).document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (operation?.operation !== 'query') return undefined
  const ages = rootFieldsOf(operation).map((name) => hints.get(name) ?? 0)
  const maxAge = Math.min(...ages)
  return ages.length > 0 && maxAge > 0 ? maxAge : undefined
}

// what is not a field has no name, and so no hint
function rootFieldsOf({ selectionSet }: OperationDefinitionNode): string[] {
  const names = selectionSet.selections.map((node) => (node.kind === Kind.FIELD ? node.name.value : ''))
  return names.filter((name) => name !== '__typename')
}

function entryOf({ name, cursor, clock }: Subgraph, question: string, maxAge: number): Entry {
  const seq = cursor.lastSeq()
  // an answer from Redis is kept here once more: both together are within maxAge
  const seconds = Math.ceil(maxAge / 2)
  // the last event is unknown: an answer is valid in the second in which it was asked for, and in this router only
  if (seq === undefined) return { key: `${name} second ${Math.floor(clock() / 1000)} ${question}`, seconds }
  const hash = createHash('sha256').update(question).digest('hex')
  return { key: `${name} ${seq} ${question}`, sharedKey: `bazaar:answer:${name}:${seq}:${hash}`, seconds }
}
