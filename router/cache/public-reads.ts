import { createHash } from 'node:crypto'
import type { GraphQLDataSource } from '@apollo/gateway'
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql'
import { type Caller, nobody } from '#kit/context.ts'
import { type Following, followEvents } from '#kit/events/follow.ts'
import type { Stream } from '#kit/events/stream.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { operationOf, type SourceAnswer, type SourceRequest, withinBudget } from '#router/sources/operation.ts'
import type { Event } from '#schema/events.ts'
import { AnswerCache, type Entry } from './answer-cache.ts'
import { type CacheHints, readCacheHints } from './cache-hints.ts'
import { type PublicFields, readPublicFields, selectsOnlyPublic } from './public-fields.ts'
import type { SharedCache } from './shared-cache.ts'

type Source = GraphQLDataSource<RouterContext>

export type PublicReads = ReturnType<typeof createPublicReads>

type Options = { graph: DocumentNode | undefined; stream: Stream; shared: SharedCache; clock?: () => number }

type Subgraph = {
  name: string
  source: Source
  /** For how many seconds the answer to a document may be kept; undefined if it may not. */
  maxAgeOf: (document: DocumentNode) => number | undefined
  cursor: Following
  answers: AnswerCache
  /** Whether other routers get the answers too. */
  isShared: boolean
  clock: () => number
}

/** The codes of a refusal that depends on who asks. */
const refusals = ['UNAUTHENTICATED', 'FORBIDDEN']

/**
 * Caches the answers of subgraphs to operations whose root fields all have a `@cacheControl` and that select nothing but public fields,
 * until the subgraph's next event: in this process, and in Redis for the other routers. All callers share them, but for staff, who may see
 * more, and for members of groups, who have prices of their own. The number of the last event is read before the subgraph is asked, so an
 * answer under a number is never older than that event. Without a `graph`, which is the supergraph, nothing is cached.
 */
export function createPublicReads({ graph, stream, shared, clock = Date.now }: Options) {
  const answers = new AnswerCache(shared)
  const [hints, fields] = graph ? [readCacheHints(graph), readPublicFields(graph)] : [new Map<string, CacheHints>(), new Map()]
  const listeners = new Set<(event: Event) => void>()
  const tell = (event: Event) => listeners.forEach((listener) => listener(event))
  const cursors = new Map([...hints.keys()].map((name) => [name, followEvents(stream, name, new Date(), tell)]))
  return {
    /** The subgraphs whose events are followed here. */
    producers: [...cursors.keys()],
    /** Calls `listener` with each of their events. In the next turn of the event loop no answer from before it is found any more. */
    listen: (listener: (event: Event) => void): void => void listeners.add(listener),
    /** Whether a query's answer is the same for this caller as for anybody. */
    isForEverybody: ({ definitions }: DocumentNode, { permissions, groups }: Caller): boolean =>
      permissions.length === 0 &&
      !groups &&
      definitions.every((node) => node.kind === Kind.OPERATION_DEFINITION && selectsOnlyPublic(fields, node.selectionSet, 'Query')),
    /** The data source of a subgraph with the cache in front; the data source itself for a subgraph without hints. */
    inFrontOf: (name: string, source: Source): Source => {
      const [own, cursor] = [hints.get(name), cursors.get(name)]
      if (!own || !cursor) return source
      const subgraph = { name, source, maxAgeOf: agesOf(own, fields), cursor, answers, isShared: shared.redis !== undefined, clock }
      return { process: (request) => answerTo(subgraph, request) }
    },
    close: (): void => {
      for (const { close } of cursors.values()) close()
    },
  }
}

async function answerTo(subgraph: Subgraph, request: SourceRequest): Promise<SourceAnswer> {
  const context = request.context as RouterContext
  const { sub, guest, permissions, groups } = context.caller
  const { document, text } = operationOf(request)
  const maxAge = permissions.length > 0 || groups ? undefined : subgraph.maxAgeOf(document)
  if (maxAge === undefined) return subgraph.source.process(request)
  const entry = entryOf(subgraph, [context.locale, context.asked?.currency, text()].filter(Boolean).join(' '), maxAge)
  // nobody asks: what others get too has nothing of who asked first. They wait for it: it is not made of this operation's budget
  const fetch = () => subgraph.source.process({ ...request, context: asNobody(context) })
  const answer = await subgraph.answers.find(entry, fetch)
  return (sub || guest) && isRefused(answer) ? subgraph.source.process(request) : withinBudget(context, answer)
}

// written out, as to change what was copied takes longer than all the rest here
function asNobody({ requestId, deadline, locale, asked, failedSubgraphs, logEntry }: RouterContext): RouterContext {
  return { caller: nobody, requestId, deadline, locale, asked, budget: undefined, failedSubgraphs, logEntry }
}

function isRefused({ errors }: SourceAnswer): boolean {
  return errors?.some(({ extensions }) => refusals.includes(String(extensions?.code))) ?? false
}

/** Looks at each document once: the planner makes one for each place in a plan, and keeps it with the plan. */
function agesOf(hints: CacheHints, fields: PublicFields): Subgraph['maxAgeOf'] {
  const known = new WeakMap<DocumentNode, { maxAge: number | undefined }>()
  return (document) => {
    const found = known.get(document) ?? { maxAge: maxAgeIn(document, hints, fields) }
    known.set(document, found)
    return found.maxAge
  }
}

function maxAgeIn({ definitions }: DocumentNode, hints: CacheHints, fields: PublicFields): number | undefined {
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (operation?.operation !== 'query' || !selectsOnlyPublic(fields, operation.selectionSet, 'Query')) return undefined
  const ages = rootFieldsOf(operation).map((name) => hints.get(name) ?? 0)
  const maxAge = Math.min(...ages)
  return ages.length > 0 && maxAge > 0 ? maxAge : undefined
}

// what is not a field has no name, and so no hint
function rootFieldsOf({ selectionSet }: OperationDefinitionNode): string[] {
  const names = selectionSet.selections.map((node) => (node.kind === Kind.FIELD ? node.name.value : ''))
  return names.filter((name) => name !== '__typename')
}

function entryOf({ name, cursor, clock, isShared }: Subgraph, question: string, maxAge: number): Entry {
  const seq = cursor.lastSeq()
  // an answer from Redis is kept here once more: both together are within maxAge
  const seconds = Math.ceil(maxAge / 2)
  // the last event is unknown: an answer is valid in the second in which it was asked for, and in this router only
  if (seq === undefined) return { key: `${name} second ${Math.floor(clock() / 1000)} ${question}`, seconds }
  return { key: `${name} ${seq} ${question}`, ...(isShared && { sharedKey: sharedKeyOf(name, seq, question) }), seconds }
}

function sharedKeyOf(name: string, seq: number, question: string): string {
  return `bazaar:answer:${name}:${seq}:${createHash('sha256').update(question).digest('hex')}`
}
