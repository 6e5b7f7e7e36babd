import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/asvs.md', 'utf8')
const [head = '', ...chapters] = page.split(/^## /m)
const rows = chapters.flatMap(rowsOf)

/** How many requirements of levels 1 and 2 the chapters 1 to 16 of ASVS 5.0.0 have. */
const wanted = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16]

test('docs/asvs.md has each requirement once, in order', () => {
  const numbers = rows.map(([number = '']) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers).toEqual(numbers.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })))
  expect(wanted.map((_, at) => numbers.filter((number) => number.startsWith(`${at + 1}.`)).length)).toEqual(wanted)
  for (const row of rows) expect(row).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), expect.stringMatching(/^[12]$/), ...filled])
})

test('every test that docs/asvs.md names is there, by its file and its title', () => {
  const met = rows.filter(([, , , state]) => state === 'met')
  expect(met.filter(([, , , , shown = '']) => testsIn(shown).length === 0)).toEqual([])
  const named = met.flatMap(([number, , , , shown = '']) => testsIn(shown).map(([file, title]) => ({ number, file, title })))
  expect(named.filter(({ file, title }) => !hasTest(file, title))).toEqual([])
})

test('the counts of docs/asvs.md are those of its rows, and little is not applicable', () => {
  const counted = chapters.map((chapter) => [chapter.split('\n', 1)[0], ...countsOf(rowsOf(chapter))])
  const said = rowsOf(head).map(([name, ...counts]) => [name, ...counts.map(Number)])
  expect(said).toEqual([...counted, ['all', ...countsOf(rows)]])
  expect(rows.filter(([, , , state]) => state === 'not applicable').length / rows.length).toBeLessThanOrEqual(0.15)
})

const filled = [expect.stringMatching(/\w/), expect.stringMatching(/^(met|open|not applicable)$/), expect.stringMatching(/\w/)]

/** The rows of the tables, without their heads. */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => /^\| [^|]/.test(line) && !/^\| (number|chapter|---) /.test(line))
  return lines.map((line) => line.slice(2, -2).split(' | '))
}

/** How many are met, open and not applicable, of each level. */
function countsOf(some: string[][]): number[] {
  return ['1', '2'].flatMap((level) =>
    ['met', 'open', 'not applicable'].map((state) => some.filter((row) => row[1] === level && row[3] === state).length),
  )
}

function testsIn(shown: string): [string, string][] {
  return [...shown.matchAll(/`([\w./-]+\.(?:test|e2e|browser)\.ts)` "([^"]+)"/g)].map(([, file = '', title = '']) => [file, title])
}

function hasTest(file: string, title: string): boolean {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => text.includes(quoted))
}
