import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/features.md', 'utf8')
const shops = 5

test('the counts of docs/features.md are those of its rows', () => {
  const sections = page.split(/^## /m).slice(1)
  const counted = sections.map((section) => [section.split('\n', 1)[0] ?? '', ...countsOf(rowsOf(section))])
  const all = countsOf(sections.flatMap(rowsOf))
  const said = rowsOf(page.split(/^## /m)[0] ?? '').map(([name, ...counts]) => [name, ...counts.map(Number)])
  expect(said).toEqual([...counted, ['all', ...all]])
})

test('what docs/features.md names of the graph is in the graph', () => {
  const graph = readFileSync('schema/api.graphql', 'utf8')
  const named = [...page.matchAll(/`(?:[A-Z]\w+\.)?([a-z]\w+)`/g)].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(graph))).toEqual([])
})

/** The rows of the tables, without their heads. */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => /^\| [^|]/.test(line) && !/^\| (feature|---) /.test(line))
  return lines.map((line) => line.slice(2, -2).split(' | '))
}

/** How many rows there are, and how many of them each shop has in full. */
function countsOf(rows: string[][]): number[] {
  return [rows.length, ...Array.from({ length: shops }, (_, at) => rows.filter((row) => row[at + 1]?.startsWith('yes')).length)]
}
