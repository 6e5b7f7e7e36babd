import { sumOf } from '#schema/money.ts'
import type { Exchange } from './client.ts'
import { quantileOf, timesEach } from './figures.ts'

export type Timing = { operation: string; count: number; p50: number; p95: number; share: number }

/** One request as it is kept. `outcome` is a status, the code of a user error or of a failure, or OK. `at` is in ms since 1970. */
export type Measured = { operation: string; at: number; ms: number; codes: string[]; outcome: string }

export type Meter = ReturnType<typeof createMeter>

type Payload = { order?: { status: string } | null; payment?: { status: string } | null; userErrors?: { code: string }[] } | null

/** Keeps every request that clients send. */
export function createMeter() {
  const requests: Measured[] = []
  const failed = () => requests.filter(({ codes }) => codes.length > 0)
  return {
    record: ({ operation, at, ms, codes, data }: Exchange): void => {
      requests.push({ operation, at, ms, codes, outcome: codes.length > 0 ? [...new Set(codes)].join('+') : outcomeOf(data) })
    },
    requests,
    timings: (): Timing[] => timingsOf(requests),
    /** How often requests failed, by what they failed with; the most frequent first. */
    failures: (): Map<string, number> => timesEach(failed().map(({ outcome }) => outcome)),
    /** The same by operation and code, in the order of the first. */
    failuresByOperation: (): Map<string, number> => {
      const counts = new Map<string, number>()
      for (const { operation, codes } of failed())
        for (const code of new Set(codes)) counts.set(`${operation} ${code}`, (counts.get(`${operation} ${code}`) ?? 0) + 1)
      return counts
    },
  }
}

/** How long each operation took, the most costly first; `share` is of the time of all together. */
export function timingsOf(requests: Pick<Measured, 'operation' | 'ms'>[]): Timing[] {
  const total = sumOf(requests.map(({ ms }) => ms))
  const timings = [...Map.groupBy(requests, ({ operation }) => operation)].map(([operation, all]) => {
    const times = all.map(({ ms }) => ms)
    return { operation, count: all.length, p50: quantileOf(times, 0.5), p95: quantileOf(times, 0.95), share: sumOf(times) / (total || 1) }
  })
  return timings.sort((one, other) => other.share - one.share)
}

function outcomeOf(data: Exchange['data']): string {
  const payload = Object.values(data ?? {})[0] as Payload
  return payload?.userErrors?.[0]?.code ?? payload?.payment?.status ?? payload?.order?.status ?? 'OK'
}
