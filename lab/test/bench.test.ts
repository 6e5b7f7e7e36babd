import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { print } from 'graphql'
import { expect, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { writeSection } from '#lab/bench/page.ts'
import type { ReadyFigures } from '#lab/bench/ready.ts'
import { statementsOf } from '#lab/bench/ready-part.ts'
import { variantsOf } from '#lab/bench/variants.ts'
import { BenchList } from '#lab/documents/documents.generated.ts'
import { randomOf } from '#lab/random.ts'

const older: ReadyFigures = { cpuMs: 1000, startCpuMs: 1000, startWallMs: 1000, idleBytes: 1000, loadedBytes: 1000, failed: 0 }

test.each([
  ['as fast', {}, []],
  ['a tenth slower', { cpuMs: 1100 }, []],
  ['slower', { cpuMs: 1101 }, ['CPU of the operations']],
  ['later to start', { startCpuMs: 1200, startWallMs: 1200 }, ['CPU until the first answer', 'time until the first answer']],
  ['larger', { idleBytes: 1200, loadedBytes: 1200 }, ['memory idle', 'memory after the operations']],
  ['answered with an error', { failed: 1 }, ['answers with errors']],
])('code that is %s is judged in nine pairs', (_, change, wrong) => {
  expect(wrongOf(Array(9).fill([older, { ...older, ...change }]))).toEqual(wrong)
})

test('the median of the pairs counts, and fewer than nine are not judged', () => {
  const slow = [older, { ...older, cpuMs: 2000 }]
  expect(wrongOf([...Array(4).fill(slow), ...Array(5).fill([older, older])])).toEqual([])
  expect(wrongOf(Array(8).fill(slow))).toEqual([])
})

test('a part of the page is written in its place, and the others stay', () => {
  const folder = newFolder()
  const file = join(folder, 'page.md')
  const write = (name: string, cell: string) =>
    writeSection(file, { name, command: 'command', about: 'About.', tables: [{ title: 'Table', head: ['row'], rows: [[cell]] }] })
  write('First', 'old')
  write('Second', 'other')
  write('First', 'new')
  const page = readFileSync(file, 'utf8')
  expect(page.match(/^(## .*|\| (?!row|---).*)$/gm)).toEqual(['## First', '| new |', '## Second', '| other |'])
})

test('variants of a query ask for the same in different words', () => {
  const texts = variantsOf(BenchList, 20, randomOf('variants')).map(print)
  expect(new Set(texts).size).toBe(20)
  const words = (text: string) =>
    text
      .replace(/name\d+: /g, '')
      .split(/\s+/)
      .toSorted()
  for (const text of texts) expect(words(text)).toEqual(words(print(BenchList)))
})

/** What does not hold, without the reference. */
function wrongOf(pairs: ReadyFigures[][]): string[] {
  return statementsOf(pairs)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what.replace(/, .*/, ''))
}
