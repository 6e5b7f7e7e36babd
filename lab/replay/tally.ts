export type Line = { code: string; quantity: number }

/** Units of each code, in order of first appearance. */
export function tally(lines: Iterable<Line>): Map<string, number> {
  const units = new Map<string, number>()
  for (const { code, quantity } of lines) units.set(code, unitsOf(units, code) + quantity)
  return units
}

export function unitsOf(units: Map<string, number>, code: string): number {
  return units.get(code) ?? 0
}

export function addUp(lines: Iterable<Line>): Line[] {
  return [...tally(lines)].map(([code, quantity]) => ({ code, quantity }))
}

export function linesOf(documents: { lines: Line[] }[]): Line[] {
  return documents.flatMap(({ lines }) => lines)
}

/** All values that are as frequent as the most frequent one, in order of first appearance. */
export function mostFrequent<T>(values: T[]): T[] {
  const groups = groupsOf(values, (value) => value)
  const most = groups.reduce((most, { all }) => Math.max(most, all.length), 0)
  return groups.filter(({ all }) => all.length === most).map(({ first }) => first)
}

export function groupsOf<T>(items: T[], keyOf: (item: T) => unknown): { first: T; all: T[] }[] {
  const groups = [...Map.groupBy(items, keyOf).values()]
  return groups.flatMap((all) => all.slice(0, 1).map((first) => ({ first, all })))
}
