export type Timing = { operation: string; count: number; p50: number; p95: number; share: number }

export type Meter = ReturnType<typeof openMeter>

/** How long each operation took, request by request, and how often what went wrong. */
export function openMeter() {
  const durations = new Map<string, number[]>()
  const troubles = new Map<string, number>()
  return {
    note: (operation: string, ms: number): void => {
      const known = durations.get(operation)
      if (known) known.push(ms)
      else durations.set(operation, [ms])
    },
    noteTrouble: (operation: string, codes: string[]): void => {
      for (const code of new Set(codes)) troubles.set(`${operation} ${code}`, (troubles.get(`${operation} ${code}`) ?? 0) + 1)
    },
    timings: (): Timing[] => timingsOf(durations),
    /** The requests that had to be sent again, or were refused, by operation and code. */
    troubles: (): Map<string, number> => new Map(troubles),
  }
}

/** The most costly operation first; `share` is of the time of all together. */
export function timingsOf(durations: Map<string, number[]>): Timing[] {
  const total = sum([...durations.values()].flat())
  const timings = [...durations].map(([operation, all]) => {
    const sorted = all.toSorted((one, other) => one - other)
    return { operation, count: all.length, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), share: sum(all) / (total || 1) }
  })
  return timings.sort((one, other) => other.share - one.share)
}

export function quantile(sorted: number[], part: number): number {
  return sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)] ?? 0
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
