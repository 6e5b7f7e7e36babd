import { eq, lt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import type { StockAlertKind } from '#subgraphs/products/schema.generated.ts'
import { stockAlerts } from '#subgraphs/products/tables.ts'

type Args = PageArgs & { kind?: StockAlertKind | null }

const keptDays = 90
const piece = 500

const page = pagesOf(stockAlerts, {
  where: ({ kind }: { kind: StockAlertKind | undefined }) => (kind ? eq(stockAlerts.kind, kind) : undefined),
})
const deleteOlder = statement((db, { before, limit }: { before: string; limit: number }) => {
  const older = db.select({ id: stockAlerts.id }).from(stockAlerts).where(lt(stockAlerts.id, before)).limit(limit)
  return db.delete(stockAlerts).where(sql`id IN ${older}`)
})

/** Returns a page of the alerts, the newest first. */
export function listAlerts(ctx: Context, { kind, ...args }: Args) {
  return page(ctx.db, args, { kind: kind ?? undefined })
}

/** Removes alerts of long ago. */
export function dropAlerts(ctx: Context): Promise<void> {
  const before = firstId('alert', new Date(ctx.now.getTime() - keptDays * 86_400_000))
  return inPieces(ctx, piece, (tx) => deleteOlder.run(tx, { before, limit: piece }))
}
