import { createHash } from 'node:crypto'
import type { GraphQLDataSource } from '@apollo/gateway'
import { Kind } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Stream } from '#kit/events/stream.ts'
import { counter } from '#kit/observe/metrics.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { operationOf, type SourceAnswer, type SourceRequest } from '#router/sources/unavailable.ts'
import type { SharedCache } from './shared-cache.ts'
import { followCursor } from './stream-cursor.ts'

/** Where an answer is kept: here by `key`, and for the other routers at `shared`, unless it is for this one alone. */
type Entry = { key: string; shared?: string }

type Source = GraphQLDataSource<RouterContext>
type Fetch = () => Promise<SourceAnswer>

export type PublicReads = ReturnType<typeof createPublicReads>

type Place = { subgraph: string; stream: Stream; shared: SharedCache; clock?: () => number }

/**
 * How long Redis keeps an answer, and a router what it has from there or from the subgraph. What changes is found under another
 * number anyway; together, a minute, they bound how old an answer may get should an event go missing.
 */
const keepSeconds = 30
/** The longest answer that is kept, in characters: a page of a hundred products without long descriptions. */
const longest = 64 * 1024
/** How much one router keeps by itself, in characters. */
const localMost = 32 * 1024 * 1024

const answers = counter('bazaar_router_public_reads_total', 'Answers to nobody in particular, by where they were found.', ['found'])

/**
 * Keeps the answers of `subgraph` to nobody in particular until its next event: in this process, and in Redis for the other routers. The
 * number of the last event that was heard is taken before the subgraph is asked, so what is kept under a number is never older than
 * that event. Equal questions at one time share one fetch. An answer with an error goes to those who wait for it, and is not kept.
 */
export function createPublicReads({ subgraph, stream, shared, clock = Date.now }: Place) {
  const sequence = followCursor(stream, subgraph)
  const { find } = openAnswers(shared)
  const answer = async (request: SourceRequest, source: Source): Promise<SourceAnswer> => {
    if (!isPublicRead(request)) return source.process(request)
    const { query = '', variables = {} } = request.request
    const entry = entryOf(`${query} ${JSON.stringify(variables)}`, subgraph, sequence.now(), clock())
    // the gateway writes into what it gets, so everybody gets a copy of his own
    return JSON.parse(await find(entry, async () => source.process(request)))
  }
  return {
    /** The data source of `name` with the kept answers before it. What somebody asks, and what changes something, goes through. */
    before: (name: string, source: Source): Source => (name === subgraph ? { process: (request) => answer(request, source) } : source),
    close: sequence.close,
  }
}

/** Answers, as text, in this process and in Redis. Each is asked for once at a time. */
function openAnswers(shared: SharedCache) {
  const sizeCalculation = (text: string, key: string) => text.length + key.length
  const kept = new LRUCache<string, string>({ maxSize: localMost, sizeCalculation, ttl: keepSeconds * 1000 })
  const asked = new Map<string, Promise<string>>()

  const recall = async ({ key, shared: place }: Entry): Promise<string | undefined> => {
    const text = place && (await shared.get(place))
    if (!text || !isAnswer(text)) return undefined
    answers.inc({ found: 'redis' })
    kept.set(key, text)
    return text
  }
  const ask = async ({ key, shared: place }: Entry, fetch: Fetch): Promise<string> => {
    answers.inc({ found: 'subgraph' })
    const answer = await fetch()
    const text = JSON.stringify(answer)
    if (!isWhole(answer) || text.length > longest) return text
    kept.set(key, text)
    if (place) shared.set(place, text, keepSeconds)
    return text
  }
  const askOnce = (entry: Entry, fetch: Fetch): Promise<string> => {
    const finding =
      asked.get(entry.key) ??
      recall(entry)
        .then((text) => text ?? ask(entry, fetch))
        .finally(() => asked.delete(entry.key))
    asked.set(entry.key, finding)
    return finding
  }
  return {
    find: async (entry: Entry, fetch: Fetch): Promise<string> => {
      const text = kept.get(entry.key)
      if (text === undefined) return askOnce(entry, fetch)
      answers.inc({ found: 'router' })
      return text
    },
  }
}

/** Whether a text from Redis is an answer as we put it there. */
function isAnswer(text: string): boolean {
  try {
    return isWhole(JSON.parse(text) ?? {})
  } catch {
    return false
  }
}

function isWhole({ data, errors }: SourceAnswer): boolean {
  return Boolean(data) && !errors?.length
}

function isPublicRead(request: SourceRequest): boolean {
  const { caller } = request.context as RouterContext
  if (caller.sub || caller.guest) return false
  return operationOf(request).document.definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'query')
}

function entryOf(question: string, subgraph: string, seq: number | undefined, now: number): Entry {
  // what has happened is not known: an answer holds for the second it was asked in, and here
  if (seq === undefined) return { key: `second ${Math.floor(now / 1000)} ${question}` }
  const hash = createHash('sha256').update(question).digest('hex')
  return { key: `${seq} ${question}`, shared: `bazaar:${subgraph}:${seq}:${hash}` }
}
