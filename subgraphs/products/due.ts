// What becomes of products at a time that was set: drafts are published, sales begin and end.
import { and, asc, isNotNull, lte, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { type Statement, statement } from '#kit/data/statement.ts'
import { settleDuePrices } from './prices/due-prices.ts'
import { changeProduct } from './products.ts'
import { productOf } from './saved-products.ts'
import { type ProductRow, productDetails, products } from './tables.ts'

type Due = { now: Date; limit: number }
type FindDue = Statement<Due, PromiseLike<{ id: string }[]>>
type Change = (tx: Tx, product: ProductRow) => Promise<unknown>

const selectDrafts = statement((db, { now, limit }: Due) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(and(isNotNull(products.publishAt), lte(products.publishAt, now)))
    .orderBy(asc(products.publishAt))
    .limit(limit),
)
const selectSales = statement((db, { now, limit }: Due) =>
  db
    .select({ id: productDetails.productId })
    .from(productDetails)
    .where(and(isNotNull(productDetails.saleDueAt), lte(productDetails.saleDueAt, now)))
    .orderBy(asc(productDetails.saleDueAt))
    .limit(limit),
)
const selectPriceSales = statement(
  (_, { now, limit }: Due) => sql<{ id: string }>`
    SELECT productId AS id FROM currency_prices WHERE saleDueAt IS NOT NULL AND saleDueAt <= ${now}
    UNION ALL SELECT productId FROM group_prices WHERE saleDueAt IS NOT NULL AND saleDueAt <= ${now} LIMIT ${limit}`,
)

/** How many products one transaction changes: each may have two thousand variants. */
const piece = 5

/** Publishes the drafts whose time has come. */
export function publishDrafts(ctx: Context): Promise<void> {
  return changeDue(ctx, selectDrafts, (tx, product) => changeProduct(tx, product, { status: 'ACTIVE' }))
}

/** Gives products their prices where a sale begins or ends: for all, for groups and in other currencies. */
export async function runSales(ctx: Context): Promise<void> {
  await changeDue(ctx, selectSales, (tx, product) => changeProduct(tx, product, {}))
  await changeDue(ctx, selectPriceSales, settleDuePrices)
}

async function changeDue(ctx: Context, find: FindDue, change: Change): Promise<void> {
  // most times nothing is due, and then nothing is written
  if (!(await find.get(ctx.db, { now: ctx.now, limit: 1 }))) return
  await inPieces(ctx, piece, async (tx) => {
    const due = await find.all(tx, { now: tx.now, limit: piece })
    for (const { id } of due) {
      const product = await productOf(tx, id)
      if (product) await change(tx, product)
    }
    return due.length
  })
}
