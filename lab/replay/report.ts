import type { Timing } from '#lab/legacy/meter.ts'
import type { Account, Books } from './books.ts'
import type { Options } from './options.ts'
import { number, type Statement } from './proof.ts'
import type { Outcome } from './run.ts'

/** What was done, where the time went, and what was proved. */
export function reportOf({ run, url, concurrency }: Options, { books, seconds, timings, troubles, resumed, statements }: Outcome): string {
  const { catalogue, trade, proof } = seconds
  return [
    `Run ${run} at ${url}, ${number(concurrency)} at once`,
    ...(resumed.products > 0
      ? [`Resumed: ${number(resumed.products)} products and ${number(resumed.orders)} orders were there already`]
      : []),
    '',
    `${number(books.invoices)} invoices: ${number(books.sales.length)} sales, ${number(books.cancellations.length)} cancellations, ${number(books.writeOffs.length)} write-offs`,
    `${number(books.catalogue.size)} products and ${number(books.customers.length)} customers`,
    `Catalogue ${inSeconds(catalogue)}, trade ${inSeconds(trade)}${resumed.orders > 0 ? '' : rateOf(books, trade)}, proof ${inSeconds(proof)}`,
    '',
    ...timingLines(timings),
    ...troubleLines(troubles),
    '',
    ...accountLines(books),
    '',
    ...statements.map(statementLine),
    '',
    verdict(statements),
  ].join('\n')
}

export function verdict(statements: Statement[]): string {
  const wrong = statements.filter(({ holds }) => !holds).length
  return wrong === 0
    ? `The proof holds: ${number(statements.length)} statements.`
    : `The proof fails: ${number(wrong)} of ${number(statements.length)} statements.`
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`
}

function rateOf({ sales, cancellations, writeOffs }: Books, seconds: number): string {
  const invoices = new Set([...sales, ...cancellations, ...writeOffs].map(({ invoice }) => invoice))
  return ` (${(invoices.size / seconds).toFixed(1)} invoices a second)`
}

function timingLines(timings: Timing[]): string[] {
  const head = `${'Operation'.padEnd(18)}${'requests'.padStart(10)}${'p50'.padStart(10)}${'p95'.padStart(10)}${'of the time'.padStart(13)}`
  const lines = timings.map(({ operation, count, p50, p95, share }) =>
    [operation.padEnd(18), number(count).padStart(10), inMs(p50), inMs(p95), `${(share * 100).toFixed(1)} %`.padStart(13)].join(''),
  )
  return [head, ...lines]
}

function inMs(ms: number): string {
  return `${ms.toFixed(1)} ms`.padStart(10)
}

function troubleLines(troubles: Map<string, number>): string[] {
  if (troubles.size === 0) return []
  return [`Sent again: ${[...troubles].map(([what, count]) => `${what} × ${number(count)}`).join(', ')}`]
}

function accountLines({ account, unmatchedUnits }: Books): string[] {
  const { rows, sold, cancelled, cancelledInPart, writtenOff } = account
  const kept = `${number(sold)} sold, ${number(cancelled)} cancelled, ${number(cancelledInPart)} cancelled in part, ${number(writtenOff)} written off`
  return [
    `${number(rows)} rows: ${kept}, ${number(rows - sold - cancelled - cancelledInPart - writtenOff)} left out`,
    ...leftOutLines(account),
    `  of cancellations, ${number(unmatchedUnits)} units that no earlier sale in the file had`,
  ]
}

function leftOutLines({ leftOut }: Account): string[] {
  const reasons = Object.entries(leftOut).filter(([, count]) => count > 0)
  return reasons.map(([reason, count]) => `  ${number(count).padStart(6)} ${reason}`)
}

function statementLine({ what, holds, says }: Statement): string {
  return `${holds ? '✓' : '✗'} ${what}: ${says}`
}
