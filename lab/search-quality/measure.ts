import type { Statement } from '#lab/proof.ts'
import type { Query } from './queries.ts'

/** The names that a search finds first, the best match first. */
export type Search = (text: string) => Promise<string[]>

export type Measured = { found: number; missed: (Query & { first: string[] })[] }

/** Asks every query, and looks for the wanted name among those that are found first. */
export async function measure(queries: Query[], search: Search): Promise<Measured> {
  const measured: Measured = { found: 0, missed: [] }
  for (const query of queries) {
    const first = await search(query.text)
    if (first.includes(query.name)) measured.found += 1
    else measured.missed.push({ ...query, first })
  }
  return measured
}

/** Holds where there were queries, and at least these of a hundred found what was wanted. */
export function atLeast(what: string, { found, missed }: Measured, percent: number): Statement {
  const all = found + missed.length
  return { what, holds: all > 0 && found * 100 >= all * percent, says: `${found} of ${all}, at least ${percent} %` }
}
