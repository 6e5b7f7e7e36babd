import { brokenIn, chargedTwice } from '#lab/checkouts/proof.ts'
import { capturesOf, idOf } from '#lab/checkouts/provider-calls.ts'
import { inSeconds, inWords, number, tableOf, timesEach } from '#lab/figures.ts'
import { allHold, linesOf } from '#lab/proof.ts'
import { sumOf } from '#schema/money.ts'
import type { Options, Outcome } from './run.ts'

const restMostMs = 30_000
/** Of how many orders everything that is known is shown when something is wrong. */
const shownMost = 20

/** Whether all is as promised. */
export function isRight({ books }: Outcome): boolean {
  return allHold(books.statements) && books.restMs <= restMostMs
}

/** The proof, its figures, and what went wrong on the way. */
export function reportOf(outcome: Outcome, { seed }: Pick<Options, 'seed'>): string {
  const { books, killed, meter } = outcome
  return [
    ...linesOf(books.statements),
    '',
    tableOf(['what', 'figure'], figuresOf(outcome)),
    '',
    `Killed: ${inWords(killed)}`,
    `Requests that came to nothing and were repeated: ${inWords(meter.failures())}`,
    `Orders at rest: ${inWords(timesEach(books.facts.orders.map(({ status }) => status)))}`,
    `Seed: ${seed}`,
    '',
    isRight(outcome) ? 'Nothing is lost.' : 'SOMETHING IS WRONG.',
  ].join('\n')
}

/** What each side has of the orders that something is wrong with. */
export function detailsOf(outcome: Outcome): string {
  const { checkouts, orders, payments, calls } = outcome.books.facts
  const sides = (orderId: string) => {
    const paid = payments.filter(({ order }) => order?.id === orderId)
    const known = new Set(paid.map(({ id }) => id))
    const isOwn = (call: (typeof calls)[number]) => known.has(idOf(call))
    return [
      orderId,
      `  told       ${inJson(checkouts.find(({ acknowledged }) => acknowledged.orderId === orderId))}`,
      `  order      ${inJson(orders.find(({ id }) => id === orderId))}`,
      `  payments   ${inJson(paid)}`,
      `  provider   ${inJson(calls.filter(isOwn))}, captured ${capturesOf(calls).filter(isOwn).length} times`,
    ].join('\n')
  }
  return suspectsIn(outcome).map(sides).join('\n')
}

function figuresOf({ books, checkouts, loadMs, killed }: Outcome): [what: string, figure: string][] {
  const lost = brokenIn(books.facts).filter(({ broken }) => broken.some((text) => text.includes('is lost')))
  const rate = (checkouts.length / (loadMs / 1000)).toFixed(1)
  return [
    ['lost acknowledged orders', number(lost.length)],
    ['double charges', number(chargedTwice(books.facts).length)],
    ['leaked holds', books.statements.find(({ what }) => what.startsWith('units still held'))?.says ?? ''],
    ['time to rest, at most 30 s', Number.isFinite(books.restMs) ? inSeconds(books.restMs) : 'never'],
    ['checkouts', `${number(checkouts.length)} in ${inSeconds(loadMs)}, ${rate} a second`],
    ['kills', number(sumOf([...killed.values()]))],
  ]
}

function suspectsIn({ books, checkouts }: Outcome): string[] {
  const failed = books.statements.filter(({ holds }) => !holds).flatMap(({ says }) => says.match(/ord_\w+/g) ?? [])
  const broken = brokenIn(books.facts).map(({ orderId }) => orderId)
  const gaveUp = checkouts.flatMap(({ gaveUp, acknowledged: { orderId } }) => (gaveUp && orderId ? [orderId] : []))
  return [...new Set([...failed, ...broken, ...gaveUp])].slice(0, shownMost)
}

function inJson(value: unknown): string {
  return JSON.stringify(value, (_, one) => (one instanceof Map ? Object.fromEntries(one) : one))
}
