import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { subgraphNames } from '#app/subgraph-dirs.ts'
import type { Redis } from '#kit/events/redis.ts'
import { streamKey } from '#kit/events/redis-entries.ts'

const pollMs = 100

/**
 * How long it takes, in ms, until all that stands in the outboxes now is in Redis; Infinity where it takes longer than `mostMs`.
 * Read from the outboxes themselves and from the last entry of each stream.
 */
export async function drained(dataDir: string, redis: Redis, mostMs: number): Promise<number> {
  const start = Date.now()
  const due = subgraphNames().map((producer) => ({ producer: basename(producer), seq: lastSaid(dataDir, producer) }))
  for (;;) {
    const sent = await Promise.all(due.map(({ producer }) => lastSent(redis, producer)))
    if (due.every(({ seq }, at) => (sent[at] ?? 0) >= seq)) return Date.now() - start
    if (Date.now() - start > mostMs) return Number.POSITIVE_INFINITY
    await sleep(pollMs)
  }
}

function lastSaid(dataDir: string, producer: string): number {
  const database = new Database(join(dataDir, `${producer}.db`), { readonly: true })
  const row = database.prepare('SELECT max(seq) AS seq FROM outbox').get() as { seq: number | null }
  database.close()
  return row.seq ?? 0
}

async function lastSent(redis: Redis, producer: string): Promise<number> {
  const [last] = (await redis.xrevrange(streamKey(producer), '+', '-', 'COUNT', 1).catch(() => [])) as [string, string[]][]
  return Number(last?.[0].split('-')[0] ?? 0)
}
