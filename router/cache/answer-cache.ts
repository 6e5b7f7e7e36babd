import { LRUCache } from 'lru-cache'
import { counter } from '#kit/observe/metrics.ts'
import type { SourceAnswer } from '#router/sources/operation.ts'
import type { SharedCache } from './shared-cache.ts'

/** Where an answer is kept: in this router under `key`, and in Redis under `sharedKey` if there is one; for `seconds` in each. */
export type Entry = { key: string; sharedKey?: string; seconds: number }

type Fetch = () => Promise<SourceAnswer>

export type AnswerCache = ReturnType<typeof createAnswerCache>

/** The longest answer that is kept, in characters: a page of a hundred products without long descriptions. */
const maxAnswerLength = 64 * 1024
/** The memory that one router uses, in characters. */
const maxTotalLength = 8 * 1024 * 1024

const answers = counter('bazaar_router_public_reads_total', 'Answers to public reads, by where they were found.', ['found'])

/**
 * Answers as JSON text, in this process and in Redis for the other routers. Equal questions at one time share one fetch. An answer
 * with an error goes to those who wait for it, and is not kept.
 */
export function createAnswerCache(shared: SharedCache) {
  const sizeCalculation = (text: string, key: string) => text.length + key.length
  const local = new LRUCache<string, string>({ maxSize: maxTotalLength, sizeCalculation, ttl: 1, ttlResolution: 100 })
  const inFlight = new Map<string, Promise<string>>()

  const readShared = async ({ key, sharedKey, seconds }: Entry): Promise<string | undefined> => {
    const text = sharedKey && (await shared.get(sharedKey))
    if (!text || !isAnswer(text)) return undefined
    answers.inc({ found: 'redis' })
    local.set(key, text, { ttl: seconds * 1000 })
    return text
  }
  const fetchAnswer = async ({ key, sharedKey, seconds }: Entry, fetch: Fetch): Promise<string> => {
    answers.inc({ found: 'subgraph' })
    const answer = await fetch()
    const text = JSON.stringify(answer)
    if (!isComplete(answer) || text.length > maxAnswerLength) return text
    local.set(key, text, { ttl: seconds * 1000 })
    if (sharedKey) shared.set(sharedKey, text, seconds)
    return text
  }
  const findOnce = async (entry: Entry, fetch: Fetch): Promise<SourceAnswer> => {
    const pending = inFlight.get(entry.key)
    if (pending) return JSON.parse(await pending)
    let fetched: SourceAnswer | undefined
    const own = readShared(entry).then((text) => text ?? fetchAnswer(entry, async () => (fetched = await fetch())))
    inFlight.set(entry.key, own)
    const text = await own.finally(() => inFlight.delete(entry.key))
    return fetched ?? JSON.parse(text)
  }
  return {
    /** Returns the answer that is kept, else the one that `fetch` returns. Each caller gets an object of its own. */
    find: async (entry: Entry, fetch: Fetch): Promise<SourceAnswer> => {
      const text = local.get(entry.key)
      if (text === undefined) return findOnce(entry, fetch)
      answers.inc({ found: 'router' })
      return JSON.parse(text)
    },
  }
}

/** Whether a text from Redis is an answer as `fetchAnswer` stores it. */
function isAnswer(text: string): boolean {
  try {
    return isComplete(JSON.parse(text) ?? {})
  } catch {
    return false
  }
}

function isComplete({ data, errors }: SourceAnswer): boolean {
  return Boolean(data) && !errors?.length
}
