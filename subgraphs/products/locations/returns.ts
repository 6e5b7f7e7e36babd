import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { type HeldLine, stockMovements } from '#subgraphs/products/tables.ts'
import { partsOf } from './choice.ts'
import { mainId, stockLocations, type TakenStockRow } from './tables.ts'

type Taken = { productId: string; locationId: string; left: number }

const selectReturned = statement((db, { orderId }: { orderId: string }) =>
  db
    .select({ productId: stockMovements.productId, locationId: stockMovements.locationId, units: sql<number>`sum(onHand)` })
    .from(stockMovements)
    .where(and(eq(stockMovements.orderId, orderId), eq(stockMovements.kind, 'RESTOCKED')))
    .groupBy(stockMovements.productId, stockMovements.locationId),
)
const selectArchived = statement((db) => db.select({ id: stockLocations.id }).from(stockLocations).where(eq(stockLocations.archived, true)))

/**
 * Says where units of an order go that come back: to the locations from which its lines were taken, as many as were taken there. To the
 * main one goes what was taken from it, or from a location that is archived meanwhile.
 */
export async function returnParts(tx: Tx, orderId: string, returned: HeldLine[], taken: HeldLine[]): Promise<TakenStockRow[]> {
  if (taken.every(({ from }) => !from)) return returned.map(({ productId, quantity }) => ({ productId, quantity }))
  const archived = new Set((await selectArchived.all(tx)).map(({ id }) => id))
  const back = await selectReturned.all(tx, { orderId })
  const left = taken.flatMap(partsOf).map(({ productId, quantity, locationId = mainId }): Taken => {
    const units = back.find((one) => one.productId === productId && (one.locationId ?? mainId) === locationId)?.units ?? 0
    return { productId, locationId, left: Math.max(0, quantity - units) }
  })
  return returned
    .flatMap((line) => fill(left, line))
    .map(({ locationId, ...part }) => (locationId && locationId !== mainId && !archived.has(locationId) ? { ...part, locationId } : part))
}

/** Takes the units of a line from what is left, and notes that they are taken. */
function fill(all: Taken[], { productId, quantity }: HeldLine): TakenStockRow[] {
  let units = quantity
  const parts: TakenStockRow[] = []
  for (const one of all.filter((taken) => taken.productId === productId && taken.left > 0)) {
    const some = Math.min(units, one.left)
    if (some === 0) break
    one.left -= some
    units -= some
    parts.push({ productId, quantity: some, locationId: one.locationId })
  }
  return units > 0 ? [...parts, { productId, quantity: units }] : parts
}
