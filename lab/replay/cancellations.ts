import { byMoment, type Entry, type Moment, type Sale } from './rules.ts'
import { addUp, groupsOf, type Line } from './tally.ts'

/** What one invoice takes back from one earlier invoice. */
export type Cancellation = Moment & { invoice: string; cancels: string; customer: string; lines: Line[] }

export type Matching = { entry: Entry; taken: { sale: Sale; quantity: number }[]; missing: number }

type Buyer = { customer?: string | undefined; code: string }
type Left = { sale: Sale; quantity: number }

/** Finds for each cancelled row the units that it takes back, from the newest earlier sale to the oldest. */
export function match(sales: Sale[], entries: Entry[]): Matching[] {
  const newestFirst = leftOf(sales.toSorted(byMoment).reverse())
  return entries.toSorted(byMoment).map((entry) => {
    const left = newestFirst.get(boughtBy(entry)) ?? []
    return take(
      entry,
      left.filter(({ sale }) => byMoment(sale, entry) < 0),
    )
  })
}

export function cancellationsOf(matchings: Matching[]): Cancellation[] {
  const taken = matchings.flatMap(({ entry, taken }) => taken.map((part) => ({ ...entry, ...part })))
  return groupsOf(taken, ({ invoice, sale }) => `${invoice} ${sale.invoice}`).map(({ first, all }) => {
    const { invoice, sale, customer = '', at, position } = first
    return { invoice, cancels: sale.invoice, customer, at, position, lines: addUp(all) }
  })
}

function leftOf(sales: Sale[]): Map<string, Left[]> {
  const left = new Map<string, Left[]>()
  for (const sale of sales) {
    for (const { code, quantity } of sale.customer === undefined ? [] : sale.lines) {
      const key = boughtBy({ customer: sale.customer, code })
      left.set(key, [...(left.get(key) ?? []), { sale, quantity }])
    }
  }
  return left
}

function boughtBy({ customer, code }: Buyer): string {
  return `${code} ${customer}`
}

function take(entry: Entry, earlier: Left[]): Matching {
  const matching: Matching = { entry, taken: [], missing: -entry.quantity }
  for (const left of earlier) {
    const quantity = Math.min(left.quantity, matching.missing)
    left.quantity -= quantity
    matching.missing -= quantity
    if (quantity > 0) matching.taken.push({ sale: left.sale, quantity })
  }
  return matching
}
