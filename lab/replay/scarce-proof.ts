import { number } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import type { Sale } from './rules.ts'
import { unitsOf } from './tally.ts'

/** A sale that was refused, with the products that were too short for it, by code. */
export type RefusedSale = { sale: Sale; codes: string[]; short: string[] }

/** Holds what was refused in a round against what was left at its end, by code. */
export function statementsOfRound(round: number, refused: RefusedSale[], left: Map<string, number>): Statement[] {
  const isShort = ({ sale }: RefusedSale, code: string) =>
    sale.lines.some((line) => line.code === code && line.quantity > unitsOf(left, code))
  const possible = refused.filter(({ sale }) => sale.lines.every(({ code, quantity }) => quantity <= unitsOf(left, code)))
  const wronglyNamed = refused.flatMap((refusal) =>
    refusal.short.filter((code) => !isShort(refusal, code)).map((code) => `${refusal.sale.invoice} ${code}`),
  )
  const unexplained = refused.filter(({ codes, short }) => short.length === 0 || codes.some((code) => code !== 'OUT_OF_STOCK'))
  const oversold = [...left].filter(([, units]) => units < 0)
  return [
    none(
      `round ${round}: invoices that were refused and could have been had`,
      possible.map(({ sale }) => sale.invoice),
    ),
    none(`round ${round}: products that were called short and were not`, wronglyNamed),
    none(
      `round ${round}: invoices refused without the products that were short`,
      unexplained.map(({ sale }) => sale.invoice),
    ),
    none(
      `round ${round}: products of which more was sold than was there`,
      oversold.map(([code]) => code),
    ),
  ]
}

/** What must be true when all rounds are over. */
export function statementsOfRounds(refusals: number, open: Sale[]): Statement[] {
  return [
    { what: 'refusals for want of stock, all tried again', holds: refusals > 0, says: number(refusals) },
    none(
      'invoices that were refused although everything was delivered',
      open.map(({ invoice }) => invoice),
    ),
  ]
}
