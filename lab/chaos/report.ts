import { inWords } from '#lab/faults/notes.ts'
import { brokenIn, chargedTwice, inLine } from '#lab/faults/proof.ts'
import { capturesOf, idOf } from '#lab/faults/provider-ledger.ts'
import { inSeconds, number, tableOf } from '#lab/figures.ts'
import type { Options } from './options.ts'
import type { Outcome } from './run.ts'

const restMostMs = 30_000
/** Of so many orders, everything that is known is shown when something is wrong. */
const shownMost = 20

/** Whether all is as promised. */
export function isRight({ books }: Outcome): boolean {
  return books.statements.every(({ holds }) => holds) && books.restMs <= restMostMs
}

/** The figures, what each of them rests on, and what went wrong on the way. */
export function reportOf(outcome: Outcome, { seed }: Options): string {
  return [
    ...outcome.books.statements.map(inLine),
    '',
    tableOf(['what', 'figure'], figures(outcome)),
    '',
    `Killed: ${inWords(outcome.killed)}`,
    `Requests that came to nothing and were repeated: ${inWords(outcome.notes.failures())}`,
    `Orders at rest: ${endsOf(outcome)}`,
    `Seed: ${seed}`,
    '',
    isRight(outcome) ? 'Nothing is lost.' : 'SOMETHING IS WRONG.',
  ].join('\n')
}

/** What each side has of the orders that something is wrong with. */
export function detailsOf(outcome: Outcome): string {
  const { told, orders, payments, ledger } = outcome.books.facts
  const sides = (orderId: string) => {
    const paid = payments.filter(({ order }) => order?.id === orderId)
    const known = new Set(paid.map(({ id }) => id))
    return [
      orderId,
      `  told       ${inJson(told.find((one) => one.orderId === orderId))}`,
      `  order      ${inJson(orders.find(({ id }) => id === orderId))}`,
      `  payments   ${inJson(paid)}`,
      `  provider   ${inJson(ledger.filter((line) => known.has(idOf(line))))}, captured ${capturesOf(ledger).filter((line) => known.has(idOf(line))).length} times`,
    ].join('\n')
  }
  return suspects(outcome).map(sides).join('\n')
}

function figures(outcome: Outcome): [what: string, figure: string][] {
  const { books, told, loadMs, killed } = outcome
  const lost = brokenIn(books.facts).filter(({ broken }) => broken.some((text) => text.includes('is lost')))
  return [
    ['lost acknowledged orders', number(lost.length)],
    ['double charges', number(chargedTwice(books.facts).length)],
    ['leaked holds', holdsLeft(outcome)],
    ['time to rest, at most 30 s', inRest(books.restMs)],
    ['checkouts', `${number(told.length)} in ${inSeconds(loadMs)}, ${(told.length / (loadMs / 1000)).toFixed(1)} a second`],
    ['kills', number([...killed.values()].reduce((sum, count) => sum + count, 0))],
  ]
}

function holdsLeft({ books: { statements } }: Outcome): string {
  return statements.find(({ what }) => what.startsWith('units still held'))?.says ?? ''
}

function inRest(ms: number) {
  return Number.isFinite(ms) ? inSeconds(ms) : 'never'
}

function endsOf({ books }: Outcome): string {
  const counts = Map.groupBy(books.facts.orders, ({ status }) => status)
  return inWords(new Map([...counts].map(([status, orders]) => [status, orders.length])))
}

function inJson(value: unknown) {
  return JSON.stringify(value, (_, one) => (one instanceof Map ? Object.fromEntries(one) : one))
}

function suspects({ books, told }: Outcome): string[] {
  const failed = books.statements.filter(({ holds }) => !holds).flatMap(({ says }) => says.match(/ord_\w+/g) ?? [])
  const gaveUp = told.flatMap(({ gaveUp, orderId }) => (gaveUp && orderId ? [orderId] : []))
  return [...new Set([...failed, ...brokenIn(books.facts).map(({ orderId }) => orderId), ...gaveUp])].slice(0, shownMost)
}
