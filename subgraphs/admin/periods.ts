import type { SystemStatsRow } from './tables.ts'

/** Times in ms, the end exclusive. */
type Span = { from: number; to: number }
/** The periods of one length that begin in a span: what the sums of that length have of it. */
type Periods = Span & { length: number }

/** What a range comes to: whole periods, of which there are sums, and the edges, of which rows are read. */
export type RangeParts = { periods: Periods[]; edges: Span[] }

export const hour = 3_600_000
export const day = 24 * hour
export const block = 64 * day

/** Later than any row. */
const end = Date.parse('9999-01-01T00:00:00Z')

/** Divides a range into whole blocks of 64 days, the whole days before and after them, the whole hours before and after those, and the edges. No edge is longer than an hour. */
export function byPeriods(range: SystemStatsRow): RangeParts {
  const { whole, edges } = divide(spanOf(range), hour)
  return { periods: whole ? periodsOf(whole, [hour, day, block]) : [], edges }
}

/** Divides a range into whole days and the edges. No edge is longer than a day. */
export function byDay(range: SystemStatsRow): RangeParts {
  const days = divide(spanOf(range), day)
  return { periods: days.whole ? periodsOf(days.whole, [day]) : [], edges: days.edges }
}

function spanOf({ from, to }: SystemStatsRow): Span {
  return { from: from?.getTime() ?? 0, to: Math.min(to?.getTime() ?? end, end) }
}

function divide({ from, to }: Span, length: number): { whole?: Span; edges: Span[] } {
  const [first, last] = [Math.ceil(from / length) * length, Math.floor(to / length) * length]
  if (first >= last) return { edges: from < to ? [{ from, to }] : [] }
  const edges = [
    { from, to: first },
    { from: last, to },
  ]
  return { whole: { from: first, to: last }, edges: edges.filter((edge) => edge.from < edge.to) }
}

/** The longest periods first; `lengths` begins with the shortest. */
function periodsOf(span: Span, [length = hour, longer, ...rest]: number[]): Periods[] {
  if (!longer) return [{ ...span, length }]
  const { whole, edges } = divide(span, longer)
  return [...(whole ? periodsOf(whole, [longer, ...rest]) : []), ...edges.map((edge) => ({ ...edge, length }))]
}
