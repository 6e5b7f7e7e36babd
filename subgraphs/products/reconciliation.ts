import { sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import type { Reconciliation, StockFact, StockFault } from './schema.generated.ts'

type RawFact = Omit<StockFact, 'changedAt'> & { changedAt: number }

/** Returns what is held, sold and restocked for each order placed in the range, by the holds and by the ledger. */
export async function stockFacts(ctx: Context, { from, to }: Pick<Reconciliation, 'from' | 'to'>): Promise<StockFact[]> {
  const placed = sql`orderId >= ${firstId('ord', from)} AND orderId < ${firstId('ord', to)}`
  const rows = await ctx.db.all<RawFact>(sql`
    SELECT orderId, max(status) AS status, sum(units) AS units, sum(held) AS held, sum(sold) AS sold, sum(restocked) AS restocked,
      max(at) AS changedAt
    FROM (
      SELECT orderId, status, (SELECT coalesce(sum(value->>'quantity'), 0) FROM json_each(lines)) AS units,
        0 AS held, 0 AS sold, 0 AS restocked, at
      FROM holds WHERE ${placed}
      UNION ALL
      SELECT orderId, NULL, 0, held, iif(kind = 'SOLD', -onHand, 0), iif(kind = 'RESTOCKED', onHand, 0), at
      FROM stock_movements WHERE ${placed}
    )
    GROUP BY orderId`)
  return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt) }))
}

/** Returns every product whose stock is not the sum of its ledger, or whose `held` is not the sum of its orders' holds. */
export function stockFaults(ctx: Context): Promise<StockFault[]> {
  return ctx.db.all<StockFault>(sql`
    WITH
      ledger AS (SELECT productId, sum(onHand) AS onHand, sum(held) AS held FROM stock_movements GROUP BY productId),
      holding AS (
        SELECT value->>'productId' AS productId, sum(value->>'quantity') AS units
        FROM holds, json_each(holds.lines) WHERE status = 'HELD' GROUP BY 1
      )
    SELECT p.id AS productId, p.onHand, p.held, coalesce(ledger.onHand, 0) AS ledgerOnHand, coalesce(ledger.held, 0) AS ledgerHeld,
      coalesce(holding.units, 0) AS holds
    FROM products AS p
    LEFT JOIN ledger ON ledger.productId = p.id
    LEFT JOIN holding ON holding.productId = p.id
    WHERE p.onHand <> coalesce(ledger.onHand, 0) OR p.held <> coalesce(ledger.held, 0) OR p.held <> coalesce(holding.units, 0)`)
}
