import { sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { inSlices } from '#kit/data/slices.ts'
import { statement } from '#kit/data/statement.ts'
import type { StockFault } from '#subgraphs/products/schema.generated.ts'

/** How many products are looked at together, without letting other requests in between. */
const slice = 25

// one statement, so that stock, ledger and holds are of the same moment
const selectFaults = statement(
  (_, { ids }: { ids: string[] }) => sql<StockFault>`
    WITH
      kept AS (SELECT productId, locationId, onHand, held FROM location_stock WHERE ${inList(sql`productId`, ids)}),
      ledger AS (
        SELECT productId, locationId, sum(onHand) AS onHand, sum(held) AS held
        FROM stock_movements WHERE locationId IS NOT NULL AND ${inList(sql`productId`, ids)} GROUP BY productId, locationId
      ),
      holding AS (
        SELECT l.value->>'productId' AS productId, f.value->>'locationId' AS locationId, sum(f.value->>'quantity') AS units
        FROM holds, json_each(holds.lines) AS l, json_each(l.value, '$.from') AS f WHERE status = 'HELD' GROUP BY 1, 2
      ),
      compared AS (
        SELECT productId, locationId, coalesce(kept.onHand, 0) AS onHand, coalesce(kept.held, 0) AS held,
          coalesce(ledger.onHand, 0) AS ledgerOnHand, coalesce(ledger.held, 0) AS ledgerHeld, coalesce(holding.units, 0) AS holds
        FROM (SELECT productId, locationId FROM kept UNION SELECT productId, locationId FROM ledger)
        LEFT JOIN kept USING (productId, locationId)
        LEFT JOIN ledger USING (productId, locationId)
        LEFT JOIN holding USING (productId, locationId)
      )
    SELECT * FROM compared WHERE onHand <> ledgerOnHand OR held <> ledgerHeld OR held <> holds`,
)

/** Returns what of the products at locations is not the sum of the ledger there, or is not held as the orders' holds say. */
export function locationFaults(ctx: Context, ids: string[]): Promise<StockFault[]> {
  return inSlices(ids, slice, (some) => selectFaults.all(ctx.db, { ids: some }))
}
