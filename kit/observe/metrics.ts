import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** The metrics of this process, whatever runs in it. */
const registry = new Registry()

/** Histogram buckets in seconds, from a quick read to the time after which clients give up. */
const shortSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Histogram buckets in seconds for what may wait for people or for an outage to end: up to a day. */
export const longSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 1800, 3600, 86_400]

/** How many durations are kept at most before they are sorted into their buckets. */
const waitingMax = 1000

const gauges: Gauge[] = []

const readings = new Set<() => Promise<void>>()

let scraping: Promise<string> | undefined
let counted = false

/**
 * Creates a counter, named `bazaar_…_total`. Labels must have few values, and none that clients choose. `inc` only counts: the registry gets
 * to know it at the next scrape.
 */
export function counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []) {
  const waiting = new Map<string, { labels: Record<L, string>; times: number }>()
  const add = (kept: { labels: Record<L, string>; times: number }) => {
    told.inc(kept.labels, kept.times)
    kept.times = 0
  }
  const told = new Counter({ name, help, labelNames, registers: [registry], collect: () => waiting.forEach(add) })
  return {
    inc: (labels: Record<L, string>): void => {
      const key = keyOf(labels)
      const kept = waiting.get(key)
      if (kept) kept.times += 1
      else waiting.set(key, { labels, times: 1 })
    },
  }
}

/**
 * Creates a histogram of durations, named `bazaar_…_seconds`. `observe` only stores them: sorting many into buckets at once, at the
 * latest at the next scrape, costs a fraction of sorting each of them during its request.
 */
export function histogram<L extends string>(name: string, help: string, labelNames: readonly L[], buckets = shortSeconds) {
  const waiting = new Map<string, { labels: Record<L, string>; seconds: number[] }>()
  const sort = ({ labels, seconds }: { labels: Record<L, string>; seconds: number[] }) => {
    for (const one of seconds.splice(0)) sorted.observe(labels, one)
  }
  const sorted = new Histogram({ name, help, labelNames, buckets, registers: [registry], collect: () => waiting.forEach(sort) })
  return {
    observe: (labels: Record<L, string>, seconds: number): void => {
      const key = keyOf(labels)
      const kept = waiting.get(key) ?? { labels, seconds: [] }
      if (kept.seconds.push(seconds) === 1) waiting.set(key, kept)
      if (kept.seconds.length >= waitingMax) sort(kept)
    },
  }
}

/** Creates a gauge. It is set in `atScrape` and reset before each scrape. */
export function gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
  const made = new Gauge({ name, help, labelNames, registers: [registry] })
  gauges.push(made)
  return made
}

/** The seconds since `start`, a value of `performance.now()`. */
export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000
}

/** Calls `read` at each scrape to set its gauges. Returns a function that ends this. A `read` that throws leaves its gauges unset. */
export function atScrape(read: () => Promise<void>): () => void {
  readings.add(read)
  return () => readings.delete(read)
}

/** The metrics of this process in the format of Prometheus. Simultaneous scrapes share one reading. */
export function scrape(): Promise<string> {
  scraping ??= readAll().finally(() => {
    scraping = undefined
  })
  return scraping
}

/** Serves the metrics at `/metrics`. The reverse proxy must not expose them: they show how much business is done. */
export function mountMetrics(app: FastifyInstance): void {
  app.get('/metrics', async (_, reply) => reply.type(registry.contentType).send(await scrape()))
}

function keyOf(labels: Record<string, string>): string {
  let key = ''
  // a single label is its own key: no text is made
  for (const name in labels) key = key === '' ? (labels[name] ?? '') : `${key},${labels[name]}`
  return key
}

async function readAll(): Promise<string> {
  countProcess()
  for (const one of gauges) one.reset()
  await Promise.allSettled([...readings].map((read) => read()))
  return registry.metrics()
}

// Node's own metrics start with the first scrape, so that a process without Prometheus has no timer for them
function countProcess() {
  if (!counted) collectDefaultMetrics({ register: registry })
  counted = true
}
