export type InFlight = ReturnType<typeof createInFlight>

/** How many calls one process makes at once. */
export const callsAtOnce = 16

/** The calls to the provider that are in flight in this process, by their keys. */
export function createInFlight() {
  const running = new Map<string, Promise<void>>()
  let waiting = 0
  return {
    /** Whether a call waits until another has its answer. */
    isFull: false,
    busy: () => running.size > 0,
    /** Starts a call, unless it runs already. Returns false where too many wait for their answer. */
    start: (key: string, work: () => Promise<void>): boolean => {
      if (running.has(key)) return true
      if (waiting >= callsAtOnce) return false
      running.set(
        key,
        work().finally(() => running.delete(key)),
      )
      return true
    },
    /** Counts a call until its answer is there. It ends before the answer is written, whose commit starts the calls that wait. */
    count: async <T>(call: () => Promise<T>): Promise<T> => {
      waiting += 1
      return call().finally(() => (waiting -= 1))
    },
    /** Waits until all of them have ended. */
    close: async () => void (await Promise.all(running.values())),
  }
}
