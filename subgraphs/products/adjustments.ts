import { eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { sameRequest } from '#kit/data/idempotency.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { moveStock } from './ledger.ts'
import { findLocationId } from './locations/locations.ts'
import { levelAt } from './locations/stock.ts'
import type { AdjustStockInput } from './schema.generated.ts'
import { type ProductRow, products, stockMovements } from './tables.ts'

/** The most that a product may have: the graph's Int ends at 2,147,483,647, and what was sold may come back. */
const stockMost = 1_000_000_000

const selectProduct = statement((db, { id }: { id: string }) => db.select().from(products).where(eq(products.id, id)))
const selectMovement = statement((db, { idempotencyKey }: { idempotencyKey: string }) =>
  db.select().from(stockMovements).where(eq(stockMovements.idempotencyKey, idempotencyKey)),
)

/** Adds to a product's stock at a location or takes from it, once for each key. Throws NOT_FOUND, CHOOSE_VARIANT, STOCK_HELD, INVALID_INPUT or IDEMPOTENCY_MISMATCH. */
export function adjustStock(ctx: Context, input: AdjustStockInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const before = await findById(tx, input.productId)
    const locationId = await findLocationId(tx, input.locationId)
    if (await findAdjustment(tx, input, locationId)) return before
    if (before.options && input.delta > 0) throw chooseVariant(before.id)
    await checkLevel(tx, before, input.delta, locationId)
    const after = await adjust(tx, input, locationId)
    await audit(tx, 'adjustStock', before.id, before, after)
    return after
  })
}

/** Sets what a product has on hand in all, by what is at the main location, with the reason for the ledger. Throws CHOOSE_VARIANT, STOCK_HELD or INVALID_INPUT. */
export async function setStock(tx: Tx, product: ProductRow, onHand: number, reason: string): Promise<ProductRow> {
  const delta = onHand - product.onHand
  if (product.options && delta > 0) throw chooseVariant(product.id)
  await checkLevel(tx, product, delta, null)
  return moveStock(tx, product.id, { kind: 'ADJUSTED', onHand: delta, reason })
}

async function findById(tx: Tx, id: string): Promise<ProductRow> {
  const product = await selectProduct.get(tx, { id })
  if (!product) throw notFound('product', ['input', 'productId'])
  return product
}

async function findAdjustment(tx: Tx, { productId, delta, idempotencyKey }: AdjustStockInput, locationId: string | null) {
  const known = await selectMovement.get(tx, { idempotencyKey })
  return sameRequest(known, (one) => one.productId === productId && one.onHand === delta && one.locationId === locationId)
}

function chooseVariant(id: string): DomainError {
  const message = 'Only its variants have stock: choose one of them.'
  return new DomainError('CHOOSE_VARIANT', message, { path: ['input', 'productId'], subject: id })
}

async function checkLevel(tx: Tx, product: ProductRow, delta: number, locationId: string | null): Promise<void> {
  const path = ['input', 'delta']
  if (product.onHand + delta > stockMost)
    throw new DomainError('INVALID_INPUT', `A product may have at most ${stockMost} on hand.`, { path })
  if (delta >= 0) return
  const { onHand, held } = await levelAt(tx, product, locationId)
  if (onHand + delta < held)
    throw new DomainError('STOCK_HELD', `${held} of the ${onHand} on hand are held for orders.`, { path, subject: product.id })
}

function adjust(tx: Tx, { productId, delta, reason, idempotencyKey }: AdjustStockInput, locationId: string | null): Promise<ProductRow> {
  return moveStock(tx, productId, { kind: 'ADJUSTED', onHand: delta, reason, idempotencyKey, locationId })
}
