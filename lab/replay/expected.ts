import type { Books, Product } from './books.ts'
import { type Line, linesOf, tally, unitsOf } from './tally.ts'

export type Expected = {
  orders: number
  /** sold and not cancelled */
  units: Map<string, number>
  sales: number
  refunds: number
  stock: Map<string, number>
}

/** What follows from the books: the figures that a shop must come to. */
export function expected({ catalogue, sales, cancellations, writeOffs }: Books): Expected {
  const sold = linesOf(sales)
  const cancelled = linesOf(cancellations)
  const units = tally([...sold, ...cancelled.map(({ code, quantity }) => ({ code, quantity: -quantity }))])
  const lost = tally(writeOffs)
  const products = [...catalogue.values()]
  return {
    orders: sales.length,
    units,
    sales: amountOf(sold, catalogue),
    refunds: amountOf(cancelled, catalogue),
    stock: new Map(products.map(({ code, stock }) => [code, stock - unitsOf(units, code) - unitsOf(lost, code)])),
  }
}

/** The price of some lines, in pence. */
export function amountOf(lines: Line[], catalogue: Map<string, Product>): number {
  return lines.reduce((sum, { code, quantity }) => sum + quantity * (catalogue.get(code)?.price ?? 0), 0)
}
