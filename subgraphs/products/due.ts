// What becomes of products at a time that was set: drafts are published, sales begin and end.
import { and, asc, isNotNull, lte } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { type Statement, statement } from '#kit/data/statement.ts'
import { changeProduct } from './products.ts'
import { productOf } from './saved-products.ts'
import { productDetails, products } from './tables.ts'

type Due = { now: Date; limit: number }
type FindDue = Statement<Due, PromiseLike<{ id: string }[]>>
type Changes = Parameters<typeof changeProduct>[2]

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

/** How many products one transaction changes: each may have two thousand variants. */
const piece = 5

/** Publishes the drafts whose time has come. */
export function publishDrafts(ctx: Context): Promise<void> {
  return changeDue(ctx, selectDrafts, { status: 'ACTIVE' })
}

/** Gives products their prices where a sale begins or ends. */
export function runSales(ctx: Context): Promise<void> {
  return changeDue(ctx, selectSales, {})
}

async function changeDue(ctx: Context, find: FindDue, changes: Changes): Promise<void> {
  // most times nothing is due, and then nothing is written
  if (!(await find.get(ctx.db, { now: ctx.now, limit: 1 }))) return
  await inPieces(ctx, piece, async (tx) => {
    const due = await find.all(tx, { now: tx.now, limit: piece })
    for (const { id } of due) {
      const product = await productOf(tx, id)
      if (product) await changeProduct(tx, product, changes)
    }
    return due.length
  })
}
