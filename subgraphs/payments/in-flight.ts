export type InFlight = ReturnType<typeof createInFlight>

/** How many calls one process makes at once. */
export const callsAtOnce = 16

/** The calls to the provider that are in flight in this process, by their keys. */
export function createInFlight() {
  const running = new Map<string, Promise<void>>()
  let waiting = 0
  return {
    /** How many more calls may start. */
    free: () => callsAtOnce - waiting,
    has: (key: string) => running.has(key),
    busy: () => running.size > 0,
    start: (key: string, work: () => Promise<void>) =>
      void running.set(
        key,
        work().finally(() => running.delete(key)),
      ),
    /** Counts a call until its answer is there. It ends before the answer is written, whose commit starts the next calls. */
    count: async <T>(call: () => Promise<T>): Promise<T> => {
      waiting += 1
      return call().finally(() => (waiting -= 1))
    },
    /** Waits until all of them have ended. */
    close: async () => void (await Promise.all(running.values())),
  }
}
