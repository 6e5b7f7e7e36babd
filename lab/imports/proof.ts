import { inMs, inSeconds, megabytes, mostOf, quantileOf } from '#lab/figures.ts'
import { atMost, none, type Statement, same } from '#lab/proof.ts'
import type { Row } from './file.ts'

/** What an import came to. `cpuMs` is beside that of the shopper; `memory` was sampled in the last run of the shop, in bytes. */
export type Facts = {
  rows: Row[]
  found: Row[]
  counts: { status: string; done: number; created: number; updated: number; unchanged: number; failed: number }
  kills: number
  wanted: number
  entries: number
  cpuMs: number
  memory: number[]
  before: number[]
  meanwhile: number[]
}

/** The most processor time for a row of the 40,000 of 10,000 products: 60 s for all. */
const rowMs = 1.5
/** A start takes about so much. */
const startMs = 4000

/** Holds an import against its file and what is promised. */
export function statementsOf({ rows, found, counts, kills, wanted, entries, cpuMs, memory, before, meanwhile }: Facts): Statement[] {
  const third = Math.ceil(memory.length / 3)
  const wait = (times: number[]) => quantileOf(times, 0.99)
  return [
    same('times that the shop was killed', wanted, kills),
    none('rows of the file that the catalogue has otherwise, or not', differences(rows, found)),
    same('rows that were handled', rows.length, counts.done),
    same('rows that have added a product or a variant, each once', rows.length, counts.created),
    same('rows that were changed, unchanged or refused', 0, counts.updated + counts.unchanged + counts.failed),
    same('entries of the audit log for all rows', 1, entries),
    { what: 'the import has ended', holds: counts.status === 'DONE', says: counts.status },
    atMost('processor time', cpuMs, rows.length * rowMs + kills * startMs, inSeconds),
    atMost(
      'memory at the end, beside that at the beginning',
      mostOf(memory.slice(-third)),
      1.25 * mostOf(memory.slice(0, third)) + 30e6,
      megabytes,
    ),
    atMost("a shopper's 99th percentile meanwhile", wait(meanwhile), 2 * wait(before), inMs),
  ]
}

function differences(rows: Row[], found: Row[]): string[] {
  const texts = (all: Row[]) =>
    all.map(({ sku, variantOf, name, price, stock, value }) => JSON.stringify([sku, variantOf, name, price, stock, value]))
  const [expected, has] = [new Set(texts(rows)), new Set(texts(found))]
  const twice = found.length - new Set(found.map(({ sku }) => sku)).size
  return [
    ...texts(rows).filter((one) => !has.has(one)),
    ...texts(found).filter((one) => !expected.has(one)),
    ...(twice ? [`${twice} twice`] : []),
  ]
}
