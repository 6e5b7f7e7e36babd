import { setImmediate as letOthersRun } from 'node:timers/promises'

/** Reads for many items, a slice at a time. Other requests run between two slices, as SQLite's statements hold up the thread. */
export async function inSlices<T, R>(items: T[], size: number, read: (slice: T[]) => Promise<R[]> | R[]): Promise<R[]> {
  const found: R[] = []
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await letOthersRun()
    found.push(...(await read(items.slice(at, at + size))))
  }
  return found
}
