import { inMs, medianOf, megabytes, number, tableOf } from '#lab/figures.ts'
import type { Counts } from './counts.ts'
import { type Figures, mediansOf } from './load.ts'
import type { Room } from './room.ts'
import type { Measured, Run, Started } from './run.ts'

/** A table with a head. */
export type Table = { title: string; head: string[]; rows: string[][] }

const placesShown = 8

/** The figures of each server for each row: medians of its rounds, and processor time as a multiple of the bare server's. */
export function rowsTable({ measured }: Run): Table {
  return {
    title: 'Rows',
    head: ['row', 'server', 'CPU a unit', '× bare', 'units a second', 'p50', 'p99', 'memory'],
    rows: measured.flatMap(linesOf),
  }
}

/** Processor time of the first shop as a part of another's: the median of the rounds, each against its neighbour. */
export function ratiosTable({ measured, started }: Run): Table {
  const [first = '', ...others] = started.map(({ name }) => name)
  return {
    title: `CPU time of ${first} as a part of another's, in the same run`,
    head: ['row', ...others],
    rows: measured.map(({ row, rounds }) => [row.name, ...others.map((other) => ratioOf(rounds.get(first), rounds.get(other)))]),
  }
}

/** From the start of a process to its first answer, on existing data, and its memory. */
export function startTable({ started }: Run): Table {
  const line = ({ name, starts, idleBytes, loadedBytes }: Started) => [
    name,
    inMs(medianOf(starts.map(({ cpuMs }) => cpuMs))),
    inMs(medianOf(starts.map(({ wallMs }) => wallMs))),
    megabytes(idleBytes),
    megabytes(loadedBytes),
  ]
  return { title: 'Start', head: ['server', 'CPU', 'until the first answer', 'memory idle', 'after the bench'], rows: started.map(line) }
}

/** What a checkout costs, counted. */
export function countsTable(counts: (readonly [string, Counts])[]): Table {
  const line = ([name, { commits, statements, events }]: readonly [string, Counts]) => [
    name,
    number(commits),
    number(statements),
    number(events),
  ]
  return { title: 'A checkout, counted', head: ['code', 'commits', 'statements', 'events'], rows: counts.map(line) }
}

/** Prints tables, one below the other. */
export function printTables(tables: Table[]): void {
  for (const { title, head, rows } of tables) console.log(`\n${title}\n${tableOf(head, rows)}`)
}

/** The bytes that an order leaves, and where most of them are. */
export function roomTable({ fresh, trimmed, swept, places }: Room): Table {
  const rest = places.slice(placesShown).reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    title: 'The room of an order of three lines',
    head: ['where', 'bytes'],
    rows: [
      ['at once, all databases', number(fresh)],
      ['two days later, outboxes trimmed', number(trimmed)],
      ['forty days later', number(swept)],
      ...places
        .slice(0, placesShown)
        .map(({ database, name, bytes }) => [`of two days later: ${database}.${name}`, number(Math.round(bytes))]),
      ['of two days later: all others', number(Math.round(rest))],
    ],
  }
}

function linesOf({ row, rounds }: Measured): string[][] {
  const medians = [...rounds].filter(([, all]) => all.length > 0).map(([name, all]): [string, Figures] => [name, mediansOf(all)])
  const bare = medians[0]?.[1].cpuMs ?? 0
  return medians.map(([name, { cpuMs, perSecond, p50, p99, residentBytes }]) => [
    row.name,
    name,
    `${cpuMs.toFixed(3)} ms`,
    bare > 0 ? (cpuMs / bare).toFixed(1) : '',
    perSecond.toFixed(1),
    inMs(p50),
    inMs(p99),
    megabytes(residentBytes),
  ])
}

function ratioOf(first: Figures[] = [], other: Figures[] = []): string {
  if (first.length === 0 || other.length === 0) return ''
  const ratio = medianOf(first.map(({ cpuMs }, at) => cpuMs / (other[at]?.cpuMs ?? Number.NaN)))
  return ratio < 0.9 ? `${ratio.toFixed(3)} (${(1 / ratio).toFixed(1)} × less)` : ratio.toFixed(3)
}
