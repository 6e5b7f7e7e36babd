import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What this process measures. There is one a process, whatever runs in it. */
const registry = new Registry()

/** Bounds of time in seconds, from a quick read to what a client does not wait for. */
const shortSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Bounds in seconds of what may wait for people, or for something to come back: up to a day. */
export const longSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 1800, 3600, 86_400]

/** How many durations wait at most to be sorted into their buckets. */
const waitingMost = 1000

const gauges: Gauge[] = []

const readings = new Set<() => Promise<void>>()

let scraping: Promise<string> | undefined
let counted = false

/** Something that only grows, named `bazaar_…_total`. Labels must have few values, none of them a client's. */
export function counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []) {
  return new Counter({ name, help, labelNames, registers: [registry] })
}

/**
 * Durations in seconds, named `bazaar_…_seconds`. `observe` only keeps them: sorting many at once, at the latest at the next scrape,
 * costs a fraction of sorting each within the request that it is about.
 */
export function histogram<L extends string>(name: string, help: string, labelNames: readonly L[], buckets = shortSeconds) {
  const waiting = new Map<string, { labels: Record<L, string>; seconds: number[] }>()
  const sort = ({ labels, seconds }: { labels: Record<L, string>; seconds: number[] }) => {
    for (const one of seconds.splice(0)) sorted.observe(labels, one)
  }
  const sorted = new Histogram({ name, help, labelNames, buckets, registers: [registry], collect: () => waiting.forEach(sort) })
  return {
    observe: (labels: Record<L, string>, seconds: number): void => {
      const key = Object.values(labels).join()
      const kept = waiting.get(key) ?? { labels, seconds: [] }
      if (kept.seconds.push(seconds) === 1) waiting.set(key, kept)
      if (kept.seconds.length >= waitingMost) sort(kept)
    },
  }
}

/** Something that is true now. It is set by whoever reads it `atScrape`, and forgotten before the next scrape. */
export function gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
  const made = new Gauge({ name, help, labelNames, registers: [registry] })
  gauges.push(made)
  return made
}

/** The seconds since `start`, a moment of `performance.now()`. */
export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000
}

/** Has `read` set its gauges at each scrape, so that they cost nothing in between; the answer ends it. One that throws leaves no value. */
export function atScrape(read: () => Promise<void>): () => void {
  readings.add(read)
  return () => readings.delete(read)
}

/** Everything this process measures, as Prometheus reads it. Who asks meanwhile gets the same answer. */
export function scrape(): Promise<string> {
  scraping ??= readAll().finally(() => {
    scraping = undefined
  })
  return scraping
}

/** Serves the metrics at `/metrics`. The edge must not pass it on: it says how the shop goes. */
export function mountMetrics(app: FastifyInstance): void {
  app.get('/metrics', async (_, reply) => reply.type(registry.contentType).send(await scrape()))
}

async function readAll(): Promise<string> {
  countProcess()
  for (const one of gauges) one.reset()
  await Promise.allSettled([...readings].map((read) => read()))
  return registry.metrics()
}

// those of Node itself begin with the first scrape: a process that nobody asks has no timer for them
function countProcess() {
  if (!counted) collectDefaultMetrics({ register: registry })
  counted = true
}
