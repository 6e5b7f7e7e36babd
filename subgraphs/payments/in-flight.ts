export type InFlight = ReturnType<typeof createInFlight>

/** How many calls of one process may be under way. */
export const atOnce = 16

/** The calls to the provider that are under way in this process. */
export function createInFlight() {
  const driven = new Map<string, Promise<void>>()
  let asking = 0
  return {
    free: () => atOnce - asking,
    has: (key: string) => driven.has(key),
    busy: () => driven.size > 0,
    start: (key: string, work: () => Promise<void>) =>
      void driven.set(
        key,
        work().finally(() => driven.delete(key)),
      ),
    // free again before the answer is written: its commit lets the driver look for the next row
    asking: async <T>(work: () => Promise<T>): Promise<T> => {
      asking += 1
      return work().finally(() => (asking -= 1))
    },
    close: async () => void (await Promise.all(driven.values())),
  }
}
