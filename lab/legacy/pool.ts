import { setTimeout as sleep } from 'node:timers/promises'

const patienceMs = 120_000

/** Works through the items, `concurrency` at a time, in their order. The first failure stops the rest and is thrown when all are at rest. */
export async function inParallel<T>(items: Iterable<T>, concurrency: number, work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  const queue = items[Symbol.iterator]()
  const worker = async () => {
    for (let next = queue.next(); !next.done && failures.length === 0; next = queue.next()) {
      await work(next.value).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  if (failures.length > 0) throw failures[0]
}

/** Looks again and again, less and less often, until there is something. Throws when that takes too long. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, ms = patienceMs): Promise<T> {
  const end = Date.now() + ms
  for (let pause = 20; Date.now() < end; pause = Math.min(pause * 2, 1000)) {
    const found = await look()
    if (found !== undefined) return found
    await sleep(pause)
  }
  throw new Error(`Waited ${ms / 1000} s in vain until ${what}.`)
}
