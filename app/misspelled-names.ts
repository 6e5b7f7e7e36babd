/** How many letters of a name may be wrong, missing or too many. */
const maxDistance = 2
/** Shorter names are too easily alike. */
const minLength = 7

/** The names in an environment that are none of `known` but differ little from one of them, each with the known name. */
export function misspelledNames(env: object, known: readonly string[]): [string, string][] {
  const unknown = Object.keys(env).filter((name) => name.length >= minLength && !known.includes(name))
  return unknown.flatMap((name): [string, string][] => {
    const meant = known.find((one) => one.length >= minLength && isNear(name, one))
    return meant && !(meant in env) ? [[name, meant]] : []
  })
}

function isNear(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= maxDistance && distance(one, other) <= maxDistance
}

/** The Levenshtein distance of two words, or some number above `maxDistance` as soon as it must be more than that. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [to, wanted] of [...other].entries())
      next.push(Math.min((row[to] ?? 0) + Number(letter !== wanted), (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1))
    row = next
    if (Math.min(...row) > maxDistance) break
  }
  return Math.max(row.at(-1) ?? 0, Math.min(...row))
}
