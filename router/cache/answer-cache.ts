import { LRUCache } from 'lru-cache'
import { counter } from '#kit/observe/metrics.ts'
import type { SourceAnswer } from '#router/sources/operation.ts'
import type { SharedCache } from './shared-cache.ts'

/** Where an answer is kept: in this router under `key`, and in Redis under `sharedKey` if there is one; for `seconds` in each. */
export type Entry = { key: string; sharedKey?: string; seconds: number }

type Fetch = () => Promise<SourceAnswer>

/** The text of an answer, and the answer itself where it was just fetched. */
type Found = { text: string; answer?: SourceAnswer }

/** The longest answer that is kept, in characters: a page of a hundred products without long descriptions. */
const maxAnswerLength = 64 * 1024
/** The memory that one router uses, in characters. */
const maxTotalLength = 8 * 1024 * 1024

const answers = counter('bazaar_router_public_reads_total', 'Answers to public reads, by where they were found.', ['found'])

/**
 * Answers as JSON text, in this process and in Redis for the other routers. Equal questions at one time share one fetch. An answer
 * with an error goes to those who wait for it, and is not kept.
 */
export class AnswerCache {
  readonly #shared: SharedCache
  readonly #local = new LRUCache<string, string>({ maxSize: maxTotalLength, sizeCalculation, ttl: 1, ttlResolution: 100 })
  readonly #underWay = new Map<string, Promise<Found>>()

  constructor(shared: SharedCache) {
    this.#shared = shared
  }

  /** Returns the answer that is kept, else the one that `fetch` returns. Each caller gets an object of its own. */
  async find(entry: Entry, fetch: Fetch): Promise<SourceAnswer> {
    const text = this.#local.get(entry.key)
    if (text !== undefined) {
      answers.inc({ found: 'router' })
      return JSON.parse(text)
    }
    const others = this.#underWay.get(entry.key)
    return others ? JSON.parse((await others).text) : this.#findFirst(entry, fetch)
  }

  async #findFirst(entry: Entry, fetch: Fetch): Promise<SourceAnswer> {
    const found = this.#findElsewhere(entry, fetch)
    this.#underWay.set(entry.key, found)
    try {
      const { text, answer } = await found
      return answer ?? JSON.parse(text)
    } finally {
      this.#underWay.delete(entry.key)
    }
  }

  async #findElsewhere(entry: Entry, fetch: Fetch): Promise<Found> {
    const { key, sharedKey, seconds } = entry
    const text = sharedKey && (await this.#readShared(sharedKey))
    if (!text) return this.#fetch(entry, fetch)
    answers.inc({ found: 'redis' })
    this.#local.set(key, text, { ttl: seconds * 1000 })
    return { text }
  }

  async #readShared(key: string): Promise<string | undefined> {
    const text = await this.#shared.get(key)
    return text && isAnswer(text) ? text : undefined
  }

  async #fetch({ key, sharedKey, seconds }: Entry, fetch: Fetch): Promise<Found> {
    answers.inc({ found: 'subgraph' })
    const answer = await fetch()
    const text = JSON.stringify(answer)
    if (!isComplete(answer) || text.length > maxAnswerLength) return { text, answer }
    this.#local.set(key, text, { ttl: seconds * 1000 })
    if (sharedKey) this.#shared.set(sharedKey, text, seconds)
    return { text, answer }
  }
}

function sizeCalculation(text: string, key: string): number {
  return text.length + key.length
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
