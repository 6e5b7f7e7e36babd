import { inMs, inSeconds, inWords, number, tableOf } from '#lab/figures.ts'
import type { Timing } from '#lab/meter.ts'
import { linesOf, verdict } from '#lab/proof.ts'
import type { Account, Books } from './books.ts'
import type { Options, Outcome } from './run.ts'

/** What was done, where the time went, and what was proved. */
export function reportOf({ run, url, concurrency }: Options, outcome: Outcome): string {
  const { books, timings, failures, resumed, statements } = outcome
  return [
    `Run ${run} at ${url}, ${number(concurrency)} at once`,
    ...(resumed.products > 0
      ? [`Resumed: ${number(resumed.products)} products and ${number(resumed.orders)} orders were there already`]
      : []),
    '',
    `${number(books.invoices)} invoices: ${number(books.sales.length)} sales, ${number(books.cancellations.length)} cancellations, ${number(books.writeOffs.length)} write-offs`,
    `${number(books.catalogue.size)} products and ${number(books.customers.length)} customers`,
    durations(outcome),
    '',
    tableOf(['Operation', 'requests', 'p50', 'p95', 'of the time'], timings.map(timingRow)),
    ...(failures.size > 0 ? [`Sent again: ${inWords(failures)}`] : []),
    '',
    ...accountLines(books),
    '',
    ...linesOf(statements),
    '',
    verdict(statements),
  ].join('\n')
}

function durations({ books: { sales, cancellations, writeOffs }, ms: { catalogue, trade, proof }, resumed }: Outcome): string {
  const invoices = new Set([...sales, ...cancellations, ...writeOffs].map(({ invoice }) => invoice)).size
  const rate = resumed.orders > 0 ? '' : ` (${((1000 * invoices) / trade).toFixed(1)} invoices a second)`
  return `Catalogue ${inSeconds(catalogue)}, trade ${inSeconds(trade)}${rate}, proof ${inSeconds(proof)}`
}

function timingRow({ operation, count, p50, p95, share }: Timing): string[] {
  return [operation, number(count), inMs(p50), inMs(p95), `${(share * 100).toFixed(1)} %`]
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
