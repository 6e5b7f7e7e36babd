import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installedFolder } from '#lab/bench/peers.ts'
import { inSeconds, medianOf, megabytes, tableOf } from '#lab/figures.ts'
import { atMost, type Statement } from '#lab/proof.ts'
import { chromiumPath } from './browser.ts'
import { withPages } from './shop.ts'

/** What Lighthouse found in a run. Times are in ms. */
type Judged = {
  address: string
  scores: Record<string, number>
  figures: { fcp: number; lcp: number; tbt: number; cls: number }
  bytes: number
  failed: string[]
}

const paths = ['/', '/categories/kitchen-and-dining', '/products/victorian-sewing-box-large']
/** What each score must be at least, of 100. */
const least: Record<string, number> = { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 }
const mostShift = 0.02

/** Lets Lighthouse judge the screens that most people see first. */
export async function judgePages({ runs }: { runs: number }): Promise<Statement[]> {
  const folder = installedFolder(join(import.meta.dirname, 'lighthouse'))
  const judged = await withPages(async ({ origin }) => {
    const args = [join(folder, 'judge.mjs'), chromiumPath ?? '', String(runs), ...paths.map((path) => origin + path)]
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 10_000_000 })
    return stdout
      .trim()
      .split('\n')
      .map((line): Judged => JSON.parse(line))
  })
  const byPath = [...Map.groupBy(judged, ({ address }) => new URL(address).pathname)]
  console.log(tableOf(['screen', 'score', 'first paint', 'largest paint', 'blocked', 'shift', 'bytes'], byPath.map(lineOf)))
  return byPath.flatMap(([path, all]) => statementsOf(path, all))
}

function lineOf([path, all]: [string, Judged[]]): string[] {
  const median = (figure: (one: Judged) => number) => medianOf(all.map(figure))
  return [
    path,
    String(median(({ scores }) => scores.performance ?? 0)),
    inSeconds(median(({ figures }) => figures.fcp)),
    inSeconds(median(({ figures }) => figures.lcp)),
    inSeconds(median(({ figures }) => figures.tbt)),
    median(({ figures }) => figures.cls).toFixed(3),
    megabytes(median(({ bytes }) => bytes)),
  ]
}

function statementsOf(path: string, all: Judged[]): Statement[] {
  const failed = [...new Set(all.flatMap((one) => one.failed))].join(', ')
  const scores = Object.entries(least).map(([name, most]) => {
    const score = medianOf(all.map((one) => one.scores[name] ?? 0))
    return { what: `${path}: ${name}`, holds: score >= most, says: `${score}, at least ${most}${score >= most ? '' : ` (${failed})`}` }
  })
  return [...scores, atMost(`${path}: shift`, medianOf(all.map(({ figures }) => figures.cls)), mostShift, (shift) => shift.toFixed(3))]
}
