import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inMs, medianOf, megabytes } from '#lab/figures.ts'
import { atMost, printProof, type Statement, same } from '#lab/proof.ts'
import { checkOut } from '#lab/upgrade/checkout.ts'
import { sumOf } from '#schema/money.ts'
import { here } from './bazaar.ts'
import { commandOf, type Options } from './options.ts'
import { writeSection } from './page.ts'
import { type Code, measureReady, type ReadyFigures } from './ready.ts'
import { printTables, type Table } from './report.ts'

type Name = keyof ReadyFigures

const rounds = 60
/** So many pairs are needed before the figures are judged. */
const judgedFrom = 9
const mostTimes = 1.1

const shown: [Name, string, (value: number) => string][] = [
  ['cpuMs', 'CPU of the operations', inMs],
  ['startCpuMs', 'CPU until the first answer', inMs],
  ['startWallMs', 'time until the first answer', inMs],
  ['idleBytes', 'memory idle', megabytes],
  ['loadedBytes', 'memory after the operations', megabytes],
]

const about =
  'Every ready operation that neither ends a session nor changes the shop for staff, followed as a journey. A start is one on existing data.'

/** Follows all ready operations, on this code alone or by turns with another commit's, whose operations are used for both. */
export async function compareReady(options: Options): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
  const older = options.against ? checkOut(options.against, join(folder, 'code')) : undefined
  try {
    const codes = [...(older ? [[options.against ?? '', older.root]] : []), ['this', here]].map(([name = '', root = ''], at): Code => {
      return { name, root, seeded: join(folder, `seeded-${at}`) }
    })
    const measured = await measureReady(codes, { pairs: options.pairs, rounds: options.rounds ?? rounds })
    const tables = [readyTable(codes, measured)]
    printTables(tables)
    writeSection(options.page, { name: 'Ready operations', command: commandOf('ready', options), about, tables })
    return older ? printProof(statementsOf(measured)) : true
  } finally {
    older?.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What must be true of pairs of the older code's figures and of this code's. */
export function statementsOf(measured: ReadyFigures[][]): Statement[] {
  const failed = (at: number) => sumOf(measured.map((pair) => pair[at]?.failed ?? 0))
  const ratios = shown.map(([name, what]) =>
    atMost(`${what}, × the older code's`, ratioOf(measured, name), mostTimes, (value) => value.toFixed(3)),
  )
  return [same('answers with errors', failed(0), failed(1)), ...(measured.length >= judgedFrom ? ratios : [])]
}

function readyTable(codes: Code[], measured: ReadyFigures[][]): Table {
  const medians = (name: Name, show: (value: number) => string) =>
    codes.map((_, at) => show(medianOf(measured.map((pair) => pair[at]?.[name] ?? 0))))
  const isCompared = codes.length > 1
  return {
    title: `Medians of ${measured.length}`,
    head: ['figure', ...codes.map(({ name }) => name), ...(isCompared ? ['median ratio'] : [])],
    rows: shown.map(([name, what, show]) => [what, ...medians(name, show), ...(isCompared ? [ratioOf(measured, name).toFixed(3)] : [])]),
  }
}

/** The median of the pairs' ratios, this code's figure to the older's. */
function ratioOf(measured: ReadyFigures[][], name: Name): number {
  return medianOf(measured.map(([older, newer]) => (newer?.[name] ?? 0) / (older?.[name] ?? 0)))
}
