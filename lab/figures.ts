/** The value below which a part of the numbers lies; 0 where there are none. */
export function quantileOf(numbers: number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)] ?? 0
}

/** The middle one of an odd count. */
export function medianOf(numbers: number[]): number {
  return quantileOf(numbers, 0.5)
}

/** The largest; 0 where there are none. */
export function mostOf(numbers: number[]): number {
  return quantileOf(numbers, 1)
}

/** How often each text occurs, the most frequent first. */
export function timesEach(texts: string[]): Map<string, number> {
  const counts = [...Map.groupBy(texts, (text) => text)].map(([text, all]): [string, number] => [text, all.length])
  return new Map(counts.sort(([, one], [, other]) => other - one))
}

/** `a × 3, b × 1` */
export function inWords(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([what, count]) => `${what} × ${number(count)}`).join(', ') || 'none'
}

export function number(value: number): string {
  return value.toLocaleString('en-GB')
}

export function pounds(pence: number): string {
  return `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
}

/** A number of bytes, in MB to a tenth. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A time in ms, to a tenth. */
export function inMs(ms: number): string {
  return `${ms.toFixed(1)} ms`
}

/** A time in ms, in seconds to a tenth. */
export function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** Rows under a head, their columns in line: the first to the left, the others to the right. */
export function tableOf(head: string[], rows: string[][]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)))
  const line = (row: string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  return [head, ...rows].map((row) => line(row).trimEnd()).join('\n')
}
