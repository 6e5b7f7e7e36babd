// From which locations an order takes its units, and what that means for the ledger.
import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { sumOf } from '#schema/money.ts'
import type { HeldLine } from '#subgraphs/products/tables.ts'
import { mainId, stockLocations, type TakenStockRow } from './tables.ts'

/** What is available of a product in all, and at each location but the main one, as JSON: `{}` where all of it is at the main one. */
export type Located = { available: number; located: string }
/** What is available of each product by locations. */
type Shares = Map<string, Map<string, number>>

const selectOrder = statement((db) =>
  db
    .select({ id: stockLocations.id })
    .from(stockLocations)
    .where(eq(stockLocations.archived, false))
    .orderBy(asc(stockLocations.priority), asc(stockLocations.id)),
)

/** What is available at the locations of a product: a part of a statement on products. */
export const locatedStock = sql<string>`(
  SELECT json_group_object(s.locationId, s.available) FROM location_stock AS s WHERE s.productId = products.id)`

/**
 * Says for each line from which locations it is taken: from the first one that has all lines; else each line from the first one that has
 * all of it; else from one after the other. There is enough of each product in all.
 */
export async function chooseLocations(tx: Tx, lines: HeldLine[], find: (productId: string) => Located | undefined): Promise<HeldLine[]> {
  if (lines.every(({ productId }) => find(productId)?.located === '{}')) return lines
  const shares: Shares = new Map(lines.map(({ productId }) => [productId, sharesOf(find(productId))]))
  const order = (await selectOrder.all(tx)).map(({ id }) => id)
  const has = (locationId: string) => (line: HeldLine) => availableAt(shares, line.productId, locationId) >= line.quantity
  const first = order.find((id) => lines.every(has(id)))
  return lines.map((line) => {
    const one = first ?? order.find((id) => has(id)(line))
    return withSources(line, one ? [{ locationId: one, quantity: line.quantity }] : split(shares, order, line))
  })
}

/** The parts of a line by where its units are: the locations that it names, and the rest at the main one. */
export function partsOf({ productId, quantity, from = [] }: HeldLine): TakenStockRow[] {
  const rest = quantity - sumOf(from.map((one) => one.quantity))
  return [...from.map((one) => ({ productId, ...one })), ...(rest > 0 ? [{ productId, quantity: rest }] : [])]
}

// at the main location is what is at no other
function sharesOf({ available, located }: Located = { available: 0, located: '{}' }): Map<string, number> {
  const others = Object.entries(JSON.parse(located) as Record<string, number>)
  return new Map([[mainId, available - sumOf(others.map(([, units]) => units))], ...others])
}

function availableAt(shares: Shares, productId: string, locationId: string): number {
  return shares.get(productId)?.get(locationId) ?? 0
}

function split(shares: Shares, order: string[], { productId, quantity }: HeldLine) {
  let left = quantity
  return order.map((locationId) => {
    const units = Math.min(left, Math.max(0, availableAt(shares, productId, locationId)))
    left -= units
    return { locationId, quantity: units }
  })
}

function withSources(line: HeldLine, sources: { locationId: string; quantity: number }[]): HeldLine {
  const from = sources.filter(({ locationId, quantity }) => locationId !== mainId && quantity > 0)
  return from.length > 0 ? { ...line, from } : line
}
